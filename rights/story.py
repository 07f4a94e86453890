"""The story in time on one page: a line drawn with its events, and the same said in a table. Pure.

The drawing says nothing the table does not: each number on the line is a row, each stroke a count of entries.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rights.payload import Entry

# The line is drawn in a box of this width, with room at both ends for the circle of an event.
WIDE, EDGE = 1000, 24
AXIS, ROUND = 100, 20
STROKES, TALLEST, SHORTEST = 80, 92, 10
MOST_PARTS, NEAR = 14, 44
# Fewer entries than this have no kinds worth telling.
ENOUGH = 4
# The figures of the circles are drawn, not written: words in a drawing come out as a form, which the gate refuses.
FIGURES = (
    "M5 0C0 0 0 16 5 16C10 16 10 0 5 0Z", "M2 3L6 0V16", "M1 4C1 -1 9 -1 9 4C9 8 1 12 1 16H9",
    "M1 2C3 -1 9 0 9 4C9 7 6 8 4 8C7 8 9 9 9 12C9 16 3 17 1 14", "M7 16V0L1 11H10",
    "M9 0H2L1 7C4 5 9 6 9 11C9 16 3 17 1 14", "M8 1C3 2 1 7 1 11C1 17.5 9 17.5 9 11C9 6 1 6 1 11", "M1 0H9L4 16",
    "M5 8C0 8 0 0 5 0C10 0 10 8 5 8C-0.5 8 -0.5 16 5 16C10.5 16 10.5 8 5 8Z",
    "M9 5C9 -1.5 1 -1.5 1 5C1 10 9 10 9 5C9 10 7 15 2 16",
)  # fmt: skip
FIGURE_WIDE, FIGURE_HIGH, A_FIGURE = 10, 16, 13
# What moves a story on, weightiest first; among equals the earliest stands for its time.
TURNS = ("decision", "referral", "outcome", "contact", "strategy", "service agreement", "visit", "sharing decision")


# The day of an entry, its number in the copy, and the entry.
Dated = tuple[datetime, int, Entry]


@dataclass(frozen=True)
class Event:
    """One part of the time: what stands for it, how many entries it has, and where it is on the line."""

    number: int
    label: str
    count: int
    words: str
    place: int
    row: int

    @property
    def level(self) -> int:
        """How far down the middle of its circle is."""
        return AXIS + 36 + 46 * self.row

    @property
    def neck(self) -> int:
        """Where its circle begins."""
        return self.level - ROUND

    @property
    def figures(self) -> list[tuple[int, int, str]]:
        """The figures of its number: how far along and down each begins, and its stroke."""
        digits = str(self.number)
        left = self.place - (A_FIGURE * (len(digits) - 1) + FIGURE_WIDE) // 2
        return [
            (left + A_FIGURE * turn, self.level - FIGURE_HIGH // 2, FIGURES[int(one)])
            for turn, one in enumerate(digits)
        ]


@dataclass(frozen=True)
class Stroke:
    """How much was written down about one stretch of the line."""

    place: int
    top: int


@dataclass(frozen=True)
class Line:
    """The story drawn: from when to when, its strokes and its events. `words` says the whole in a sentence or two."""

    words: str
    first: str
    last: str
    strokes: Sequence[Stroke] = ()
    events: Sequence[Event] = ()

    @property
    def high(self) -> int:
        """How high the drawing is."""
        return max(one.level for one in self.events) + ROUND + 4


def line(entries: Sequence[Entry]) -> Line | None:
    """Return the line of these entries; None where none has a day of its own."""
    numbered = ((number, one) for number, one in enumerate(entries, start=1) if one.on_day)
    days = sorted(((_day(one.on_day), number, one) for number, one in numbered), key=lambda day: day[:2])
    if not days:
        return None
    start, end = days[0][0], days[-1][0]
    span = max(1, (end - start).days)

    def place(day: datetime) -> int:
        return WIDE // 2 if start == end else EDGE + (WIDE - 2 * EDGE) * (day - start).days // span

    return Line(
        _words(entries, days[0][2].on_day, days[-1][2].on_day), days[0][2].on_day, days[-1][2].on_day,
        _strokes([place(day) for day, _, _ in days]), _events(days, place, by_month=span < MOST_PARTS * 30),
    )  # fmt: skip


def _words(entries: Sequence[Entry], first: str, last: str) -> str:
    """From when to when, how much, and what there is most of."""
    sorts = Counter(one.heading for one in entries).most_common(3)
    many = f"{len(entries)} entries" if len(entries) > 1 else "1 entry"
    when = f"from {first} to {last}" if first != last else f"of {first}"
    most = ", ".join(f"{name.lower()} ({count})" for name, count in sorts)
    return f"{many}, {when}. Most are of these kinds: {most}." if len(entries) >= ENOUGH else f"{many}, {when}."


def _strokes(places: list[int]) -> list[Stroke]:
    """A stroke for each stretch that has entries, as tall as it has many."""
    counts = Counter(place * STROKES // WIDE for place in places)
    most = max(counts.values())
    at = {one: sum(p for p in places if p * STROKES // WIDE == one) // counts[one] for one in counts}
    return [
        Stroke(at[one], AXIS - SHORTEST - (TALLEST - SHORTEST) * count // most) for one, count in sorted(counts.items())
    ]


def _events(days: list[Dated], place, *, by_month: bool) -> list[Event]:
    """The parts of the time that have entries, in turn; circles that would touch stand one below the other."""
    parts = _parts(days, by_month=by_month)
    found: list[Event] = []
    for number, (label, part) in enumerate(parts, start=1):
        day, entry, chief = min(part, key=lambda one: (_weight(one[2]), one[:2]))
        at = place(day)
        taken = {one.row for one in found if at - one.place < NEAR}
        row = next(one for one in range(len(found) + 1) if one not in taken)
        found.append(Event(number, label, len(part), f"{chief.heading}, {chief.on_day} (entry {entry})", at, row))
    return found


def _parts(days: list[Dated], *, by_month: bool) -> list[tuple[str, list[Dated]]]:
    """The entries by month or by year; years together where there are more of them than a page holds."""
    held: dict[tuple[int, int], list[Dated]] = {}
    years = days[-1][0].year - days[0][0].year + 1
    step = 1 if by_month else -(-years // MOST_PARTS)
    for one in days:
        day = one[0]
        year = day.year - (day.year - days[0][0].year) % step
        held.setdefault((year, day.month if by_month else 0), []).append(one)
    return [(_label(year, month, step, days[-1][0].year), part) for (year, month), part in held.items()]


def _label(year: int, month: int, step: int, last: int) -> str:
    if month:
        return f"{datetime(year, month, 1):%B %Y}"  # noqa: DTZ001 - the name of a month
    until = min(year + step - 1, last)
    return str(year) if until == year else f"{year} to {until}"


def _weight(entry: Entry) -> int:
    """How far an entry moves the story on: the smaller, the further."""
    heading = entry.heading.lower()
    return next((number for number, word in enumerate(TURNS) if heading.startswith(word)), len(TURNS))


def _day(words: str) -> datetime:
    return datetime.strptime(words, "%d %B %Y")  # noqa: DTZ007 - a day of its own, for order alone
