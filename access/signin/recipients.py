"""Whom messages go to when they go to a desk, a team or somebody invited."""

from django.db import transaction

from access.identity import act_as
from access.models import Desk, Membership, robot
from access.signin import invitations
from access.signin.models import Invitation
from post.recipients import Address, Envelope
from post.recipients import register as register_with_post


def register() -> None:
    """Tells post how to find them."""
    register_with_post("desk", a_desk)
    register_with_post("team", a_team)
    register_with_post("invited", an_invited_person)


def a_desk(envelope: Envelope) -> list[Address]:
    """The desk's own box; without one, everybody on the desk."""
    with act_as(robot("relay")), transaction.atomic():
        desk = Desk.objects.select_related("agency").get(pk=envelope.to_id) if envelope.to_id else None
        if desk and desk.email:
            return [Address(desk.email, str(desk))]
        return _members(desk=envelope.to_id)


def a_team(envelope: Envelope) -> list[Address]:
    """Everybody on the team."""
    with act_as(robot("relay")), transaction.atomic():
        return _members(team=envelope.to_id)


def _members(**where) -> list[Address]:
    rows = Membership.objects.select_related("user").filter(ends_on=None, user__is_active=True, **where)
    people = {row.user_id: row.user for row in rows}
    return [Address(user.email, user.display_name) for user in people.values()]


def an_invited_person(envelope: Envelope) -> list[Address]:
    """The person invited, with the link that accepts, while the invitation is open."""
    row = (
        Invitation.objects.select_related("user").filter(pk=envelope.record_id, used_at=None, withdrawn_at=None).first()
    )
    if row is None:
        return []
    return [Address(row.user.email, row.user.display_name, path=invitations.link(row))]
