"""Who belongs where: joining, leaving, another role. Each with a reason, never by oneself for oneself."""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from access import accounts
from access.identity import side_of
from access.models import Desk, Membership, Team, User
from access.roles import CONSOLE_ROLES, STAFF_ROLES, Role
from access.signin import sessions
from audit import trail

OWN = "Somebody else must change what you may do."
BOTH = "Casework, the trail and accounts are looked after by different people. End the other membership first."
TWO_BODIES = "Nobody works for two agencies here, or for an agency and the Trust. End the other membership first."


@transaction.atomic
def join(
    user: User, *, role: str, team: Team | None, desk: Desk | None, starts_on: date, by, why: str, at: datetime
) -> Membership:
    """Makes `user` a member in this role, of a team of the Trust or of an agency's desk. Returns the membership.

    Raises ValidationError where it is oneself, where role and place do not fit, or where console and casework meet.
    """
    _not_oneself(user, by)
    _fits(role, team, desk)
    _apart(user, role, desk, from_day=starts_on)
    if Membership.objects.filter(user=user, role=role, team=team, desk=desk, ends_on=None).exists():
        raise ValidationError("They are that already.")
    row = Membership(user=user, role=role, team=team, desk=desk, starts_on=starts_on).write(by=by, why=why)
    if desk is not None:
        accounts.vouch(user, desk.agency.sponsor, by=by, at=at, why=why)
    # What they may do, and how they must sign in, is not what their sessions began with.
    sessions.end_all(user)
    trail.note(by, "membership.joined", on=row, at=at, user=str(user.pk), role=role, place=_place(row))
    return row


@transaction.atomic
def leave(membership: Membership, *, on: date, by, why: str, at: datetime) -> Membership:
    """Ends a membership on its last day and signs the person out everywhere. Returns it.

    Raises ValidationError where it is one's own, has ended, or would end before it began.
    """
    _not_oneself(membership.user, by)
    if membership.ends_on is not None:
        raise ValidationError("This membership has an end already.")
    if on < membership.starts_on:
        raise ValidationError({"on": "It cannot end before it began."})
    membership.ends_on = on
    membership.write(by=by, why=why)
    trail.note(by, "membership.left", on=membership, at=at, user=str(membership.user_id), role=membership.role)
    sessions.end_all(membership.user)
    return membership


@transaction.atomic
def change_role(membership: Membership, *, role: str, on: date, by, why: str, at: datetime) -> Membership:
    """Gives another role in the same place from a day on. Returns the new membership; the old one ends the day before.

    Raises ValidationError as `join` and `leave` do.
    """
    _not_oneself(membership.user, by)
    if role == membership.role:
        raise ValidationError({"role": "That is the role they have."})
    if on <= membership.starts_on:
        raise ValidationError({"on": "Give a day after this membership began."})
    team, desk = membership.team, membership.desk
    _fits(role, team, desk)
    leave(membership, on=on - timedelta(days=1), by=by, why=why, at=at)
    row = join(membership.user, role=role, team=team, desk=desk, starts_on=on, by=by, why=why, at=at)
    trail.note(by, "membership.role_changed", on=row, at=at, user=str(row.user_id), before=membership.role, after=role)
    return row


def _not_oneself(user: User, by) -> None:
    if user.pk == by.pk:
        raise ValidationError(OWN)


def _fits(role: str, team: Team | None, desk: Desk | None) -> None:
    if role == Role.PARTNER_OFFICER and (desk is None or team is not None):
        raise ValidationError({"place": "A partner agency officer works at an agency's desk. Choose one."})
    if role in STAFF_ROLES and (team is None or desk is not None):
        raise ValidationError({"place": "This role works in a team of the Trust. Choose one."})
    if role in CONSOLE_ROLES and (team is not None or desk is not None):
        raise ValidationError({"place": "This role works in the console, in no team and at no desk."})


def _apart(user: User, role: str, desk: Desk | None, *, from_day: date) -> None:
    others = Membership.objects.filter(user=user).exclude(ends_on__lt=from_day).select_related("desk")
    sides = {side_of(other.role, other.desk) for other in others} | {side_of(role, desk)}
    if len(sides) > 1:
        raise ValidationError(BOTH if sides <= {"casework", "console", "accounts"} else TWO_BODIES)


def _place(row: Membership) -> str:
    return row.team.key if row.team else row.desk.key if row.desk else "console"
