"""What a form says besides the six answers, put on the contact as answers still to ask would be. Nothing is retyped."""

from datetime import datetime

from intake.acts.telling import add_statement, answer_question
from intake.codes import Answered, StatementKind
from intake.models import ArrivedForm, Contact, ContactChild
from intake.referring import reading, steps
from intake.referring.questions import Facts

# question: the page, and the answers on it that settle that question. Each in the words of the form.
OF_CONTACT = {
    "impact": [("concern", ("impact", "history", "strengths", "tried")), ("home", ("history",))],
    "wanted": [("concern", ("wanted", "level"))],
    "household": [("household", ("elsewhere",)), ("home", ("household",))],
    "family_told": [("told", ("told", "told_who", "agreed", "agreed_who", "why_not", "why_words", "child_told"))],
    "language": [("household", ("language",))],
    "worker_risk": [("household", ("worker_risk",)), ("home", ("worker_risk",))],
}
OF_CHILD = {
    "parental_responsibility": ("responsibility",),
    "agencies": ("school", "gp", "nurse"),
    "ethnicity_religion": ("ethnicity", "religion"),
    "health": ("disability", "health"),
    "status": ("status",),
}
STATEMENTS = {
    "facts": StatementKind.FACT,
    "opinion": StatementKind.OPINION,
    "reported": StatementKind.REPORTED,
}


def put_on(contact: Contact, form: ArrivedForm, *, by, at: datetime) -> None:
    """Put every answer of the form that the contact asks for on the contact; the rest stays on the form."""
    content, facts = {"kind": form.kind, "answers": form.answers}, Facts(at)
    who = (form.answers.get("you", {}).get("name") or [""])[0]
    said = {part.slug: dict(part.rows) for part in reading.parts(content, facts)}
    labels = {step.slug: step.form.base_fields for step in steps.steps_of(content) if step.form is not None}
    for question, places in OF_CONTACT.items():
        words = _words(places, said, labels)
        if question == "household":
            words = "\n".join(filter(None, (_adults(content, facts), words)))
        _answer(contact, question, words, by=by, at=at)
    concern = reading.said_on(content, "concern", facts)
    for name, kind in STATEMENTS.items():
        if concern.get(name):
            add_statement(contact, kind=kind, text=concern[name], said_by=who, by=by, at=at)
    if any(concern.get(name) for name in STATEMENTS):
        _answer(contact, "facts_apart", "As the form says; see the statements.", by=by, at=at)
    children = ContactChild.objects.filter(contact=contact).order_by("place")
    for place, child in enumerate(children, start=1):
        _of_child(contact, child, f"child-{place}", content, said, labels, who, by=by, at=at)


def _of_child(contact, child, slug, content, said, labels, who, *, by, at) -> None:
    for question, names in OF_CHILD.items():
        places = [(slug, names)] + ([("agencies", ("involved",))] if question == "agencies" else [])
        _answer(contact, question, _words(places, said, labels), by=by, at=at, child=child)
    words = reading.said_on(content, slug, Facts(at)).get("child_said")
    if words:
        add_statement(contact, kind=StatementKind.CHILD, text=words, said_by=who, child=child, by=by, at=at)
        _answer(contact, "child_said", words, by=by, at=at, child=child)


def _words(places, said, labels) -> str:
    lines = []
    for slug, names in places:
        for name in names:
            label = str(labels[slug][name].label) if slug in labels and name in labels[slug] else ""
            if label and (words := said.get(slug, {}).get(label)):
                lines.append(f"{label} {words}" if label.endswith("?") else f"{label}: {words}")
    return "\n".join(lines)


def _adults(content, facts) -> str:
    lines = []
    for adult in reading.adults_of(content, facts):
        words = [adult["name"], adult.get("role", ""), str(adult.get("born_on", "")), adult.get("phone", "")]
        words += ["lives with the children" if adult.get("lives_here") else "", adult.get("known", "")]
        lines.append(", ".join(filter(None, words)))
    return "\n".join(lines)


def _answer(contact, question, words, *, by, at, child=None) -> None:
    if words:
        answer_question(
            contact, question=question, state=Answered.GIVEN, text=words[:20_000], child=child, by=by, at=at
        )
