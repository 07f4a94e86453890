"""The nightly list: what falls due, what soon will, and then what was decided is carried out."""

from datetime import date, datetime
from uuid import NAMESPACE_OID, uuid5

from django.db import transaction

from deadlines.calendar import london_day
from retention import lists, reach, settling
from retention.acts.disposing import due_on
from retention.disposal import clockwise
from retention.disposal.carrying_out import ClockLooksWrong, Tally, carry_out
from retention.models import Disposal, DisposedRoot, KeptFile, NightRun, TrailYear


def run(*, by, at: datetime) -> Tally:
    """Settle what changed, write down what is due and what is coming, and carry out what has cooled off.

    Raises ClockLooksWrong, after writing down that nothing was done and why.
    """
    with transaction.atomic():
        trouble = clockwise.looks_wrong(at)
    if trouble:
        raise ClockLooksWrong(trouble)
    with transaction.atomic():
        open_years(by=by, at=at)
    while settle_some(by=by, at=at):
        pass
    with transaction.atomic():
        on = london_day(at)
        ahead = KeptFile.objects.filter(
            held=False, due_on__gt=on, due_on__lte=on + lists.months_ahead(on) * lists.MONTH
        )
        NightRun(ran_at=at, due=due_on(on).count(), coming=ahead.count()).write(by=by, why="the nightly list")
    return carry_out(by=by, at=at)


def open_years(*, by, at: datetime) -> list[TrailYear]:
    """Have each year of the audit log that is over come up by its rule; one that is gone does not. Returns the new."""
    began = reach.trail_began()
    found = []
    for year in range(began.year if began else at.year, london_day(at).year):
        pk = uuid5(NAMESPACE_OID, f"audit log of {year}")
        gone = DisposedRoot.objects.filter(root_id=pk, disposal__state=Disposal.State.DONE).exists()
        if gone or TrailYear.objects.filter(pk=pk).exists():
            continue
        row = TrailYear(pk=pk, name=f"Audit log of {year}", ended_on=date(year + 1, 1, 1))
        found.append(row.write(by=by, why="The year is over"))
    return found


def settle_some(*, by, at: datetime) -> int:
    """Settle a batch of what changed, in a transaction of its own."""
    with transaction.atomic():
        return settling.settle_waiting(by=by, at=at)


def has_run(on) -> bool:
    """Whether the nightly list of this day was made."""
    newest = NightRun.objects.order_by("-ran_at").first()
    return newest is not None and london_day(newest.ran_at) >= on
