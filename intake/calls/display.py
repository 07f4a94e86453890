"""How calls read on their page, and on the timeline of a contact."""

from dataclasses import dataclass, replace
from uuid import UUID

from audit.classes import Class
from deadlines.words import moment_words
from intake.calls.codes import Came, Verified, Voicemail
from intake.models import Call
from people.masks import WITHHELD

MOST = 200


@dataclass(frozen=True)
class CallLine:
    """One attempt, ready to print."""

    when: str
    whom: str
    came: str
    said: str
    how: str
    by: str


def of_root(kind: str, root_id: UUID, classes: frozenset[Class] = frozenset()) -> list[CallLine]:
    """The calls of one contact, person or request, the newest first, less what of these classes is covered."""
    rows = Call.objects.filter(root_kind=kind, root_id=root_id).select_related("recorded_by")[:MOST]
    found = [line(row) for row in rows]
    return [replace(one, said=WITHHELD) for one in found] if Class.NARR in classes else found


def line(call: Call) -> CallLine:
    """One call as a line."""
    whom = ", ".join(filter(None, [call.whom, call.number]))
    came = f"Spoke to {call.spoke_to}" if call.came == Came.SPOKE else Came(call.came).label
    return CallLine(moment_words(call.called_at), whom, came, call.said, how_words(call), str(call.recorded_by))


def how_words(call: Call) -> str:
    """How we know who it was, or whether a message is safe; empty where neither was asked."""
    if call.verified == Verified.CALL_BACK:
        return f"Rung back on a known number ({call.number_from})"
    if call.verified:
        return Verified(call.verified).label
    return f"Message safe? {Voicemail(call.voicemail).label}" if call.voicemail else ""
