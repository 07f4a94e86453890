"""The weekly sheet a regulator asks for: how many are open, how old, what they wait for, when the backlog is clear."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count

from rights.models import RightsRequest
from rights.workflow import ENDS, WORDS, State

OVER = sorted({*ENDS, State.RELEASED})
LOOKS_BACK = 28
AGES = ((0, 30, "up to 30 days"), (31, 60, "31 to 60 days"), (61, 90, "61 to 90 days"), (91, 36_500, "over 90 days"))


@dataclass(frozen=True)
class Sheet:
    """The sheet on one day. forecast: the day the backlog is clear at the present pace; None where none was closed."""

    on: date
    open: int
    late: int
    ages: list[tuple[str, int]]
    causes: list[tuple[str, int]]
    closed: int
    forecast: date | None

    @property
    def rows(self) -> list[tuple[str, str, int | str]]:
        """Every figure with its part and its words, for the table and the file."""
        clear = self.forecast.isoformat() if self.forecast else "not at the present pace"
        return [
            ("Backlog", "open", self.open), ("Backlog", "past their date", self.late),
            *[("Age", words, count) for words, count in self.ages],
            *[("Waits for", words, count) for words, count in self.causes],
            ("Pace", f"answered in the last {LOOKS_BACK} days", self.closed), ("Forecast", "clear on", clear),
        ]  # fmt: skip


def on_day(requests, on: date) -> Sheet:
    """Return the sheet of these requests on this day. Nobody is named in it."""
    waiting = requests.exclude(state__in=OVER)
    days = [(on - day).days for day in waiting.values_list("received_on", flat=True)]
    causes = waiting.order_by("state").values("state").annotate(number=Count("pk")).values_list("state", "number")
    closed = RightsRequest.objects.filter(
        pk__in=requests.values("pk"), closed_at__date__gt=on - timedelta(days=LOOKS_BACK)
    ).count()
    return Sheet(
        on=on, open=len(days), late=waiting.filter(due_on__lt=on).count(),
        ages=[(words, len([age for age in days if first <= age <= last])) for first, last, words in AGES],
        causes=[(WORDS[state], number) for state, number in causes], closed=closed,
        forecast=on + timedelta(days=round(len(days) * LOOKS_BACK / closed)) if closed else None,
    )  # fmt: skip
