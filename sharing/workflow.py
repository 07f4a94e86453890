"""The life of a request to an agency. Pure: `why_not` answers with sentences, and the page asks the same."""

from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """How a request stands."""

    SENT = "sent"
    TAKEN = "taken"
    ANSWERED = "answered"
    DECLINED = "declined"
    LAPSED = "lapsed"
    OVERRIDDEN = "overridden"
    WITHDRAWN = "withdrawn"


# Silence is not reassurance: a lapsed request is never "nothing held". "Read first" 8.
WORDS = {
    State.SENT: "Sent",
    State.TAKEN: "Taken",
    State.ANSWERED: "Answered",
    State.DECLINED: "Refused, with a reason",
    State.LAPSED: "NOT ANSWERED",
    State.OVERRIDDEN: "NOT ANSWERED, gone on without",
    State.WITHDRAWN: "Withdrawn: sent to the wrong place",
}
CHOICES = [(state.value, words) for state, words in WORDS.items()]

# Sent to the wrong place: whatever it is by then, it is taken back.
_BACK = frozenset({State.WITHDRAWN})
MOVES: dict[State, frozenset[State]] = {
    State.SENT: frozenset({State.TAKEN, State.LAPSED, State.OVERRIDDEN}) | _BACK,
    State.TAKEN: frozenset({State.SENT, State.ANSWERED, State.DECLINED, State.LAPSED, State.OVERRIDDEN}) | _BACK,
    # A late answer is still an answer.
    State.LAPSED: frozenset({State.ANSWERED, State.DECLINED, State.OVERRIDDEN}) | _BACK,
    State.OVERRIDDEN: frozenset({State.ANSWERED, State.DECLINED}) | _BACK,
    State.ANSWERED: _BACK,
    State.DECLINED: _BACK,
    State.WITHDRAWN: frozenset(),
}
WAITING = frozenset({State.SENT, State.TAKEN})
CAME_BACK = frozenset({State.LAPSED, State.OVERRIDDEN})
ANSWERED = frozenset({State.ANSWERED, State.DECLINED})


def why_not(request, to: str, by, at: datetime) -> list[str]:
    """Reasons in plain English that this request cannot become that now. Empty means it can."""
    if State(to) not in MOVES[State(request.state)]:
        return [f"A request that is {WORDS[State(request.state)].lower()} cannot become {WORDS[State(to)].lower()}."]
    if request.closed_at is not None and to in ANSWERED:
        return ["The hub has closed this enquiry. Ring the hub to tell it something new."]
    if to in ANSWERED and request.taken_by_id is None:
        return ["Take the request first. Taking it is recorded, and then the names open."]
    if to == State.LAPSED and at < request.needed_by:
        return ["Its time has not run out."]
    return []
