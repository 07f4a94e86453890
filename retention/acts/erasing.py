"""Erasure owed: said here by whoever worked the request out, and carried out as every disposal is."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from audit import trail
from retention.models import ErasureOwed


@transaction.atomic
def owe_erasure(root_id: UUID, *, ground: str, reference: str, by, at: datetime, kind: str = "person") -> ErasureOwed:
    """Record that erasure of what is held about this person, or of one part of their file, is owed. Returns the row.

    It then falls due at once, unless the law has it kept; a review, two people and the cooling-off follow.
    kind: the part's own, where it is not the whole file; only a record that says so (`apart`) can go without its file.
    """
    row = ErasureOwed(
        root_kind=kind, root_id=root_id, ground=ground, reference=reference, recorded_at=at, recorded_by_id=by.pk
    ).write(by=by, why="Erasure is owed")  # fmt: skip
    trail.note(by, "retention.erasure_owed", at=at, ground=ground, request=reference)
    return row
