"""How the hand-over sheets read on their page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, QuerySet
from django.urls import reverse

from deadlines.calendar import london_day
from deadlines.words import moment_words
from intake import naming
from intake.models import Contact, ContactChild, SheetLine
from intake.sheets import acts
from intake.sheets.lines import DAY, NIGHT, know

MOST = 200
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
    return [_sheet(to, lines, at) for to in (NIGHT, DAY)]


def _sheet(to: str, lines: QuerySet[SheetLine], at: datetime) -> Sheet:
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


def suggested(contact: Contact, at: datetime) -> str:
    """What a line would say of this contact."""
    return know(acts.standing_of(contact), at)
