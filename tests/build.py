"""Things to test with: valid as they come, changed by keyword, and written through `write()`."""

from datetime import timedelta
from itertools import count
from uuid import uuid4

from access.models import Desk, Team
from intake.models import Contact, ContactChild
from people.models import Person
from people.references import reference_of
from sharing.models import InformationRequest, ReleasedPacket
from sharing.packet import Letter, digest, packet
from tests import cast

NUMBERS = count(100_000)


def a_reference() -> str:
    """A reference no other thing of this run has: drawn by lot, a hundred contacts clash once in sixty runs."""
    return reference_of(next(NUMBERS))


def a_team(key: str = "front-door") -> Team:
    """A team by its key."""
    return Team.objects.get(key=key)


def a_person(*, by, **fields) -> Person:
    """A person without a name: enough for questions of who may open them."""
    return Person(**{"is_placeholder": True, "sex": "F", **fields}).write(by=by, why="the test needs somebody")


def a_contact(*, by, **fields) -> Contact:
    """A contact in the front door's queue, from police, without children."""
    given = {
        "reference": a_reference(), "idempotency_key": uuid4(), "content_hash": uuid4().hex, "received_at": cast.NOW,
        "received_by": by, "source": "6", "channel": "police", "worry": "Shouting heard.", "queue": a_team(),
    }  # fmt: skip
    return Contact(**{**given, **fields}).write(by=by, why="the test needs a contact")


def a_child(contact: Contact, *, by, person: Person | None = None, **fields) -> ContactChild:
    """A child in a contact."""
    person = person or a_person(by=by)
    return ContactChild(contact=contact, person=person, **fields).write(by=by, why="the test needs a child")


def a_request(contact: Contact, *, by, desk: str = "police-mash", **fields) -> InformationRequest:
    """A request to a desk, asked an hour ago and wanted tomorrow. Nobody is granted it yet."""
    place = Desk.objects.get(key=desk)
    given = {
        "reference": a_reference(), "contact": contact, "agency": place.agency, "desk": place,
        "about": "Domestic abuse, child of 6", "purpose": "To decide.", "questions": "Call-outs to this address.",
        "needed_by": cast.NOW + timedelta(days=1), "asked_at": cast.NOW - timedelta(hours=1), "asked_by": by,
    }  # fmt: skip
    request = InformationRequest(**{**given, **fields}).write(by=by, why="the test needs a request")
    letter = Letter("Call-outs to this address.", "A duty to share.", "Search and answer.", None, "Mo", "01632 960 102")
    content = packet([], letter)
    ReleasedPacket(
        request=request, content=content, sha256=digest(content), released_at=cast.NOW, released_by=by
    ).write(by=by, why="the test needs a request")  # fmt: skip
    return request
