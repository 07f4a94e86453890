"""The agencies a contact may come from."""

from datetime import date

from access.models import Agency


def working(on: date) -> list[tuple[str, str]]:
    """Every agency at work on this day, by name, as choices of a question."""
    return [(str(agency.pk), agency.name) for agency in Agency.objects.order_by("name") if agency.is_active(on)]
