"""Everything the service writes in the trail can be read by somebody who has not read the code."""

import re
from pathlib import Path

from console import words

HOUSE = Path(__file__).resolve().parents[2]
APPS = ("access", "console", "consent", "deadlines", "intake", "people", "post", "retention", "returns", "sharing")


def verbs() -> set[str]:
    """Every verb written out in a call of `note`, or beside one."""
    found: set[str] = set()
    for path in (path for app in APPS for path in (HOUSE / app).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        found.update(re.findall(r'note\(\s*[\w.]+,\s*"([a-z]+\.[a-z_]+)"', text))
        found.update(re.findall(r'^\s*verb = "([a-z]+\.[a-z_]+)"', text, re.MULTILINE))
    return found


def test_every_verb_of_the_trail_has_words():
    missing = sorted(verb for verb in verbs() if verb not in words.DONE)
    assert not missing, f"Add words for {missing} to DONE in console/words/done.py."


def test_a_move_is_said_with_what_moved():
    assert words.done("contactchild.moved") == "moved a child in a contact on"


def test_a_verb_without_words_is_still_readable():
    assert words.done("thing.turned_over") == "thing: turned over"
