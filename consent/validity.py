"""The eight tests a consent must pass before it carries anything, and being explicit. Pure. domain.md 3.1"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from consent.authority import Reason
from consent.classes import CLASS_WORDS, SPECIAL, Class
from consent.codes import Method

YES, NO = "yes", "no"
# key: the question asked of whoever records it, and the sentence where the answer is no.
TESTS: dict[str, tuple[str, str]] = {
    "free": (
        "Could they say no and lose nothing?",
        "Who loses by a no is not free: this cannot rest on consent.",
    ),
    "specific": (
        "Do they know exactly what, for what and for whom?",
        "Consent to everything is consent to nothing. Ask for one purpose, one recipient and named information.",
    ),
    "informed": ("Did they read the notice, or have it read to them?", "Give them the notice first, then ask."),
    "unambiguous": (
        "Did they say or do something that means yes?",
        "Silence, or a box already ticked, is not a yes.",
    ),
    "granular": (
        "Were they asked for this alone, apart from other purposes and recipients?",
        "Ask for each purpose and each recipient by itself.",
    ),
    "separable": (
        "Was it kept apart from agreeing to the service?",
        "Agreeing to a service is another matter. Ask again, apart from it.",
    ),
    "demonstrable": (
        "Can we show later that they said it?",
        "What nobody can show was not given. Say how they said it.",
    ),
    "withdrawable": (
        "Do they know how to take it back, as easily as they gave it?",
        "Tell them how to take it back before they answer.",
    ),
}


@dataclass(frozen=True)
class Asked:
    """A yes as it was taken down: the answers to the eight tests, and what they rest on."""

    tests: Mapping[str, str]
    classes: frozenset[str]
    explicit: bool
    method: str
    witness: str
    why_free: str
    has_notice: bool
    language: str
    allowed: frozenset[str] = field(default_factory=frozenset)


def why_not(asked: Asked) -> list[Reason]:
    """Every reason this yes carries nothing. Empty means it is valid."""
    found = [reason for key in TESTS if (reason := _test(key, asked.tests.get(key, "")))]
    if not asked.why_free.strip():
        found.append(Reason("why_free", "Say why it is free though we are a public authority."))
    if not asked.classes:
        found.append(Reason("classes", "Choose what may be shared: without it the consent is not specific."))
    elif outside := asked.classes - asked.allowed:
        found.append(Reason("classes", f"This purpose does not need: {named(outside)}."))
    if not asked.has_notice or not asked.language.strip():
        found.append(Reason("language", "Say in which language they were given the notice, and that it was in force."))
    if asked.method == Method.SPOKEN and not asked.witness.strip():
        found.append(Reason("witness", "Said aloud: name who heard it besides you."))
    if (special := asked.classes & SPECIAL) and not asked.explicit:
        found.append(Reason("explicit", f"{named(special)}: they must say yes to it in so many words."))
    return found


def _test(key: str, answer: str) -> Reason | None:
    question, sentence = TESTS[key]
    if answer == YES:
        return None
    return Reason(key, sentence if answer == NO else f"Answer this first: {question}")


def named(classes) -> str:
    """The classes in words, in order."""
    return ", ".join(sorted(CLASS_WORDS[Class(one)].lower() for one in classes)).capitalize()
