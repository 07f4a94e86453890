"""Who is only stored now: asked by whoever is about to use what is held (domain.md 4.8)."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from rights.models import StoredOnly


def standing(people: Iterable[UUID], at: datetime) -> list[str]:
    """Return a sentence for each restriction that stands at this moment on these people."""
    rows = StoredOnly.objects.filter(person__in=list(people), from_at__lte=at, lifted_at=None)
    return [
        f"What is held about somebody here is only stored, because {row.get_ground_display()}. It may be used with"
        " their agreement, for a legal claim, to protect somebody else, or for important public interest, such as a"
        " child in danger."
        for row in rows
    ]
