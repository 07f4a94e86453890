"""What My work says first: what is mine and next, what is late, and what came back."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from access.actions import Action
from access.decide import visible
from deadlines.words import counted, moment_words
from frontdoor.hub import SOON, TABS
from intake.models import Contact, ContactChild
from intake.stage import Stage

MOST = 200
SHOWN = 10


@dataclass(frozen=True)
class Mine:
    """The head of My work."""

    words: str
    late: list[tuple[UUID, str, str]]
    back: list[tuple[UUID, str, str]]


def mine(user, at: datetime) -> Mine:
    """What of this user’s is late and why, what is next, and whose agencies have all answered."""
    rows = list(_of(user).order_by("next_due_at").values_list("pk", "reference", "next_due_at", "next_due_why")[:MOST])
    late = [(pk, reference, why) for pk, reference, due, why in rows if due and due < at]
    soon = sum(1 for _, _, due, _ in rows if due and at <= due < at + SOON)
    coming = next(((reference, due) for _, reference, due, _ in rows if due and due >= at), None)
    back = _of(user).filter(TABS["back"].which).order_by("next_due_at").values_list("pk", "reference", "next_due_why")
    return Mine(_words(len(rows), len(late), soon, coming), late[:SHOWN], list(back[:SHOWN]))


def _of(user) -> QuerySet[Contact]:
    sent = ContactChild.objects.filter(contact=OuterRef("pk"), allocated_worker_id=user.pk)
    rows = visible(user, Action.OPEN_CONTACT).filter(Q(owner_id=user.pk) | Q(Exists(sent)))
    return rows.exclude(stage=Stage.CLOSED)


def _words(all_of_them: int, late: int, soon: int, coming: tuple[str, datetime] | None) -> str:
    if not all_of_them:
        return "Nothing is yours now."
    parts = [counted(all_of_them, "contact")]
    parts += [f"{late} late"] if late else []
    parts += [f"{soon} due within four hours"] if soon else []
    following = f" Next: {coming[0]}, due {moment_words(coming[1])}." if coming else ""
    return f"{', '.join(parts)}.{following}"
