"""The clocks of the front door: when each is due, and why then. Pure (domain.md 1.4, 1.5, 9)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from deadlines.calendar import Calendar, Hours, end_of_day, london_day
from deadlines.words import DAYS, counted, day_words, moment_words, number_words, time_words


class Unit(StrEnum):
    """What an allowance is counted in."""

    RUNNING_MINUTES = "running minutes"
    RUNNING_HOURS = "running hours"
    HUB_HOURS = "hub hours"
    WORKING_DAYS = "working days"
    NONE = "no clock"


class Ends(StrEnum):
    """When a clock of working days runs out on its last day. CONFIG (domain.md 1.10)."""

    DAY = "end of the day"
    HUB = "close of the hub"


@dataclass(frozen=True)
class Rule:
    """One clock as policy: how long, counted in what. First edition in `first_edition.py`, then rows."""

    key: str
    allowance: int
    unit: Unit
    ends: Ends = Ends.DAY


@dataclass(frozen=True)
class Office:
    """What the counting stands on: the bank holidays and the hub's hours."""

    calendar: Calendar
    hours: Hours


@dataclass(frozen=True)
class Due:
    """A clock set: when it started, when it is due, why then (a sentence), and the same in a few words."""

    rule: Rule
    starts_at: datetime
    due_at: datetime
    why: str
    short: str


def due_after(rule: Rule, start: datetime, office: Office) -> datetime:
    """Return when this rule, started now, is due. Raises CalendarEnds; ValueError for a rule with no clock."""
    if rule.unit == Unit.RUNNING_MINUTES:
        return start + timedelta(minutes=rule.allowance)
    if rule.unit == Unit.RUNNING_HOURS:
        return start + timedelta(hours=rule.allowance)
    if rule.unit == Unit.HUB_HOURS:
        return office.hours.add(start, timedelta(hours=rule.allowance), office.calendar)
    if rule.unit == Unit.WORKING_DAYS:
        last = office.calendar.add_working_days(london_day(start), rule.allowance)
        return end_of_day(last) if rule.ends == Ends.DAY else office.hours.span(last)[1]
    raise ValueError(f"{rule.key} has no clock.")


def first_decision(rule: Rule, received_at: datetime, office: Office) -> Due:
    """Return the statutory clock of a contact: one working day from receipt (domain.md 1.4)."""
    due_at = due_after(rule, received_at, office)
    days = f"{number_words(rule.allowance).capitalize()} working day"
    plural, verb = ("", "ends") if rule.allowance == 1 else ("s", "end")
    why = f"Received {moment_words(received_at)}. {days}{plural} {verb} {moment_words(due_at)}."
    return Due(rule, received_at, due_at, why, f"{counted(rule.allowance, 'working day')} from {_brief(received_at)}")


def enquiry(rule: Rule, rated_at: datetime, office: Office) -> Due | None:
    """Return the clock a rating starts, or None where the rating has none (BLUE; domain.md 1.5)."""
    if rule.unit == Unit.NONE:
        return None
    due_at = due_after(rule, rated_at, office)
    why = f"Rated {moment_words(rated_at)}. {rule.key} is {allowance_words(rule)}: {moment_words(due_at)}."
    return Due(rule, rated_at, due_at, why, short_words(rule, rated_at, due_at))


def is_upgrade(before: Rule, after: Rule, order: tuple[str, ...] = ("BLUE", "GREEN", "AMBER", "RED")) -> bool:
    """Say whether the second rating is more urgent than the first."""
    return order.index(after.key) > order.index(before.key)


def regrade(before: Rule, running: Due | None, after: Rule, at: datetime, office: Office) -> Due | None:
    """Return the clock after a new rating, None where there is none any more (domain.md 1.5).

    Raised: the earlier of the old time and the new allowance counted from now. Lowered: the new allowance
    counted from the clock's own start; a time already missed stays missed.
    """
    said = f"from {before.key} to {after.key} {moment_words(at)}"
    if is_upgrade(before, after):
        return _raised(running, after, at, office, f"Raised {said}.")
    return _lowered(running, after, at, office, f"Lowered {said}")


def _raised(running: Due | None, rule: Rule, at: datetime, office: Office, said: str) -> Due:
    new = due_after(rule, at, office)
    if running and running.due_at <= new:
        why = f"{said} The earlier time stands: {moment_words(running.due_at)}."
        return Due(rule, running.starts_at, running.due_at, why, f"{rule.key}: earlier time stands")
    why = f"{said} {rule.key} is {allowance_words(rule)}: {moment_words(new)}."
    return Due(rule, at, new, why, short_words(rule, at, new))


def _lowered(running: Due | None, rule: Rule, at: datetime, office: Office, said: str) -> Due | None:
    if running is None:
        return None
    if running.due_at <= at:
        why = f"{said}, when it was already late. The time missed stands: {moment_words(running.due_at)}."
        return Due(rule, running.starts_at, running.due_at, why, f"{rule.key}: missed {_brief(running.due_at)}")
    if rule.unit == Unit.NONE:
        return None
    due_at = max(due_after(rule, running.starts_at, office), running.due_at)
    start = moment_words(running.starts_at)
    why = f"{said}. {rule.key} is {allowance_words(rule)}, counted from {start}: {moment_words(due_at)}."
    return Due(rule, running.starts_at, due_at, why, short_words(rule, running.starts_at, due_at))


def allowance_words(rule: Rule) -> str:
    """Return an allowance as said in a sentence: `4 hours and runs on past close`."""
    if rule.unit == Unit.RUNNING_MINUTES:
        return f"{counted(rule.allowance, 'minute')} and runs on past close"
    if rule.unit == Unit.RUNNING_HOURS:
        return f"{counted(rule.allowance, 'hour')} and runs on past close"
    if rule.unit == Unit.HUB_HOURS:
        return f"{counted(rule.allowance, 'hour')} of hub time"
    if rule.unit == Unit.NONE:
        return "without a clock"
    if rule.allowance == 1:
        return "the end of the next working day" if rule.ends == Ends.DAY else "close on the next working day"
    return f"{number_words(rule.allowance)} working days"


def short_words(rule: Rule, start: datetime, due_at: datetime) -> str:
    """Return why-then for one line of a list: `RED: 4 hours from 05:34, runs on`."""
    if rule.unit == Unit.RUNNING_HOURS:
        return f"{rule.key}: {counted(rule.allowance, 'hour')} from {time_words(start)}, runs on"
    if rule.unit == Unit.HUB_HOURS:
        return f"{rule.key}: {counted(rule.allowance, 'hub hour')} from {_brief(start)}"
    if rule.allowance == 1:
        return f"{rule.key}: end of {day_words(london_day(due_at))}"
    return f"{rule.key}: {counted(rule.allowance, 'working day')} from {_brief(start)}"


def _brief(at: datetime) -> str:
    """`Fri 08:41`: the day of the week is enough within a week of it."""
    return f"{DAYS[london_day(at).weekday()]} {time_words(at)}"
