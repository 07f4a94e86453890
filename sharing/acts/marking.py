"""Sealed markers: an agency says that something relevant exists and whom to ask, and no more. Ambition 10."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.moves import Refused
from deadlines.tasks import set_task
from post import outbox
from sharing.acts.living import settle
from sharing.due import by_rule
from sharing.first_life import SEALED_REPLY
from sharing.models import InformationRequest, SealedMarker
from sharing.models.sealed import OUTCOMES
from sharing.workflow import ANSWERED, State

ASK = "sealed"
ANSWER_FIRST = (
    "Answer the request first, for the systems you may speak of. Left without an answer among others that have one, it "
    "would say whose the marker is."
)
WHAT = "Something relevant exists. Ask the person named, by telephone."


@transaction.atomic
def place_marker(
    request: InformationRequest, *, ask_whom: str, telephone: str, hides_agency: bool, by, at: datetime
) -> SealedMarker:
    """Say that something relevant exists and whom to ask. No content is taken. Raises ValidationError and Refused.

    hides_agency: the agency's name would itself tell. Then no page of the hub ties the marker to the request, and the
    request is answered first, as far as the desk may speak: the one left unanswered would say whose the marker is.
    """
    if request.closed_at is not None or State(request.state) == State.WITHDRAWN:
        raise Refused("The hub has closed this enquiry. Ring the hub.")
    if hides_agency and State(request.state) not in ANSWERED:
        raise Refused(ANSWER_FIRST)
    questions = {"ask_whom": (ask_whom, "Say whom to ask."), "telephone": (telephone, "Give their number.")}
    if wrong := {name: sentence for name, (said, sentence) in questions.items() if not said.strip()}:
        raise ValidationError(wrong)
    # To the hour, so that it does not tell which desk was at work at that minute.
    reply_by = _full_hour(by_rule(SEALED_REPLY, at))
    kept = SealedMarker(
        request=request, ask_whom=ask_whom.strip(), telephone=telephone.strip(), hides_agency=hides_agency,
        placed_at=at, placed_by=by, reply_by=reply_by,
    ).write(by=by, why="a sealed marker")  # fmt: skip
    set_task(
        ASK, on=kept, what=WHAT, by=by, at=at, due_at=reply_by, person=request.asked_by, route="sharing:marker"
    )  # fmt: skip
    # Neither the message nor the event says which request: its reference would name the agency.
    outbox.queue("request.sealed", on=kept, to=request.asked_by, at=at, by=by, link=f"/requests/marker/{kept.pk}")
    trail.note(by, "marker.placed", on=kept, at=at)
    return kept


def _full_hour(moment: datetime) -> datetime:
    begun = moment.replace(minute=0, second=0, microsecond=0)
    return begun if begun == moment else begun + timedelta(hours=1)


@transaction.atomic
def settle_marker(marker: SealedMarker, *, outcome: str, by, at: datetime) -> SealedMarker:
    """Record that the person was asked and what came of it, in a word. Raises ValidationError and Refused."""
    if outcome not in dict(OUTCOMES):
        raise ValidationError({"outcome": "Say what came of asking."})
    if marker.settled_at is not None:
        raise Refused("This has been settled.")
    marker.outcome, marker.settled_at, marker.settled_by = outcome, at, by
    marker.write(by=by, why="the person named was asked")
    settle(ASK, on=marker, by=by, at=at, outcome=outcome)
    trail.note(by, "marker.settled", on=marker, at=at, outcome=outcome)
    return marker
