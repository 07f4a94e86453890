"""The tables that may be made, and a table with its totals. Pure; nothing here knows a record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from intake.codes import Outcome

AGES = {
    "unborn": "not yet born", "0": "under 1", "1-4": "1 to 4", "5-9": "5 to 9", "10-15": "10 to 15",
    "16-17": "16 or 17", "unknown": "not known",
}  # fmt: skip
SOURCES = {
    "1": "individuals", "2": "schools", "3": "health", "4": "housing", "5": "local authority", "6": "police",
    "7": "other legal agencies", "8": "others", "9": "anonymous", "10": "not known",
}  # fmt: skip
OUTCOMES = {one.value: str(one.label) for one in Outcome} | {"none": "not decided"}
ELSEWHERE = "elsewhere"
# Any other is shown as it is: a postcode district the policy names, each larger than a ward.
AREAS = {"unknown": "not known", ELSEWHERE: "elsewhere"}
# The only ways a table may be cut: no free text, no exact date, no place smaller than a ward.
DIMENSIONS = {
    "age": ("Age", AGES), "source": ("Who told us", SOURCES), "outcome": ("Outcome", OUTCOMES),
    "area": ("Postcode district", AREAS),
}  # fmt: skip
TOTAL = "total"

Cell = tuple[str, str]
# One count: (quarter, age, source, outcome, district).
Kind = tuple[str, str, str, str, str]


@dataclass(frozen=True)
class Cut:
    """How a table is cut: by what in rows and columns, and over which quarters."""

    rows: str
    columns: str
    quarter_from: str
    quarter_to: str

    def holds(self, quarter: str) -> bool:
        """Whether the quarter is one of its quarters."""
        return self.quarter_from <= quarter <= self.quarter_to

    def cell(self, kind: Kind) -> Cell:
        """The cell a kind of child is counted in."""
        return kind[PLACE[self.rows]], kind[PLACE[self.columns]]


PLACE = {"age": 1, "source": 2, "outcome": 3, "area": 4}


def tabled(counts: Mapping[Kind, int], cut: Cut) -> dict[Cell, int]:
    """The table of these counts, with its totals under TOTAL. Kinds nobody is of are left out."""
    table: dict[Cell, int] = {(TOTAL, TOTAL): 0}
    for kind, number in counts.items():
        if cut.holds(kind[0]):
            for cell in within(cut.cell(kind)):
                table[cell] = table.get(cell, 0) + number
    rows, columns = heads(table, 0), heads(table, 1)
    return {(row, column): table.get((row, column), 0) for row in (*rows, TOTAL) for column in (*columns, TOTAL)}


def within(cell: Cell) -> Iterable[Cell]:
    """The cell and the totals it is part of."""
    row, column = cell
    return (cell, (row, TOTAL), (TOTAL, column), (TOTAL, TOTAL))


def heads(table: Iterable[Cell], place: int) -> list[str]:
    """The rows (0) or columns (1) of a table, totals left out."""
    return sorted({cell[place] for cell in table if cell[place] != TOTAL})
