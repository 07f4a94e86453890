"""Adding what was said, and settling the questions still to ask (domain.md 1.9)."""

from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from audit import trail
from audit.records import Stale
from intake.codes import Answered, StatementKind
from intake.models import Answer, Contact, ContactChild, Statement
from intake.still_to_ask import BY_KEY, EACH_CHILD


@transaction.atomic
def add_statement(
    contact: Contact, *, kind: str, text: str, by, at: datetime, child: ContactChild | None = None, said_by: str = ""
) -> Statement:
    """Keep one statement: a fact, an opinion, hearsay or a child's own words. Raises ValidationError."""
    if kind == StatementKind.CHILD and child is None:
        raise ValidationError({"child": "Say which child said it."})
    if not text.strip():
        raise ValidationError({"text": "Write what was said."})
    statement = Statement(
        contact=contact,
        child=child,
        kind=kind,
        text=text.strip(),
        said_by=said_by.strip(),
        recorded_at=at,
        recorded_by=by,
    )
    statement.write(by=by, why="said by, or about, the family")
    trail.note(by, "contact.statement_added", on=contact, at=at, kind=kind)
    return statement


@transaction.atomic
def answer_question(
    contact: Contact,
    *,
    question: str,
    state: str,
    by,
    at: datetime,
    child: ContactChild | None = None,
    text: str = "",
    version: int | None = None,
) -> Answer:
    """Settle one question: answered (with words), not known or not applicable.

    version: the version of the answer the page showed, 0 where it showed none. Raises ValidationError for a question
    or child that does not fit, and Stale where somebody answered first.
    """
    if (BY_KEY[question].about == EACH_CHILD) != (child is not None):
        raise ValidationError("This question is about each child." if child is None else "This is asked once for all.")
    if state == Answered.GIVEN and not text.strip():
        raise ValidationError({"text": "Write the answer, or say it is not known or does not apply."})
    answer = Answer.objects.filter(contact=contact, child=child, question=question).first()
    if answer is None:
        answer = Answer(contact=contact, child=child, question=question)
    elif version is not None:
        answer.version = version
    answer.state, answer.text, answer.answered_at, answer.answered_by = state, text.strip(), at, by
    try:
        with transaction.atomic():
            answer.write(by=by, why=f"{BY_KEY[question].title}: {Answered(state).mid}")
    except IntegrityError:
        # Somebody answered it for the first time at this very moment.
        raise Stale(answer) from None
    trail.note(by, "contact.question_settled", on=contact, at=at, question=question, state=state)
    return answer


@transaction.atomic
def change(contact: Contact, changes: dict, *, by, at: datetime, why: str, version: int) -> Contact:
    """Put answers of a contact right. The worry itself is never rewritten: statements are added to it.

    version: the one the change was made from. Raises Stale where somebody saved first, and ValidationError.
    """
    if not why.strip():
        raise ValidationError({"why": "Say why this is changed."})
    changed = sorted(name for name, value in changes.items() if getattr(contact, name) != value)
    if not changed and contact.version == version:
        return contact
    for name, value in changes.items():
        setattr(contact, name, value)
    contact.version = version
    contact.write(by=by, why=why.strip())
    trail.note(by, "contact.changed", on=contact, at=at, fields=changed)
    return contact


@transaction.atomic
def tell_apart(contact: Contact, differs: Mapping[str, str], *, by, at: datetime) -> int:
    """Say what differs for each child of a contact, beside what is told once of all; returns how many changed.

    differs: by the child's id. Each child keeps its own part, so that its record stands alone. Raises ValidationError
    for a child that is not in this contact.
    """
    children = {str(child.pk): child for child in ContactChild.objects.filter(contact=contact)}
    if strange := set(differs) - set(children):
        raise ValidationError(f"{len(strange)} of these children are not in this contact. Open it again.")
    changed = [children[key] for key, text in differs.items() if children[key].differs != text.strip()]
    for child in changed:
        child.differs = differs[str(child.pk)].strip()
        child.write(by=by, why="what differs for this child")
        trail.note(by, "child.told_apart", on=child, at=at)
    return len(changed)
