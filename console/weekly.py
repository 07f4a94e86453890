"""The weekly sheet a regulator asks for, from the register of rights: nobody is named, and no request opens from it."""

from datetime import date, timedelta

from django.db.models import Count

from console.models import RightsLine
from deadlines.calendar import london_day
from rights.sheet import AGES, LOOKS_BACK, OVER, Sheet
from rights.workflow import WORDS


def sheet(on: date) -> Sheet:
    """The sheet on a day: backlog, age, what they wait for, and when it is clear at the present pace."""
    waiting = RightsLine.objects.exclude(state__in=OVER)
    days = [(on - london_day(came)).days for came in waiting.values_list("at", flat=True)]
    causes = waiting.order_by("state").values("state").annotate(number=Count("pk")).values_list("state", "number")
    closed = RightsLine.objects.filter(closed_at__date__gt=on - timedelta(days=LOOKS_BACK)).count()
    return Sheet(
        on=on, open=len(days), late=waiting.filter(due_on__lt=on).count(),
        ages=[(words, len([age for age in days if first <= age <= last])) for first, last, words in AGES],
        causes=[(str(WORDS.get(state, state)), number) for state, number in causes], closed=closed,
        forecast=on + timedelta(days=round(len(days) * LOOKS_BACK / closed)) if closed else None,
    )  # fmt: skip
