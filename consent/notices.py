"""Which version of the privacy notice holds at a moment, and its words."""

from datetime import datetime

from consent.models import Notice
from deadlines.calendar import london_day


def in_force(at: datetime) -> Notice | None:
    """The version in force at this moment; None before the first."""
    return Notice.objects.filter(effective_on__lte=london_day(at)).order_by("-effective_on").first()
