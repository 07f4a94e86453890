"""How a list of people that is brought in reads on a page."""

from dataclasses import dataclass

from django.urls import reverse

from deadlines.words import moment_words
from people.acts import lists
from people.importing import Outcome
from people.models import BroughtList


@dataclass(frozen=True)
class Shown:
    """A list as its page shows it."""

    expected: list[tuple[str, int]]
    counts: list[tuple[str, int]]
    share: int
    is_open: bool
    why_not: str
    next_up: int
    faults: list[list[str]]
    more_faults: bool


def shown(listed: BroughtList) -> Shown:
    """What the page of one list says."""
    is_open = listed.state in {BroughtList.State.LOOKED, BroughtList.State.BRINGING}
    share = 100 if listed.state == BroughtList.State.DONE else 100 * listed.read // max(listed.lines, 1)
    return Shown(
        _said(listed.expected), _said(listed.counts), share, is_open, lists.why_not(listed) if is_open else "",
        min(lists.AT_A_TURN, max(listed.lines - listed.read, 0)), listed.faults,
        len(listed.faults) >= lists.FAULTS_SHOWN,
    )  # fmt: skip


def _said(counts: dict[str, int]) -> list[tuple[str, int]]:
    return [(str(one).capitalize(), counts[one.name]) for one in Outcome if counts.get(one.name)]


def rows(waiting) -> list[tuple[str, str, str, str]]:
    """(address, what it is called, when it was sent, how far it is) of the newest lists."""
    return [
        (reverse("people:brought", args=[one.pk]), one.source, moment_words(one.sent_at), _far(one))
        for one in waiting.order_by("-sent_at")[:20]
    ]


def _far(listed: BroughtList) -> str:
    state = listed.get_state_display()
    return f"{state}, {listed.read:,} of {listed.lines:,} lines" if listed.state == "bringing" else state
