"""The nightly list: what falls due, what soon will, and then what was decided is carried out."""

from datetime import datetime

from django.db import transaction

from deadlines.calendar import london_day
from retention import lists, settling
from retention.acts.disposing import due_on
from retention.disposal import clockwise
from retention.disposal.carrying_out import ClockLooksWrong, Tally, carry_out
from retention.models import KeptFile, NightRun


def run(*, by, at: datetime) -> Tally:
    """Settle what changed, write down what is due and what is coming, and carry out what has cooled off.

    Raises ClockLooksWrong, after writing down that nothing was done and why.
    """
    with transaction.atomic():
        trouble = clockwise.looks_wrong(at)
    if trouble:
        raise ClockLooksWrong(trouble)
    while settle_some(by=by, at=at):
        pass
    with transaction.atomic():
        on = london_day(at)
        ahead = KeptFile.objects.filter(
            held=False, due_on__gt=on, due_on__lte=on + lists.months_ahead(on) * lists.MONTH
        )
        NightRun(ran_at=at, due=due_on(on).count(), coming=ahead.count()).write(by=by, why="the nightly list")
    return carry_out(by=by, at=at)


def settle_some(*, by, at: datetime) -> int:
    """Settle a batch of what changed, in a transaction of its own."""
    with transaction.atomic():
        return settling.settle_waiting(by=by, at=at)


def has_run(on) -> bool:
    """Whether the nightly list of this day was made."""
    newest = NightRun.objects.order_by("-ran_at").first()
    return newest is not None and london_day(newest.ran_at) >= on
