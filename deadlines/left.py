"""How much time is left, in the words and shape of the page. Pure (look.md, "Clock chip").

Time is counted in the hours the clock counts: RED in every hour, a clock of working days in working days
only, so that a weekend makes nothing later. Overdue is worked out when it is read.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from deadlines.calendar import CalendarEnds, london_day
from deadlines.clocks import Office, Unit
from deadlines.words import counted, moment_words, time_words

SOON = timedelta(hours=4)
LONG = timedelta(days=7)
MINUTE = timedelta(minutes=1)


class State(StrEnum):
    """How a clock is drawn."""

    NONE = "none"
    PLAIN = "plain"
    SOON = "soon"
    LATE = "late"
    MET = "met"


@dataclass(frozen=True)
class Shown:
    """A clock ready for the page. `share` is the part of the allowance left, 0 to 1, or None without a fuse."""

    state: State
    text: str
    share: float | None = None
    short: str = ""
    why: str = ""

    @property
    def percent(self) -> int:
        """Return the share left in whole hundredths, 0 where there is no fuse."""
        return round((self.share or 0) * 100)


NO_CLOCK = Shown(State.NONE, "No clock")


def counted_time(start: datetime, end: datetime, unit: str, office: Office) -> timedelta:
    """Return the time between two moments in the hours this kind of clock counts."""
    if unit == Unit.HUB_HOURS:
        return office.hours.between(start, end, office.calendar)
    if unit == Unit.WORKING_DAYS:
        return office.calendar.working_time(start, end)
    return max(end - start, timedelta(0))


def length_words(length: timedelta) -> str:
    """Return a length of time: `51 min`, `2 h 20`, `1 d 13 h`, `21 days`."""
    minutes = length // MINUTE
    hours, days = minutes // 60, minutes // 1440
    if hours < 1:
        return f"{minutes} min"
    if days < 1:
        return f"{hours} h {minutes % 60:02d}"
    if length < LONG:
        return f"{days} d {hours % 24} h"
    return counted(days, "day")


def time_left(due_at: datetime, at: datetime, unit: str, office: Office) -> str:
    """Return the time left or past: `13 h 47`, `21 days left`, `38 min late`."""
    if at > due_at:
        over = counted_time(due_at, at, unit, office)
        return f"{length_words(over)} late" if over >= MINUTE else "late"
    left = counted_time(at, due_at, unit, office)
    return f"{length_words(left)} left" if left >= LONG else length_words(left)


def shown(
    *,
    starts_at: datetime,
    due_at: datetime,
    at: datetime,
    unit: str,
    office: Office,
    met_at: datetime | None = None,
    why: str = "",
    short: str = "",
) -> Shown:
    """Return a clock as the page draws it at this moment.

    Where the bank holidays end before the time left can be counted, the moment it is due stands there instead.
    """
    if met_at is not None:
        return _met(starts_at, due_at, met_at, at, why, short)
    try:
        return _running(starts_at, due_at, at, unit, office, why, short)
    except CalendarEnds as end:
        state = State.LATE if at > due_at else State.PLAIN
        return Shown(state, f"due {moment_words(due_at)}", None, short, str(end))


def _running(
    starts_at: datetime, due_at: datetime, at: datetime, unit: str, office: Office, why: str, short: str
) -> Shown:
    words = time_left(due_at, at, unit, office)
    if at > due_at:
        return Shown(State.LATE, words, None, short, why)
    allowance = counted_time(starts_at, due_at, unit, office)
    left = counted_time(at, due_at, unit, office)
    share = min(left / allowance, 1.0) if allowance else 0.0
    days_due_today = allowance >= LONG and london_day(due_at) == london_day(at)
    state = State.SOON if left < SOON or days_due_today else State.PLAIN
    return Shown(state, words, share, short, why)


def _met(starts_at: datetime, due_at: datetime, met_at: datetime, at: datetime, why: str, short: str) -> Shown:
    """`Met Fri 17:31`, and how long it took or how late it was."""
    same_week = at - met_at < LONG
    when = moment_words(met_at) if not same_week else f"{moment_words(met_at)[:3]} {time_words(met_at)}"
    word = "Met" if met_at <= due_at else "Met late"
    return Shown(State.MET, f"{word} {when}", None, short, f"{why} Met after {_spoken(met_at - starts_at)}.".strip())


def _spoken(length: timedelta) -> str:
    """`41 minutes`, else the short form."""
    minutes = max(length // MINUTE, 0)
    return counted(minutes, "minute") if minutes < 60 else length_words(length)
