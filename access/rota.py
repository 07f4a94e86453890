"""Who is on duty, and putting them on the rota."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from access.models import Duty, Membership, Shift, User
from access.roles import STAFF_ROLES, Role
from audit import trail
from audit.moves import Refused

LONGEST = timedelta(hours=16)


def on_duty(user, at: datetime) -> bool:
    """Whether this user is on the rota at this moment, as duty worker or on call. Asked once for each standing."""
    known = getattr(user, "_on_duty", None)
    if known is None or known[0] != at:
        known = user._on_duty = (at, Shift.objects.running(at).filter(user_id=user.pk).exists())
    return known[1]


def managers_on_call(at: datetime) -> list[User]:
    """The managers on call at this moment; every MASH manager where the rota names none."""
    rows = Shift.objects.running(at).filter(duty=Duty.ON_CALL, user__is_active=True).select_related("user")
    return [row.user for row in rows] or _holding(Role.MASH_MANAGER, at)


def managers(at: datetime) -> list[User]:
    """Everybody who is a MASH manager at this moment."""
    return _holding(Role.MASH_MANAGER, at)


def privacy_leads(at: datetime) -> list[User]:
    """The Data Protection Officer and whoever else holds that role."""
    return _holding(Role.DPO, at)


def asset_owners(at: datetime) -> list[User]:
    """Whoever owns the information: they are told when a case is opened from the console."""
    return _holding(Role.ASSET_OWNER, at)


def _holding(role: str, at: datetime) -> list[User]:
    rows = Membership.objects.filter(role=role, starts_on__lte=at.date(), user__is_active=True).select_related("user")
    return [row.user for row in rows if row.ends_on is None or row.ends_on >= at.date()]


@transaction.atomic
def put_on_rota(user: User, *, duty: str, from_at: datetime, until_at: datetime, by, at: datetime, why: str) -> Shift:
    """Put a colleague on the rota and return the shift.

    Raises Refused for oneself, and ValidationError for a shift that has ended or is too long.
    """
    if user.pk == by.pk:
        raise Refused("Somebody else puts you on the rota.")
    if until_at <= from_at or until_at <= at:
        raise ValidationError({"until_at": "It must end after it begins, and after now."})
    if until_at - from_at > LONGEST:
        raise ValidationError({"until_at": f"A shift lasts {LONGEST.seconds // 3600} hours at most."})
    shift = Shift(user=user, duty=duty, from_at=from_at, until_at=until_at).write(by=by, why=why)
    trail.note(by, "rota.added", on=shift, at=at, user=str(user.pk), duty=duty, until=until_at.isoformat())
    return shift


@transaction.atomic
def end_shift(shift: Shift, *, by, at: datetime, why: str) -> Shift:
    """End a shift now, or before it began. Returns it. Raises Refused for one's own or one that has ended."""
    if shift.user_id == by.pk:
        raise Refused("Somebody else ends your shift.")
    if shift.until_at <= at:
        raise Refused("This shift has ended.")
    row = shift.refresh()
    row.until_at = max(at, row.from_at + timedelta(seconds=1))
    row.write(by=by, why=why)
    trail.note(by, "rota.ended", on=row, at=at, user=str(row.user_id))
    return row


def colleagues(user) -> list[User]:
    """Everybody who works on cases, less this user."""
    rows = User.objects.filter(is_active=True, kind=User.PERSON, memberships__role__in=STAFF_ROLES).exclude(pk=user.pk)
    return list(rows.distinct().order_by("display_name"))
