"""A deadline as a page draws it."""

from datetime import datetime

from deadlines.clocks import Due, Ends, Office, Rule, Unit
from deadlines.left import NO_CLOCK, Shown, shown
from deadlines.models import Deadline


def clock_shown(deadline: Deadline | None, *, at: datetime, office: Office) -> Shown:
    """Return a deadline as it stands at this moment; None and a stopped one read “No clock”."""
    if deadline is None or deadline.stopped_at is not None:
        return NO_CLOCK
    return shown(
        starts_at=deadline.starts_at,
        due_at=deadline.due_at,
        met_at=deadline.met_at,
        at=at,
        unit=deadline.unit,
        office=office,
        why=deadline.why,
        short=deadline.short,
    )


def as_due(deadline: Deadline) -> Due:
    """Return a stored deadline as the value the pure clocks take, for regrading."""
    rule = Rule(deadline.rule_key, 0, Unit(deadline.unit), Ends.DAY)
    return Due(rule, deadline.starts_at, deadline.due_at, deadline.why, deadline.short)
