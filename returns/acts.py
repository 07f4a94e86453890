"""Releasing anonymised statistics, after the attack on them has failed."""

from datetime import datetime
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from returns import counting
from returns.attack import Shown
from returns.models import StatisticsPolicy, StatisticsRelease
from returns.suppression import Safe, safe
from returns.tables import Cut

LONGEST_LOOK_BACK = 12  # earlier releases a new one is held against


def earlier() -> list[tuple[str, Shown]]:
    """The newest earlier releases, by number, as somebody outside saw them."""
    rows = StatisticsRelease.objects.order_by("-released_at")[:LONGEST_LOOK_BACK]
    return [(row.number, shown(row)) for row in rows]


def shown(row: StatisticsRelease) -> Shown:
    """A release as somebody outside sees it."""
    cut = Cut(row.rows, row.columns, row.quarter_from, row.quarter_to)
    return Shown(cut, {(cell[0], cell[1]): cell[2] for cell in row.shown})


def threshold(on) -> int:
    """The smallest count shown on this day. CONFIG."""
    policy = StatisticsPolicy.objects.filter(in_force_from__lte=on).order_by("-in_force_from").first()
    return policy.threshold if policy else 5


def preview(cut: Cut, *, on) -> Safe:
    """The table as it may be shown, after the attack on it. Raises CannotBeShown and TooWide."""
    return safe(counting.counts(), cut, threshold=threshold(on), earlier=[one for _, one in earlier()])


@transaction.atomic
def release(cut: Cut, *, assessment: str, by, at: datetime) -> StatisticsRelease:
    """Release a table, with its assessment. Raises CannotBeShown, TooWide and ValidationError."""
    if not assessment.strip():
        raise ValidationError({"assessment": "Say why nobody can be picked out."})
    before = [number for number, _ in earlier()]
    found = preview(cut, on=at.date())
    row = StatisticsRelease(
        number=f"S{at:%y}-{uuid4().hex[:6].upper()}", rows=cut.rows, columns=cut.columns, quarter_from=cut.quarter_from,
        quarter_to=cut.quarter_to, threshold=threshold(at.date()), hidden=len(found.hidden),
        shown=[[row, column, number] for (row, column), number in found.shown.items()],
        assessment=f"{found.words} {assessment.strip()}", checked_against=before, released_at=at,
        released_by_id=by.pk,
    ).write(by=by, why=assessment)  # fmt: skip
    trail.note(by, "statistics.released", at=at, release=row.number, hidden=row.hidden)
    return row
