"""Working days and office hours in England, over a given set of bank holidays. Pure (domain.md 1.10).

Moments come in and go out as aware UTC datetimes; days are London days.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from deadlines.words import LONDON, long_day

ONE_DAY = timedelta(days=1)
SATURDAY = 5
# A clock that counts nothing for this long means the calendar or the hours are wrong.
LONGEST_LOOK = 3660


class CalendarEnds(Exception):
    """A day was asked about in a year whose bank holidays are not loaded. The message is a sentence."""


def london_day(at: datetime) -> date:
    """Return the day it is in London at this moment."""
    return at.astimezone(LONDON).date()


def start_of_day(day: date) -> datetime:
    """Return the first moment of a London day, in UTC."""
    return datetime.combine(day, time.min, LONDON).astimezone(UTC)


def end_of_day(day: date) -> datetime:
    """Return the last second of a London day, 23:59:59, in UTC (domain.md 1.10)."""
    return datetime.combine(day, time(23, 59, 59), LONDON).astimezone(UTC)


def london_moment(day: date, clock: time) -> datetime:
    """Return the UTC moment when London clocks show this; the earlier one where it happens twice.

    Raises ValueError with a sentence for the hour that is skipped in March.
    """
    moment = datetime.combine(day, clock, LONDON).astimezone(UTC)
    if moment.astimezone(LONDON).time() != clock:
        raise ValueError(
            f"There was no {clock:%H:%M} on {long_day(day)}: the clocks went forward an hour. Check the time."
        )
    return moment


@dataclass(frozen=True)
class Calendar:
    """The bank holidays of some years, and what follows from them.

    `years` are the years known in full; a day outside them raises CalendarEnds.
    """

    holidays: frozenset[date]
    years: frozenset[int]

    @classmethod
    def of(cls, holidays: Iterable[date]) -> "Calendar":
        """Return the calendar of these bank holidays; a year with any of them counts as known."""
        days = frozenset(holidays)
        return cls(days, frozenset(day.year for day in days))

    def is_working_day(self, day: date) -> bool:
        """Say whether this is Monday to Friday and no bank holiday. Raises CalendarEnds."""
        if day.year not in self.years:
            raise CalendarEnds(self._why_not_known(day))
        return day.weekday() < SATURDAY and day not in self.holidays

    def add_working_days(self, start: date, count: int) -> date:
        """Return the day `count` working days after `start`, which is day 0 whatever it is.

        With 0 it is `start` itself. Raises CalendarEnds past the last loaded year, ValueError below 0.
        """
        if count < 0:
            raise ValueError("Working days are counted forward.")
        day = start
        while count:
            day += ONE_DAY
            count -= self.is_working_day(day)
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """Return how many working days lie after `start` up to and including `end`; 0 if none."""
        return sum(self.is_working_day(start + ONE_DAY * n) for n in range(1, (end - start).days + 1))

    def working_time(self, start: datetime, end: datetime) -> timedelta:
        """Return the time from `start` to `end` that falls on working days, whole days long."""
        return sum_of(overlaps(self._working_spans(start, end), start, end))

    def _working_spans(self, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
        for day in days_of(start, end):
            if self.is_working_day(day):
                yield start_of_day(day), start_of_day(day + ONE_DAY)

    def _why_not_known(self, day: date) -> str:
        if not self.years:
            return "No bank holidays are loaded, so working days cannot be counted. Load them first."
        first, last = min(self.years), max(self.years)
        known = str(first) if first == last else f"{first} to {last}"
        return f"Bank holidays are loaded for {known}. Load those of {day.year} before counting to {long_day(day)}."


@dataclass(frozen=True)
class Hours:
    """When the hub is staffed on a working day. CONFIG: a row, never a constant (domain.md 1.5)."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        """Refuse hours that close before they open."""
        if self.opens >= self.closes:
            raise ValueError("The hub closes after it opens. Check the two times.")

    def is_open(self, at: datetime, calendar: Calendar) -> bool:
        """Say whether the hub is open at this moment."""
        local = at.astimezone(LONDON)
        return calendar.is_working_day(local.date()) and self.opens <= local.time() < self.closes

    def span(self, day: date) -> tuple[datetime, datetime]:
        """Return when the hub opens and closes on this day, in UTC."""
        return london_moment(day, self.opens), london_moment(day, self.closes)

    def add(self, start: datetime, allowance: timedelta, calendar: Calendar) -> datetime:
        """Return the moment when `allowance` of open time has passed since `start`."""
        left = allowance
        for number in range(LONGEST_LOOK):
            day = london_day(start) + ONE_DAY * number
            if not calendar.is_working_day(day):
                continue
            opens, closes = self.span(day)
            opens = max(opens, start)
            if opens + left <= closes:
                return opens + left
            left -= max(closes - opens, timedelta(0))
        raise CalendarEnds("That is more open time than ten years hold. Check the allowance.")

    def between(self, start: datetime, end: datetime, calendar: Calendar) -> timedelta:
        """Return how much open time lies between two moments."""
        spans = (self.span(day) for day in days_of(start, end) if calendar.is_working_day(day))
        return sum_of(overlaps(spans, start, end))


def days_of(start: datetime, end: datetime) -> Iterator[date]:
    """Yield every London day touched from `start` to `end`; none when `end` is earlier."""
    first = london_day(start)
    for number in range((london_day(end) - first).days + 1):
        yield first + ONE_DAY * number


def overlaps(spans: Iterable[tuple[datetime, datetime]], start: datetime, end: datetime) -> Iterator[timedelta]:
    """Yield how much of each span lies between `start` and `end`."""
    for opens, closes in spans:
        yield max(min(closes, end) - max(opens, start), timedelta(0))


def sum_of(lengths: Iterable[timedelta]) -> timedelta:
    """Return the lengths added up."""
    return sum(lengths, timedelta(0))
