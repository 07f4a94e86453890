"""The rest of the form: asked after receiving, settled before deciding. Pure (domain.md 1.9).

Blank is not an answer: each question is answered, or said to be not known or not to apply. None of them
ever holds up a red action.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from intake.codes import POLICE, Answered

EACH_CHILD = "child"
WHOLE_CONTACT = "contact"


@dataclass(frozen=True)
class Question:
    """One thing still to ask: about each child, or once for the contact."""

    key: str
    title: str
    about: str
    hint: str = ""
    only_source: str = ""
    not_unborn: bool = False


QUESTIONS: tuple[Question, ...] = (
    Question(
        "child_said", "What each child said", EACH_CHILD, "Word for word where you can, and to whom.", not_unborn=True
    ),
    Question(
        "facts_apart",
        "Facts, opinion and hearsay apart",
        WHOLE_CONTACT,
        "What was seen, what the caller thinks, and what others told the caller. Injuries, who was there.",
    ),
    Question(
        "impact", "Impact, history and what has been tried", WHOLE_CONTACT, "And what helps to keep the children safe."
    ),
    Question("wanted", "What the caller wants to happen", WHOLE_CONTACT, "And the level they think it is."),
    Question("parental_responsibility", "Parental responsibility, and how known", EACH_CHILD),
    Question("household", "Who lives at home, and who lives elsewhere", WHOLE_CONTACT),
    Question("family_told", "Was the family told, or why not", WHOLE_CONTACT),
    Question(
        "encompass",
        "Did police tell the school",
        WHOLE_CONTACT,
        "Operation Encompass: police tell the school after domestic abuse.",
        only_source=POLICE,
    ),
    Question("language", "Language and interpreter", WHOLE_CONTACT, "For whom, and how they like to be spoken to."),
    Question("agencies", "GP, school, midwife", EACH_CHILD, "And who saw the child last."),
    Question("ethnicity_religion", "Ethnicity and religion", EACH_CHILD),
    Question("health", "Disability, health and allergies", EACH_CHILD),
    Question(
        "status",
        "Legal status, plans and orders",
        EACH_CHILD,
        "Child protection plan, looked after, private fostering, bail or orders.",
    ),
    Question("worker_risk", "Risk to workers", WHOLE_CONTACT, "Dogs, weapons, threats, who to go with."),
)
BY_KEY: dict[str, Question] = {question.key: question for question in QUESTIONS}


@dataclass(frozen=True)
class Child:
    """As much of a child as the list needs."""

    id: str
    name: str
    unborn: bool = False


@dataclass(frozen=True)
class Item:
    """One line of the list: what to ask, about whom, and how it stands."""

    question: Question
    child: Child | None
    state: Answered | None

    @property
    def open(self) -> bool:
        return self.state is None

    @property
    def words(self) -> str:
        """To ask, Answered, Not known or Not applicable."""
        return "To ask" if self.state is None else self.state.label


def items(source: str, children: Iterable[Child], answers: Mapping[tuple[str, str], str]) -> list[Item]:
    """Every line that applies, in order. `answers` maps (question key, child id or "") to how it was settled."""
    family = list(children)
    lines: list[Item] = []
    for question in QUESTIONS:
        if question.only_source and question.only_source != source:
            continue
        for child in _about(question, family):
            state = answers.get((question.key, child.id if child else ""))
            lines.append(Item(question, child, Answered(state) if state else None))
    return lines


def unanswered(lines: Iterable[Item], child_id: str) -> list[Item]:
    """What stands open for one child: its own lines and those of the whole contact."""
    return [line for line in lines if line.open and (line.child is None or line.child.id == child_id)]


def _about(question: Question, family: list[Child]) -> list[Child | None]:
    if question.about == WHOLE_CONTACT:
        return [None]
    return [child for child in family if not (question.not_unborn and child.unborn)]
