"""The trail: events people read, looks they took, and a record's timeline of versions."""

import hashlib
import hmac
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings

from audit import clock
from audit.models import Event, Viewing
from audit.records import root_of

# Set by the gate, so that everything done in one request can be read together.
request_id: ContextVar[UUID | None] = ContextVar("request_id", default=None)


def note(by, verb: str, *, on=None, at: datetime | None = None, **codes) -> Event:
    """Add an event: `by` did `verb` (for instance "contact.received") to the record `on`.

    codes: short codes, ids, numbers and dates as text; never names or typed words. Returns the event.
    """
    root_kind, root_id = root_of(on) if on is not None else ("", None)
    event = Event(
        at=at or clock.now(), by_id=getattr(by, "pk", None), agency_id=_agency_id(by), verb=verb,
        kind=on._meta.model_name if on is not None else "", record_id=getattr(on, "pk", None),
        root_kind=root_kind, root_id=root_id, codes=codes, request_id=request_id.get(),
    )  # fmt: skip
    event.save(force_insert=True)
    return event


def saw(by, *, action: str, on=None, outcome: str = Viewing.SHOWN, purpose="", why="", at=None) -> Viewing:
    """Record one look: at a record, at a list (no record), or a refusal. Only the gate calls this.

    on: the record, or (kind, id) where it may not be fetched. purpose and why are codes, not typed words.
    """
    viewing = _viewing(by, action, on, outcome, purpose, why, at or clock.now())
    viewing.save(force_insert=True)
    return viewing


def showed(by, records, *, action: str, purpose: str, at: datetime, terms: str = "") -> None:
    """Record that a search showed these records, one row each; an empty search is one row without a record.

    terms: what was looked for; only a keyed hash of it is kept, so that the same search can be told again.
    """
    kept = f"terms {hashed(terms)}" if terms else ""
    rows = [_viewing(by, action, record, Viewing.SHOWN, purpose, kept, at) for record in records]
    nothing = ", ".join(filter(None, ["nothing found", kept]))
    Viewing.objects.bulk_create(rows or [_viewing(by, action, None, Viewing.SHOWN, purpose, nothing, at)])


def hashed(terms: str) -> str:
    """A short keyed hash: the same for the same words, and nothing to anybody without the key."""
    return hmac.new(b"terms" + settings.SECRET_KEY.encode(), terms.encode(), hashlib.sha256).hexdigest()[:16]


def _viewing(by, action, on, outcome, purpose, why, at) -> Viewing:
    kind, record_id = (on if isinstance(on, tuple) else (on._meta.model_name, on.pk)) if on is not None else ("", None)
    return Viewing(
        at=at, by_id=getattr(by, "pk", None), agency_id=_agency_id(by), kind=kind, record_id=record_id, action=action,
        outcome=outcome, purpose=purpose, why=why, request_id=request_id.get(),
    )  # fmt: skip


def _agency_id(by) -> UUID | None:
    agency = getattr(getattr(by, "standing", None), "agency", None)
    return getattr(agency, "pk", None)


@dataclass(frozen=True)
class Change:
    """One field before and after."""

    field: str
    before: object
    after: object


@dataclass(frozen=True)
class Entry:
    """One version of a record: when, by whom (user id), why, and what changed."""

    at: datetime
    by_id: UUID | None
    why: str
    version: int
    changes: tuple[Change, ...]


def timeline(record) -> list[Entry]:
    """Every version of this record, newest first, with what each changed. The first shows every field as new."""
    entries: list[Entry] = []
    before = None
    for twin in type(record).history.filter(id=record.pk).order_by("version"):
        changes = _changes(record, before, twin)
        entries.append(
            Entry(twin.history_date, twin.history_user_id, twin.history_change_reason, twin.version, changes)
        )
        before = twin
    return entries[::-1]


def _changes(record, before, after) -> tuple[Change, ...]:
    found = []
    for field in record._meta.concrete_fields:
        if field.name in {"id", "version"}:
            continue
        was, is_now = getattr(before, field.attname, None), getattr(after, field.attname)
        if was != is_now and not (before is None and is_now in (None, "")):
            found.append(Change(str(field.verbose_name), was, is_now))
    return tuple(found)
