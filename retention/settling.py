"""Working out until when files are kept, and keeping that right when anything it depends on changes."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from audit import trail
from retention import erasing, reckoning
from retention.models import HeldRoot, Hold, KeptFile, RetentionRule, Unsettled
from retention.reckoning import Line, Reckoned

AT_ONCE = 200


def facts_of(person_id: UUID) -> Mapping[str, Any] | None:
    """The ids, dates and codes the date of this child's file depends on, or of a record that stands alone.

    None for what is not here.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(wall.kept_facts(%s), wall.kept_alone(%s))", [person_id, person_id])
        found = cursor.fetchone()[0]
    return as_data(found)


def as_data(found):
    import json

    return json.loads(found) if isinstance(found, str) else found


def lines() -> dict[str, Line]:
    """The lines of the schedule as they stand, by id."""
    rows = RetentionRule.objects.all()
    return {
        str(row.pk): Line(str(row.pk), row.key, row.record, row.only_when, row.after, row.count, row.unit)
        for row in rows
    }


def settle(person_id: UUID, *, by, at: datetime, schedule: Mapping[str, Line] | None = None) -> list[KeptFile]:
    """Work out until when this child's file is kept, join it to holds by rule, and return its rows, one a child.

    Somebody without a contact of their own, such as an adult named in one, has no file; nothing is written then.
    """
    facts = facts_of(person_id)
    if facts is None or not (facts["contacts"] or facts["longer"]):
        _belongs_elsewhere(person_id, by=by, at=at)
        Unsettled.objects.filter(pk=person_id).delete()
        return []
    reckoned = erasing.owed(facts, reckoning.reckon(facts, schedule if schedule is not None else lines()))
    held = bool(facts["holds"]) | join(facts, by=by, at=at)
    children = [UUID(child["id"]) for child in facts["children"]]
    with transaction.atomic():
        rows = _keep(children, facts, reckoned, held=held, by=by, at=at)
        Unsettled.objects.filter(pk__in=children).delete()
    return rows


def _belongs_elsewhere(root_id: UUID, *, by, at: datetime) -> None:
    """A record that stood alone and has become part of a file no longer falls due by itself."""
    row = KeptFile.objects.filter(root_id=root_id).exclude(root_kind="person").first()
    if row is not None and row.due_on is not None:
        row.due_on, row.rule, row.dates, row.settled_at = None, None, [], at
        row.why = "Not counted by itself: it belongs to a file, and is kept as long as that."
        row.write(by=by, why="It belongs to a file now")


def _keep(children: list[UUID], facts, reckoned: Reckoned, *, held: bool, by, at: datetime) -> list[KeptFile]:
    there = {row.root_id: row for row in KeptFile.objects.filter(root_id__in=children)}
    rows = []
    for child in children:
        row = there.get(child) or KeptFile(root_kind=_kind(facts), root_id=child, due_on=None, why="")
        new = {
            "file_id": min(children), "due_on": reckoned.due_on, "why": reckoned.why, "held": held,
            "rule_id": _rule_of(reckoned), "dates": [one.stored() for one in reckoned.dates],
            "reference": _references(facts),
        }  # fmt: skip
        if row._state.adding or any(getattr(row, name) != value for name, value in new.items()):
            before = row.due_on
            for name, value in new.items():
                setattr(row, name, value)
            row.settled_at = at
            row.write(by=by, why="The date was worked out again")
            if before != row.due_on and not row._state.adding:
                trail.note(by, "retention.settled", at=at, file=str(row.file_id))
        rows.append(row)
    return rows


def _kind(facts) -> str:
    return facts.get("kind", "person")


def _rule_of(reckoned: Reckoned) -> UUID | None:
    return UUID(reckoned.winner.line) if reckoned.winner and reckoned.winner.line else None


def _references(facts) -> str:
    said = [contact["said"] for contact in facts["contacts"] if contact["said"]]
    more = f" and {len(said) - 5} more" if len(said) > 5 else ""
    return (", ".join(said[:5]) + more)[:120]


def join(facts, *, by, at: datetime) -> bool:
    """Join the file to every hold by rule it matches and is not in yet. Returns whether it joined any."""
    joined = set(facts["joined"])
    children = [UUID(child["id"]) for child in facts["children"]]
    new = [
        HeldRoot(hold=hold, root_kind=_kind(facts), root_id=child, of_itself=True, joined_at=at)
        for hold in Hold.objects.filter(reach=Hold.Reach.RULE, released_at=None)
        if str(hold.pk) not in joined and matches(hold, facts)
        for child in children
    ]
    for row in new:
        row.write(by=by, why="It matches the hold")
        trail.note(by, "hold.joined", at=at, hold=str(row.hold_id), file=str(min(children)))
    return bool(new)


def matches(hold: Hold, facts) -> bool:
    """Whether a file is one the hold means: it bears one of its marks or rules, and was closed within its days."""
    borne = set(facts["marks"]) | {found["rule"] for found in facts["rules"]}
    borne |= {given["key"] for given in facts["assigned"]}
    if hold.marks and not borne & set(hold.marks):
        return False
    days = [contact["closed_on"] for contact in facts["contacts"] if contact.get("closed_on")]
    last = max(days, default=None)
    if hold.closed_from and (last is None or last < hold.closed_from.isoformat()):
        return False
    return not (hold.closed_to and last is not None and last > hold.closed_to.isoformat())


def settle_waiting(*, by, at: datetime, most: int = AT_ONCE) -> int:
    """Settle what changed since the last time, each file in a transaction of its own. Returns how many children."""
    waiting = list(Unsettled.objects.values_list("pk", flat=True)[:most])
    schedule, done = lines(), set()
    for person_id in waiting:
        if person_id in done:
            continue
        with transaction.atomic():
            rows = settle(person_id, by=by, at=at, schedule=schedule)
        done |= {row.root_id for row in rows} | {person_id}
    return len(done)


def unsettle(person_ids: Iterable[UUID]) -> None:
    """Have these children's dates worked out again at the next turn."""
    rows = [Unsettled(person_id=one) for one in person_ids]
    Unsettled.objects.bulk_create(rows, ignore_conflicts=True)
