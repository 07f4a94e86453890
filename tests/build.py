"""Things to test with: valid as they come, changed by keyword, and written through `write()`."""

from uuid import uuid4

from access.models import Team
from intake.models import Contact, ContactChild
from people.models import Person
from people.references import new_reference
from tests import cast


def a_team(key: str = "front-door") -> Team:
    """A team by its key."""
    return Team.objects.get(key=key)


def a_person(*, by, **fields) -> Person:
    """A person without a name: enough for questions of who may open them."""
    return Person(**{"is_placeholder": True, "sex": "F", **fields}).write(by=by, why="the test needs somebody")


def a_contact(*, by, **fields) -> Contact:
    """A contact in the front door's queue, from police, without children."""
    given = {
        "reference": new_reference(), "idempotency_key": uuid4(), "content_hash": uuid4().hex, "received_at": cast.NOW,
        "received_by": by, "source": "6", "channel": "police", "worry": "Shouting heard.", "queue": a_team(),
    }  # fmt: skip
    return Contact(**{**given, **fields}).write(by=by, why="the test needs a contact")


def a_child(contact: Contact, *, by, person: Person | None = None, **fields) -> ContactChild:
    """A child in a contact."""
    person = person or a_person(by=by)
    return ContactChild(contact=contact, person=person, **fields).write(by=by, why="the test needs a child")
