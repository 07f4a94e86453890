"""What the pages of rules and lists print, prepared once."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.urls import reverse

from access.decide import may
from access.models import User
from audit.records import Record
from console.models import PlannedChange
from console.reference import acts
from console.reference.every import ELSEWHERE, KINDS
from console.reference.kind import Kind, Proposed, held, said, shown
from deadlines.calendar import london_day
from deadlines.words import long_day, moment_words

MOST = 60


@dataclass(frozen=True)
class Entry:
    """One list in the index."""

    title: str
    about: str
    href: str
    waiting: int


def index(user) -> list[tuple[str, list[Entry]]]:
    """Every list, by what it is about, with how many changes wait."""
    waiting: dict[str, int] = {}
    for change in PlannedChange.objects.filter(made_at=None, withdrawn_at=None).only("kind")[:500]:
        waiting[change.kind] = waiting.get(change.kind, 0) + 1
    found: dict[str, list[Entry]] = {}
    for kind in KINDS.values():
        entry = Entry(
            kind.title, kind.about, reverse("console:rules_of", args=[kind.place]), waiting.get(kind.place, 0)
        )
        found.setdefault(kind.group, []).append(entry)
    for other in ELSEWHERE:
        if may(user, other.action):
            found.setdefault(other.group, []).append(Entry(other.title, other.about, reverse(other.page), 0))
    return list(found.items())


def table(kind: Kind, on: date, part: str, *, may_change: bool) -> dict[str, Any]:
    """The rows of one list on a day: headings, rows as (address, cells), and the parts a long one is read by."""
    rows = kind.rows(on)
    parts = sorted({getattr(row, kind.part) for row in rows}) if kind.part else []
    if parts:
        part = part if part in parts else parts[0]
        rows = [row for row in rows if getattr(row, kind.part) == part]
    return {
        "columns": [kind.label(name) for name in kind.columns],
        "rows": [
            {
                "href": reverse("console:rule", args=[kind.place, row.pk]),
                "cells": [shown(kind, row, name) for name in kind.columns],
            }
            for row in rows
        ],
        "parts": [{"label": one, "current": one == part} for one in parts],
        "add": reverse("console:add_rule", args=[kind.place]) if kind.adds and may_change else "",
    }  # fmt: skip


def as_it_stood(kind: Kind, at: datetime) -> list[list[str]]:
    """The list as its history had it at a moment."""
    if kind.dated:
        return [[shown(kind, row, name) for name in kind.columns] for row in kind.rows(london_day(at))]
    rows = kind.model.history.as_of(at).filter(kind.only)[:500]
    return sorted([shown(kind, row, name) for name in kind.columns] for row in rows)


def waiting(kind: Kind | None = None) -> list[dict]:
    """The changes that wait for their day, the earliest first."""
    rows = PlannedChange.objects.filter(made_at=None, withdrawn_at=None).select_related("asked_by")
    rows = rows.filter(kind=kind.place) if kind else rows
    return [
        {
            "pk": change.pk, "name": change.name, "from": long_day(change.from_on), "why": change.why,
            "who": change.asked_by.display_name, "what": words(KINDS[change.kind], change.before, change.values),
        }
        for change in rows.order_by("from_on")[:MOST] if change.kind in KINDS
    ]  # fmt: skip


def words(kind: Kind, before: dict, after: dict) -> list[tuple[str, str, str]]:
    """(question, what it said, what it will say) of each answer that changes."""
    return [
        (kind.label(name), said(kind, name, before.get(name)) if before else "", said(kind, name, value))
        for name, value in after.items()
    ]


def compared(kind: Kind, change: Proposed, values: dict[str, Any]) -> list[tuple[str, str, str]]:
    """The same for a change that is weighed."""
    if change.before is None:
        return words(kind, {}, {name: held(change.row, name) for name in values})
    differing = acts.differences(change.before, values)
    return words(kind, {name: held(change.before, name) for name in differing}, differing)


def versions(kind: Kind, row: Record) -> list[dict]:
    """Every version of a row, or every edition of what it is about, the newest first, with the way back to each."""
    rows = kind.editions(row)
    twins = list(kind.model.history.filter(id__in=[one.pk for one in rows]).order_by("-history_date")[:MOST])
    names = dict(User.objects.filter(pk__in={twin.history_user_id for twin in twins}).values_list("pk", "display_name"))
    found = []
    for place, twin in enumerate(twins):
        older = next((one for one in twins[place + 1 :] if kind.dated or one.id == twin.id), None)
        found.append(
            {
                "when": moment_words(twin.history_date), "year": twin.history_date.year,
                "from": long_day(getattr(twin, kind.dated)) if kind.dated else "",
                "who": names.get(twin.history_user_id, "somebody who has left"), "why": twin.history_change_reason,
                "what": _changed(kind, older, twin), "number": twin.version,
                "back": f"?back={twin.history_id}" if place else "",
            }
        )  # fmt: skip
    return found


def _changed(kind: Kind, older, twin) -> list[tuple[str, str, str]]:
    names = [name for name in kind.questions if older is None or held(older, name) != held(twin, name)]
    before = {name: held(older, name) for name in names} if older is not None else {}
    return words(kind, before, {name: held(twin, name) for name in names}) if older is not None else []
