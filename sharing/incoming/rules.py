"""What must stand before a question from outside is decided, and before it is answered. Pure."""

from dataclasses import dataclass
from datetime import datetime

from deadlines.words import moment_words
from sharing.incoming.codes import Came, Ground

SAME_NUMBER = "That is the number they gave. Ring one we had already, or the organisation’s published one."
NOT_YET = "Say nothing yet, neither yes nor no."


@dataclass(frozen=True)
class Stands:
    """As much of a question as the rules look at."""

    verified: bool = False
    looked: bool = False
    decided: bool = False
    sent: bool = False
    person: bool = False


@dataclass(frozen=True)
class Choice:
    """What somebody decides about a question."""

    came: str
    reasons: str
    ground: str = ""
    decision_at: datetime | None = None
    same_agency: bool = True
    lists_asked: bool = False


def why_not_decide(stands: Stands, choice: Choice, *, asked_at: datetime, is_manager: bool) -> list[str]:
    """The sentences that stand in the way of this decision; empty means it may be made."""
    if stands.decided:
        return ["This question is decided already. A change is a new question, with what is new."]
    found = []
    if choice.came == Came.REFUSED:
        found += [] if choice.ground else ["Say why it is refused."]
        if choice.ground != Ground.NOT_VERIFIED and not stands.verified:
            found.append(f"Ring back first: nobody knows yet who asks. {NOT_YET}")
    elif not stands.verified:
        found.append(f"Ring back first: nobody knows yet who asks. {NOT_YET}")
    if choice.came == Came.NOTHING:
        found += [] if stands.looked else ["Look for the family first; what was looked for is part of the answer."]
        found += [] if is_manager else ["A manager answers that nothing is held: a search does not show everybody."]
        if not choice.lists_asked:
            found.append("Ask the keepers of the restricted lists first: a search does not show who is on them.")
    if choice.came == Came.ON_FILE:
        if choice.decision_at is None:
            found.append("Decide on the contact first, as for any agency, and choose that decision here.")
        elif choice.decision_at < asked_at:
            found.append(f"That decision is older than the question, {moment_words(asked_at)}. Decide afresh.")
        elif not choice.same_agency:
            found.append("That decision is about another agency than the one that asks.")
    if not choice.reasons.strip():
        found.append("Give the reasons.")
    return found


def why_not_send(stands: Stands) -> list[str]:
    """What stands in the way of answering."""
    if stands.sent:
        return ["This was answered already."]
    return [] if stands.decided else [f"It is not decided yet. {NOT_YET}"]


def answer(came: str, *, reference: str, ground: str = "", searched: str = "", packet: str = "") -> str:
    """The words of the answer, by rule: a refusal never tells whether anybody is known."""
    opening = f"Your question, our reference {reference}."
    if came == Came.NOTHING:
        return f"{opening} {searched} Nothing is held that we may tell you. This is no finding about the family."
    if came == Came.ON_FILE:
        return f"{opening} What we may tell you is in the packet {packet}. Use it for what you asked, and no more."
    why = {
        Ground.NOT_VERIFIED: "we could not verify who asks",
        Ground.NO_POWER: "you name no power or need that covers it",
        Ground.TOO_WIDE: "it asks for more than you need; ask again for what you do",
        Ground.PROPER_ROUTE: "another route is laid down for it",
    }.get(Ground(ground), "we do not share information on it")
    return f"{opening} We cannot answer it: {why}. This says nothing about whether anybody is known to us."
