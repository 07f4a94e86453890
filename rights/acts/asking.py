"""Writing down what was asked, and opening a request for each person it is about."""

import re
import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from access.models import Team
from audit import trail
from audit.moves import Refused
from deadlines.calendar import london_day
from people.drawing import under_a_reference
from people.references import ALPHABET
from rights import codes
from rights.acts import clock
from rights.first_edition import TEAM
from rights.models import Asked, RightsRequest

# Ten years of requests leave most of 148 million unused.
LENGTH = 6
SHAPE = re.compile(rf"RR-[{ALPHABET}]{{{LENGTH}}}-[{ALPHABET}]")


@dataclass(frozen=True)
class Heard:
    """What is written down of a request, however it came."""

    channel: str
    words: str
    asker: str
    reach: str
    received_at: datetime
    about: str = ""
    not_safe: str = ""
    support: str = ""
    is_complaint: bool = False


@transaction.atomic
def write_down(heard: Heard, *, by, at: datetime, person=None) -> Asked:
    """Keep what was asked, from whoever had it, and return it. person: the user who heard it; None for the public form.

    Raises Refused where it says nothing, or came tomorrow.
    """
    if not heard.words.strip() or not heard.asker.strip():
        raise Refused("Write down who asks and what they ask for, in their words.")
    if heard.received_at > at:
        raise Refused("It cannot have come later than now.")

    def write(reference: str) -> Asked:
        asked = Asked(reference=reference.replace("FD-", "RR-"), written_at=at, heard_by=person, **vars(heard))
        return asked.write(by=by, why="somebody asked")

    asked = under_a_reference(write, shortest=LENGTH)
    trail.note(by, "rights.asked", on=asked, at=at, channel=heard.channel)
    return asked


@dataclass(frozen=True)
class Opening:
    """One request to open: what is asked for, by whom, about whom."""

    kind: str
    requester_name: str
    relation: str
    subject: object = None
    requester: object = None
    wish: str = ""


@transaction.atomic
def open_requests(asked: Asked, openings: list[Opening], *, by, at: datetime) -> list[RightsRequest]:
    """Open one request for each thing asked about each person. They share what was asked; each has its own clock.

    Raises Refused where it was settled already, or nothing is opened.
    """
    if asked.settled_at is not None:
        raise Refused("This was taken up already.")
    if not openings:
        raise Refused("Say what is asked for, or why nothing is opened.")
    opened = [_open(asked, opening, place, by=by, at=at) for place, opening in enumerate(openings, start=1)]
    _settled(asked, f"opened {len(opened)}", by=by, at=at)
    return opened


def _open(asked: Asked, opening: Opening, place: int, *, by, at: datetime) -> RightsRequest:
    request = RightsRequest(
        reference=asked.reference if place == 1 else f"{asked.reference}/{place}",
        asked=asked, received_on=london_day(asked.received_at), queue=Team.objects.get(key=TEAM), owner=by,
        support=asked.support, **vars(opening),
    )  # fmt: skip
    request.write(by=by, why=codes.KINDS[opening.kind])
    trail.note(by, "rights.opened", on=request, at=at, kind=opening.kind)
    clock.set_clock(request, by=by, at=at)
    clock.remind(request, by=by, at=at)
    return request


@transaction.atomic
def settle_without(asked: Asked, *, by, at: datetime, why: str) -> Asked:
    """Settle what was asked without a request of ours: a freedom of information request, a school's record."""
    if not why.strip():
        raise Refused("Say why nothing is opened, and where it was sent.")
    return _settled(asked, why, by=by, at=at)


def _settled(asked: Asked, how: str, *, by, at: datetime) -> Asked:
    asked.settled_at, asked.settled_by, asked.settled_how = at, by, how[:300]
    asked.write(by=by, why=how)
    trail.note(by, "rights.settled", on=asked, at=at)
    return asked


def new_code() -> str:
    """Return six digits that are told to the reader by another way than the link."""
    return f"{secrets.randbelow(1_000_000):06d}"
