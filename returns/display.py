"""How a table of statistics reads."""

from collections.abc import Mapping
from dataclasses import dataclass

from returns.models import StatisticsRelease
from returns.tables import DIMENSIONS, TOTAL, Cell, Cut, heads

HIDDEN = "hidden"


@dataclass(frozen=True)
class Table:
    """A table to draw: what it is of, its column heads, and each row with its head."""

    caption: str
    heads: list[str]
    rows: list[tuple[str, list[str]]]


def table(shown: Mapping[Cell, int | None], cut: Cut) -> Table:
    """The table as it is drawn; a hidden number reads “hidden”."""
    rows, columns = [*heads(shown, 0), TOTAL], [*heads(shown, 1), TOTAL]
    said, across = DIMENSIONS[cut.rows], DIMENSIONS[cut.columns]
    return Table(
        f"{said[0]} by {across[0].lower()}, {span(cut)}",
        [said[0], *(_word(across[1], column) for column in columns)],
        [(_word(said[1], row), [_number(shown.get((row, column), 0)) for column in columns]) for row in rows],
    )


def _word(words: Mapping[str, str], key: str) -> str:
    said = "All" if key == TOTAL else words.get(key, key)
    return said[0].upper() + said[1:]


def _number(value: int | None) -> str:
    return HIDDEN if value is None else f"{value:,}"


def span(cut: Cut) -> str:
    """The quarters of a cut, as people say them."""
    first, last = (f"{one[:4]} Q{one[5]}" for one in (cut.quarter_from, cut.quarter_to))
    return first if first == last else f"{first} to {last}"


def cut_of(row: StatisticsRelease) -> Cut:
    """The cut of a release."""
    return Cut(row.rows, row.columns, row.quarter_from, row.quarter_to)
