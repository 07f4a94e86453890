"""Making a hand-over sheet, changing a line of it, and acknowledging each line by name."""

from datetime import datetime
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet

from audit import trail
from audit.moves import Refused
from audit.records import write_many
from intake.models import Contact, SheetLine
from intake.sheets.lines import DAY, NIGHT, Standing, know, reasons
from intake.stage import Stage

MOST = 200


@transaction.atomic
def make(contacts: QuerySet[Contact], *, to: str, by, at: datetime) -> UUID:
    """Make the sheet of everything among these contacts that cannot wait, and return its number.

    A contact that came in the night, or stood on the night's sheet, goes on the morning's. Raises Refused where
    nothing has to be handed over.
    """
    found = list(contacts.exclude(stage=Stage.CLOSED).select_related("owner").prefetch_related("children")[:MOST])
    standings = [(contact, standing_of(contact)) for contact in found]
    last = newest(NIGHT) if to == DAY else None
    before = {line.contact_id for line in SheetLine.objects.filter(sheet=last)} if last else set()
    chosen = [
        (contact, one)
        for contact, one in standings
        if reasons(one, at) or (to == DAY and (contact.is_night or contact.pk in before))
    ]
    if not chosen:
        raise Refused("Nothing has to be handed over.")
    sheet = uuid4()
    write_many(
        [
            SheetLine(
                contact=contact, sheet=sheet, to=to, know=know(one, at), do=_do(one), written_at=at, written_by=by
            )
            for contact, one in chosen
        ],
        by=by, why="hand-over sheet",
    )  # fmt: skip
    trail.note(by, "sheet.made", at=at, to=to, lines=len(chosen))
    return sheet


def standing_of(contact: Contact) -> Standing:
    """What a sheet looks at, of a contact with its children and owner fetched."""
    return Standing(
        rating=contact.rating, is_urgent=contact.is_urgent, safe_tonight=contact.safe_tonight,
        safe_why=contact.safe_why, place=contact.place, states=frozenset(one.state for one in contact.children.all()),
        due_at=contact.next_due_at, due_why=contact.next_due_why, owner=str(contact.owner) if contact.owner else "",
    )  # fmt: skip


def _do(one: Standing) -> str:
    return one.due_why and f"Keep to the clock. {one.due_why}."


def newest(to: str) -> UUID | None:
    """The number of the last sheet made for them, or None."""
    return SheetLine.objects.filter(to=to).order_by("-written_at").values_list("sheet", flat=True).first()


@transaction.atomic
def add(contact: Contact, *, to: str, know: str, do: str, by, at: datetime) -> SheetLine:
    """Put a contact on the newest sheet for them, or begin one. Raises ValidationError, and Refused a second time."""
    if not know.strip():
        raise ValidationError({"know": "Say what they must know."})
    sheet = newest(to) or uuid4()
    if SheetLine.objects.filter(sheet=sheet, contact=contact).exists():
        raise Refused("This contact is on the sheet already. Change its line.")
    line = SheetLine(
        contact=contact, sheet=sheet, to=to, know=know.strip(), do=do.strip(), written_at=at, written_by=by
    ).write(by=by, why="hand-over sheet")  # fmt: skip
    trail.note(by, "sheet.line_added", on=line, at=at, to=to)
    return line


@transaction.atomic
def change(line: SheetLine, *, know: str, do: str, by, at: datetime) -> SheetLine:
    """Change what a line says until somebody has acknowledged it. Raises Refused and ValidationError."""
    if line.read_at is not None:
        raise Refused(f"{line.read_name} has acknowledged this line. Ring them, and write what is new on the contact.")
    if not know.strip():
        raise ValidationError({"know": "Say what they must know."})
    line.know, line.do, line.written_by = know.strip(), do.strip(), by
    line.write(by=by, why="line changed")
    trail.note(by, "sheet.line_changed", on=line, at=at)
    return line


@transaction.atomic
def acknowledge(line: SheetLine, *, name: str, came_of_it: str, by, at: datetime) -> SheetLine:
    """Record by name that the next shift has this line. Raises Refused a second time and by whoever wrote it.

    name: who heard it read out; whoever wrote it may record that, but may not acknowledge their own line.
    """
    if line.read_at is not None:
        raise Refused(f"{line.read_name} has acknowledged this already.")
    who = name.strip() or by.display_name
    if line.written_by_id == by.pk and who == by.display_name:
        raise ValidationError({"name": "You wrote this line. Give the name of whoever takes it over."})
    line.read_at, line.read_by, line.read_name, line.came_of_it = at, by, who[:160], came_of_it.strip()
    line.write(by=by, why=f"acknowledged by {who}"[:200])
    trail.note(by, "sheet.acknowledged", on=line, at=at)
    return line
