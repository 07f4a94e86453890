"""Loads the threshold of anonymised statistics, once."""

from datetime import date, datetime

from django.db import transaction

from audit import trail
from returns.models import StatisticsPolicy


@transaction.atomic
def load(*, by, at: datetime) -> int:
    """Writes the first threshold, as `by`, where there is none. Returns how many rows were written."""
    if StatisticsPolicy.objects.exists():
        return 0
    StatisticsPolicy(in_force_from=date(2026, 1, 1), threshold=5, source="domain.md 5.4; CONFIG").write(
        by=by, why="first edition"
    )
    trail.note(by, "law.loaded", at=at, rows=1)
    return 1
