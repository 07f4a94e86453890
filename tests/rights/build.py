"""Rights requests ready to work on: plain functions, written through the acts."""

from datetime import UTC, datetime

from rights.acts import asking, clock, subject
from rights.acts.asking import Heard, Opening
from rights.models import RightsRequest
from tests.cast import NOW


def moment(day: str, hour: int = 9) -> datetime:
    """Return a morning in UTC."""
    return datetime.fromisoformat(day).replace(hour=hour, tzinfo=UTC)


def heard(**said) -> Heard:
    """Return what somebody asked, with what differs."""
    return Heard(
        **{
            "channel": "telephone", "words": "I want everything you have on me", "asker": "Corinne Example",
            "reach": "01632 960 700", "received_at": NOW,
        } | said
    )  # fmt: skip


def requests(by, *kinds: str, received: str = "2026-11-23", relation: str = "self", at=None, count: int = 1) -> list:
    """Return requests opened from one thing asked, received on this day, opened by this user."""
    when = at or moment(received)
    asked = asking.write_down(heard(received_at=moment(received)), by=by, at=when, person=by)
    openings = [Opening(kind, "Corinne Example", relation) for _ in range(count) for kind in (kinds or ("access",))]
    return asking.open_requests(asked, openings, by=by, at=when)


def open_request(by, person, *, received: str = "2026-11-23", relation: str = "self", **facts) -> RightsRequest:
    """Return a request for access about this person whose work has started."""
    (request,) = requests(by, "access", received=received, relation=relation)
    for name, value in facts.items():
        setattr(request, name, value)
    subject.choose(request, person, by=by, at=NOW)
    if relation == "parent":
        clock.record_proof(request, what="identity", evidence="passport", is_enough=True, by=by, at=NOW)
        clock.record_proof(request, what="authority", evidence="birth certificate", is_enough=True, by=by, at=NOW)
    clock.start_work(request, by=by, at=NOW)
    return request
