"""The agencies a contact may come from."""

from datetime import date

from access.bodies import HEALTH, Body, Column
from access.models import Agency

# A processor keeps our records, the family is asked for by name, and those who only count never bring us a worry.
NEVER_TELL_US = frozenset({Body.PROCESSOR.value, Body.FAMILY.value})
ONLY_COUNT = frozenset({Column.DFE.value, Column.PROGRAMME.value})


def working(on: date) -> list[tuple[str, str]]:
    """Every agency at work on this day that may bring us a worry, by name, as choices of a question."""
    rows = Agency.objects.exclude(body_type__in=NEVER_TELL_US).exclude(matrix_column__in=ONLY_COUNT).order_by("name")
    return [(str(agency.pk), agency.name) for agency in rows if agency.is_active(on)]


def of_column(on: date) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The police forces and the health services at work on this day, as choices of two questions."""
    rows = [one for one in Agency.objects.order_by("name") if one.is_active(on)]
    police = [(str(one.pk), one.name) for one in rows if one.body_type == Body.POLICE.value]
    health = [(str(one.pk), one.name) for one in rows if one.body_type in {body.value for body in HEALTH}]
    return police, health


def by_id(ids: list[str]) -> dict[str, Agency]:
    """The agencies with these ids, by id; blank ones are left out."""
    return {str(one.pk): one for one in Agency.objects.filter(pk__in=[one for one in ids if one])}
