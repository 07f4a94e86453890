"""Reading the trail: which lines are wanted, and those lines, newest first. Codes only, no case record."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q

from audit.models import Event, Viewing
from govuk.dates import read_date

LONDON = ZoneInfo("Europe/London")
PAGE = 50
LAST_PAGE = 20
CODE = re.compile("[a-z_ ]{1,60}")
RECENT = timedelta(days=7)
DONE, LOOKED, REFUSED = "done", "looked", "refused"
KINDS = (DONE, LOOKED, REFUSED)


@dataclass(frozen=True)
class Wanted:
    """Which lines of the trail: filters of codes, fit to stand in an address."""

    kind: str = ""
    person: UUID | None = None
    day: date | None = None
    page: int = 1
    records: tuple[UUID, ...] = ()
    agency: UUID | None = None
    purpose: str = ""


def wanted(asked: dict) -> Wanted:
    """The filters of an address. What is not one of ours is passed over; pages are clamped."""
    kind = asked.get("kind", "")
    return Wanted(
        kind=kind if kind in KINDS else "",
        person=_read(UUID, asked.get("person", "")),
        day=_read(_day, asked.get("day", "")),
        agency=_read(UUID, asked.get("agency", "")),
        purpose=purpose if CODE.fullmatch(purpose := asked.get("purpose", "")) else "",
        page=min(max(_read(int, asked.get("page", "")[:6]) or 1, 1), LAST_PAGE),
    )


def _day(text: str) -> date:
    return read_date(text[:40], example="20/11/2026")


def _read(kind, text: str):
    try:
        return kind(text) if text else None
    except ValueError:
        return None


def lines(want: Wanted, *, at: datetime) -> tuple[list[Event | Viewing], bool]:
    """The page of lines wanted, newest first, and whether there are more."""
    most = want.page * PAGE + 1
    found: list[Event | Viewing] = []
    if want.kind in ("", DONE):
        found += _narrowed(Event.objects.all(), want, at)[:most]
    if want.kind != DONE:
        looks = Viewing.objects.all()
        if want.kind:
            looks = (
                looks.filter(outcome=Viewing.REFUSED)
                if want.kind == REFUSED
                else looks.exclude(outcome=Viewing.REFUSED)
            )
        found += _narrowed(looks, want, at)[:most]
    found.sort(key=lambda line: line.at, reverse=True)
    first = (want.page - 1) * PAGE
    return found[first : first + PAGE], len(found) > first + PAGE and want.page < LAST_PAGE


def _narrowed(rows, want: Wanted, at: datetime):
    if want.records:
        rows = rows.filter(record_id__in=want.records)
    if want.person:
        rows = rows.filter(by_id=want.person)
    if want.agency:
        rows = rows.filter(agency_id=want.agency)
    if want.purpose and rows.model is Viewing:
        rows = rows.filter(purpose=want.purpose)
    if want.day:
        begins = datetime.combine(want.day, time.min, LONDON)
        rows = rows.filter(at__gte=begins, at__lt=datetime.combine(want.day + timedelta(days=1), time.min, LONDON))
    elif not want.records:
        rows = rows.filter(at__gte=at - RECENT)
    return rows.order_by("-at")


def of_record(record_id: UUID, want: Wanted, *, at: datetime) -> tuple[list[Event | Viewing], bool]:
    """The lines about one record and everything that hangs on it."""
    return lines(replace(want, records=tuple(together(record_id))), at=at)


def together(record_id: UUID) -> list[UUID]:
    """This record, and every record that events say hangs on it or on the same root."""
    root = Event.objects.filter(record_id=record_id, root_id__isnull=False).values_list("root_id", flat=True).first()
    hung = Event.objects.filter(Q(root_id=root or record_id)).values_list("record_id", flat=True).distinct()[:500]
    return sorted({record_id, *(found for found in hung if found), *([root] if root else [])})


@dataclass(frozen=True)
class Looker:
    """Somebody who looked at a record: how often, when last, how often refused."""

    by_id: UUID | None
    looks: int
    refused: int
    last: datetime


def lookers(records: Iterable[UUID]) -> list[Looker]:
    """Who looked at these records, the latest first. The last thousand looks are counted."""
    counted: dict[UUID | None, Looker] = {}
    for look in Viewing.objects.filter(record_id__in=list(records)).order_by("-at")[:1000]:
        was = counted.get(look.by_id) or Looker(look.by_id, 0, 0, look.at)
        refused = look.outcome == Viewing.REFUSED
        counted[look.by_id] = replace(was, looks=was.looks + (not refused), refused=was.refused + refused)
    return list(counted.values())


def looks_at(record_id: UUID, want: Wanted, *, at: datetime) -> tuple[list[Event | Viewing], bool]:
    """The looks at one record and no more: what was done there is another question."""
    most, first = want.page * PAGE + 1, (want.page - 1) * PAGE
    found: list[Event | Viewing] = list(
        _narrowed(Viewing.objects.all(), replace(want, records=(record_id,)), at)[:most]
    )
    return found[first : first + PAGE], len(found) > first + PAGE


def purposes_of(record_id: UUID) -> list[str]:
    """What this record was looked at for, as codes."""
    found = Viewing.objects.filter(record_id=record_id).exclude(purpose="").values_list("purpose", flat=True)
    return sorted(set(found.order_by("-at")[:1000]))
