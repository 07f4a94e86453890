"""Bringing in a list of people: looked through first, then written in batches, each whole or not at all.

The same line of the same list is brought in once, so that a run cut short is taken up again by running it again.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import islice
from typing import BinaryIO

from django.db import transaction

from audit import trail
from deadlines.calendar import london_day
from people import cells, sheets
from people.acts.bringing import Line, bring
from people.acts.registering import date_faults
from people.alike import alike
from people.models import Imported
from people.sheets import Fault

BATCH = 500
NEEDS = "Give a name, or the due date of a child not yet born."
NOBODY = "The list says who it is by nothing: no column holds a name or a due date."


class Outcome(StrEnum):
    """What becomes of a line."""

    NEW = "new"
    SAME = "on record already"
    POSSIBLE = "new, possibly somebody on record"
    BEFORE = "brought in before"
    WRONG = "not brought in"


@dataclass(frozen=True)
class Told:
    """One line of the report."""

    line: int
    outcome: Outcome
    faults: tuple[Fault, ...] = ()


@dataclass
class Report:
    """What became of a whole list."""

    counts: Counter = field(default_factory=Counter)
    refused_whole: bool = False

    @property
    def lines(self) -> int:
        """How many lines were read."""
        return sum(self.counts.values())

    @property
    def words(self) -> str:
        """The counts in a sentence."""
        said = ", ".join(f"{self.counts[one]} {one}" for one in Outcome if self.counts[one]) or "no line"
        return f"{said[0].upper()}{said[1:]}."


def opened(stream: BinaryIO) -> sheets.Sheet:
    """Return a list of people opened. Raises Unreadable with a sentence."""
    sheet = sheets.opened(stream, cells.COLUMNS)
    if not {"given", "family", "due_on"} & set(sheet.columns):
        raise sheets.Unreadable(NOBODY)
    return sheet


def look_through(stream: BinaryIO, *, source: str, at: datetime, tell: Callable[[Told], None]) -> Report:
    """Return what would become of each line, telling them one by one. Nothing is written. Raises Unreadable.

    Call it outside a transaction, as somebody.
    """
    report = Report()
    seen: set[str] = set()
    for batch in _batches(opened(stream)):
        with transaction.atomic():
            judged = list(_judged(batch, source, at, seen))
        for line, told in judged:
            report.counts[told.outcome] += 1
            tell(told)
            if line:
                seen.add(line.digest)
    return report


def bring_in(
    stream: BinaryIO, *, source: str, by, at: datetime, tell: Callable[[Told], None], whole: bool = False
) -> Report:
    """Write what is new, batch by batch, and return the report. Call it outside a transaction, as `by` asks.

    whole: with one line at fault, nothing is brought in. Raises Unreadable.
    """
    if whole:
        first = look_through(stream, source=source, at=at, tell=lambda told: None)
        stream.seek(0)
        if first.counts[Outcome.WRONG]:
            first.refused_whole = True
            return first
    report = Report()
    seen = set[str]()
    for batch in _batches(opened(stream)):
        with transaction.atomic():
            judged = list(_judged(batch, source, at, seen))
            bring([line for line, _ in judged if line], source=source, by=by, at=at)
            counts = Counter(told.outcome for _, told in judged)
            trail.note(by, "person.imported", at=at, **{one.name.lower(): counts[one] for one in Outcome})
        seen |= {line.digest for line, _ in judged if line}
        report.counts += counts
        for _, told in judged:
            tell(told)
    return report


def bring_part(stream: BinaryIO, *, source: str, by, at: datetime, since: int, most: int) -> Report:
    """Write what is new among `most` lines after the first `since`, and return what became of them.

    Call it as `by` asks; inside a transaction the part is whole or not at all. Raises Unreadable.
    """
    report = Report()
    for batch in _batches(opened(stream), since=since, most=most):
        judged = list(_judged(batch, source, at, set()))
        bring([line for line, _ in judged if line], source=source, by=by, at=at)
        report.counts += Counter(told.outcome for _, told in judged)
    trail.note(by, "person.imported", at=at, **{one.name.lower(): report.counts[one] for one in Outcome})
    return report


def _batches(sheet: sheets.Sheet, *, since: int = 0, most: int | None = None) -> Iterator[list[cells.Read]]:
    asked = islice(sheet.rows(), since, None if most is None else since + most)
    rows = (cells.read(row) for row in asked)
    while batch := list(islice(rows, BATCH)):
        yield batch


def _judged(batch: list[cells.Read], source: str, at: datetime, seen: set[str]) -> Iterator[tuple[Line | None, Told]]:
    """Each line with what becomes of it; a line that is to be written comes with what to write."""
    today = london_day(at)
    rows = [(row, _faults(row, today), digest_of(row)) for row in batch]
    good = [(row, digest) for row, faults, digest in rows if not faults and digest not in seen]
    there = Imported.objects.filter(source=source, digest__in=[digest for _, digest in good])
    before = set(there.values_list("digest", flat=True))
    fresh = {digest: row for row, digest in good if digest not in before}
    found = alike({digest: cells.described(row.values) for digest, row in fresh.items()})
    done = set(seen) | before
    for row, faults, digest in rows:
        if faults:
            yield None, Told(row.line, Outcome.WRONG, faults)
        elif digest in done:
            yield None, Told(row.line, Outcome.BEFORE)
        else:
            done.add(digest)
            like = found.get(digest)
            same, possible = (like.same, like.possible) if like else (None, ())
            outcome = Outcome.SAME if same else Outcome.POSSIBLE if possible else Outcome.NEW
            yield Line(row.line, digest, row.values, same, possible), Told(row.line, outcome)


def _faults(row: cells.Read, today) -> tuple[Fault, ...]:
    values, found = row.values, list(row.faults)
    if not found and not any(values.get(name) for name in ("given", "family", "due_on")):
        found.append(Fault(row.line, "the whole line", "Nothing says who this is.", NEEDS))
    if values.get("born_on") and values.get("due_on"):
        found.append(Fault(row.line, "due_on", "A child born has no due date.", "Leave one of the two dates empty."))
    for name, what in date_faults(values.get("born_on"), values.get("due_on"), today).items():
        column = {"born_on": "born_on", "expected_on": "due_on"}[name]
        found.append(Fault(row.line, column, what, "Put the date right, or leave it empty."))
    return tuple(found)


def digest_of(row: cells.Read) -> str:
    """Return what stands for a line's content: its key in the list where it has one, else all it says."""
    return hashlib.sha256(cells.told_again(row.values).encode()).hexdigest()


def report_lines(told: Iterable[Told]) -> Iterator[list[str]]:
    """Yield the report as rows of a table: line, column, what is wrong, how to put it right; and what became of it."""
    for one in told:
        for fault in one.faults or (Fault(one.line, "", "", ""),):
            yield [str(one.line), str(one.outcome), fault.column, fault.what, fault.how]
