"""The life of a rights request. Pure: `why_not` answers with sentences, and the page asks the same (domain.md 4.7)."""

from enum import StrEnum

from rights import authority
from rights.codes import Kind


class State(StrEnum):
    """How a request stands."""

    LOGGED = "logged"
    AWAITING = "awaiting_proof"
    OPEN = "open"
    PAUSED = "paused"
    SEARCHING = "searching"
    REVIEW = "review"
    SECOND_CHECK = "second_check"
    APPROVED = "approved"
    RELEASED = "released"
    CLOSED = "closed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    TRANSFERRED = "transferred"


WORDS: dict[str, str] = {
    State.LOGGED: "Logged",
    State.AWAITING: "Waiting for proof",
    State.OPEN: "Open",
    State.PAUSED: "Paused: asked what they mean",
    State.SEARCHING: "Being searched for",
    State.REVIEW: "Being read",
    State.SECOND_CHECK: "With the second checker",
    State.APPROVED: "Checked, to be released",
    State.RELEASED: "Released",
    State.CLOSED: "Closed",
    State.REFUSED: "Refused",
    State.WITHDRAWN: "Withdrawn",
    State.TRANSFERRED: "Sent to another body",
}
CHOICES = [(str(state), words) for state, words in WORDS.items()]
ENDS = frozenset({State.CLOSED, State.REFUSED, State.WITHDRAWN, State.TRANSFERRED})
GIVING_UP = frozenset({State.REFUSED, State.WITHDRAWN, State.TRANSFERRED})

MOVES: dict[State, frozenset[State]] = {
    State.LOGGED: frozenset({State.AWAITING, State.OPEN}) | GIVING_UP,
    State.AWAITING: frozenset({State.OPEN}) | GIVING_UP,
    State.OPEN: frozenset({State.AWAITING, State.PAUSED, State.SEARCHING, State.RELEASED, State.CLOSED}) | GIVING_UP,
    State.PAUSED: frozenset({State.OPEN}) | GIVING_UP,
    State.SEARCHING: frozenset({State.REVIEW, State.OPEN}) | GIVING_UP,
    State.REVIEW: frozenset({State.SECOND_CHECK, State.SEARCHING, State.PAUSED}) | GIVING_UP,
    State.SECOND_CHECK: frozenset({State.APPROVED, State.REVIEW}) | GIVING_UP,
    State.APPROVED: frozenset({State.RELEASED, State.REVIEW}) | GIVING_UP,
    # What waited for an opinion follows in a release of its own.
    State.RELEASED: frozenset({State.REVIEW, State.CLOSED}),
    State.CLOSED: frozenset(),
    State.REFUSED: frozenset(),
    State.WITHDRAWN: frozenset(),
    State.TRANSFERRED: frozenset(),
}


def why_not(request, to: str, by) -> list[str]:
    """Reasons in plain English that this request cannot become that now. Empty means it can."""
    if State(to) not in MOVES[State(request.state)]:
        return [f"A request that is {WORDS[request.state].lower()} cannot become {WORDS[to].lower()}."]
    if to in {State.OPEN, State.SEARCHING} and request.state != State.REVIEW:
        return [*_no_subject(request, to), *authority.why_not(authority.facts_of(request))]
    if to == State.SEARCHING and request.kind != Kind.ACCESS:
        return ["Only a request for a copy is searched for."]
    return []


def _no_subject(request, to: str) -> list[str]:
    needs_one = request.kind not in {Kind.COMPLAINT, Kind.NOTICE}
    if needs_one and request.subject_id is None:
        return ["Say which person on record this is about, or that nobody is."]
    return []


def is_over(request) -> bool:
    """Whether nothing more is done on this request."""
    return State(request.state) in ENDS
