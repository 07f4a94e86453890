"""Asking for an export of a register, agreeing to it where it is about many, and making the file."""

from datetime import datetime

from django.db import transaction
from django.http import HttpResponse

from audit import trail
from audit.moves import Refused
from console.models import RegisterExport
from documents import spreadsheets

# More records than this need a second person (house: an export is how a whole caseload leaves).
MANY = 50
MOST_LINES = 20_000


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
def fetch(export: RegisterExport, headings: list[str], table: list[list[str]], *, by, at: datetime) -> HttpResponse:
    """The file, once it is agreed and for the one who asked; that it was fetched is recorded first. Raises Refused."""
    if export.asked_by_id != by.pk:
        raise Refused("Only who asked for an export fetches it.")
    if not export.agreed_at:
        raise Refused("Somebody else must agree first: it is about many records.")
    export.fetched_at = at
    export.write(by=by, why="fetched")
    trail.note(by, "register.exported", on=export, at=at, register=export.register, lines=len(table))
    return spreadsheets.answer(export.file_format, "register", headings, table)
