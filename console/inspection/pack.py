"""What stands in an inspection pack: timeline, decisions with reasons, times against target, the voice of the child."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.template.loader import render_to_string

from access.actions import Action
from access.decide import visible
from access.models import Agency
from deadlines.calendar import london_day
from deadlines.models import Deadline
from deadlines.words import long_day, moment_words
from documents.prose import inline, plain
from govuk.shapes import left_in_words
from intake.chronology.events import Event, Kind, Whose, events_of
from people.models import Person
from sharing.models import SharingDecision

KIND = "inspection pack"
TITLE = "Inspection pack"
DECIDED = (Kind.DECISION, Kind.SAFETY)


def pages(person: Person, *, name: str, by, at: datetime) -> list[str]:
    """The pack as a page to print; empty where this user may open nothing of the case."""
    events = sorted(events_of(person, visible(by, Action.OPEN_CONTACT), by, at), key=lambda one: one.at)
    if not events:
        return []
    contacts = {one.contact_id for one in events if one.contact_id and one.whose == Whose.CHILD}
    return [
        render_to_string(
            "pdf/inspection.html",
            {
                "title": TITLE, "running": f"{TITLE}. In confidence", "name": inline(name), "by": inline(str(by)),
                "when": f"{moment_words(at)} {at:%Y}", "events": _told(events),
                "decisions": _told(one for one in events if one.kind in DECIDED),
                "voices": _told(one for one in events if one.kind == Kind.VOICE),
                "clocks": clocks(contacts, at), "shared": _shared(contacts),
            },
        )
    ]  # fmt: skip


def _told(events: Iterable[Event]) -> list[dict]:
    return [
        {
            "when": f"{long_day(london_day(one.at))}" if one.day_only else f"{moment_words(one.at)} {one.at:%Y}",
            "who": inline(one.who), "what": inline(one.title), "text": plain(one.text), "quote": plain(one.quote),
            "source": inline(one.source),
        }
        for one in events
    ]  # fmt: skip


def clocks(contacts: set[UUID], at: datetime) -> list[dict]:
    """Each clock of these contacts: its target, when it was met, and by how much it was missed."""
    return [
        {
            "what": inline(one.kind), "rule": inline(one.rule_key), "started": moment_words(one.starts_at),
            "due": moment_words(one.due_at), "met": moment_words(one.met_at) if one.met_at else "",
            "stands": inline(_stands(one, at)),
        }
        for one in Deadline.objects.filter(root_id__in=contacts).order_by("starts_at")
    ]  # fmt: skip


def _stands(one: Deadline, at: datetime) -> str:
    if one.stopped_at:
        return "Stopped"
    ended = one.met_at or at
    if ended > one.due_at:
        return f"{left_in_words(ended - one.due_at)} late"
    return "In time" if one.met_at else "Running"


def _shared(contacts: set[UUID]) -> list[dict]:
    rows = SharingDecision.objects.filter(contact_id__in=contacts).order_by("decided_at")
    agencies = dict(Agency.objects.values_list("pk", "name"))
    return [
        {
            "when": moment_words(row.decided_at), "agency": inline(agencies.get(row.agency_id, "–")),
            "decision": inline(row.get_decision_display()), "basis": inline(row.art6.replace("_", " ")),
            "purpose": inline(row.purpose),
        }
        for row in rows
    ]  # fmt: skip
