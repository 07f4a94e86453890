"""Which right is owed, by the basis on which data is held. Pure (domain.md 4.8, 4.9)."""

from dataclasses import dataclass

CONSENT, OBLIGATION, TASK, INTERESTS, RECOGNISED, VITAL = "6_1_A", "6_1_C", "6_1_E", "6_1_F", "6_1_EA", "6_1_D"
BASES = {
    CONSENT: "they agreed", OBLIGATION: "the law requires it", TASK: "our public task",
    INTERESTS: "a legitimate interest", RECOGNISED: "a recognised legitimate interest", VITAL: "to save a life",
}  # fmt: skip
ERASURE, OBJECTION, PORTABILITY = "erasure", "objection", "portability"
RIGHTS = (ERASURE, OBJECTION, PORTABILITY)
COMPLAIN = "They may complain to us first, and then to the Information Commissioner."


@dataclass(frozen=True)
class Answer:
    """Whether it is owed, and the sentence that goes into the letter."""

    is_owed: bool
    why: str


def erasure(basis: str, *, withdrawn: bool = False, unlawful: bool = False, past_keeping: bool = False) -> Answer:
    """Return whether erasure is owed for what is held on this basis."""
    if unlawful:
        return Answer(True, "It was used against the law, so it is erased.")
    if past_keeping:
        return Answer(True, "It was held for longer than our schedule says, so it is erased.")
    if basis == CONSENT:
        said = "It was held because they agreed, and they no longer do, so it is erased."
        return Answer(withdrawn, said if withdrawn else "They still agree. Once they withdraw, it is erased.")
    if basis in {OBLIGATION, TASK}:
        return Answer(False, f"It is held because {BASES[basis]}: Article 17(3)(b). {COMPLAIN}")
    return Answer(False, f"The reason it is held still stands. {COMPLAIN}")


def objection(basis: str) -> Answer:
    """Return whether somebody may object to use on this basis."""
    if basis in {TASK, INTERESTS, RECOGNISED}:
        return Answer(True, "We stop, unless we show compelling grounds. It is only stored while we look.")
    if basis == CONSENT:
        return Answer(False, "They need not object: they withdraw their agreement, and it stops.")
    return Answer(False, f"There is no right to object where {BASES.get(basis, 'the law requires it')}. {COMPLAIN}")


def portability(basis: str) -> Answer:
    """Return whether data is given to be taken elsewhere."""
    if basis == CONSENT:
        return Answer(True, "It is given in a form a machine reads.")
    return Answer(False, f"It is owed only for what they gave us by agreement. They may ask for a copy. {COMPLAIN}")
