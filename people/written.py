"""Something written under a joined record, and how it is handed to the record it belongs to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from audit.records import Record
from deadlines.calendar import london_day
from people.models import Person

# A row stays with its person for good, so that one handed over is ended here and written again there.
ENDS = ("ended_on", "until_on")


@dataclass(frozen=True)
class Written:
    """Something written since: a key for the form, in words, and what hands it to the other record."""

    key: str
    words: str
    hand: Callable[..., None]

    def hand_over(self, other: Person, *, by, at: datetime, why: str) -> None:
        """Give it to the other record."""
        self.hand(other, by=by, at=at, why=why)


def copy_to(row: Record, other: Person, *, by, at: datetime, why: str) -> None:
    """Write a row again under another person, and end it where it stood."""
    same = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    for name in ("id", "version", "person_id"):
        same.pop(name)
    model: Any = type(row)
    model(person=other, **same).write(by=by, why=why)
    names = {field.name for field in row._meta.concrete_fields}
    for name in ENDS:
        if name in names:
            setattr(row, name, london_day(at))
    row.write(by=by, why=why)
