"""An attack on what would be released: whoever knows every shown number works out the hidden ones, if it can be done.

Every number ever shown is an equation over how many children there are of each kind; an integer solver finds the least
and the most each hidden number can be. A number that can be only a few is as good as shown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from returns.tables import TOTAL, Cell, Cut

MOST_KINDS = 4000


class TooWide(RuntimeError):
    """There are too many kinds to hold against each other. The message says what to do."""


@dataclass(frozen=True)
class Shown:
    """A table as somebody outside sees it: a number, or None where it is hidden."""

    cut: Cut
    cells: Mapping[Cell, int | None]


@dataclass(frozen=True)
class Target:
    """A number nobody may work out: those of some quarters, in one cell of one cut."""

    cut: Cut
    cell: Cell
    segments: tuple[int, ...]


class Attack:
    """Everything shown so far, as equations. `segments` are spans of quarters that no release parts."""

    def __init__(self, releases: Iterable[Shown]):
        self.releases = list(releases)
        self.edges = sorted(
            {one.cut.quarter_from for one in self.releases} | {after(one.cut.quarter_to) for one in self.releases}
        )
        self.names = sorted({name for one in self.releases for name in (one.cut.rows, one.cut.columns)})
        values: dict[str, set] = {name: set() for name in self.names}
        for one in self.releases:
            for row, column in one.cells:
                values[one.cut.rows].add(row)
                values[one.cut.columns].add(column)
        self.values = {name: sorted(found - {TOTAL}) for name, found in values.items()}
        self.kinds = self._kinds()

    def _kinds(self) -> dict[tuple, int]:
        kinds: list[tuple] = [(segment,) for segment in range(max(len(self.edges) - 1, 1))]
        for name in self.names:
            kinds = [(*kind, value) for kind in kinds for value in self.values[name]]
            if len(kinds) > MOST_KINDS:
                raise TooWide("Too many tables were released over these quarters: choose fewer quarters.")
        return {kind: number for number, kind in enumerate(kinds)}

    def segments_of(self, cut: Cut) -> tuple[int, ...]:
        """The segments a cut's quarters are made of."""
        return tuple(
            number for number, edge in enumerate(self.edges[:-1]) if cut.quarter_from <= edge < after(cut.quarter_to)
        )

    def members(self, target: Target) -> list[int]:
        """The kinds that are counted in a target's number."""
        row, column = target.cell
        at = {name: place for place, name in enumerate(self.names, start=1)}
        return [
            number
            for kind, number in self.kinds.items()
            if kind[0] in target.segments
            and row in (TOTAL, kind[at[target.cut.rows]])
            and column in (TOTAL, kind[at[target.cut.columns]])
        ]

    def ranges(self, targets: Iterable[Target]) -> dict[Target, tuple[int, int]]:
        """The least and the most each of these numbers can be, given everything shown."""
        import highspy

        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        known = [
            (self.members(Target(one.cut, cell, self.segments_of(one.cut))), number)
            for one in self.releases for cell, number in one.cells.items() if number is not None
        ]  # fmt: skip
        most = max((number for _, number in known), default=1_000_000)
        kinds = [solver.addIntegral(lb=0, ub=most) for _ in self.kinds]
        for members, number in known:
            if members:
                solver.addConstr(sum((kinds[one] for one in members), start=0) == number)
        return {target: self._range(solver, [kinds[one] for one in self.members(target)]) for target in targets}

    def _range(self, solver, kinds) -> tuple[int, int]:
        if not kinds:
            return 0, 0
        total = sum(kinds, start=0)
        solver.minimize(total)
        least = round(solver.getInfo().objective_function_value)
        solver.maximize(total)
        return least, round(solver.getInfo().objective_function_value)


def after(quarter: str) -> str:
    """The quarter after this one: 2026Q4 comes before 2027Q1."""
    year, number = int(quarter[:4]), int(quarter[5])
    return f"{year + number // 4}Q{number % 4 + 1}"
