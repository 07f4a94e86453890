"""Asking for an export of a register, agreeing to it where it is about many, and making the file."""

import csv
import io
from datetime import datetime

from django.db import transaction

from audit import trail
from audit.moves import Refused
from console.models import RegisterExport

# More records than this need a second person (house: an export is how a whole caseload leaves).
MANY = 50
MOST_LINES = 20_000
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
TYPES = {"csv": "text/csv; charset=utf-8", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


@transaction.atomic
def ask(register, rows, *, filters: dict, file_format: str, purpose: str, by, at: datetime) -> RegisterExport:
    """Write down that somebody wants these lines, and return it: agreed at once where it is about few.

    rows: the queryset of lines. Raises Refused for nothing, or for more lines than a file should hold.
    """
    lines = rows.order_by()[: MOST_LINES + 1].count()
    if not lines:
        raise Refused("There is nothing to export. Take away a filter first.")
    if lines > MOST_LINES:
        raise Refused(f"That is more than {MOST_LINES:,} lines. Narrow it first, by month or by agency.")
    subjects = rows.order_by().values("root_id").distinct()[:MOST_LINES].count()
    export = RegisterExport(
        register=register.place, filters=filters, file_format=file_format, purpose=purpose, lines=lines,
        subjects=subjects, asked_at=at, asked_by=by,
    )  # fmt: skip
    if subjects <= MANY:
        export.agreed_at, export.agreed_by = at, by
    export.write(by=by, why=purpose)
    trail.note(by, "register.export_asked", on=export, at=at, register=register.place, lines=lines, about=subjects)
    return export


@transaction.atomic
def agree(export: RegisterExport, *, by, at: datetime, why: str) -> RegisterExport:
    """A second person agrees to an export about many. Raises Refused for the one who asked, or when it was agreed."""
    if export.agreed_at:
        raise Refused("This export is agreed already.")
    if export.asked_by_id == by.pk:
        raise Refused("Somebody else agrees to your export.")
    export.agreed_at, export.agreed_by = at, by
    export.write(by=by, why=why)
    trail.note(by, "register.export_agreed", on=export, at=at, register=export.register)
    return export


@transaction.atomic
def fetch(export: RegisterExport, headings: list[str], table: list[list[str]], *, by, at: datetime) -> bytes:
    """The file, once it is agreed and for the one who asked; that it was fetched is recorded first. Raises Refused."""
    if export.asked_by_id != by.pk:
        raise Refused("Only who asked for an export fetches it.")
    if not export.agreed_at:
        raise Refused("Somebody else must agree first: it is about many records.")
    export.fetched_at = at
    export.write(by=by, why="fetched")
    trail.note(by, "register.exported", on=export, at=at, register=export.register, lines=len(table))
    return {"csv": _csv, "xlsx": _xlsx}[export.file_format](headings, table)


def safe(text: str) -> str:
    """A cell no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(DANGEROUS) else text


def _csv(headings: list[str], table: list[list[str]]) -> bytes:
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows([[safe(text) for text in row] for row in [headings, *table]])
    return ("\ufeff" + written.getvalue()).encode()


def _xlsx(headings: list[str], table: list[list[str]]) -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Register")
    for row in [headings, *table]:
        sheet.append([safe(text) for text in row])
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()
