"""Asking for a change, weighing it, making it when its day comes, and taking it back before."""

import hashlib
import json
from copy import copy
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.moves import Refused
from console.models import PlannedChange
from console.reference.kind import Kind, Proposed, as_kept, held, put
from deadlines.calendar import london_day
from deadlines.words import long_day

WAITS = "A change to this waits for {}. Take that one back first."


def proposed(kind: Kind, row, values: dict[str, Any], *, from_on: date, at: datetime) -> Proposed:
    """The row as it would be, beside the row as it is. Saves nothing. row: None for one that is added."""
    if row is None:
        draft = kind.model()
    elif kind.dated:
        draft = kind.model(**{column.attname: getattr(row, column.attname) for column in _copied(row)})
    else:
        draft = copy(row)
        # A copy shares its state with the row; what is fetched for one must not stand in the other.
        draft._state = copy(row._state)
        draft._state.fields_cache = {}
    for name, value in values.items():
        put(draft, name, value)
    if kind.dated:
        setattr(draft, kind.dated, from_on)
    elif kind.stamps:
        setattr(draft, kind.stamps, from_on)
    if row is None and kind.complete:
        kind.complete(draft)
    return Proposed(draft, row, from_on, at)


def _copied(row) -> list:
    return [column for column in row._meta.concrete_fields if column.name not in {"id", "version"}]


def why_not(kind: Kind, change: Proposed, values: dict[str, Any]) -> dict[str, str]:
    """What stands against a change, a sentence a question; empty where it may be made. Changes nothing."""
    today = london_day(change.at)
    if change.from_on < today:
        return {"from_on": "What was decided keeps the rules of its day. Give today, or a day to come."}
    if kind.now and change.from_on > today:
        return {"from_on": "This list is changed at once. Give today."}
    if change.before is not None:
        if not differences(change.before, values):
            return {"": "Nothing would change."}
        waiting = PlannedChange.objects.filter(row_id=change.before.pk, made_at=None, withdrawn_at=None).first()
        if waiting:
            return {"": WAITS.format(long_day(waiting.from_on))}
        newest = kind.editions(change.before)[0]
        if kind.dated and getattr(newest, kind.dated) >= change.from_on:
            held_from = getattr(newest, kind.dated)
            return {"from_on": f"There is an edition from {long_day(held_from)}. Give a later day."}
    return kind.refuse(change)


def differences(row, values: dict[str, Any]) -> dict[str, Any]:
    """The answers that differ from the row, as JSON keeps them."""
    kept = {name: as_kept(value) for name, value in values.items()}
    found = {}
    for name, value in kept.items():
        was = held(row, name)
        if (
            sorted(map(str, value)) != sorted(map(str, was))
            if isinstance(value, list)
            else (value or "") != (was or "")
        ):
            found[name] = value
    return found


def fingerprint(values: dict[str, Any], from_on: date) -> str:
    """Which answers an effect was shown for: other answers give another one."""
    text = json.dumps({name: as_kept(value) for name, value in values.items()}, sort_keys=True, default=str)
    return hashlib.sha256(f"{from_on.isoformat()}{text}".encode()).hexdigest()


@transaction.atomic
def ask(kind: Kind, row, values: dict[str, Any], *, from_on: date, by, at: datetime, why: str) -> PlannedChange:
    """Write a change down; one for today is made at once. Returns it.

    row: the row as it stands, None for one that is added. Raises ValidationError with a sentence a question.
    """
    weighed = proposed(kind, row, values, from_on=from_on, at=at)
    wrong = why_not(kind, weighed, values)
    if not why.strip():
        wrong["why"] = "Say why it changes."
    if wrong:
        raise ValidationError({name or "__all__": sentence for name, sentence in wrong.items()})
    kept = {name: as_kept(value) for name, value in values.items()} if row is None else differences(row, values)
    change = PlannedChange(
        kind=kind.place, row_id=row.pk if row else None, name=kind.name(weighed.row)[:200], values=kept,
        before={name: held(row, name) for name in kept} if row else {}, from_on=from_on, why=why.strip(),
        effect="\n".join(kind.effect(weighed))[:4000], asked_at=at, asked_by=by,
    )  # fmt: skip
    change.write(by=by, why=why)
    trail.note(by, "rule.change_asked", on=change, at=at, list=kind.place, day=from_on.isoformat())
    if from_on <= london_day(at):
        make(kind, change, by=by, at=at)
    return change


@transaction.atomic
def make(kind: Kind, change: PlannedChange, *, by, at: datetime):
    """Write the row a change is about, and say when. Returns the row; its history says who asked and why.

    Raises Stale where somebody changes it meanwhile, ValidationError where the row cannot be so any more.
    """
    before = kind.model.objects.get(pk=change.row_id) if change.row_id else None
    row = proposed(kind, before, change.values, from_on=change.from_on, at=at).row
    asked = (
        ""
        if by.pk == change.asked_by_id
        else f" ({change.asked_by.display_name}, {long_day(london_day(change.asked_at))})"
    )
    row.write(by=by, why=f"{change.why}{asked}")
    change.made_at = at
    change.write(by=by, why="its day came")
    trail.note(by, "rule.changed", on=change, at=at, list=kind.place)
    if kind.then:
        kind.then(row, before, by=by, at=at)
    return row


@transaction.atomic
def withdraw(change: PlannedChange, *, by, at: datetime, why: str) -> PlannedChange:
    """Take back a change whose day has not come. Raises Refused once it is made."""
    if not change.waits:
        raise Refused("It is made already. Go back to an earlier version instead.")
    change.withdrawn_at, change.withdrawn_by = at, by
    change.write(by=by, why=why)
    trail.note(by, "rule.change_withdrawn", on=change, at=at, list=change.kind)
    return change


def due(on: date) -> list[PlannedChange]:
    """The changes whose day has come and that are not made yet, the earliest first."""
    waiting = PlannedChange.objects.filter(made_at=None, withdrawn_at=None, from_on__lte=on)
    return list(waiting.select_related("asked_by").order_by("from_on", "asked_at")[:200])
