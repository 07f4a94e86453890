"""A daily list of contacts, as police send it: CSV or JSON, each received once, as if it had been typed."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Any, BinaryIO
from uuid import NAMESPACE_URL, UUID, uuid5
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import transaction

from audit.moves import Refused
from intake.acts.receiving import Conflict, receive
from intake.models import Contact
from intake.received import Child, Received
from people import acts as people
from people import cells, sheets
from people.alike import alike
from people.importing import Outcome, Told
from people.models import Person
from people.sheets import Fault, Row, Sheet, Unreadable

LONDON = ZoneInfo("Europe/London")
POLICE, CHANNEL = "6", "police"
TEXTS = {
    "worry": ("concern", "circumstances", "summary"), "place": ("location", "where"), "who_with": ("with whom",),
    "referrer_name": ("officer", "reporting officer"), "referrer_phone": ("officer telephone",),
    "referrer_email": ("officer email",), "safe_tonight": ("safe",), "safe_why": ("why safe",),
}  # fmt: skip
COLUMNS: dict[str, tuple[str, ...]] = {
    "reference": ("police reference", "incident", "log number"), "received_at": ("date and time", "occurred"),
    "time": ("received time",), "given": ("child given", "child first name", *cells.COLUMNS["given"]),
    "family": ("child family", "child surname", *cells.COLUMNS["family"]),
    "born_on": ("child born on", "child dob", *cells.COLUMNS["born_on"]), "sex": ("child sex", *cells.COLUMNS["sex"]),
    "nhs_number": cells.COLUMNS["nhs_number"], "grade": ("risk", "risk grading", "dash grade", "dash"), **TEXTS,
}  # fmt: skip
NEEDED = ("reference", "received_at", "worry")
OF_A_CHILD = ("given", "family", "born_on", "sex", "nhs_number")
GRADES = {word: word for word in ("high", "medium", "standard")} | {"h": "high", "m": "medium", "s": "standard"}
SAFE = {"yes": "yes", "y": "yes", "no": "no", "n": "no"}
LONGEST = 20_000


@dataclass(frozen=True)
class Listed:
    """One contact of a list: the line it begins on, what is typed, the children as read, or what is wrong."""

    line: int
    typed: Received | None
    children: tuple[dict[str, Any], ...]
    faults: tuple[Fault, ...] = ()
    grade: str = ""


def bring_in(
    stream: BinaryIO,
    *,
    source: str,
    by,
    at: datetime,
    tell: Callable[[Told], None],
    dry: bool = False,
    received: Callable[[Contact, Listed], None] | None = None,
) -> dict[Outcome, int]:
    """Receive each contact of a list and return how many had each outcome; call it as `by` asks, outside a transaction.

    source: what the list is called; with a contact's reference it says that it was received before. dry: nothing is
    written. received: told of each contact that is new, with the line it came from. A line at fault leaves the others
    as they are. Raises Unreadable with a sentence.
    """
    counts: dict[Outcome, int] = dict.fromkeys(Outcome, 0)
    for listed in contacts(stream, source):
        with transaction.atomic():
            told = _receive(listed, by=by, at=at, dry=dry, received=received)
        counts[told.outcome] += 1
        tell(told)
    return counts


def _receive(listed: Listed, *, by, at: datetime, dry: bool, received) -> Told:
    if listed.typed is None or listed.faults:
        return Told(listed.line, Outcome.WRONG, listed.faults)
    found = alike({str(place): cells.described(child) for place, child in enumerate(listed.children)})
    children = [
        replace(child, person_id=found[str(place)].same) if str(place) in found and found[str(place)].same else child
        for place, child in enumerate(listed.typed.children)
    ]
    possible = any(one.possible for one in found.values())
    if dry:
        return Told(listed.line, Outcome.POSSIBLE if possible else Outcome.NEW)
    try:
        with transaction.atomic():
            receipt = receive(replace(listed.typed, children=tuple(children)), by=by, at=at)
            if receipt.is_new:
                _put_beside(receipt.contact, found, by=by, at=at)
                if received is not None:
                    received(receipt.contact, listed)
    except (ValidationError, Refused, Conflict) as error:
        return Told(listed.line, Outcome.WRONG, tuple(_told(listed.line, error)))
    outcome = Outcome.POSSIBLE if possible else Outcome.NEW
    return Told(listed.line, outcome if receipt.is_new else Outcome.BEFORE)


def _put_beside(contact, found, *, by, at: datetime) -> None:
    """Children who may be somebody on record wait to be compared."""
    for child in contact.children.select_related("person"):
        for pk, _ in found[str(child.place)].possible if str(child.place) in found else ():
            other = Person.objects.filter(pk=pk).first()
            if other is not None and other.pk != child.person_id:
                people.put_side_by_side(child.person, other, by=by, at=at)


def _told(line: int, error: Exception) -> Iterator[Fault]:
    how = "Put it right in the list and bring it in again."
    if isinstance(error, Conflict):
        yield Fault(line, "reference", str(error), "Open that contact and add what is new to it.")
    elif isinstance(error, ValidationError) and hasattr(error, "error_dict"):
        for column, sentences in error.message_dict.items():
            yield Fault(line, column, " ".join(sentences), how)
    else:
        yield Fault(line, "the whole line", " ".join(getattr(error, "reasons", None) or [str(error)]), how)


def contacts(stream: BinaryIO, source: str) -> Iterator[Listed]:
    """Yield each contact of a list, in CSV or JSON; lines with one reference are one contact with several children."""
    start = stream.read(1024).lstrip(b"\xef\xbb\xbf \r\n\t")[:1]
    stream.seek(0)
    rows = _from_json(stream) if start in (b"[", b"{") else _sheet(stream).rows()
    waiting: list[Row] = []
    for row in rows:
        if waiting and row.cells.get("reference", "") != waiting[0].cells.get("reference", ""):
            yield _contact(waiting, source)
            waiting = []
        waiting.append(row)
    if waiting:
        yield _contact(waiting, source)


def _sheet(stream: BinaryIO) -> Sheet:
    return sheets.opened(stream, COLUMNS, needed=NEEDED)


def _from_json(stream: BinaryIO) -> Iterator[Row]:
    """A list of contacts, each with its children, as the rows of a sheet."""
    try:
        found = json.loads(stream.read().decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise Unreadable("This is not whole JSON: it may have been cut off. Export it again.") from None
    found = found.get("contacts", [found]) if isinstance(found, dict) else found
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise Unreadable("Give a list of contacts, each with its reference, received_at, worry and children.")
    for number, one in enumerate(found, start=1):
        children = one.get("children") or [{}]
        if not isinstance(children, list) or not all(isinstance(child, dict) for child in children):
            yield Row(number, {}, (Fault(number, "children", "This is not a list of children.", "Give a list."),))
            continue
        for child in children:
            both = {**one, **child}
            cells_of = {name: both[name] for name in COLUMNS if isinstance(both.get(name), (str, int, float))}
            yield Row(number, {name: str(value).strip() for name, value in cells_of.items()})


def _contact(rows: list[Row], source: str) -> Listed:
    first, read = rows[0], []
    faults: list[Fault] = []
    for row in rows:
        faults += row.faults
        child = cells.read(Row(row.line, {name: row.cells[name] for name in OF_A_CHILD if name in row.cells}))
        faults += child.faults
        read.append(dict(child.values))
    said = first.cells
    received_at = None
    if not faults:
        reference, typed_at = said.get("reference", ""), f"{said.get('received_at', '')} {said.get('time', '')}".strip()
        if not reference:
            faults.append(Fault(first.line, "reference", "The contact has no reference.", "Give one."))
        try:
            received_at = moment(typed_at)
        except cells.Wrong as wrong:
            faults.append(Fault(first.line, "received_at", wrong.what, wrong.how))
        faults += [
            Fault(first.line, name, f"This is {len(said[name]):,} characters long.", f"Give at most {LONGEST:,}.")
            for name in TEXTS
            if len(said.get(name, "")) > LONGEST
        ]
    if faults or received_at is None:
        return Listed(first.line, None, (), tuple(faults))
    grade = GRADES.get(said.get("grade", "").casefold(), "")
    return Listed(first.line, _typed(said, read, received_at, source), tuple(read), grade=grade)


def _typed(said, read: list[dict[str, Any]], received_at: datetime, source: str) -> Received:
    texts = {name: said.get(name, "") for name in TEXTS if name != "safe_tonight"}
    return Received(
        key=key_of(source, said["reference"]), received_at=received_at, source=POLICE, channel=CHANNEL,
        children=tuple(_child(child) for child in read), searched=True,
        safe_tonight=SAFE.get(said.get("safe_tonight", "").casefold(), "unknown"), **texts,
    )  # fmt: skip


def key_of(source: str, reference: str) -> UUID:
    """Return what makes the same contact of the same list one contact, however often the list comes."""
    return uuid5(NAMESPACE_URL, f"list:{source}:{reference}")


def _child(said: dict[str, Any]) -> Child:
    known = {name: said[name] for name in ("given", "family", "born_on", "sex") if said.get(name)}
    return Child(**known)


def moment(text: str) -> datetime:
    """Return a day and time of London as offices and machines write them; raises Wrong with how to put it right."""
    typed = " ".join(text.split())
    with suppress(ValueError):
        found = datetime.fromisoformat(typed)
        return found if found.tzinfo else found.replace(tzinfo=LONDON)
    date_part, _, clock = typed.rpartition(" ")
    try:
        hour = time.fromisoformat(clock)
    except ValueError:
        raise cells.Wrong(f"“{typed[:40]}” is not a day and a time.", "Write it like 20/11/2026 16:50.") from None
    if (day := cells.day(date_part)) is None:
        raise cells.Wrong("The day is missing.", "Write it like 20/11/2026 16:50.")
    return datetime.combine(day, hour, tzinfo=LONDON)
