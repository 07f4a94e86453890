"""How the hand-over sheets read on their page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Prefetch, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse

from deadlines.calendar import london_day
from deadlines.words import moment_words
from documents.prose import inline, plain
from intake import naming
from intake.models import Contact, ContactChild, SheetLine
from intake.sheets import acts
from intake.sheets.lines import DAY, NIGHT, know

MOST = 200
KIND, TITLE = "hand-over sheet", "Hand-over sheet"
TITLES = {NIGHT: "To the out-of-hours team", DAY: "Back to the hub, in the morning"}
BUTTONS = {NIGHT: "Make the 16:30 sheet", DAY: "Make the morning sheet"}


@dataclass(frozen=True)
class Line:
    """One contact on a sheet."""

    reference: str
    children: str
    rating: str
    url: str
    know: str
    do: str
    read: str
    came_of_it: str
    change_url: str
    read_url: str


@dataclass(frozen=True)
class Sheet:
    """One sheet: for whom, when it was made, its lines, how many nobody has acknowledged."""

    to: str
    title: str
    button: str
    made: str
    lines: list[Line]
    unread: int


def newest(lines: QuerySet[SheetLine], at: datetime) -> list[Sheet]:
    """The newest sheet for the night and for the morning, as somebody who sees these lines may read them."""
    return [sheet_for(to, lines, at) for to in (NIGHT, DAY)]


def sheet_for(to: str, lines: QuerySet[SheetLine], at: datetime) -> Sheet:
    """The newest sheet for the night or for the morning; one without lines where none was made."""
    last = lines.filter(to=to).order_by("-written_at").first()
    if last is None:
        return Sheet(to, TITLES[to], BUTTONS[to], "", [], 0)
    children = Prefetch(
        "contact__children", naming.with_names(ContactChild.objects.order_by("place"), "person", "mother")
    )
    rows = list(
        lines.filter(sheet=last.sheet).select_related("contact", "written_by").prefetch_related(children)[:MOST]
    )
    made = f"Made {moment_words(last.written_at)} by {last.written_by}"
    return Sheet(to, TITLES[to], BUTTONS[to], made, [_line(one, at) for one in rows],
                 sum(one.read_at is None for one in rows))  # fmt: skip


def _line(one: SheetLine, at: datetime) -> Line:
    contact, waits = one.contact, one.read_at is None
    return Line(
        reference=contact.reference, children=naming.children_words(list(contact.children.all()), london_day(at)),
        rating=contact.rating, url=reverse("intake:contact", args=[contact.pk]), know=one.know, do=one.do,
        read=f"{one.read_name}, {moment_words(one.read_at)}" if one.read_at else "", came_of_it=one.came_of_it,
        change_url=reverse("intake:change_line", args=[one.pk]) if waits else "",
        read_url=reverse("intake:acknowledge_line", args=[one.pk]) if waits else "",
    )  # fmt: skip


def printed(sheet: Sheet, *, by, at: datetime) -> list[str]:
    """The pages of one sheet as a PDF: a row for each contact, with room to sign where nobody has acknowledged."""
    rows = [
        {
            "rating": one.rating or "Not rated", "children": inline(one.children), "reference": one.reference,
            "know": plain(one.know), "do": plain(one.do), "came": plain(one.came_of_it), "read": inline(one.read),
        }
        for one in sheet.lines
    ]  # fmt: skip
    return [
        render_to_string(
            "pdf/sheet.html",
            {
                "title": TITLE, "running": "Hand-over sheet. In confidence", "heading": sheet.title, "rows": rows,
                "made": sheet.made, "unread": sheet.unread, "by": inline(str(by)), "when": moment_words(at),
                "phone": settings.DUTY_TELEPHONE,
            },
        )
    ]  # fmt: skip


def suggested(contact: Contact, at: datetime) -> str:
    """What a line would say of this contact."""
    return know(acts.standing_of(contact), at)
