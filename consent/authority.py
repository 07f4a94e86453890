"""Who may answer for whom: the rules of consent, each with its sentence. Pure. domain.md 3.2"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from consent.codes import DEPUTY_EVIDENCE, Authority, Evidence, Holder
from deadlines.words import long_day

OF_AGE_TO_ANSWER = 16
ADULT = 18
FATHERS_ON_CERTIFICATES = date(2003, 12, 1)
ORDERS = frozenset({Evidence.PR_ORDER, Evidence.ADOPTION, Evidence.GUARDIAN, Evidence.LIVES_WITH})
# What shows parental responsibility, by what somebody is to the child. domain.md 3.2
SHOWS: dict[str, frozenset[Evidence]] = {
    "mother": frozenset({Evidence.BIRTH, Evidence.ADOPTION, Evidence.LIVES_WITH}),
    "father": ORDERS | {Evidence.BIRTH, Evidence.MARRIAGE, Evidence.AGREEMENT},
    "step_parent": ORDERS | {Evidence.STEP_PARENT},
    "adoptive_parent": frozenset({Evidence.ADOPTION}),
    "guardian": frozenset({Evidence.GUARDIAN}),
}
ANYBODY_ELSE = ORDERS | {Evidence.CARE_ORDER}


class Reason(NamedTuple):
    """Why not: the question it stands beside, and the sentence."""

    question: str
    sentence: str


@dataclass(frozen=True)
class Whom:
    """The person it is about, on the day they were asked. `age` None: nobody knows."""

    age: int | None
    born_on: date | None = None
    lacks_capacity: bool = False


@dataclass(frozen=True)
class Competence:
    """What an assessment of a child under 16 found, and when, for one decision."""

    is_competent: bool
    assessed_on: date


@dataclass(frozen=True)
class Speaker:
    """Who answered, on what authority, and what was seen of it. `relation` is a code of people.codes.RELATIONS."""

    authority: str
    is_subject: bool
    relation: str = ""
    responsibility: str = "unknown"
    evidence: str = ""
    seen_on: date | None = None
    seen_by: str = ""
    other_holder: str = ""
    other_holder_words: str = ""


def why_not(speaker: Speaker, whom: Whom, on: date, competence: Competence | None = None) -> list[Reason]:
    """Every reason this person's answer does not count on this day. Empty means it does."""
    rules = {Authority.SELF: _themselves, Authority.PARENT: _parent, Authority.DEPUTY: _deputy}
    rule = rules.get(Authority(speaker.authority)) if speaker.authority in set(Authority) else None
    if rule is None:
        return [Reason("authority", "Say on what authority they answer.")]
    return list(rule(speaker, whom, on, competence))


def why_not_take_back(speaker: Speaker, whom: Whom, *, gave_it: bool, given_by_subject: bool) -> list[Reason]:
    """Every reason this person cannot take a consent back. Taking back never asks for more than giving did."""
    if gave_it or (speaker.is_subject and _answers_alone(whom)):
        return []
    if given_by_subject:
        return [Reason("person", "The person gave this themselves. Only they can take it back.")]
    if speaker.is_subject:
        return [
            Reason(
                "person", "Under 16, and somebody else gave it: assess whether they can decide, and record their no."
            )
        ]
    if _answers_alone(whom) or speaker.responsibility != "yes":
        return [Reason("person", "Only who gave it, the person themselves, or another parent with responsibility can.")]
    return []


def _answers_alone(whom: Whom) -> bool:
    return whom.age is not None and whom.age >= OF_AGE_TO_ANSWER and not whom.lacks_capacity


def _themselves(speaker: Speaker, whom: Whom, on: date, competence: Competence | None) -> Iterator[Reason]:
    if not speaker.is_subject:
        yield Reason(
            "given_by", "Only the person it is about answers for themselves. Choose them, or another authority."
        )
        return
    if whom.lacks_capacity:
        yield Reason("authority", "They cannot decide this themselves: a deputy or attorney answers for them.")
    elif not _answers_alone(whom):
        yield from _child_alone(whom, on, competence)


