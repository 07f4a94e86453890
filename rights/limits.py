"""Who is only stored now: asked by whoever is about to use what is held (domain.md 4.8)."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from rights.models import Disagreement, StoredOnly, Telling
from rights.models.telling import CORRECTED


def standing(people: Iterable[UUID], at: datetime) -> list[str]:
    """Return a sentence for each restriction that stands at this moment on these people."""
    rows = StoredOnly.objects.filter(person__in=list(people), from_at__lte=at, lifted_at=None)
    return [
        f"What is held about somebody here is only stored, because {row.get_ground_display()}. It may be used with"
        " their agreement, for a legal claim, to protect somebody else, or for important public interest, such as a"
        " child in danger."
        for row in rows
    ]


def beside(person: UUID) -> list[tuple[str, str, datetime]]:
    """Return what this person disputes and their own words, oldest first."""
    rows = Disagreement.objects.filter(person=person).order_by("added_at")
    return [(row.opinion, row.words, row.added_at) for row in rows]


def wrong(person: UUID) -> list[tuple[str, str, datetime]]:
    """Return what was found wrong about this person and what is right, oldest first."""
    rows = Telling.objects.filter(person=person, kind=CORRECTED).order_by("begun_at")
    return [(row.wrong, row.right, row.begun_at) for row in rows]
