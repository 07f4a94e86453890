"""When a request about somebody's own data is due, and why then. Pure (UK GDPR Article 12A; domain.md 4.3, 4.10).

A month ends on the same day-number; a weekend or bank holiday carries it to the next working day. Identity and
authority restart the clock, clarification only pauses it, both days counted. Two months more need a notice first.
"""

import calendar as months
from dataclasses import dataclass
from datetime import date, timedelta

from deadlines.calendar import Calendar
from deadlines.words import counted, long_day

ONE_DAY = timedelta(days=1)
EXTENDED_TO = 3
ACKNOWLEDGE_WITHIN = 30
SOURCE = "UK GDPR Article 12A"
SOURCE_OF_COMPLAINTS = "DPA 2018 s.164A"


@dataclass(frozen=True)
class Wait:
    """Something was asked of the requester on a day, and came on another, or has not come yet."""

    asked_on: date
    came_on: date | None = None


@dataclass(frozen=True)
class Facts:
    """Everything the clock is counted from.

    proofs: identity, authority or a fee, each of which restarts it when it comes. pauses: clarifications.
    extended: two months more were taken, with notice.
    """

    received_on: date
    proofs: tuple[Wait, ...] = ()
    pauses: tuple[Wait, ...] = ()
    extended: bool = False


@dataclass(frozen=True)
class Clock:
    """Where the clock stands. Days are None while it has not started or is paused; `why` says so in words."""

    starts_on: date | None
    due_on: date | None
    notice_by: date | None
    internal_on: date | None
    paused_days: int
    why: str

    @property
    def is_running(self) -> bool:
        """Whether a day is set by which the answer must go."""
        return self.due_on is not None


def month_later(day: date, count: int) -> date:
    """Return the same day-number `count` months on, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def rolled(day: date, calendar: Calendar) -> date:
    """Return this day, or the next working day. Raises CalendarEnds past the loaded years."""
    while not calendar.is_working_day(day):
        day += ONE_DAY
    return day


def paused_days(pauses: tuple[Wait, ...]) -> int:
    """Return how many days did not count: the day asked, the day answered and all between, each once."""
    days = {
        wait.asked_on + ONE_DAY * number
        for wait in pauses
        if wait.came_on is not None
        for number in range((wait.came_on - wait.asked_on).days + 1)
    }
    return len(days)


def request_clock(facts: Facts, calendar: Calendar, *, internal: int) -> Clock:
    """Return the clock of a request for access, correction, restriction, objection, erasure or the rest.

    internal: the Trust's own target in days from the start. Raises CalendarEnds past the loaded years.
    """
    if waiting := [wait for wait in facts.proofs if wait.came_on is None]:
        asked = long_day(min(wait.asked_on for wait in waiting))
        return Clock(None, None, None, None, 0, f"Not started: proof was asked for on {asked} and has not come.")
    start = max([facts.received_on, *(wait.came_on for wait in facts.proofs if wait.came_on)])
    paused = paused_days(facts.pauses)
    if open_pauses := [wait for wait in facts.pauses if wait.came_on is None]:
        asked = long_day(min(wait.asked_on for wait in open_pauses))
        return Clock(start, None, None, None, paused, f"Paused since {asked}, until they say what they mean.")
    return _running(facts, start, paused, calendar, internal)


def _running(facts: Facts, start: date, paused: int, calendar: Calendar, internal: int) -> Clock:
    count = EXTENDED_TO if facts.extended else 1
    base = month_later(start, count)
    due = rolled(base + ONE_DAY * paused, calendar)
    notice = month_later(start, 1) + ONE_DAY * paused
    # The first and the last day of a pause count towards the Trust's own target, which so comes sooner.
    shorter = sum((wait.came_on - wait.asked_on).days for wait in facts.pauses if wait.came_on)
    own = start + timedelta(days=internal + shorter)
    return Clock(start, due, notice, own, paused, _why(facts, start, base, paused, due, count))


def _why(facts: Facts, start: date, base: date, paused: int, due: date, count: int) -> str:
    """The whole reckoning in one or two sentences."""
    began = "received" if start == facts.received_on else "the last proof came"
    months_words = "one month" if count == 1 else "three months, because it was extended"
    said = f"{began.capitalize()} {long_day(start)}; {months_words} ends {long_day(base)}."
    if paused:
        said += f" {counted(paused, 'day')} of asking what they mean {'does' if paused == 1 else 'do'} not count."
    if due != base + ONE_DAY * paused:
        said += f" {long_day(base + ONE_DAY * paused)} is no working day, so it is due {long_day(due)}."
    return f"{said} {SOURCE}."


def acknowledge_by(received_on: date, calendar: Calendar) -> date:
    """Return the last day to acknowledge a data protection complaint: 30 days, the first the day after receipt."""
    return rolled(received_on + timedelta(days=ACKNOWLEDGE_WITHIN), calendar)


def complaint_clock(received_on: date, calendar: Calendar, *, alert: int) -> Clock:
    """Return the clock of a complaint: due is the acknowledgement, internal the day the outcome is looked for."""
    due = acknowledge_by(received_on, calendar)
    why = (
        f"Received {long_day(received_on)}; it must be acknowledged within {ACKNOWLEDGE_WITHIN} days of that day, by"
        f" {long_day(due)}. Looking into it starts at once. {SOURCE_OF_COMPLAINTS}."
    )
    return Clock(received_on, due, None, received_on + timedelta(days=alert), 0, why)
