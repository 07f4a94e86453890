"""No small number can be worked out: from totals, from other tables, from earlier releases."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from returns.attack import Attack, Shown, Target
from returns.suppression import CannotBeShown, safe
from returns.tables import TOTAL, Cut, tabled

CUT = Cut("age", "outcome", "2026Q1", "2026Q1")


def counted(*numbers: int, quarter: str = "2026Q1", columns: int = 3):
    """Counts of kinds, row by row."""
    ages, outcomes = ["0", "1-4", "5-9", "10-15"], ["ADVICE", "CIN", "NFA"][:columns]
    cells = product(ages, outcomes)
    return {(quarter, age, "6", outcome, "B70"): number for (age, outcome), number in zip(cells, numbers, strict=False)}


def test_a_table_without_small_numbers_is_shown_whole():
    found = safe(counted(10, 20, 30, 40, 50, 60), CUT, threshold=5)
    assert not found.hidden and found.shown[(TOTAL, TOTAL)] == 210


def test_hiding_one_number_alone_would_give_it_away():
    counts = counted(3, 20, 30, 40, 50, 60)
    table = tabled(counts, CUT)
    naive = Shown(CUT, {cell: None if cell == ("0", "ADVICE") else number for cell, number in table.items()})
    attack = Attack([naive])
    target = Target(CUT, ("0", "ADVICE"), attack.segments_of(CUT))
    assert attack.ranges([target])[target] == (3, 3)
    found = safe(counts, CUT, threshold=5)
    assert len(found.hidden) >= 4
    assert found.shown[("0", "ADVICE")] is None


def test_zero_may_be_shown():
    assert safe(counted(0, 20, 30, 40, 50, 60), CUT, threshold=5).shown[("0", "ADVICE")] == 0


def brute(shown, table, cell) -> set[int]:
    """Every value a hidden cell of a small table can have, by trying them all."""
    rows = sorted({row for row, _ in table if row != TOTAL})
    columns = sorted({column for _, column in table if column != TOTAL})
    hidden = [(row, column) for row in rows for column in columns if shown[(row, column)] is None]
    most = table[(TOTAL, TOTAL)]
    found = set()
    for values in product(range(most + 1), repeat=len(hidden)):
        full = {c: n for c, n in shown.items() if n is not None} | dict(zip(hidden, values, strict=True))
        grid = {(row, column): full[(row, column)] for row in rows for column in columns}
        sums = {(row, TOTAL): sum(grid[(row, column)] for column in columns) for row in rows}
        sums |= {(TOTAL, column): sum(grid[(row, column)] for row in rows) for column in columns}
        sums[(TOTAL, TOTAL)] = sum(grid.values())
        if all(shown[c] is None or shown[c] == n for c, n in sums.items()):
            found.add((grid | sums)[cell])
    return found


@settings(max_examples=8)
@given(st.lists(st.integers(0, 3), min_size=4, max_size=4))
def test_the_solver_finds_what_trying_everything_finds(numbers):
    counts = counted(*numbers, columns=2)
    table = tabled(counts, CUT)
    shown = {cell: None if 0 < number < 3 and TOTAL not in cell else number for cell, number in table.items()}
    attack = Attack([Shown(CUT, shown)])
    for cell in [cell for cell, number in shown.items() if number is None]:
        target = Target(CUT, cell, attack.segments_of(CUT))
        every = brute(shown, table, cell)
        assert attack.ranges([target])[target] == (min(every), max(every))


@settings(max_examples=5)
@given(st.lists(st.integers(0, 25), min_size=12, max_size=12))
def test_whatever_is_released_leaves_every_small_number_open(numbers):
    counts = counted(*numbers)
    try:
        found = safe(counts, CUT, threshold=5)
    except CannotBeShown:
        return
    attack = Attack([Shown(CUT, found.shown)])
    whole = attack.segments_of(CUT)
    small = [Target(CUT, cell, whole) for cell, number in tabled(counts, CUT).items() if 0 < number < 5]
    for target, (least, most) in attack.ranges(small).items():
        assert most - least >= 4, target


def test_what_came_between_two_releases_cannot_be_worked_out():
    first = counted(10, 20, 30, 40, 50, 60)
    later = counted(3, 0, 0, 0, 0, 0, quarter="2026Q2")
    before = Shown(CUT, safe(first, CUT, threshold=5).shown)
    longer = Cut("age", "outcome", "2026Q1", "2026Q2")
    alone = safe(first | later, longer, threshold=5)
    assert not alone.hidden, "alone, nothing in it is small"
    try:
        held = safe(first | later, longer, threshold=5, earlier=[before])
    except CannotBeShown:
        return
    attack = Attack([before, Shown(longer, held.shown)])
    between = Target(longer, ("0", "ADVICE"), (1,))
    least, most = attack.ranges([between])[between]
    assert most - least >= 4


def test_two_tables_of_one_quarter_are_held_against_each_other():
    counts = {("2026Q1", "0", "6", "NFA", "B70"): 2, ("2026Q1", "0", "6", "CIN", "B70"): 9,
              ("2026Q1", "1-4", "3", "NFA", "B70"): 30, ("2026Q1", "1-4", "6", "CIN", "B70"): 12,
              ("2026Q1", "0", "3", "CIN", "B70"): 14}  # fmt: skip
    first = Shown(CUT, safe(counts, CUT, threshold=5).shown)
    other = Cut("source", "outcome", "2026Q1", "2026Q1")
    try:
        found = safe(counts, other, threshold=5, earlier=[first])
    except CannotBeShown:
        return
    attack = Attack([first, Shown(other, found.shown)])
    target = Target(CUT, ("0", "NFA"), attack.segments_of(CUT))
    least, most = attack.ranges([target])[target]
    assert most - least >= 4


@pytest.mark.parametrize("number", [1, 4])
def test_a_table_of_almost_nobody_shows_nothing(number):
    try:
        found = safe(counted(number, 0, 0, 0, 0, 0), CUT, threshold=5)
    except CannotBeShown:
        return
    assert number not in [shown for shown in found.shown.values() if shown is not None]