def _child_alone(whom: Whom, on: date, competence: Competence | None) -> Iterator[Reason]:
    if competence is None:
        age = "Nobody knows how old they are" if whom.age is None else "Under 16"
        yield Reason("understands_what", f"{age}: say in five answers whether they can decide this themselves.")
    elif competence.assessed_on < on:
        day = long_day(competence.assessed_on)
        yield Reason("assessed_on", f"Competence was assessed on {day}, before this decision. Assess it for this one.")
    elif competence.assessed_on > on:
        yield Reason("assessed_on", "Competence is assessed before somebody answers, not after.")
    elif not competence.is_competent:
        yield Reason(
            "authority", "Not able to decide this themselves yet: somebody with parental responsibility answers."
        )


def _parent(speaker: Speaker, whom: Whom, on: date, competence: Competence | None) -> Iterator[Reason]:
    if speaker.is_subject:
        yield Reason("authority", "They are the person it is about: they answer for themselves.")
        return
    if whom.age is not None and whom.age >= ADULT:
        yield Reason("given_by", "Each adult answers for themselves. A parent cannot consent for another adult.")
        return
    if whom.age is None:
        yield Reason("given_by", "Nobody knows how old they are. Record a date of birth or an age first.")
    elif whom.age >= OF_AGE_TO_ANSWER:
        yield Reason("given_by", "At 16 and 17 a young person answers for themselves. A parent’s answer is not theirs.")
        return
    if competence is not None and competence.is_competent:
        yield Reason("given_by", "The child can decide this themselves: their own answer counts, not a parent’s.")
    yield from _responsible(speaker, whom, on)
    yield from _others(speaker)


def _responsible(speaker: Speaker, whom: Whom, on: date) -> Iterator[Reason]:
    if speaker.responsibility != "yes":
        said = "is not recorded as having" if speaker.responsibility == "unknown" else "does not have"
        yield Reason("given_by", f"Who answered {said} parental responsibility. Record it, and how it is known, first.")
        return
    if not speaker.evidence or not speaker.seen_on or not speaker.seen_by.strip():
        yield Reason("evidence_kind", "Say what was seen of parental responsibility, by whom and when.")
        return
    if speaker.seen_on > on:
        yield Reason("evidence_seen_on", "The evidence was seen after they answered. Check the two days.")
    if speaker.evidence not in SHOWS.get(speaker.relation, ANYBODY_ELSE):
        yield Reason("evidence_kind", f"{Evidence(speaker.evidence).label} does not show it for them. See what does.")
    elif _before_certificates(speaker, whom):
        yield Reason("evidence_kind", "A father on a birth certificate has it only for births from 1 December 2003.")


def _before_certificates(speaker: Speaker, whom: Whom) -> bool:
    by_certificate = speaker.relation == "father" and speaker.evidence == Evidence.BIRTH
    return by_certificate and whom.born_on is not None and whom.born_on < FATHERS_ON_CERTIFICATES


def _others(speaker: Speaker) -> Iterator[Reason]:
    if not speaker.other_holder:
        yield Reason("other_holder", "Say whether somebody else has parental responsibility, and what they say.")
    elif speaker.other_holder == Holder.OBJECTS and not speaker.other_holder_words.strip():
        yield Reason("other_holder_words", "Another holder objects: say what they said, and why one answer is enough.")
    elif speaker.other_holder == Holder.NOT_ASKED and not speaker.other_holder_words.strip():
        yield Reason("other_holder_words", "Say why the other holder was not asked.")


def _deputy(speaker: Speaker, whom: Whom, on: date, competence: Competence | None) -> Iterator[Reason]:
    if speaker.is_subject:
        yield Reason("authority", "They are the person it is about: they answer for themselves.")
        return
    if whom.age is None or whom.age < OF_AGE_TO_ANSWER:
        yield Reason("authority", "A deputy or attorney answers only for somebody of 16 or over.")
        return
    if not whom.lacks_capacity:
        yield Reason(
            "capacity_words", "A deputy or attorney answers only where the person cannot. Say why they cannot."
        )
    if speaker.evidence not in DEPUTY_EVIDENCE or not speaker.seen_on or not speaker.seen_by.strip():
        yield Reason("evidence_kind", "Say which order or power of attorney was seen, by whom and when.")
    elif speaker.seen_on > on:
        yield Reason("evidence_seen_on", "The document was seen after they answered. Check the two days.")
    elif speaker.evidence == Evidence.ATTORNEY and whom.age < ADULT:
        yield Reason("evidence_kind", "Nobody under 18 can have given a lasting power of attorney.")
