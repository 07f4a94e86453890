"""From how many contacts in twelve months on a manager looks first, read from its row. domain.md 6.6"""

from datetime import date

from intake.models import RepeatRule
from intake.repeat import LIMIT


def limit_on(on: date) -> int:
    """The number in force on this day."""
    row = RepeatRule.objects.filter(in_force_from__lte=on).order_by("-in_force_from").first()
    return row.contacts if row else LIMIT
