"""The advice register: the Data Protection Officer advises; somebody else decides, and says why where it differs."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.moves import Refused
from console.models import Advice

ALREADY = "It is decided. Ask anew if something has changed."


@transaction.atomic
def ask(question: str, *, wanted_by: date | None = None, by, at: datetime) -> Advice:
    """Ask the Data Protection Officer. Returns the line. Raises ValidationError."""
    wrong = {}
    if not question.strip():
        wrong["question"] = "Say what you ask."
    if wanted_by and wanted_by < at.date():
        wrong["wanted_by"] = "Give today, or a day to come."
    if wrong:
        raise ValidationError(wrong)
    place = Advice.objects.filter(number__startswith=f"AD-{at.year}-").count() + 1
    advice = Advice(
        number=f"AD-{at.year}-{place:03}", question=question.strip(), wanted_by=wanted_by, asked_at=at, asked_by=by
    )
    advice.write(by=by, why="asked")
    trail.note(by, "advice.asked", on=advice, at=at)
    return advice


@transaction.atomic
def advise(advice: Advice, *, advised: str, by, at: datetime) -> Advice:
    """The Data Protection Officer advises. Raises Refused once it is decided, ValidationError for nothing said."""
    if advice.decided_at:
        raise Refused(ALREADY)
    if not advised.strip():
        raise ValidationError({"advised": "Write what you advise."})
    advice.advised, advice.advised_at, advice.advised_by = advised.strip(), at, by
    advice.write(by=by, why="advised")
    trail.note(by, "advice.given", on=advice, at=at)
    return advice


@transaction.atomic
def decide(advice: Advice, *, decided: str, followed: bool, differed_why: str = "", by, at: datetime) -> Advice:
    """Somebody who answers for it decides; otherwise than advised takes a reason.

    Raises Refused before there is advice, after a decision, or for whoever advised; ValidationError.
    """
    if advice.decided_at:
        raise Refused(ALREADY)
    if advice.advised_at is None:
        raise Refused("There is no advice yet to decide on.")
    if advice.advised_by_id == by.pk:
        raise Refused("Whoever advised does not decide.")
    wrong = {} if decided.strip() else {"decided": "Write what is decided."}
    if not followed and not differed_why.strip():
        wrong["differed_why"] = "Say why it differs from the advice."
    if wrong:
        raise ValidationError(wrong)
    advice.decided, advice.followed, advice.differed_why = decided.strip(), followed, differed_why.strip()
    advice.decided_at, advice.decided_by = at, by
    advice.write(by=by, why="decided")
    trail.note(by, "advice.decided", on=advice, at=at, followed=followed)
    return advice


def waiting(at: datetime) -> list[Advice]:
    """What waits for advice, the earliest wanted first."""
    rows = Advice.objects.filter(advised_at=None).select_related("asked_by")
    return sorted(rows[:200], key=lambda one: (one.wanted_by or date.max, one.asked_at))
