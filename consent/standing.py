"""Whether a consent carries something at a moment, and if not, why not. Asked again whenever something is sent.

`sharing` calls `in_force` at sending, so that a share queued before a withdrawal stops. domain.md 3.4
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from consent.classes import SPECIAL
from consent.codes import EXPIRED, Status
from consent.models import ConsentRecord
from consent.validity import named
from deadlines.words import moment_words


@dataclass(frozen=True)
class Wanted:
    """What is about to be shared: whose, with whom, for which purpose (a ConsentPurpose's key), and which classes."""

    subject_id: UUID
    recipient_id: UUID
    purpose: str
    classes: frozenset[str]


def in_force(
    *, subject_id: UUID, recipient_id: UUID, purpose: str, classes: set[str] | frozenset[str], at: datetime
) -> ConsentRecord | None:
    """The consent that carries these classes of this person to this recipient for this purpose at this moment.

    purpose: the key of a ConsentPurpose. None where nothing does: `why_not` says why.
    """
    wanted = Wanted(subject_id, recipient_id, purpose, frozenset(classes))
    return next((row for row in _answers(wanted) if row.is_live(at) and not _short_of(row, wanted)), None)


def why_not(
    *, subject_id: UUID, recipient_id: UUID, purpose: str, classes: set[str] | frozenset[str], at: datetime
) -> str:
    """The sentence that says why no consent carries this at this moment; empty where one does."""
    wanted = Wanted(subject_id, recipient_id, purpose, frozenset(classes))
    answers = [row for row in _answers(wanted) if row.collected_at <= at]
    live = next((row for row in answers if row.is_live(at)), None)
    if live is not None:
        return _short_of(live, wanted)
    return _last_word(answers[-1], at) if answers else "Nobody was asked for this purpose and this recipient."


def _answers(wanted: Wanted) -> list[ConsentRecord]:
    """Every answer to this question, the oldest first."""
    rows = ConsentRecord.objects.filter(
        subject_id=wanted.subject_id, recipient_id=wanted.recipient_id, purpose__key=wanted.purpose
    )
    return list(rows.order_by("collected_at"))


def _short_of(row: ConsentRecord, wanted: Wanted) -> str:
    """What a consent that is in force lacks for this; empty where nothing."""
    if outside := wanted.classes - set(row.classes):
        return f"The consent does not cover: {named(outside)}."
    if (wanted.classes & SPECIAL) and not row.explicit:
        return "The consent is not explicit, so it carries nothing about health, origin, belief or sex life."
    return ""


def _last_word(row: ConsentRecord, at: datetime) -> str:
    if row.withdrawn_at is not None and row.withdrawn_at <= at:
        return f"The consent was taken back {moment_words(row.withdrawn_at)}."
    standing = row.standing(at)
    if standing == EXPIRED or (row.valid_until is not None and row.valid_until <= at):
        return "The consent ran out. It was not taken back: ask again."
    if standing == Status.REFUSED:
        return f"Consent was refused {moment_words(row.collected_at)}."
    return "The consent was found not to be valid."
