"""Every decision of the house names the test that holds it, and that test exists."""

import re
from pathlib import Path

from tests.architecture.source import told

HOUSE = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| (\d+) \| (.+?) \| (.+?) \|$", re.MULTILINE)


def rows() -> list[tuple[int, str, str]]:
    """(number, decision, what holds it) of every row of docs/decisions.md."""
    text = (HOUSE / "docs" / "decisions.md").read_text(encoding="utf-8")
    return [(int(number), decision, held) for number, decision, held in ROW.findall(text)]


def test_all_twenty_three_are_there():
    assert [number for number, _, _ in rows()] == list(range(1, 24))


def test_the_test_that_holds_each_exists():
    faults = []
    for number, _, held in rows():
        if held == "not built yet":
            continue
        path, _, name = held.partition("::")
        file = HOUSE / path
        if not file.exists() or f"def {name}(" not in file.read_text(encoding="utf-8"):
            faults.append(f"decision {number}: {held}")
    assert not faults, told(faults, "name the test that fails when the decision is broken, in docs/decisions.md.")
