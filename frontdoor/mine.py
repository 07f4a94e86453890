"""What My work says first: what is mine and next, what is late, and what came back."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from access.actions import Action
from access.decide import visible
from deadlines.words import counted, moment_words
from frontdoor.hub import SOON, TABS, belonging
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
    rows = list(
        belonging(user)
        .order_by("next_due_at")
        .values_list("pk", "reference", "next_due_at", "next_due_why", "stage")[:MOST]
    )
    late = [(pk, reference, why) for pk, reference, due, why, _ in rows if due and due < at]
    soon = sum(1 for _, _, due, _, _ in rows if due and at <= due < at + SOON)
    coming = next(((reference, due) for _, reference, due, _, _ in rows if due and due >= at), None)
    asking = [pk for pk, _, _, _, where in rows if where == Stage.WITH_AGENCIES]
    return Mine(_words(len(rows), len(late), soon, coming), late[:SHOWN], _came_back(user, asking))


def _came_back(user, asking: list[UUID]) -> list[tuple[UUID, str, str]]:
    """Which of these, whose agencies were asked, have every answer."""
    if not asking:
        return []
    back = visible(user, Action.OPEN_CONTACT).filter(TABS["back"].which, pk__in=asking).order_by("next_due_at")
    return list(back.values_list("pk", "reference", "next_due_why")[:SHOWN])


def _words(all_of_them: int, late: int, soon: int, coming: tuple[str, datetime] | None) -> str:
    if not all_of_them:
        return "Nothing is yours now."
    parts = [counted(all_of_them, "contact")]
    parts += [f"{late} late"] if late else []
    parts += [f"{soon} due within four hours"] if soon else []
    following = f" Next: {coming[0]}, due {moment_words(coming[1])}." if coming else ""
    return f"{', '.join(parts)}.{following}"
