"""Which conditions ask for an appropriate policy document and have none in date. domain.md 2.3 and 8"""

from datetime import date

from consent.models import Condition, PolicyDocument


def missing(on: date) -> list[Condition]:
    """Conditions in force on this day that ask for a policy document and have none in date."""
    covered = {row.condition for row in PolicyDocument.objects.all() if row.in_date(on)}
    asked = Condition.objects.filter(policy_document=True).order_by("position")
    return [row for row in asked if row.in_force(on) and row.key not in covered]


def wanting(name: str) -> str:
    """What is said beside a condition chosen without its document."""
    return f"{name} asks for an appropriate policy document, and none is in date."
