"""The agencies a contact may come from."""

from datetime import date

from access.bodies import Body, Column
from access.models import Agency

# A processor keeps our records, the family is asked for by name, and those who only count never bring us a worry.
NEVER_TELL_US = frozenset({Body.PROCESSOR.value, Body.FAMILY.value})
ONLY_COUNT = frozenset({Column.DFE.value, Column.PROGRAMME.value})


def working(on: date) -> list[tuple[str, str]]:
    """Every agency at work on this day that may bring us a worry, by name, as choices of a question."""
    rows = Agency.objects.exclude(body_type__in=NEVER_TELL_US).exclude(matrix_column__in=ONLY_COUNT).order_by("name")
    return [(str(agency.pk), agency.name) for agency in rows if agency.is_active(on)]
