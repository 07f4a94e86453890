"""How any case changes state, once: lock, ask why not, write the state and the Move."""

from collections.abc import Callable
from datetime import datetime

from django.db import models, transaction

from audit import trail
from audit.models import Move
from audit.records import root_of


class Refused(Exception):
    """An act cannot be done now. `reasons` are sentences for the person who tried."""

    def __init__(self, reasons: list[str] | str):
        self.reasons = [reasons] if isinstance(reasons, str) else list(reasons)
        super().__init__(" ".join(self.reasons))


@transaction.atomic
def move(record, *, to: str, by, why: str, at: datetime, why_not: Callable[..., list[str]]) -> Move:
    """Move a record to another state and return the Move.

    why_not(record, to, by) answers with the sentences that stand in the way; the page beside the button asks the
    same function. Raises Refused with them, and Stale where somebody saved the record first.
    """
    # NO KEY: a row written beside this one holds its key, and two that did would wait for each other for ever.
    type(record).objects.select_for_update(of=("self",), no_key=True).get(pk=record.pk)
    if reasons := why_not(record, to, by):
        raise Refused(reasons)
    before, record.state = record.state, to
    record.write(by=by, why=why)
    root_kind, root_id = root_of(record)
    if root_id is None:
        raise TypeError(f"{type(record).__name__} hangs on no contact, person or request, so it has no states.")
    step = Move(
        record_kind=record._meta.model_name, record_id=record.pk, root_kind=root_kind, root_id=root_id,
        from_state=before, to_state=to, by_id=by.pk, at=at, why=why,
    ).write(by=by, why=why)  # fmt: skip
    trail.note(by, f"{record._meta.model_name}.moved", on=record, at=at, before=before, after=to)
    return step


def moves_of(record) -> models.QuerySet[Move]:
    """The moves of one record, oldest first."""
    return Move.objects.filter(record_id=record.pk).order_by("at")
