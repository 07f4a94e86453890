"""When a record falls due, worked out from dates alone. Nothing here reads a row or a clock."""

from datetime import date, timedelta

from retention.schedule import BIRTH, CLOSURE, CREATION, DAYS, DEATH, EVENT, EXPIRY, LAST_CONTACT, ORDER

NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
)
FROM = {
    BIRTH: "the date of birth",
    DEATH: "the date of death",
    ORDER: "the order",
    EVENT: "the event",
    EXPIRY: "its expiry",
    CREATION: "its arrival",
    CLOSURE: "closing",
    LAST_CONTACT: "the last contact",
}


def anniversary(day: date, years: int) -> date:
    """The same day `years` later; 29 February falls on 28 February in a year without one (domain.md 5.1)."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def due_on(trigger_on: date, *, count: int, unit: str) -> date:
    """The last day a record is kept: `count` years or days after its trigger."""
    if unit == DAYS:
        return trigger_on + timedelta(days=count)
    return anniversary(trigger_on, count)


def longest(days: list[date]) -> date | None:
    """The latest of several due dates, since the longest rule wins (domain.md 5.1). None when there are none."""
    return max(days, default=None)


def in_words(count: int, unit: str) -> str:
    """`six years`, `90 days`, `one year`: as a person says it."""
    said = NUMBERS[count] if count < len(NUMBERS) else str(count)
    return f"{said} {unit[:-1] if count == 1 else unit}"


def day_in_words(day: date) -> str:
    """`23 Nov 2032`."""
    return f"{day.day} {day:%b %Y}"


def reason(what: str, *, after: str, trigger_on: date, count: int, unit: str, expected: bool = False) -> str:
    """One sentence a person can read: what happened, which period runs from when, and until when it is kept.

    `expected` marks a birth that has not happened: the expected date stands in for it (domain.md 5.1).
    """
    until = day_in_words(due_on(trigger_on, count=count, unit=unit))
    since = day_in_words(trigger_on)
    if after == CLOSURE:
        start = since
    elif after == BIRTH and expected:
        start = f"the expected date of birth, {since}"
    else:
        start = f"{FROM[after]}, {since}"
    return f"{what}: {in_words(count, unit)} from {start}: kept until {until}."
