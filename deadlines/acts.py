"""Clocks are started, met, replaced, paused and stopped here; each leaves history and an event."""

from datetime import datetime, timedelta

from django.db import transaction

from audit import trail
from audit.moves import Refused
from audit.records import root_of
from deadlines.clocks import Due
from deadlines.models import Deadline
from deadlines.words import LONDON, counted, moment_words

LONGEST_WHY = 400


@transaction.atomic
def start(kind: str, due: Due, *, on, by, at: datetime) -> Deadline:
    """Start a clock on a record and return it.

    kind: which of the record's clocks ("first decision", "enquiry"). Raises Refused where it runs already,
    and TypeError for a record that hangs on no root.
    """
    if Deadline.objects.of(on).filter(kind=kind).running().exists():
        raise Refused("This clock is running already.")
    root_kind, root_id = root_of(on)
    if root_id is None:
        raise TypeError("A clock times a contact, a person, a request, or a part of one.")
    deadline = Deadline(kind=kind, root_kind=root_kind, root_id=root_id, subject_id=on.pk)
    _set(deadline, due)
    deadline.write(by=by, why=due.why)
    trail.note(by, "deadline.started", on=deadline, at=at, kind=kind, due=due.due_at.isoformat())
    return deadline


@transaction.atomic
def meet(deadline: Deadline, *, by, at: datetime, why: str) -> Deadline:
    """Stop a clock because what it waited for was done. A clock already met or stopped stays as it is."""
    if not deadline.is_running():
        return deadline
    deadline.met_at, deadline.met_by_id = at, by.pk
    deadline.write(by=by, why=why)
    in_time = "yes" if at <= deadline.due_at else "no"
    trail.note(by, "deadline.met", on=deadline, at=at, kind=deadline.kind, in_time=in_time)
    return deadline


@transaction.atomic
def stop(deadline: Deadline, *, by, at: datetime, why: str) -> Deadline:
    """End a clock that is no longer needed. A clock already met or stopped stays as it is."""
    if not deadline.is_running():
        return deadline
    deadline.stopped_at, deadline.stopped_by_id = at, by.pk
    deadline.write(by=by, why=why)
    trail.note(by, "deadline.stopped", on=deadline, at=at, kind=deadline.kind)
    return deadline


@transaction.atomic
def replace(deadline: Deadline, due: Due | None, *, by, at: datetime, why: str) -> Deadline:
    """Give a running clock a new time (a regrade); None stops it. History keeps both. Raises Refused when met."""
    if due is None:
        return stop(deadline, by=by, at=at, why=why)
    _refuse_when_over(deadline)
    before = deadline.due_at
    _set(deadline, due)
    deadline.write(by=by, why=why)
    trail.note(by, "deadline.replaced", on=deadline, at=at, before=before.isoformat(), after=due.due_at.isoformat())
    return deadline


@transaction.atomic
def pause(deadline: Deadline, *, days: int, by, at: datetime, why: str) -> Deadline:
    """Give a running clock some calendar days more, at the same London time. Raises Refused when it is over."""
    _refuse_when_over(deadline)
    if days < 1:
        raise Refused("A pause is at least one day.")
    local = deadline.due_at.astimezone(LONDON)
    deadline.due_at = local + timedelta(days=days)
    deadline.paused_days += days
    added = f" Paused {counted(days, 'day')}: {moment_words(deadline.due_at)}."
    deadline.why = deadline.why[: LONGEST_WHY - len(added)] + added
    deadline.write(by=by, why=why)
    trail.note(by, "deadline.paused", on=deadline, at=at, kind=deadline.kind, days=days)
    return deadline


def _refuse_when_over(deadline: Deadline) -> None:
    if not deadline.is_running():
        raise Refused("This clock has stopped. Start a new one.")


def _set(deadline: Deadline, due: Due) -> None:
    deadline.rule_key, deadline.unit = due.rule.key, due.rule.unit
    deadline.starts_at, deadline.due_at = due.starts_at, due.due_at
    deadline.why, deadline.short = due.why, due.short
