"""Which pages a form has, in which order, and what was answered on each. Pure: a form is a value until it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.http import QueryDict

from intake.referring import more, questions
from intake.referring.questions import MOST_CHILDREN, Facts, OneChild, Page
from people.references import new_reference

PROFESSIONAL, PUBLIC = "professional", "public"
KINDS = {PROFESSIONAL: "I work with children or families", PUBLIC: "I am a member of the public"}
CHILDREN, FILES, CHECK = "children", "files", "check"
SIX = 6


@dataclass(frozen=True)
class Step:
    """One page: its address, its words and the form that asks it. `number` is its place among the six, or 0."""

    slug: str
    title: str
    form: type[Page] | None = None
    number: int = 0
    lead: str = ""


FIRST = (
    Step(CHILDREN, "Who is the worry about?", None, 1, "If you do not know a name, say about how old the child is."),
    Step("where", "Where are they now?", questions.Where, 2),
    Step("worry", "What happened?", questions.Worry, 3),
    Step("safe", "Are they safe tonight?", questions.SafeTonight, 4),
)
WHO = {
    PROFESSIONAL: (
        Step("you", "Who says so?", questions.Professional, 5),
        Step("told", "Does the family know?", questions.FamilyTold, 6),
    ),
    PUBLIC: (
        Step("you", "Who says so?", questions.Anybody, 5, "You may leave your name out."),
        Step("told", "Does the family know?", questions.FamilyKnows, 6),
    ),
}
LATER = {
    PROFESSIONAL: (
        Step("household", "The adults and the household", more.Household),
        Step("concern", "What you saw, think and heard", more.Concern),
        Step("agencies", "Who else works with the family?", more.Agencies),
    ),
    PUBLIC: (Step("home", "Anything else you know", more.HomeLife),),
}
LAST = (
    Step(FILES, "Files", None, lead="A report, a body map, a photograph. You may send the form without any."),
    Step(CHECK, "Check it and send it", None),
)


def begin(kind: str, **more: Any) -> dict[str, Any]:
    """The content of a new form: its key, which makes sending it twice one form, and its reference."""
    return {"kind": kind, "key": str(uuid4()), "reference": new_reference(), "answers": {}, "files": [], **more}


def steps_of(content: Mapping) -> list[Step]:
    """The pages of a form as it stands, in order; one about each child for a professional."""
    kind = content["kind"]
    about = []
    if kind == PROFESSIONAL:
        about = [
            Step(f"child-{n + 1}", f"About {name}", more.AboutChild, lead=more.NOT_KNOWN)
            for n, name in enumerate(names_of(content))
        ]
    return [*FIRST, *WHO[kind], *about, *LATER[kind], *LAST]


def step_called(content: Mapping, slug: str) -> Step | None:
    """The page of this address; None where the form has none."""
    return next((step for step in steps_of(content) if step.slug == slug), None)


def beside(content: Mapping, step: Step) -> tuple[Step | None, Step | None]:
    """The pages before and after one."""
    steps = steps_of(content)
    place = steps.index(step)
    return (steps[place - 1] if place else None), (steps[place + 1] if place + 1 < len(steps) else None)


def names_of(content: Mapping) -> list[str]:
    """What to call each child: by name, by age, or by number."""
    said = answers_of(content, CHILDREN)
    found = []
    for place in range(rows_of(said)):
        name = " ".join(said.get(f"child-{place}-{part}", "") for part in ("given", "family")).strip()
        if name or any(said.get(f"child-{place}-{part}") for part in ("born_on", "expected_on", "age_said")):
            age = said.get(f"child-{place}-age_said", "")
            found.append(name or (f"a child, {age}" if age else f"child {place + 1}"))
    return found


def rows_of(said: Mapping) -> int:
    """How many rows of children a page has."""
    try:
        return max(1, min(int(said.get("rows") or 1), MOST_CHILDREN))
    except (TypeError, ValueError):
        return 1


def answers_of(content: Mapping, slug: str) -> QueryDict:
    """What was answered on a page, as it was sent."""
    data = QueryDict(mutable=True)
    for name, values in content.get("answers", {}).get(slug, {}).items():
        data.setlist(name, values)
    return data


def was_answered(content: Mapping, slug: str) -> bool:
    """Whether a page was ever sent."""
    return slug in content.get("answers", {})


def form_of(content: Mapping, step: Step, facts: Facts, data: QueryDict | None = None) -> Page:
    """The page's form, with what was answered. data: what was sent now; without it, what was kept, unjudged."""
    if step.form is None:
        raise TypeError(f"The page “{step.title}” has no form of its own.")
    if data is not None:
        return step.form(data, facts=facts)
    kept = answers_of(content, step.slug)
    blank = step.form(facts=facts)
    if was_answered(content, step.slug):
        blank.initial = {
            name: kept.getlist(name) if hasattr(question.widget, "allow_multiple_selected") else kept.get(name, "")
            for name, question in blank.fields.items()
        }
    else:
        blank.initial = dict(content.get("filled", {}).get(step.slug, {}))
    return blank


def children_of(said: Mapping | None, facts: Facts) -> list[OneChild]:
    """A form for each row of children."""
    return [OneChild(said, prefix=f"child-{n}", facts=facts) for n in range(rows_of(said or {}))]


def kept_answers(step: Step, data: QueryDict, facts: Facts) -> dict[str, list[str]]:
    """What is kept of what was sent for a page: the page's own questions and nothing else."""
    if step.slug == CHILDREN:
        rows = children_of(data, facts)
        names = {row.add_prefix(name) for row in rows for name in row.fields} | {"rows"}
    elif step.form is not None:
        names = set(step.form(facts=facts).fields)
    else:
        names = set()
    return {name: [text.replace("\x00", "") for text in data.getlist(name)] for name in data if name in names}


def wrong_with(content: Mapping, facts: Facts) -> list[tuple[Step, list[str]]]:
    """The pages that stand in the way of sending, each with what is wrong: the six must be answered."""
    found = []
    for step in steps_of(content):
        if step.slug == CHILDREN:
            problems = children_wrong(content, facts)
        elif step.form is None or not (step.number or was_answered(content, step.slug)):
            continue
        else:
            form = form_of(content, step, facts, answers_of(content, step.slug))
            problems = [fault["text"] for fault in form.wrong] if not form.is_valid() else []
        if problems:
            found.append((step, problems))
    return found


def children_wrong(content: Mapping, facts: Facts) -> list[str]:
    """What is wrong with the rows of children, as sentences."""
    rows = children_of(answers_of(content, CHILDREN), facts)
    typed = [row for row in rows if not row.is_blank]
    if not typed:
        return ["Name a child. For an unknown child, say about how old they are."]
    return [fault["text"] for row in typed if not row.is_valid() for fault in row.wrong]


@dataclass(frozen=True)
class Sent:
    """A form as it went in."""

    key: UUID
    reference: str
    kind: str
    answers: dict
    files: list
    sent_by: UUID | None
    at: datetime


def sent(content: Mapping, at: datetime) -> dict[str, Any]:
    """What goes through the letterbox: the answers and files, without what only the writing needed."""
    return {name: content.get(name) for name in ("kind", "key", "reference", "answers", "files", "by")} | {
        "at": at.isoformat()
    }


def read_sent(found: Mapping) -> Sent:
    """A form taken out of the letterbox."""
    by = found.get("by")
    return Sent(
        UUID(found["key"]),
        found["reference"],
        found["kind"],
        found["answers"],
        found.get("files") or [],
        UUID(by) if by else None,
        datetime.fromisoformat(found["at"]),
    )
