"""Loads the first edition of the schedule, once."""

from datetime import datetime

from django.db import transaction

from audit import trail
from retention.models import RetentionRule
from retention.schedule import FIRST_EDITION

WHY = "first edition of the retention schedule, domain.md 5.1"


@transaction.atomic
def load(*, by, at: datetime) -> int:
    """Writes each line of the schedule that is not there yet, as `by`. Returns how many were written.

    Lines already present are left as they are, since a Trust may have changed them.
    """
    present = set(RetentionRule.objects.values_list("key", "only_when"))
    missing = [period for period in FIRST_EDITION if (period.key, period.only_when) not in present]
    for period in missing:
        RetentionRule(**vars(period)).write(by=by, why=WHY)
    if missing:
        trail.note(by, "retention.loaded", at=at, rules=len(missing))
    return len(missing)
