"""What My work says first: what is mine and next, what is late, and what came back."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from deadlines.words import counted, moment_words
from frontdoor.hub import SOON, belonging
from intake.stage import Stage
from sharing.models import InformationRequest
from sharing.workflow import WAITING

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
    rows = list(
        belonging(user)
        .order_by("next_due_at")
        .values_list("pk", "reference", "next_due_at", "next_due_why", "stage")[:MOST]
    )
    late = [(pk, reference, why) for pk, reference, due, why, _ in rows if due and due < at]
    soon = sum(1 for _, _, due, _, _ in rows if due and at <= due < at + SOON)
    coming = next(((reference, due) for _, reference, due, _, _ in rows if due and due >= at), None)
    back = _came_back([pk for pk, _, _, _, where in rows if where == Stage.WITH_AGENCIES])
    came = [(pk, reference, why) for pk, reference, _, why, _ in rows if pk in back]
    return Mine(_words(len(rows), len(late), soon, coming), late[:SHOWN], came[:SHOWN])


def _came_back(asking: list[UUID]) -> set[UUID]:
    """Which of these contacts, whose agencies were asked, have every answer."""
    if not asking:
        return set()
    asked = InformationRequest.objects.filter(contact_id__in=asking).values_list("contact_id", "state")
    waits = {pk for pk, state in asked if state in WAITING}
    return {pk for pk, _ in asked} - waits


def _words(all_of_them: int, late: int, soon: int, coming: tuple[str, datetime] | None) -> str:
    if not all_of_them:
        return "Nothing is yours now."
    parts = [counted(all_of_them, "contact")]
    parts += [f"{late} late"] if late else []
    parts += [f"{soon} due within four hours"] if soon else []
    following = f" Next: {coming[0]}, due {moment_words(coming[1])}." if coming else ""
    return f"{', '.join(parts)}.{following}"
