"""Where people belong: agencies with their sponsors, desks and teams are opened, changed, moved, rest and end.

Administrators say who there is and who works there. What an agency may be told, as what kind of body and between which
days, is said among the rules (console/reference/telling.py) and nowhere here.
"""

from datetime import datetime
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify

from access import accounts, grants
from access.bodies import Body
from access.models import Agency, Desk, Membership, Team, User
from access.signin import sessions
from audit import trail
from audit.moves import Refused

Place = Agency | Desk | Team
# The kind of body with the fewest gateways.
NOT_YET_SAID = Body.CHARITY
P = TypeVar("P", bound=Place)


@transaction.atomic
def open_agency(*, name: str, short_name: str, sponsor: User | None, by, at: datetime, why: str) -> Agency:
    """Add an agency and return it. Raises ValidationError where there is one of this name.

    It stands outside the duty to share, and is told nothing by default, until the rules say what it is.
    """
    key = _key(Agency, short_name)
    agency = Agency(
        key=key, name=name, short_name=short_name, body_type=NOT_YET_SAID.value,
        is_public_authority=False, sponsor=sponsor, group=grants.group(f"agency {key}"),
    ).write(by=by, why=why)  # fmt: skip
    trail.note(by, "place.opened", on=agency, at=at, kind="agency", key=key)
    return agency


@transaction.atomic
def open_desk(agency: Agency, *, name: str, telephone: str, email: str, by, at: datetime, why: str) -> Desk:
    """Add a desk to an agency and return it."""
    key = _key(Desk, f"{agency.key} {name}")
    desk = Desk(
        key=key, agency=agency, name=name, telephone=telephone, email=email, group=grants.group(f"desk {key}")
    ).write(by=by, why=why)  # fmt: skip
    trail.note(by, "place.opened", on=desk, at=at, kind="desk", key=key)
    return desk


@transaction.atomic
def open_team(*, name: str, telephone: str, by, at: datetime, why: str) -> Team:
    """Add a team of the Trust and return it."""
    key = _key(Team, name)
    team = Team(key=key, name=name, telephone=telephone, group=grants.group(f"team {key}")).write(by=by, why=why)
    trail.note(by, "place.opened", on=team, at=at, kind="team", key=key)
    return team


@transaction.atomic
def change(place: P, *, by, at: datetime, why: str, **said: Any) -> P:
    """Change what a place is called and how it is reached. Returns it."""
    row = place.refresh()
    for name, value in said.items():
        setattr(row, name, value)
    row.write(by=by, why=why)
    trail.note(by, "place.changed", on=row, at=at, kind=_kind(row), key=row.key)
    return row


@transaction.atomic
def set_sponsor(agency: Agency, *, sponsor: User, by, at: datetime, why: str) -> Agency:
    """Have somebody vouch for an agency and for every account at its desks. Returns the agency.

    Each quarter they are asked about each of those accounts.
    """
    row = change(agency, sponsor=sponsor, by=by, at=at, why=why)
    for user in _people_of(row):
        account = accounts.of(user)
        if user.pk not in {sponsor.pk, by.pk}:
            ends_on = account.contract_ends_on if account else None
            accounts.set_terms(user, sponsor=sponsor, contract_ends_on=ends_on, by=by, at=at, why=why)
    return row


@transaction.atomic
def move_desk(desk: Desk, *, agency: Agency, by, at: datetime, why: str) -> Desk:
    """Give a desk to another agency, as when one takes over another's work. Its people are signed out. Returns it.

    What was asked of the desk stays with the desk; what was granted to the old agency does not come along.
    """
    if desk.agency_id == agency.pk:
        raise ValidationError({"agency": "It belongs to this agency already."})
    row = change(desk, agency=agency, by=by, at=at, why=why)
    _sign_out(row)
    return row


@transaction.atomic
def suspend(place: Place, *, by, at: datetime, why: str) -> Place:
    """Let a place rest from today: its people stand nowhere by it and are signed out. Returns it."""
    if place.suspended_on:
        raise Refused("It rests already.")
    row = change(place, suspended_on=at.date(), by=by, at=at, why=why)
    _sign_out(row)
    return row


@transaction.atomic
def resume(place: Place, *, by, at: datetime, why: str) -> Place:
    """Let a place work again. Returns it. Raises Refused where it does not rest."""
    if not place.suspended_on:
        raise Refused("It does not rest.")
    return change(place, suspended_on=None, by=by, at=at, why=why)


@transaction.atomic
def end(place: Place, *, by, at: datetime, why: str) -> Place:
    """End a place today, and every membership in it: its people are signed out this minute. Returns it.

    An agency's desks end and it rests for good; until when it stood as whom we tell is said among the rules.

    Raises Refused for a place one works in oneself.
    """
    rows = list(_memberships(place).filter(ends_on=None))
    if any(row.user_id == by.pk for row in rows):
        raise Refused("You belong to it. Somebody else must end it.")
    for row in rows:
        row.ends_on = max(at.date(), row.starts_on)
        row.write(by=by, why=why)
    over = "suspended_on" if isinstance(place, Agency) else "ended_on"
    ended = change(place, **{over: at.date()}, by=by, at=at, why=why)
    if isinstance(place, Agency):
        for desk in Desk.objects.filter(agency=place, ended_on=None):
            change(desk, ended_on=at.date(), by=by, at=at, why=why)
    for row in rows:
        sessions.end_all(row.user)
    return ended


def _memberships(place: Place):
    where = {Agency: "desk__agency", Desk: "desk", Team: "team"}[type(place)]
    return Membership.objects.filter(**{where: place}).select_related("user")


def _people_of(place: Place) -> list[User]:
    return list({row.user_id: row.user for row in _memberships(place).filter(ends_on=None)}.values())


def _sign_out(place: Place) -> None:
    for user in _people_of(place):
        sessions.end_all(user)


def _kind(place: Place) -> str:
    return type(place).__name__.lower()


def _key(model, words: str) -> str:
    key = slugify(words)[:45]
    if not key or model.objects.filter(key=key).exists():
        raise ValidationError({"name": "There is one of this name already, or it has no letters."})
    return key
