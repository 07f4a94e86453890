"""Openings with a reason as a manager reads them."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from deadlines.words import moment_words
from people.models.openings import CATEGORIES, VERDICTS, Opening
from people.search import name_of

MOST_LISTED = 50


@dataclass
class Opened:
    """One opening, ready to print."""

    url: str
    whom: str
    by: str
    when: str
    until: str
    category: str
    why: str
    state: str
    is_late: bool
    is_open: bool


def open_until(user, person, at: datetime) -> str:
    """Return until when a person is open to somebody by a reason of their own, in words; empty where they are not."""
    row = Opening.objects.filter(person=person, opened_by_id=user.pk, until__gt=at).order_by("-until").first()
    return moment_words(row.until) if row else ""


def read_openings(rows) -> list[Opening]:
    """Return the openings a list prints, those to review first, in a fixed number of queries."""
    rows = rows.to_review_first()
    return list(
        rows.select_related("person", "opened_by", "reviewed_by").prefetch_related("person__names")[:MOST_LISTED]
    )


def opened(row: Opening, at: datetime) -> Opened:
    """Return an opening as it stands at this moment; a review not made in time reads as late."""
    is_late = row.reviewed_at is None and at > row.review_due_at
    if row.reviewed_at:
        state = f"{VERDICTS[row.verdict]}: {row.reviewed_by}, {moment_words(row.reviewed_at)}"
    else:
        state = f"{'Late: to be reviewed' if is_late else 'To review'} by {moment_words(row.review_due_at)}"
    return Opened(
        url=reverse("people:review", args=[row.pk]),
        whom=name_of(row.person),
        by=str(row.opened_by),
        when=moment_words(row.opened_at),
        until=moment_words(row.until),
        category=CATEGORIES[row.category],
        why=row.why,
        state=state,
        is_late=is_late,
        is_open=row.reviewed_at is None,
    )
