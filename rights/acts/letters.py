"""Letters: written from the facts of a request, put right by a person, read at the gate, and sent."""

from datetime import date, datetime

from django.db import transaction

from audit import trail
from audit.moves import Refused
from deadlines.calendar import london_day
from rights import codes, gate, wording
from rights.acts import clock, packing
from rights.codes import Relation
from rights.models import Contested, Letter, RightsRequest, Telling, Wait

ACKNOWLEDGES = frozenset({"acknowledge", "complaint"})


def draft(request: RightsRequest, kind: str) -> str:
    """Return the words of a letter of this kind as its facts stand now."""
    return wording.words(kind, facts_of(request))


def facts_of(request: RightsRequest) -> wording.Facts:
    """Return what a letter may say of a request: what they asked, when, and what was decided about it."""
    wait = Wait.objects.filter(request=request, came_on=None).order_by("asked_on").last()
    wrong = Contested.objects.filter(request=request).order_by("decided_at").last()
    answers = " ".join(one.why for one in request.owed.all())
    return wording.Facts(
        reference=request.reference, requester=request.requester_name, asked_for=codes.KINDS[request.kind],
        received_on=request.received_on, due_on=request.due_on, asked=wait.words if wait else "",
        why=request.extended_why or request.outcome_words or answers, wrong=wrong.recorded if wrong else "",
        right=wrong.said if wrong else "", told=_told(request),
    )  # fmt: skip


def _told(request: RightsRequest) -> tuple[str, ...]:
    """Who had been told, and how they know. Only for one who asks about themselves: to a parent a recipient can tell
    where somebody is ("Read first" 11)."""
    if request.relation != Relation.SELF:
        return ()
    lines = [line for one in Telling.objects.filter(request=request) for line in one.told]
    said = [
        f"{line['agency']}, told {line['told_on']}: {line['notice'] or 'not told yet'}"
        + (f", answered {line['acknowledged']}" if line["acknowledged"] else "")
        for line in lines
    ]
    return tuple(dict.fromkeys(said))


def to_be_told(request: RightsRequest) -> list[str]:
    """Return the agencies that had been told and have had no notice of the change yet, each once."""
    lines = [line for one in Telling.objects.filter(request=request) for line in one.told]
    return list(dict.fromkeys(line["agency"] for line in lines if not line["notice"]))


@transaction.atomic
def write_all(request: RightsRequest, kind: str, *, by, at: datetime) -> list[Letter]:
    """Write a letter of this kind: to the one who asked, or one to each agency that is still to be told of a change."""
    if kind in wording.TO_AGENCIES:
        to = to_be_told(request) or ["…"]
    else:
        to = [request.reply_to or request.requester_name or "…"]
    words = draft(request, kind)
    return [write(request, kind, to=one, words=words, by=by, at=at) for one in to]


@transaction.atomic
def write(request: RightsRequest, kind: str, *, to: str, words: str, by, at: datetime) -> Letter:
    """Keep a letter ready to be sent. Raises Refused for an empty one."""
    if not words.strip() or not to.strip():
        raise Refused("Say to whom, and what it says.")
    row = Letter(request=request, kind=kind, to=to, words=words, written_by=by, written_at=at)
    row.write(by=by, why=wording.KINDS[kind].title)
    trail.note(by, "rights.letter", on=row, at=at, kind=kind, state="written")
    return row


@transaction.atomic
def rewrite(letter: Letter, *, to: str, words: str, by, at: datetime) -> Letter:
    """Put a letter right before it is sent. Raises Refused once it is."""
    if letter.sent_on is not None:
        raise Refused("It was sent already. Write another.")
    letter.to, letter.words = to, words
    letter.write(by=by, why="put right")
    return letter


def why_not_sent(letter: Letter) -> list[str]:
    """Return what stands in the way of sending a letter: what the gate finds in it that must not leave."""
    if letter.sent_on is not None:
        return ["It was sent already."]
    if "…" in letter.words:
        return ["Something is still to be filled in: look for the dots."]
    request = letter.request
    if request.subject is None or letter.kind in wording.TO_AGENCIES:
        return []
    guarded = packing.guarded_of(request, also=[letter.to])
    found = sorted({one.what for one in gate.words_again("letter", letter.words.encode(), guarded)})
    return [f"The gate found what must not leave: {', '.join(found)}. Put it right."] if found else []


@transaction.atomic
def send(letter: Letter, *, how: str, on_day: date, by, at: datetime) -> Letter:
    """Record that a letter was sent, once the gate finds nothing in it. Raises Refused."""
    if reasons := why_not_sent(letter):
        raise Refused(reasons)
    if not how.strip():
        raise Refused("Say how it was sent, and how that address was checked.")
    if on_day > london_day(at):
        raise Refused("It cannot have been sent later than today.")
    letter.sent_on, letter.sent_by, letter.sent_how = on_day, by, how
    letter.write(by=by, why=how)
    trail.note(by, "rights.letter", on=letter, at=at, kind=letter.kind, state="sent")
    if letter.kind in ACKNOWLEDGES:
        clock.acknowledge(letter.request, on_day=on_day, by=by, at=at)
    return letter
