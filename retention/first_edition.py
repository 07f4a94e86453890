"""Loads the first edition of the schedule, once."""

from datetime import date, datetime, timedelta

from django.db import transaction

from access.models import robot
from audit import trail
from retention.models import Hold, RetentionPolicy, RetentionRule
from retention.schedule import BASES, FIRST_EDITION

BEGINNING = date(2026, 1, 1)
WHY = "first edition of the retention schedule, domain.md 5.1"


@transaction.atomic
def load(*, by, at: datetime) -> int:
    """Writes each line of the schedule that is not there yet, as `by`. Returns how many were written.

    Lines already present are left as they are, since a Trust may have changed them.
    """
    robot("keeper")  # who settles and disposes; the retention role finds this account and may make none
    present = set(RetentionRule.objects.values_list("key", "only_when"))
    missing = [period for period in FIRST_EDITION if (period.key, period.only_when) not in present]
    for period in missing:
        RetentionRule(**{**vars(period), "basis": period.basis or BASES.get(period.key, "")}).write(by=by, why=WHY)
    new = len(missing) + _policy(by) + _inquiry(by, at)
    if new:
        trail.note(by, "retention.loaded", at=at, rules=len(missing))
    return new


def _policy(by) -> int:
    if RetentionPolicy.objects.exists():
        return 0
    RetentionPolicy(
        in_force_from=BEGINNING, source="security.md 3.7 and the schedule's own months ahead; CONFIG"
    ).write(by=by, why=WHY)
    return 1


def _inquiry(by, at: datetime) -> int:
    """The hold for the inquiry into grooming gangs, switched on until it is decided otherwise (domain.md 5.2)."""
    if Hold.objects.exists():
        return 0
    Hold(
        kind=Hold.Kind.INQUIRY, reach=Hold.Reach.RULE,
        authority="Independent Inquiry into Grooming Gangs, Inquiries Act 2005",
        reason="Destroying what a statutory inquiry may ask for is an offence; no direction was found, so nothing goes",
        owner="information asset owner", marks=["csa", "exploitation"], review_on=at.date() + timedelta(days=365),
        placed_at=at, placed_by_id=by.pk,
    ).write(by=by, why=WHY)  # fmt: skip
    return 1
