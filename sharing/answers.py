"""The words of an agency's answer: what kind it is, how sure a finding is, how it may be handled. Pure."""

from enum import StrEnum


class Held(StrEnum):
    """What the agency says it holds."""

    HELD = "held"
    NOTHING = "nothing"
    REFUSED = "refused"
    NOT_OURS = "not_ours"


HELD_WORDS = {
    Held.HELD: "We hold something",
    Held.NOTHING: "Nothing held",
    Held.REFUSED: "We hold something and will not share it",
    Held.NOT_OURS: "Not ours",
}
HELD_HINTS = {
    Held.HELD: "Write each finding by itself",
    Held.NOTHING: "You will say which systems, people and dates you searched",
    Held.REFUSED: "You will choose one of the lawful reasons",
    Held.NOT_OURS: "Pass it on without typing it again",
}


class Sure(StrEnum):
    """How sure it is that a finding is about this person."""

    CERTAIN = "certain"
    IN_PERSON = "in_person"
    LIKELY = "likely"
    POSSIBLE = "possible"


SURE_WORDS = {
    Sure.CERTAIN: "Certain: name, birth date, address",
    Sure.IN_PERSON: "Certain: dealt with in person",
    Sure.LIKELY: "Likely: two of name, birth date, address",
    Sure.POSSIBLE: "Possible: name only",
}


class Handling(StrEnum):
    """What the hub may do with a finding. The safest is the first."""

    ASK_FIRST = "ask_first"
    VISITING = "visiting"
    NOT_FAMILY = "not_family"
    FREE = "free"


HANDLING_WORDS = {
    Handling.ASK_FIRST: "May be used for this decision. Ask us first to pass on",
    Handling.VISITING: "Tell workers who visit. Ask us first to pass on",
    Handling.NOT_FAMILY: "Not to be told to the family. Ask us first to pass on",
    Handling.FREE: "May be passed on where the law allows",
}


class WorkerRisk(StrEnum):
    """Whether anyone who visits is at risk."""

    YES = "yes"
    NONE_KNOWN = "none_known"


WORKER_RISK_WORDS = {WorkerRisk.YES: "Yes, as written in a finding", WorkerRisk.NONE_KNOWN: "None known"}


class Regime(StrEnum):
    """Which regime the agency held it under. domain.md 2.3, last paragraph"""

    PART_3 = "PART3"
    UK_GDPR = "UKGDPR"
    BOTH = "BOTH"


REGIME_WORDS = {
    Regime.PART_3: "Law enforcement (Part 3)",
    Regime.UK_GDPR: "General (UK GDPR)",
    Regime.BOTH: "Both",
}


def choices(words: dict) -> list[tuple[str, str]]:
    """Words as the choices of a field or a question."""
    return [(key.value, said) for key, said in words.items()]
