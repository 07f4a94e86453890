"""A child handed to us by another authority: both clocks side by side, accepted in writing or returned."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from access.models import Agency
from audit import trail
from audit.moves import Refused
from deadlines import acts as deadlines
from intake.models import ContactChild, Passing
from intake.models.passed import Service, Stands, Way
from intake.passing.acts import ANSWER, due
from intake.workflow import State


@transaction.atomic
def offered_to_us(
    child: ContactChild, *, agency: Agency | None, agency_name: str, what_for: str, their_reference: str,
    their_due_at: datetime | None, by, at: datetime,
) -> Passing:  # fmt: skip
    """Record that another authority offers us a child. Their clock stands beside ours; theirs is not met by ours.

    Raises Refused while one offer waits, ValidationError without a name or what is asked.
    """
    name = agency.name if agency else agency_name.strip()
    wrong = {}
    if not name:
        wrong["agency_name"] = "Say which authority."
    if not what_for.strip():
        wrong["what_for"] = "Say what they ask of us."
    if wrong:
        raise ValidationError(wrong)
    if child.state == State.CLOSED:
        raise Refused("This child is closed in this contact. Receive a new contact and link it.")
    if Passing.objects.filter(child=child, way=Way.IN, state=Stands.OFFERED).exists():
        raise Refused("An offer of theirs waits already. Accept it or return it.")
    passing = Passing(
        child=child, way=Way.IN, service=Service.OTHER_LA, agency=agency, agency_name=name, what_for=what_for.strip(),
        their_reference=their_reference.strip(), their_due_at=their_due_at, offered_at=at, offered_by=by,
    ).write(by=by, why=f"offered to us by {name}")  # fmt: skip
    deadlines.start(ANSWER, due(ANSWER, "Offered to us", at), on=passing, by=by, at=at)
    trail.note(by, "child.offered_to_us", on=passing, at=at)
    return passing
