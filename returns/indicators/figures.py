"""Figures from the counts, with small ones hidden from whoever stands outside the hub. Pure (domain.md 5.4, 6.6)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from intake.codes import SOURCES, Outcome
from intake.codes import Rating as Rated

BANDS = 12  # two hours each
TOP = 8
HOUR = 3600
NONE = "none"


@dataclass(frozen=True)
class Bar:
    """One bar of a chart and the same row of its table; a number of None is hidden because it is small."""

    label: str
    number: int | None


@dataclass(frozen=True)
class Figures:
    """Everything on the page of indicators."""

    contacts: str
    in_time: str
    repeats: str
    rereferrals: str
    sources: list[Bar]
    hours: list[Bar]
    outcomes: list[Bar]
    ratings: list[tuple[str, str, str, str, str]]
    agencies: list[tuple[str, str, str, str, str]]
    hidden: bool


def figures(counts: Mapping[str, Any], *, smallest: int) -> Figures:
    """The figures of these counts. smallest: the least number shown; 1 for the hub itself, which sees its own work."""
    sources = _safe(_sources(counts["sources"]), smallest)
    hours = _safe(_hours(counts["hours"]), smallest)
    outcomes = _safe(_outcomes(counts["outcomes"]), smallest)
    first = counts["first"]
    hidden = any(bar.number is None for bar in (*sources, *hours, *outcomes))
    return Figures(
        contacts=_number(counts["contacts"], smallest), in_time=_share(first["met"], first["all"], smallest),
        repeats=_number(counts["repeats"], smallest), rereferrals=_number(counts["rereferrals"], smallest),
        sources=sources, hours=hours, outcomes=outcomes,
        ratings=[_rating(one, smallest) for one in _in_order(counts["ratings"])],
        agencies=[_agency(one, smallest) for one in counts["agencies"]], hidden=hidden,
    )  # fmt: skip


def time_words(seconds: float | None) -> str:
    """A length of time as the page says it: 40 min, 3 h 20, 2 d 4 h; none where nothing was counted."""
    if seconds is None:
        return NONE
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02d}" if hours < 24 else f"{hours // 24} d {hours % 24} h"


def _safe(rows: list[tuple[str, int]], smallest: int) -> list[Bar]:
    """Rows with small numbers hidden; where one alone would be, the next smallest is hidden too."""
    hidden = {label for label, number in rows if 0 < number < smallest}
    if len(hidden) == 1:
        others = [(number, label) for label, number in rows if label not in hidden and number]
        hidden |= {min(others)[1]} if others else set()
    return [Bar(label, None if label in hidden else number) for label, number in rows]


def _sources(found: Mapping[str, int]) -> list[tuple[str, int]]:
    rows = sorted(((SOURCES[code].short, number) for code, number in found.items()), key=lambda row: -row[1])
    rest = sum(number for _, number in rows[TOP:])
    return rows[:TOP] + ([("Everybody else", rest)] if rest else [])


def _hours(found: Mapping[str, int]) -> list[tuple[str, int]]:
    wide = 24 // BANDS
    bands = [sum(found.get(str(hour), 0) for hour in range(one * wide, one * wide + wide)) for one in range(BANDS)]
    return [(f"{one * wide:02d}:00 to {one * wide + wide:02d}:00", number) for one, number in enumerate(bands)]


def _outcomes(found: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(((Outcome(code).label, number) for code, number in found.items()), key=lambda row: -row[1])


def _in_order(rows: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    order = {rating: place for place, rating in enumerate(reversed(Rated))}
    return sorted(rows, key=lambda row: order.get(row["rating"], len(order)))


def _rating(row: Mapping[str, Any], smallest: int) -> tuple[str, str, str, str, str]:
    few = row["n"] < smallest
    median, ninetieth = ("hidden", "hidden") if few else (time_words(row["median"]), time_words(row["ninetieth"]))
    return row["rating"], _number(row["n"], smallest), median, ninetieth, _share(row["met"], row["n"], smallest)


def _agency(row: Mapping[str, Any], smallest: int) -> tuple[str, str, str, str, str]:
    few = row["n"] < smallest
    median, ninetieth = ("hidden", "hidden") if few else (time_words(row["median"]), time_words(row["ninetieth"]))
    return row["agency"], _number(row["n"], smallest), median, ninetieth, _share(row["late"], row["n"], smallest)


def _number(number: int, smallest: int) -> str:
    return f"fewer than {smallest}" if 0 < number < smallest else f"{number:,}"


def _share(part: int, whole: int, smallest: int) -> str:
    """A share in words; none where nothing was counted, hidden where either side of it is small."""
    if not whole:
        return NONE
    if any(0 < one < smallest for one in (part, whole - part, whole)):
        return "hidden"
    return f"{round(100 * part / whole)}% ({part:,} of {whole:,})"
