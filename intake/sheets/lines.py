"""Which contacts belong on a hand-over sheet, and what the next shift must know of each. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from deadlines.words import moment_words
from intake.codes import Rating, Safe
from intake.workflow import State

NIGHT, DAY = "night", "day"
# A clock that runs out before the hub opens again is the night's.
BEFORE_MORNING = timedelta(hours=17)
IN_DANGER = {
    State.IMMEDIATE_PROTECTION: "Immediate protection is in place.",
    State.STRATEGY_DISCUSSION: "A strategy discussion is going on.",
    State.S47: "A section 47 enquiry is going on.",
}


@dataclass(frozen=True)
class Standing:
    """As much of an open contact as a sheet needs."""

    rating: str = ""
    is_urgent: bool = False
    safe_tonight: str = ""
    safe_why: str = ""
    place: str = ""
    states: frozenset[str] = field(default_factory=frozenset)
    due_at: datetime | None = None
    due_why: str = ""
    owner: str = ""


def reasons(one: Standing, at: datetime) -> list[str]:
    """Why this contact belongs on the sheet, in sentences; empty where it can wait for the morning."""
    found = [words for state, words in IN_DANGER.items() if state in one.states]
    if one.rating == Rating.RED:
        found.append("Rated RED: its clock runs on past close.")
    if one.is_urgent:
        found.append("A child is said to be in danger now.")
    if one.safe_tonight == Safe.NO:
        found.append("Not safe tonight.")
    if one.due_at is not None and at <= one.due_at <= at + BEFORE_MORNING:
        found.append(f"Due {moment_words(one.due_at)}.")
    return found


def know(one: Standing, at: datetime) -> str:
    """What the next shift must know: why it is here, whether they are safe tonight, where they are, whose it is."""
    safe = Safe(one.safe_tonight).label if one.safe_tonight else "Nobody knows"
    parts = [
        *reasons(one, at),
        f"Safe tonight? {'. '.join(filter(None, [safe, one.safe_why.rstrip('.')]))}.",
        f"Where they are: {one.place.rstrip('.')}." if one.place else "",
        f"With {one.owner}." if one.owner else "Nobody in the hub has taken it.",
    ]
    return " ".join(part for part in parts if part)
