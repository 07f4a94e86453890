"""Sent to the wrong place: access off at once, the desk told, an incident opened, safety first. Scenario 36"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from access import grants, incidents
from access.incident import Incident
from audit import moves, trail
from audit.moves import Refused
from deadlines import acts as deadlines
from deadlines.models import Deadline
from deadlines.tasks import do_task, open_tasks, set_task
from post import outbox
from sharing.acts.answering import why_not_at
from sharing.acts.asking import ANSWER
from sharing.acts.ringing import WRONG_PLACE
from sharing.acts.telling import RECEIPT
from sharing.models import InformationRequest, OutsidePacket, TakenBack
from sharing.models.outside import BECAME
from sharing.workflow import State

CUT = "sent to the wrong place"
KIND = "wrong_place"


@transaction.atomic
def sent_to_the_wrong_place(
    request: InformationRequest, *, danger: str, made_safe: str, why: str, aware_at: datetime, by, at: datetime
) -> Incident:
    """Take a request back from its desk now and open the incident. Returns the incident.

    danger and made_safe answer the first question: is anybody in danger now, and what was done. Nothing of the packet
    changes: what was sent stays as evidence. Raises ValidationError and Refused; then access stays as it was.
    """
    incident = incidents.open_incident(
        KIND, on=request, by=by, at=at, why=why, aware_at=aware_at, danger=danger or "none said", made_safe=made_safe,
        agency=request.agency,
    )  # fmt: skip
    _keep_the_hub_s_way_in(request, by=by, at=at)
    desk_grants = [one for one in grants.grants_on(request) if getattr(one, "group_id", None) in _groups(request)]
    grants.end(desk_grants, until=at, by=by, why=CUT, at=at)
    request.settled_at, request.closed_at = request.settled_at or at, request.closed_at or at
    moves.move(request, to=State.WITHDRAWN.value, by=by, why=CUT, at=at, why_not=why_not_at(at))
    for clock in Deadline.objects.of(request).filter(kind=ANSWER).running():
        deadlines.stop(clock, by=by, at=at, why=CUT)
    incidents.cut_off(incident, by=by, at=at)
    outbox.queue("request.withdrawn", on=request, to=request.desk, at=at, by=by, link="/")
    set_task(
        WRONG_PLACE, on=request, by=by,
        what=f"Ring the desk about {request.reference}: not to be read; what they kept is deleted.",
         at=at, due_at=at, person=by, route="sharing:ring",
    )  # fmt: skip
    trail.note(by, "request.wrong_place", on=request, at=at, incident=incident.reference)
    return incident


@transaction.atomic
def packet_to_the_wrong_place(
    packet: OutsidePacket, *, danger: str, made_safe: str, why: str, aware_at: datetime, by, at: datetime
) -> Incident:
    """Take back a packet for somebody without a sign-in: it is not handed over again, and the incident opens.

    The same first question. Whoever has it is rung or written to, which is a task due now. Raises ValidationError,
    and Refused where it was taken back before; then nothing changes.
    """
    if TakenBack.objects.filter(packet=packet).exists():
        raise Refused("This packet was taken back already.")
    agency = packet.decision.agency
    incident = incidents.open_incident(
        KIND, on=packet, by=by, at=at, why=why, aware_at=aware_at, danger=danger or "none said", made_safe=made_safe,
        agency=agency,
    )  # fmt: skip
    TakenBack(
        packet=packet, incident=incident.reference, taken_at=at, taken_by=by
    ).write(by=by, why=CUT)  # fmt: skip
    incidents.cut_off(incident, by=by, at=at)
    for task in open_tasks(packet).filter(kind=RECEIPT):
        do_task(task, by=by, at=at, outcome=CUT)
    set_task(
        WRONG_PLACE, on=packet, by=by,
        what=f"Tell whoever has packet {packet.reference}: not to be read; give it back or destroy it.",
         at=at, due_at=at, person=by, route="sharing:packet",
    )  # fmt: skip
    trail.note(by, "packet.wrong_place", on=packet, at=at, incident=incident.reference)
    return incident


@transaction.atomic
def told_of_the_wrong_place(taken: TakenBack, *, how: str, done: str, by, at: datetime) -> TakenBack:
    """Record that whoever had the packet was told, how, and what became of it. Raises ValidationError."""
    wrong = {} if how.strip() else {"how": "Say how they were told, and whom you told."}
    if done not in dict(BECAME):
        wrong["done"] = "Say what became of it."
    if wrong:
        raise ValidationError(wrong)
    taken.how, taken.done, taken.told_at, taken.told_by = how.strip(), done, at, by
    taken.write(by=by, why="whoever had it was told")
    for task in open_tasks(taken.packet).filter(kind=WRONG_PLACE):
        do_task(task, by=by, at=at, outcome="told")
    trail.note(by, "packet.wrong_place_told", on=taken, at=at, done=done)
    return taken


def _groups(request: InformationRequest) -> set[int]:
    return {request.desk.group_id, request.agency.group_id}


def _keep_the_hub_s_way_in(request: InformationRequest, *, by, at: datetime) -> None:
    # A contact that has left the queue would otherwise close on the person who is putting this right.
    grants.give(by, on=request, by=by, why=CUT, until=None, origin=CUT, at=at)
