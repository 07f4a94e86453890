"""Time and numbers: clocks, hub hours, bank holidays, days of rights, retention, small counts. domain.md 1.4 and 5"""

import re
from datetime import date, timedelta

from django.db.models import Q

from audit import trail
from console.reference.kind import Kind, Proposed, Question
from deadlines import clocks, policy
from deadlines.calendar import Calendar, CalendarEnds, Hours
from deadlines.clocks import Ends, Office, Unit
from deadlines.first_edition import HUB_KEY
from deadlines.models import BankHoliday, ClockRule
from deadlines.words import counted, moment_words
from retention import settling
from retention.acts.scheduling import LONGEST, preview
from retention.forms import AT_END
from retention.models import RetentionPolicy, RetentionRule
from retention.schedule import DAYS, TRIGGERS, YEARS
from returns.models import StatisticsPolicy, StatisticsRelease
from rights.models import RightsRule

KEEP = "Clocks that run now keep the time they have."
LEAST_SHOWN = 5
# domain.md 2.10 P6 and P8: what is opened with a reason is opened for a short time; the database holds the second.
SHORT = {"opened with a reason": timedelta(hours=1), "opened from the console": timedelta(hours=4)}
UNITS = [(one.value, one.value.capitalize()) for one in Unit]
ENDS = [(one.value, one.value.capitalize()) for one in Ends]


def clock_set(change: Proposed) -> dict[str, str]:
    """A clock that runs has a length; one that does not has none."""
    row = change.row
    if row.unit == Unit.NONE:
        return (
            {"allowance": "“No clock” has no length. Write 0, or choose what it is counted in."}
            if row.allowance
            else {}
        )
    if not row.allowance:
        return {"allowance": "Write how long it runs, 1 or more."}
    if row.key in SHORT and row.unit not in (Unit.RUNNING_MINUTES, Unit.RUNNING_HOURS):
        return {"unit": "A case is opened for minutes or hours, counted as they run."}
    longest = SHORT.get(row.key)
    length = timedelta(**{"minutes" if row.unit == Unit.RUNNING_MINUTES else "hours": row.allowance})
    if longest and length > longest:
        return {"allowance": f"Nobody opens a case for longer than {longest.total_seconds() / 3600:g} hours."}
    return {}


def on_clock(change: Proposed) -> list[str]:
    """The same clock started now, by the rule that stands and by the new one."""
    standing = policy.in_force(change.from_on)
    now, then = (_due(row, standing.office, change) for row in (change.before, change.row))
    return [f"Started {moment_words(change.at)}, it runs out {then}, where it now runs out {now}.", KEEP]


def _due(row, office: Office, change: Proposed) -> str:
    if row is None or row.unit == Unit.NONE:
        return "never"
    try:
        return moment_words(clocks.due_after(row.as_rule(), change.at, office))
    except CalendarEnds:
        return "past the end of the bank holidays"


def hub_set(change: Proposed) -> dict[str, str]:
    """The hub closes after it opens."""
    row = change.row
    if row.opens is None or row.closes is None:
        return {"closes": "Give both times."}
    try:
        Hours(row.opens, row.closes)
    except ValueError as error:
        return {"closes": str(error)}
    return {}


def on_hub(change: Proposed) -> list[str]:
    """How long a working day is, and a clock that ends with it."""
    row = change.row
    open_for = timedelta(hours=row.closes.hour - row.opens.hour, minutes=row.closes.minute - row.opens.minute)
    hours = open_for.total_seconds() / 3600
    return [f"The hub is open {hours:g} hours on a working day. Clocks of hub hours are counted by that.", KEEP]


def holiday_set(change: Proposed) -> dict[str, str]:
    """A bank holiday is there once, and is not put into the past."""
    row = change.row
    if BankHoliday.objects.filter(day=row.day).exclude(pk=row.pk).exists():
        return {"day": "That day is in the table already."}
    days = {row.day, change.before.day if change.before else row.day}
    if min(days) <= change.from_on:
        return {"day": "Deadlines were counted by the days behind us. Give a day to come."}
    years = set(BankHoliday.objects.values_list("day__year", flat=True))
    if years and row.day.year > max(years) + 1:
        return {"day": f"Nothing is there for {max(years) + 1} yet. Years follow one another without a gap."}
    return {}


def on_holiday(change: Proposed) -> list[str]:
    """What a one-day clock would do around that day."""
    days = set(BankHoliday.objects.values_list("day", flat=True))
    after = (days - {change.before.day if change.before else None}) | {change.row.day}
    before, then = (_next(calendar, change.row.day) for calendar in (days, after))
    said = f"A contact received the day before is decided by {then}, where it would be {before}."
    if change.row.day.year in {day.year for day in days}:
        return [said, KEEP]
    return [f"{change.row.day.year} counts as loaded from its first bank holiday on. Add the others of that year too."]


def _next(days: set, on: date) -> str:
    try:
        last = Calendar.of(days).add_working_days(on - timedelta(days=1), 1)
    except CalendarEnds:
        return "a day nobody can count to"
    return f"{last.day} {last:%B}"


def period_set(change: Proposed) -> dict[str, str]:
    """A rule of the schedule has a length, unless it never had one."""
    row = change.row
    if row.count is not None and not 0 < row.count <= LONGEST.get(row.unit, 0):
        return {"count": f"Write a number of {row.unit} between 1 and {LONGEST.get(row.unit, 200)}."}
    if row.count is None and change.before and change.before.count is not None:
        return {"count": "Write how long it is kept."}
    return {}


