"""Hiding small numbers, and as many others as it takes that no small one can be worked out from the rest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from returns.attack import Attack, Shown, Target
from returns.tables import TOTAL, Cell, Cut, Kind, tabled


class CannotBeShown(RuntimeError):
    """No table can be shown without giving somebody away. The message is a sentence."""


@dataclass(frozen=True)
class Safe:
    """A table that may be shown: its numbers (None where hidden), and what was tried against it."""

    shown: dict[Cell, int | None]
    hidden: frozenset[Cell]
    attacked: int
    narrowest: int

    @property
    def words(self) -> str:
        """How it was checked, in a sentence."""
        if not self.attacked:
            return "No number is small, so nothing is hidden and nothing can be worked out."
        return (
            f"{len(self.hidden)} numbers are hidden. An integer solver tried to work out {self.attacked} small ones "
            f"from everything shown, earlier releases included: each can still be any of {self.narrowest} numbers or "
            "more."
        )


def safe(counts: Mapping[Kind, int], cut: Cut, *, threshold: int, earlier: Iterable[Shown] = ()) -> Safe:
    """Return the table with small numbers hidden, safe against its totals and against earlier releases.

    A hidden small number must leave at least `threshold` possibilities. Raises CannotBeShown.
    """
    table, earlier = tabled(counts, cut), list(earlier)
    hidden = {cell for cell, number in table.items() if 0 < number < threshold}
    while True:
        attack = Attack([*earlier, Shown(cut, _shown(table, hidden))])
        targets = list(_small(attack, counts, [cut, *(one.cut for one in earlier)], threshold))
        ranges = attack.ranges(targets)
        open_ones = [target for target, (least, most) in ranges.items() if most - least + 1 < threshold]
        if not open_ones:
            narrowest = min((most - least + 1 for least, most in ranges.values()), default=0)
            return Safe(_shown(table, hidden), frozenset(hidden), len(targets), narrowest)
        more = {cell for target in open_ones if (cell := _next(table, hidden, target.cell)) is not None}
        if not more:
            raise CannotBeShown(
                "Whatever is hidden, somebody could be worked out: choose more quarters or a wider cut."
            )
        hidden |= more


def _shown(table: Mapping[Cell, int], hidden) -> dict[Cell, int | None]:
    return {cell: None if cell in hidden else number for cell, number in table.items()}


def _small(attack: Attack, counts: Mapping[Kind, int], cuts: list[Cut], threshold: int):
    """Every small number that what is shown speaks of: in each cut, and in what is between two releases."""
    seen = set()
    for cut in cuts:
        whole = attack.segments_of(cut)
        for segments in {whole, *((one,) for one in whole)}:
            spans = [(attack.edges[one], attack.edges[one + 1]) for one in segments]
            inside = {kind: n for kind, n in counts.items() if any(low <= kind[0] < high for low, high in spans)}
            for cell, number in tabled(inside, cut).items():
                target = Target(cut, cell, segments)
                if 0 < number < threshold and target not in seen:
                    seen.add(target)
                    yield target


def _next(table: Mapping[Cell, int], hidden, cell: Cell) -> Cell | None:
    """The cell to hide next: the smallest still shown beside the one that is open, then totals, then any."""
    row, column = cell
    shown = [one for one in table if one not in hidden]
    near = [one for one in shown if one[0] == row or one[1] == column]
    for group in (
        [one for one in near if TOTAL not in one and table[one]], [one for one in near if TOTAL not in one],
        [one for one in shown if TOTAL not in one], near, shown,
    ):  # fmt: skip
        if group:
            return min(group, key=lambda one: (table[one], one))
    return None
