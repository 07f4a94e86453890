"""What apps above intake report about a contact: agencies asked, and what came of it.

They register the dotted path of a function in their AppConfig.ready, and it is imported when first asked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.module_loading import import_string

from intake.workflow import Asked

# Each answers of_contact(contact_id) -> list[Asked], in one query.
AUTHORS: list[str] = []
# Each answers timeline(contact_id, at) -> list of intake.happened.Happened.
TIMELINES: list[str] = []
# Each answers told(contact_id) -> list[Told]: what went to agencies about a contact, in one query.
TOLD: list[str] = []
# Each does born(contact, person, words=, by=, at=) -> int: corrects what went out about a child not yet born.
BORN: list[str] = []
# Each does closing(contact, until=, by=, at=): what hangs on a contact above intake gets its end before its queue goes.
CLOSERS: list[str] = []


def of_contact(contact_id: UUID) -> tuple[Asked, ...]:
    """Every agency asked on this contact, and how it stands."""
    return tuple(one for author in _called(AUTHORS) for one in author(contact_id))


def happened(contact_id: UUID, at) -> list:
    """What other apps have to show on the contact's timeline."""
    return [one for author in _called(TIMELINES) for one in author(contact_id, at)]


@dataclass(frozen=True)
class Told:
    """One thing an agency was told about a contact: to whom, when, in a few words, and where it stands."""

    agency_id: UUID
    at: datetime
    words: str
    link: str


def told(contact_id: UUID) -> list[Told]:
    """What every agency was told about this contact, the earliest first."""
    return sorted((one for author in _called(TOLD) for one in author(contact_id)), key=lambda one: one.at)


def born(contact, person, *, words: str, by, at) -> int:
    """Let other apps correct what was told of a child before the birth; returns how many corrections went out."""
    return sum(author(contact, person, words=words, by=by, at=at) for author in _called(BORN))


def closing(contact, *, until, by, at) -> None:
    """Let other apps end what they opened for this contact. Called while its team still sees it."""
    for closer in _called(CLOSERS):
        closer(contact, until=until, by=by, at=at)


def _called(paths: list[str]) -> list[Callable]:
    return [import_string(path) for path in paths]
