"""The table of docs/bad-input.md holds every row of bad inputs once, and each stands on a test or says why not."""

import re

from frontdoor.launch.bootstrap import ROOT

ROW = re.compile(r"^\| (\d+) \| (.+?) \| (held|not applicable|open) \| (.+?) \|$", re.MULTILINE)
ROWS = 65


def rows() -> list[tuple[str, str, str, str]]:
    """(number, input or abuse, state, shown by) of every row."""
    return ROW.findall((ROOT / "docs" / "bad-input.md").read_text(encoding="utf-8"))


def test_every_bad_input_stands_once_and_in_order():
    assert [int(number) for number, *_ in rows()] == list(range(1, ROWS + 1))


def test_what_is_held_names_tests_that_are_there():
    faults = []
    for number, _, state, shown in rows():
        for name in shown.split(", ") if state == "held" else ():
            path, _, test = name.partition("::")
            file = ROOT / path
            if not file.exists() or f"def {test}(" not in file.read_text(encoding="utf-8"):
                faults.append(f"{number}: {name}")
    assert not faults


def test_what_is_not_held_says_why():
    assert all(len(shown) > 30 and "::" not in shown for _, _, state, shown in rows() if state != "held")
