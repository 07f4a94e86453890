"""Erasure owed: said here by whoever worked the request out, and carried out as every disposal is."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from audit import trail
from retention.models import ErasureOwed


@transaction.atomic
def owe_erasure(person_id: UUID, *, ground: str, reference: str, by, at: datetime) -> ErasureOwed:
    """Record that erasure of what is held about this person is owed. Returns the row.

    The file then falls due at once, unless the law has it kept; a review, two people and the cooling-off follow.
    """
    row = ErasureOwed(
        root_id=person_id, ground=ground, reference=reference, recorded_at=at, recorded_by_id=by.pk
    ).write(by=by, why="Erasure is owed")  # fmt: skip
    trail.note(by, "retention.erasure_owed", at=at, ground=ground, request=reference)
    return row
