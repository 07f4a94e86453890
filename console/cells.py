"""One cell of a register in words."""

from datetime import date, datetime

from console import words
from deadlines.words import day_words, moment_words


def cell(row, name: str) -> str:
    """The words of one column of a line; a dash where there is nothing."""
    value = getattr(row, name)
    if name in {"verb", "action"}:
        return words.spoken(name, value)
    if name == "art6":
        return article(value)
    if hasattr(row, f"get_{name}_display"):
        return str(getattr(row, f"get_{name}_display")()) or "–"
    if isinstance(value, datetime):
        return moment_words(value)
    if isinstance(value, date):
        return day_words(value)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if value in (None, ""):
        return "–"
    return str(getattr(value, "display_name", None) or getattr(value, "name", None) or value)


def article(key: str) -> str:
    """An article as the law writes it: `6_1_ea` is 6(1)(ea)."""
    first, *rest = key.split("_")
    return first + "".join(f"({part})" for part in rest) or "–"
