"""Sent to the wrong place: access off at once, the desk told, an incident opened, safety first. Scenario 36"""

from datetime import datetime

from django.db import transaction

from access import grants, incidents
from access.incident import Incident
from audit import moves, trail
from deadlines import acts as deadlines
from deadlines.models import Deadline
from deadlines.tasks import set_task
from post import outbox
from sharing.acts.answering import why_not_at
from sharing.acts.asking import ANSWER
from sharing.models import InformationRequest
from sharing.workflow import State

CUT = "sent to the wrong place"
KIND = "wrong_place"
RING = "wrong place"


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
        RING, on=request, what=f"Ring the desk about {request.reference}: not to be read; what they kept is deleted.",
        by=by, at=at, due_at=at, person=by, route="sharing:opened",
    )  # fmt: skip
    trail.note(by, "request.wrong_place", on=request, at=at, incident=incident.reference)
    return incident


def _groups(request: InformationRequest) -> set[int]:
    return {request.desk.group_id, request.agency.group_id}


def _keep_the_hub_s_way_in(request: InformationRequest, *, by, at: datetime) -> None:
    # A contact that has left the queue would otherwise close on the person who is putting this right.
    grants.give(by, on=request, by=by, why=CUT, until=None, origin=CUT, at=at)
