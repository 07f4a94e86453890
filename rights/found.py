"""What a search brings back: one record as found, and one source searched. Pure."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from rights.models import Item


@dataclass
class Found:
    """One record as found: its heading, day, passages, and what in it needs care."""

    source: str
    source_id: UUID
    version: int
    heading: str
    on_day: date | None
    passages: list[dict]
    sort: str = Item.RECORD
    flags: list[str] = field(default_factory=list)
    held: dict = field(default_factory=dict)


@dataclass
class Source:
    """One kind of record searched: what was found in it, or why it was left out."""

    label: str
    terms: list[str]
    left_out: str = ""
    found: list[Found] = field(default_factory=list)
