"""Who is on duty, and putting them on the rota."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from access.models import MANAGING, Duty, Membership, Shift, User
from access.roles import STAFF_ROLES, Role
from audit import trail
from audit.moves import Refused

LONGEST = timedelta(hours=16)


def on_duty(user, at: datetime) -> bool:
    """Whether this user is on the rota at this moment, whatever as. Asked once for each standing."""
    known = getattr(user, "_on_duty", None)
    if known is None or known[0] != at:
        known = user._on_duty = (at, Shift.objects.running(at).filter(user_id=user.pk).exists())
    return known[1]


def managers_on_call(at: datetime) -> list[User]:
    """The managers on duty and on call at this moment; every MASH manager where the rota names none."""
    rows = Shift.objects.running(at).filter(duty__in=MANAGING, user__is_active=True).select_related("user")
    return list({row.user_id: row.user for row in rows}.values()) or _holding(Role.MASH_MANAGER, at)


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

    Raises Refused for oneself, and ValidationError for a shift that has ended or is too long, for somebody who is no
    manager put on as one, and for somebody who has that shift already.
    """
    if user.pk == by.pk:
        raise Refused("Somebody else puts you on the rota.")
    if until_at <= from_at or until_at <= at:
        raise ValidationError({"until_at": "It must end after it begins, and after now."})
    if until_at - from_at > LONGEST:
        raise ValidationError({"until_at": f"A shift lasts {LONGEST.seconds // 3600} hours at most."})
    if duty in MANAGING and user.pk not in {manager.pk for manager in managers(from_at)}:
        raise ValidationError({"user": f"{user} is no MASH manager, so is not put on as {Duty(duty).label}."})
    if Shift.objects.filter(user=user, duty=duty, from_at__lt=until_at, until_at__gt=from_at).exists():
        raise ValidationError({"user": f"{user} is on the rota as {Duty(duty).label} then already."})
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


def standing_now(at: datetime) -> list[tuple[Duty, list[Shift]]]:
    """Each duty there is, with who stands it at this moment: nobody where the list is empty."""
    rows = list(Shift.objects.running(at).filter(user__is_active=True).select_related("user").order_by("until_at"))
    return [(duty, [row for row in rows if row.duty == duty]) for duty in Duty]


def colleagues(user) -> list[User]:
    """Everybody who works on cases, less this user."""
    rows = User.objects.filter(is_active=True, kind=User.PERSON, memberships__role__in=STAFF_ROLES).exclude(pk=user.pk)
    return list(rows.distinct().order_by("display_name"))
