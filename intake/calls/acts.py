"""Writing a call down."""

from dataclasses import asdict
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.records import root_of
from intake.calls import rules
from intake.calls.rules import Told
from intake.models import Call
from people.models import ContactDetail


@transaction.atomic
def log(call: Told, *, on, by, at: datetime) -> Call:
    """Keep one attempt, on a contact, a person or a request. Returns it.

    Raises ValidationError with a sentence for each answer that is missing, and for a message left where our records
    say that it is not safe.
    """
    if found := rules.wrong(call, at=at, no_message=_no_message(call.number)):
        raise ValidationError(found)
    root_kind, root_id = root_of(on)
    said = {name: value.strip() if isinstance(value, str) else value for name, value in asdict(call).items()}
    kept = Call(root_kind=root_kind, root_id=root_id, recorded_at=at, recorded_by=by, **said)  # type: ignore[misc]
    kept.write(by=by, why="a call")
    trail.note(by, "call.logged", on=on, at=at, came=call.came, verified=call.verified)
    return kept


def _no_message(number: str) -> bool:
    """Whether anybody of whom we have this number said that a message on it is not safe."""
    if not number.strip():
        return False
    rows = ContactDetail.objects.filter(ended_on=None, safe_to_leave_message="no").values_list("value", flat=True)
    tail = "".join(sign for sign in number if sign.isdigit())[-6:]
    return any(rules.same_number(number, value) for value in rows.filter(value__endswith=tail)[:50])
