"""What the board says, from one list of the hub's open contacts and one of what agencies owe."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from deadlines import policy
from deadlines.calendar import london_day
from deadlines.left import State, shown
from deadlines.words import time_words
from intake.codes import Rating
from intake.models import Contact
from intake.stage import Stage
from sharing.models import InformationRequest
from sharing.workflow import WAITING

MOST = 2000
OPEN = (Stage.NEW, Stage.TO_SCREEN, Stage.TO_DECIDE, Stage.WITH_AGENCIES, Stage.TO_CLOSE)
STAGES = {
    Stage.NEW: "New", Stage.TO_SCREEN: "To screen", Stage.WITH_AGENCIES: "With agencies", Stage.TO_DECIDE: "To decide",
    Stage.TO_CLOSE: "To close",
}  # fmt: skip
COLUMNS = ("stage", "rating", "owner_id", "next_due_at", "next_due_from", "next_due_unit", "is_urgent")


@dataclass(frozen=True)
class Board:
    """The board: what presses, what waits, and when it was counted."""

    pressing: list[tuple[str, str, str]]
    waiting: list[tuple[str, str]]
    next_words: str
    at: str


def board(contacts: QuerySet[Contact], requests: QuerySet[InformationRequest], at: datetime) -> Board:
    """Count what is open. contacts and requests: those whoever stands at the board may open."""
    rows = list(contacts.filter(stage__in=OPEN).order_by("next_due_at").values_list(*COLUMNS)[: MOST + 1])
    owed = list(requests.filter(state__in=sorted(WAITING)).order_by("needed_by").values_list("needed_by")[: MOST + 1])
    late = sum(1 for row in rows if row[3] and row[3] < at)
    red = [row for row in rows if row[1] == Rating.RED or row[6]]
    nobody = sum(1 for row in rows if row[2] is None)
    owed_late = sum(1 for (needed_by,) in owed if needed_by < at)
    stages = Counter(row[0] for row in rows)
    return Board(
        pressing=[
            ("Late", _many(late), "late" if late else ""), ("RED or in danger", _many(len(red)), "red" if red else ""),
            ("Nobody has", _many(nobody), "late" if nobody else ""),
            ("Agencies late", _many(owed_late), "late" if owed_late else ""),
        ],
        waiting=[(words, _many(stages[stage])) for stage, words in STAGES.items()],
        next_words=_next(rows, at), at=time_words(at),
    )  # fmt: skip


def _many(number: int) -> str:
    return f"{MOST:,}+" if number > MOST else f"{number:,}"


def _next(rows, at: datetime) -> str:
    """How long until the next clock runs out."""
    coming = next((row for row in rows if row[3] and row[3] >= at and row[4]), None)
    if coming is None:
        return "No clock is running."
    office = policy.in_force(london_day(at)).office
    left = shown(starts_at=coming[4], due_at=coming[3], at=at, unit=coming[5], office=office)
    return f"The next clock runs out in {left.text}." if left.state != State.LATE else "A clock has run out."
