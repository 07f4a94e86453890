"""The first edition of what the front door counts by: repeat contacts, levels of need, who brings contacts."""

from datetime import date, datetime

from django.db import transaction

from audit import trail
from intake.codes import SOURCES, Level
from intake.models import RepeatRule
from intake.repeat import LIMIT
from people import codes
from people.first_edition import add

THRESHOLDS = "local: numbered levels with names of their own, for the partnership to set (domain.md 1.6)"


@transaction.atomic
def load(*, by, at: datetime) -> int:
    """Add what is not there yet. Returns how many rows were added."""
    added = add("level", {str(level.value): level.label for level in Level}, source=THRESHOLDS, by=by, at=at)
    sources = {code: one.label for code, one in SOURCES.items()}
    added += add("source", sources, source=codes.SOURCE, by=by, at=at)
    if RepeatRule.objects.exists():
        return added
    RepeatRule(in_force_from=date(2025, 1, 1), contacts=LIMIT, source="domain.md 6.6, for the Trust to set").write(
        by=by, why="first edition"
    )
    trail.note(by, "law.loaded", at=at, app="intake", rows=1)
    return added + 1
