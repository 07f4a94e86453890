"""Dates and times as people in the office type and read them. Pure: text in, dates out, a sentence when not."""

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
LONG_MONTHS = [
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
]  # fmt: skip
EARLIEST_YEAR, LATEST_YEAR = 1900, 2100

NUMBERS = re.compile(r"^([0-9]{1,2})\s*[/.\-\s]\s*([0-9]{1,2})\s*[/.\-\s]\s*([0-9]+)$")
BACKWARDS = re.compile(r"^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$")
WORDED = re.compile(r"^(?:[a-z]+,?\s+)?([0-9]{1,2})(?:st|nd|rd|th)?[\s\-/.]*([a-z]+)[\s\-/.,]*([0-9]+)$", re.I)
CLOCK = re.compile(r"^([0-9]{1,2})[:.]?([0-9]{2})$")


class Unreadable(ValueError):
    """The text is no date or time; its message is a sentence with an example."""


def read_date(text: str, *, example: str = "14/3/2020") -> date:
    """The date meant by `14/3/2020`, `14 Mar 2020` or `2020-03-14`.

    Raises Unreadable with a sentence for anything else, a two-digit year and a day that the month does not have.
    """
    text = " ".join(text.split())
    day, month, year = _parts(text, example)
    if len(year) != 4:
        raise Unreadable(f"Write the year with four digits, like {example}.")
    return made_date(day, month, int(year), typed=text, example=example)


def made_date(day: int, month: int, year: int, *, typed: str, example: str = "14/3/2020") -> date:
    """The date of three numbers. Raises Unreadable with a sentence that quotes what was typed."""
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise Unreadable(f"Check the year. Write the date like {example}.")
    try:
        return date(year, month, day)
    except ValueError:
        raise Unreadable(f"{typed} is not a date. Write it like {example}.") from None


def _parts(text: str, example: str) -> tuple[int, int, str]:
    if found := BACKWARDS.match(text):
        year, month, day = found.groups()
        return int(day), int(month), year
    if found := NUMBERS.match(text):
        day, month, year = found.groups()
        return int(day), int(month), year
    if (found := WORDED.match(text)) and (number := month_number(found.group(2))):
        return int(found.group(1)), number, found.group(3)
    raise Unreadable(f"Write a date like {example}.")


def month_number(word: str) -> int | None:
    """The number of a month's name or short name (`Mar`, `March`, `Sept`), or None."""
    word = word.lower()
    if re.fullmatch(r"0?[1-9]|1[0-2]", word):
        return int(word)
    if word in LONG_MONTHS:
        return LONG_MONTHS.index(word) + 1
    if word == "sept":
        return 9
    return MONTHS.index(word) + 1 if word in MONTHS else None


def read_moment(text: str, *, example: str = "20/11/2026 16:50") -> datetime:
    """The moment meant by `20/11/2026 16:50`, typed in London time; aware, in UTC.

    In the hour that happens twice the first is meant. Raises Unreadable for the hour that the clocks skip.
    """
    words = text.replace(",", " ").split()
    found = CLOCK.match(words[-1]) if len(words) > 1 else None
    if not found:
        raise Unreadable(f"Write a date and a time like {example}.")
    on = read_date(" ".join(words[:-1]), example=example.split()[0])
    try:
        typed = datetime.combine(on, time(int(found.group(1)), int(found.group(2))), tzinfo=LONDON)
    except ValueError:
        raise Unreadable(f"{words[-1]} is not a time. Write a date and a time like {example}.") from None
    moment = typed.astimezone(UTC)
    if moment.astimezone(LONDON).time() != typed.time():
        raise Unreadable("The clocks went forward: that hour did not happen. Write the time before or after it.")
    return moment


def short_date(value: date) -> str:
    """A date as it is typed: 14/3/2020."""
    return f"{value.day}/{value.month}/{value.year}"


def short_moment(value: datetime) -> str:
    """A moment as it is typed, in London: 20/11/2026 16:50."""
    local = value.astimezone(LONDON)
    return f"{short_date(local)} {local:%H:%M}"


def spoken_moment(value: datetime) -> str:
    """A moment as it is read, in London: Fri 20 Nov 17:31."""
    local = value.astimezone(LONDON)
    return f"{local:%a} {local.day} {local:%b %H:%M}"


def spoken_date(value: date) -> str:
    """A date as it is read: 14 March 2020."""
    return f"{value.day} {value:%B %Y}"
