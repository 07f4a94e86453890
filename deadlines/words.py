"""How a day and a time are written: `Fri 20 Nov 17:31`, 24 hours, London. Pure."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS_IN_FULL = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def day_words(day: date) -> str:
    """Return a day as people say it in the office: `Fri 20 Nov`."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def long_day(day: date) -> str:
    """Return a day in full, as on a person's page: `14 March 2020`."""
    return f"{day.day} {MONTHS_IN_FULL[day.month - 1]} {day.year}"


def time_words(at: datetime) -> str:
    """Return the London time of a moment: `17:31`."""
    return at.astimezone(LONDON).strftime("%H:%M")


def moment_words(at: datetime) -> str:
    """Return a moment as London saw it: `Fri 20 Nov 17:31`."""
    return f"{day_words(at.astimezone(LONDON).date())} {time_words(at)}"


def moment_in_full(at: datetime) -> str:
    """Return a moment with its year, where a register or an agreement runs over years: `Fri 20 Nov 2026 17:31`."""
    day = at.astimezone(LONDON).date()
    return f"{day_words(day)} {day.year} {time_words(at)}"


def number_words(count: int) -> str:
    """Return a small number in words, a large one in figures: `three`, `45`."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else str(count)


def counted(count: int, noun: str) -> str:
    """Return a number with its noun, plural where it should be: `1 hour`, `4 hours`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