def on_period(change: Proposed) -> list[str]:
    """The files whose day moves."""
    row = change.row
    found = preview(change.before, count=row.count, unit=row.unit, on=change.from_on, after=row.after)
    return [found.sentence]


def settle_again(row, before, *, by, at) -> None:
    """Every file the line touches is worked out again."""
    effect = preview(before or row, count=row.count, unit=row.unit, on=at.date(), after=row.after)
    settling.unsettle(effect.people)
    trail.note(by, "retention.rule_changed", on=row, at=at, rule=row.key, earlier=effect.earlier, later=effect.later)


def small_set(change: Proposed) -> dict[str, str]:
    """Counts of one to four are never published. domain.md 10.23"""
    wrong = {}
    if change.row.threshold < LEAST_SHOWN:
        wrong["threshold"] = "Counts of one to four are never shown. Write 5 or more."
    if unknown := [one for one in change.row.districts.split() if not DISTRICT.fullmatch(one)]:
        wrong["districts"] = f"{unknown[0]} is not a postcode district. Write them like B70 DY4 WS10."
    return wrong


def on_small(change: Proposed) -> list[str]:
    """What was released before stays."""
    released = StatisticsRelease.objects.count()
    return [
        f"Numbers below {change.row.threshold} are hidden. {counted(released, 'table')} released before stay as shown."
    ]


def on_days(change: Proposed) -> list[str]:
    """Requests that run keep their day."""
    return [f"From then on it is {counted(change.row.days, 'day')}. Requests that run now keep their day."]


DISTRICT = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]?")
SOURCE = {"source": Question("On whose word")}
TIMES = (
    Kind(
        "clocks", "Time and numbers", "Clocks", "How long each clock runs and in what it is counted.", ClockRule,
        {"allowance": Question("How long"), "unit": Question("Counted in", offers=lambda: UNITS),
         "ends": Question("On its last day it runs out at", offers=lambda: ENDS), **SOURCE},
        ("key", "allowance", "unit", "ends", "in_force_from"), on_clock, refuse=clock_set, dated="in_force_from",
        same=("key",), only=~Q(key=HUB_KEY), name=lambda row: row.key,
    ),
    Kind(
        "hub-hours", "Time and numbers", "Hub hours", "When the hub is staffed on a working day.", ClockRule,
        {"opens": Question("Opens"), "closes": Question("Closes"), **SOURCE},
        ("key", "opens", "closes", "in_force_from"), on_hub, refuse=hub_set, dated="in_force_from", same=("key",),
        only=Q(key=HUB_KEY), name=lambda row: row.key,
    ),
    Kind(
        "bank-holidays", "Time and numbers", "Bank holidays", "Days no clock of working days counts.", BankHoliday,
        {"day": Question("Day"), "name": Question("Name"), **SOURCE}, ("day", "name", "source"), on_holiday,
        refuse=holiday_set, adds=True, name=lambda row: f"{row.name}, {row.day}", now=True, order=("-day",),
    ),
    Kind(
        "rights-days", "Time and numbers", "Days for rights requests", "What the Trust sets itself beside the law.",
        RightsRule, {"days": Question("Days"), **SOURCE}, ("key", "days", "in_force_from"), on_days,
        refuse=lambda change: {} if change.row.days else {"days": "Write 1 or more."}, dated="in_force_from",
        same=("key",), name=lambda row: row.key.replace("_", " "),
    ),
    Kind(
        "retention", "Time and numbers", "The retention schedule", "How long each kind of record is kept.",
        RetentionRule,
        {"after": Question("Counted from", offers=lambda: TRIGGERS), "count": Question("How long", optional=True),
         "unit": Question("In", offers=lambda: [(YEARS, "Years"), (DAYS, "Days")]),
         "at_end": Question("What happens then", offers=lambda: AT_END),
         "basis": Question("Why it is kept so long", optional=True), **SOURCE,
         "owner": Question("Whose rule it is")},
        ("key", "record", "only_when", "after", "count", "unit", "at_end"), on_period, refuse=period_set,
        stamps="in_force_from", then=settle_again,
        name=lambda row: f"{row.key}, {row.record}{f' where {row.only_when}' if row.only_when else ''}",
    ),
    Kind(
        "disposal", "Time and numbers", "Cooling time before disposal", "Days between a decision and the disposal.",
        RetentionPolicy,
        {"cooling_days": Question("Days between decision and disposal"),
         "ahead_months": Question("Months shown ahead"), **SOURCE},
        ("in_force_from", "cooling_days", "ahead_months", "source"),
        lambda change: [f"A disposal decided from then on waits {counted(change.row.cooling_days, 'day')}."],
        refuse=lambda change: {} if change.row.cooling_days else {"cooling_days": "Write 1 or more."},
        dated="in_force_from", name=lambda row: "Cooling time",
    ),
    Kind(
        "small-numbers", "Time and numbers", "The smallest number shown", "From how many on statistics show a count.",
        StatisticsPolicy,
        {"threshold": Question("Smallest count shown"),
         "districts": Question("Postcode districts named", hint="Larger than a ward, each. All others are elsewhere."),
         **SOURCE},
        ("in_force_from", "threshold", "districts", "source"), on_small, refuse=small_set, dated="in_force_from",
        name=lambda row: "Smallest count",
    ),
)  # fmt: skip
