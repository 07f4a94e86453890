"""What the front door counts by and calls things: repeats, levels of need, code sets by year. domain.md 1.6, 6.3"""

from django.db.models import Q

from console.reference.kind import Kind, Proposed, Question
from intake.models import RepeatRule
from intake.repeat import ordinal
from people.models import CodeWord
from people.models.code_words import SETS

LEAST = 2
LEVEL = "level"


def word_set(change: Proposed) -> dict[str, str]:
    """A code has words, and a set never runs out of answers."""
    row = change.row
    if not row.words.strip():
        return {"words": "Write the words."}
    if row.code_set == LEVEL and not row.offered:
        return {"offered": "The four levels stay; only their words change."}
    return {}


def on_word(change: Proposed) -> list[str]:
    """What a page says, and that the code stays."""
    row, was = change.row, change.before
    said = f"From then on {row.code} reads “{row.words}”" + (f", where it read “{was.words}”." if was else ".")
    gone = "" if row.offered else "Nobody is offered it any more; records that hold it keep it, in these words."
    return [said, gone, "The code itself stays as the Department counts it, in every return and every record."]


def repeat_set(change: Proposed) -> dict[str, str]:
    """One contact is no repeat."""
    low = change.row.contacts < LEAST
    return {"contacts": "One contact is no repeat. Write 2 or more."} if low else {}


def on_repeat(change: Proposed) -> list[str]:
    """What contacts received before keep."""
    return [
        f"The {ordinal(change.row.contacts)} contact in twelve months waits for a manager before it is decided.",
        "Contacts received before keep the number of their day.",
    ]


WORDS = {
    "words": Question("In words"),
    "offered": Question("Offered to choose"),
    "source": Question("On whose word"),
}
CODES = (
    Kind(
        "thresholds", "Time and numbers", "Levels of need", "The four thresholds in the partnership’s own words.",
        CodeWord, WORDS, ("code", "words", "in_force_from"), on_word, refuse=word_set, dated="in_force_from",
        same=("code_set", "code"), only=Q(code_set=LEVEL), name=lambda row: f"Level {row.code}",
    ),
    Kind(
        "codes", "Time and numbers", "Code sets by year", "Codes as the census counts them, in words, year by year.",
        CodeWord, WORDS, ("code", "words", "offered", "in_force_from"), on_word, refuse=word_set,
        dated="in_force_from", same=("code_set", "code"), only=~Q(code_set=LEVEL), part="code_set",
        name=lambda row: f"{SETS[row.code_set]}, {row.code}",
    ),
    Kind(
        "repeats", "Time and numbers", "Repeat contacts", "From how many contacts in twelve months a manager looks.",
        RepeatRule, {"contacts": Question("Contacts in twelve months"), "source": Question("On whose word")},
        ("contacts", "in_force_from"), on_repeat, refuse=repeat_set, dated="in_force_from",
        name=lambda row: "Repeat contacts",
    ),
)  # fmt: skip
