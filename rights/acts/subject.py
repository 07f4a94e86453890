"""Saying which person on record a request is about."""

from datetime import datetime

from django.db import transaction

from audit import trail
from audit.moves import Refused
from people.models import Person
from rights.acts import lending
from rights.models import RightsRequest


@transaction.atomic
def choose(request: RightsRequest, person: Person, *, by, at: datetime) -> RightsRequest:
    """Say which person this is about. Raises Refused once something was found about another."""
    if request.items.exists() and request.subject_id != person.pk:
        raise Refused("Something was found about somebody else already. End this request and open another.")
    request.subject = person
    if request.relation == "self":
        request.requester = person
    request.write(by=by, why="whom it is about")
    trail.note(by, "rights.subject", on=request, at=at)
    if person.restricted:
        lending.hide_after_commit(request, at=at)
    return request
