"""Starting the clock that says how long a record is kept, and changing what lengthens it."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.records import root_of
from retention import arithmetic
from retention.models import RetentionAssignment, RetentionRule
from retention.schedule import BIRTH


@transaction.atomic
def start(
    *,
    on,
    rule: str,
    trigger_on: date,
    by,
    at: datetime,
    born_on: date | None = None,
    expected: bool = False,
    what: str = "",
    only_when: str = "",
) -> RetentionAssignment | None:
    """Starts the clock of rule `rule` (its line for `only_when`) on the record `on`, and returns the row.

    `trigger_on` is the day of the event, such as closing. A rule counted from birth needs `born_on`, or the expected
    date with `expected=True` (domain.md 5.1). `what` opens the reason: "Contact closed with advice". Returns None for a
    rule with no period of its own. Raises ValidationError where a needed date is missing. Starting the same rule on
    the same record again gives the first row back.
    """
    line = RetentionRule.objects.get(key=rule, only_when=only_when)
    if line.count is None:
        return None
    begun = RetentionAssignment.objects.filter(record_id=on.pk, rule=line).first()
    if begun:
        return begun
    since = _since(line, trigger_on, born_on)
    said = what or f"{line.record[0].upper()}{line.record[1:]}"
    why = arithmetic.reason(
        said, after=line.after, trigger_on=since, count=line.count, unit=line.unit, expected=expected
    )
    row = _assignment(on, line, since, why, trigger_on).write(by=by, why=why)
    trail.note(by, "retention.started", on=on, at=at, rule=line.key)
    return row


@transaction.atomic
def count_again(on, *, born_on: date, by, at: datetime) -> int:
    """Count every clock of this record that runs from a birth from the day it happened; returns how many changed."""
    changed = 0
    for row in RetentionAssignment.objects.filter(record_id=on.pk, trigger=BIRTH).select_related("rule"):
        line = row.rule
        if line.count is None or row.trigger_on == born_on:
            continue
        said = row.why.partition(": ")[0]
        row.why = arithmetic.reason(
            said, after=line.after, trigger_on=born_on, count=line.count, unit=line.unit, expected=False
        )
        row.trigger_on, row.due_on = born_on, arithmetic.due_on(born_on, count=line.count, unit=line.unit)
        row.write(by=by, why=row.why)
        trail.note(by, "retention.counted_again", on=on, at=at, rule=line.key)
        changed += 1
    return changed


def _assignment(on, line: RetentionRule, since: date, why: str, event_on: date) -> RetentionAssignment:
    root_kind, root_id = root_of(on)
    if root_id is None or line.count is None:
        raise ValidationError("How long is kept is said of contacts, people and requests, and of what hangs on them.")
    return RetentionAssignment(
        record_kind=on._meta.model_name,
        record_id=on.pk,
        root_kind=root_kind,
        root_id=root_id,
        rule=line,
        trigger=line.after,
        trigger_on=since,
        event_on=event_on,
        due_on=arithmetic.due_on(since, count=line.count, unit=line.unit),
        why=why,
    )


def _since(line: RetentionRule, trigger_on: date, born_on: date | None) -> date:
    if line.after != BIRTH:
        return trigger_on
    if born_on is None:
        raise ValidationError("Give the date of birth or the expected date: how long this is kept is counted from it.")
    return born_on


def kept_until(*, root_kind: str, root_id) -> RetentionAssignment | None:
    """The longest clock that stands on a root, which is the one that counts. None when none has started."""
    return RetentionAssignment.objects.filter(root_kind=root_kind, root_id=root_id).order_by("-due_on").first()
