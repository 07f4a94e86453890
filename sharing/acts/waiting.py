"""While an answer is awaited: chase, let it lapse, go on without it; and when the enquiry closes, shut the way in."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from access import grants
from audit import moves, trail
from audit.moves import Refused
from deadlines import acts as deadlines
from deadlines.models import Deadline
from intake.models import Contact
from post import outbox
from sharing.acts.answering import why_not_at
from sharing.acts.asking import ANSWER
from sharing.models import Chaser, InformationRequest, WentWithout
from sharing.workflow import WAITING, State


@transaction.atomic
def chase(request: InformationRequest, *, by, at: datetime, words: str = "") -> Chaser:
    """Remind the desk: recorded, and a message with the reference and a link goes to it. Raises Refused."""
    if State(request.state) not in WAITING | {State.LAPSED}:
        raise Refused("There is nothing to chase: this request is settled.")
    kept = Chaser(request=request, words=words.strip(), chased_at=at, chased_by=by).write(by=by, why="chased")
    outbox.queue("request.chased", on=request, to=request.desk, at=at, by=by)
    trail.note(by, "request.chased", on=request, at=at)
    return kept


@transaction.atomic
def lapse(request: InformationRequest, *, by, at: datetime) -> InformationRequest:
    """Mark a request whose time ran out. It reads NOT ANSWERED, never "nothing held". Raises Refused."""
    request.settled_at = at
    moves.move(request, to=State.LAPSED.value, by=by, why="its time ran out", at=at, why_not=why_not_at(at))
    trail.note(by, "request.lapsed", on=request, at=at)
    outbox.queue(
        "request.lapsed",
        on=request,
        to=request.asked_by,
        at=at,
        by=by,
        link=reverse("sharing:opened", args=[request.pk]),
    )
    return request


@transaction.atomic
def go_on_without(request: InformationRequest, *, why: str, by, at: datetime) -> WentWithout:
    """Decide without this agency's answer, and say why. Raises ValidationError without a reason, and Refused."""
    if not why.strip():
        raise ValidationError({"why": "Say why you go on without their answer."})
    request.settled_at = request.settled_at or at
    moves.move(
        request, to=State.OVERRIDDEN.value, by=by, why="the hub went on without this answer", at=at,
        why_not=why_not_at(at),
    )  # fmt: skip
    kept = WentWithout(
        contact_id=request.contact_id, request=request, why=why.strip(), decided_at=at, decided_by=by
    ).write(by=by, why="gone on without an answer")  # fmt: skip
    for clock in Deadline.objects.of(request).filter(kind=ANSWER).running():
        deadlines.stop(clock, by=by, at=at, why="the hub went on without this answer")
    trail.note(by, "request.gone_on_without", on=request, at=at)
    return kept


@transaction.atomic
def close(contact: Contact, *, until: datetime, by, at: datetime) -> None:
    """Give every opening of a contact's requests its end, and its team the same while. Called as the contact closes."""
    why = f"contact {contact.reference} closed"
    for request in InformationRequest.objects.filter(contact=contact, closed_at=None).select_related("desk"):
        if contact.queue is not None:
            grants.give(contact.queue, on=request, by=by, why=why, until=until, origin="closing", at=at)
        grants.end(grants.grants_on(request), until=until, by=by, why=why, at=at)
        for clock in Deadline.objects.of(request).filter(kind=ANSWER).running():
            deadlines.stop(clock, by=by, at=at, why=why)
        request.closed_at = at
        request.write(by=by, why=why)
