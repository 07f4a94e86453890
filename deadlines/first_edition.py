"""The first edition of bank holidays and clocks, loaded once by `load_law` (domain.md 1.4, 1.5, 1.10)."""

from datetime import date, datetime, time

from audit import trail
from audit.records import write_many
from deadlines.calendar import Hours
from deadlines.clocks import Ends, Rule, Unit
from deadlines.models import BankHoliday, ClockRule

BANK_HOLIDAYS = (
    (date(2025, 1, 1), "New Year's Day"),
    (date(2025, 4, 18), "Good Friday"),
    (date(2025, 4, 21), "Easter Monday"),
    (date(2025, 5, 5), "Early May bank holiday"),
    (date(2025, 5, 26), "Spring bank holiday"),
    (date(2025, 8, 25), "Summer bank holiday"),
    (date(2025, 12, 25), "Christmas Day"),
    (date(2025, 12, 26), "Boxing Day"),
    (date(2026, 1, 1), "New Year's Day"),
    (date(2026, 4, 3), "Good Friday"),
    (date(2026, 4, 6), "Easter Monday"),
    (date(2026, 5, 4), "Early May bank holiday"),
    (date(2026, 5, 25), "Spring bank holiday"),
    (date(2026, 8, 31), "Summer bank holiday"),
    (date(2026, 12, 25), "Christmas Day"),
    (date(2026, 12, 28), "Boxing Day (substitute day)"),
    (date(2027, 1, 1), "New Year's Day"),
    (date(2027, 3, 26), "Good Friday"),
    (date(2027, 3, 29), "Easter Monday"),
    (date(2027, 5, 3), "Early May bank holiday"),
    (date(2027, 5, 31), "Spring bank holiday"),
    (date(2027, 8, 30), "Summer bank holiday"),
    (date(2027, 12, 27), "Christmas Day (substitute day)"),
    (date(2027, 12, 28), "Boxing Day (substitute day)"),
)
HOLIDAY_SOURCE = "GOV.UK bank holidays, England and Wales"

# No published hours of the hub were found; these are a starting point for the Trust to change.
HUB_HOURS = Hours(time(8, 45), time(17, 30))

FIRST_DECISION = Rule("first decision", 1, Unit.WORKING_DAYS)
RED = Rule("RED", 4, Unit.RUNNING_HOURS)
AMBER = Rule("AMBER", 1, Unit.WORKING_DAYS, Ends.DAY)
GREEN = Rule("GREEN", 3, Unit.WORKING_DAYS, Ends.DAY)
BLUE = Rule("BLUE", 0, Unit.NONE)
OPENED_WITH_A_REASON = Rule("opened with a reason", 1, Unit.RUNNING_HOURS)
OPENED_FROM_THE_CONSOLE = Rule("opened from the console", 1, Unit.RUNNING_HOURS)
REVIEW_OF_AN_OPENING = Rule("review of an opening", 1, Unit.WORKING_DAYS)
ACCESS_AFTER_CLOSING = Rule("access after closing", 10, Unit.WORKING_DAYS, Ends.DAY)
TAKE_UNSEEN = Rule("contact routed unseen", 1, Unit.RUNNING_HOURS)
CONFERENCE = Rule("conference", 15, Unit.WORKING_DAYS)
POLICE_PROTECTION = Rule("police protection", 72, Unit.RUNNING_HOURS)
MINUTES = Rule("minutes of a discussion", 1, Unit.WORKING_DAYS)
HAND_OVER = Rule("answer to a hand-over", 1, Unit.WORKING_DAYS)
OUTSIDE = Rule("question from outside", 1, Unit.WORKING_DAYS)
SERVICE_START = Rule("start of a service", 10, Unit.WORKING_DAYS)
ESCALATION = tuple(
    Rule(f"escalation {level}", days, Unit.WORKING_DAYS) for level, days in ((1, 1), (2, 1), (3, 2), (4, 5))
)
AFTER_DECIDING = (CONFERENCE, POLICE_PROTECTION, MINUTES, HAND_OVER, SERVICE_START, OUTSIDE, *ESCALATION)
ALL_RULES = (
    FIRST_DECISION, RED, AMBER, GREEN, BLUE, OPENED_WITH_A_REASON, OPENED_FROM_THE_CONSOLE,
    REVIEW_OF_AN_OPENING, ACCESS_AFTER_CLOSING, TAKE_UNSEEN, *AFTER_DECIDING,
)  # fmt: skip
RULES = {rule.key: rule for rule in ALL_RULES}
HUB_KEY = "hub hours"
IN_FORCE_FROM = date(2025, 1, 1)
SOURCES = {
    "first decision": "Working Together to Safeguard Children: decide within one working day of receipt",
    "opened with a reason": "local: an hour, looked at by a manager the next working day",
    "opened from the console": "local: an hour, through an open request or incident, recorded and told of",
    "review of an opening": "local: a manager looks the next working day",
    "access after closing": "local: ten working days, for the Trust to set (domain.md 2.10 P10)",
    "contact routed unseen": "local: whoever keeps the list takes it within the hour, day or night",
    "conference": "Working Together: 15 working days from the strategy discussion that starts section 47",
    "police protection": "Children Act 1989 s.46: 72 hours at most",
    "minutes of a discussion": "local: the next working day",
    "answer to a hand-over": "local: the next working day",
    "question from outside": "local: the next working day, or the day a court names",
    "start of a service": "local: two weeks from acceptance",
    **{rule.key: "local: the partnership's escalation procedure, for the Trust to set" for rule in ESCALATION},
    HUB_KEY: "local: no published hours found, for the Trust to set",
}
RATING_SOURCE = "local: hub practice in several areas, for the Trust to set"


def load(*, by, at: datetime) -> int:
    """Add the first edition's rows that are not there yet; return how many were added. Rows edited since stay."""
    why = "First edition of the law and policy the service works by."
    added = sum(len(write_many(rows, by=by, why=why)) for rows in (_holidays(), _clock_rules()))
    if added:
        trail.note(by, "law.loaded", at=at, app="deadlines", rows=added)
    return added


def _holidays() -> list[BankHoliday]:
    there = set(BankHoliday.objects.values_list("day", flat=True))
    return [BankHoliday(day=day, name=name, source=HOLIDAY_SOURCE) for day, name in BANK_HOLIDAYS if day not in there]


def _clock_rules() -> list[ClockRule]:
    there = set(ClockRule.objects.values_list("key", flat=True))
    rows = [
        ClockRule(key=rule.key, allowance=rule.allowance, unit=rule.unit, ends=rule.ends) for rule in RULES.values()
    ]
    rows.append(ClockRule(key=HUB_KEY, unit=Unit.NONE, opens=HUB_HOURS.opens, closes=HUB_HOURS.closes))
    for row in rows:
        row.in_force_from, row.source = IN_FORCE_FROM, SOURCES.get(row.key, RATING_SOURCE)
    return [row for row in rows if row.key not in there]
