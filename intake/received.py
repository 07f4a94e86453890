"""What was typed when a contact was received, as one value. Pure."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from uuid import UUID

# What may differ between two submissions of one form without making them two different contacts.
NOT_CONTENT = {"key", "reference", "searched"}


@dataclass(frozen=True)
class Mother:
    """The mother of a child not yet born, by whom the child is found (domain.md "Read first" 9)."""

    given: str = ""
    family: str = ""
    born_on: date | None = None
    person_id: UUID | None = None

    def __bool__(self) -> bool:
        return bool(self.given or self.family or self.person_id)


@dataclass(frozen=True)
class Child:
    """One child as typed. `person_id` is the record somebody chose; without it a new person is registered."""

    given: str = ""
    family: str = ""
    born_on: date | None = None
    expected_on: date | None = None
    sex: str = "U"
    age_said: str = ""
    person_id: UUID | None = None
    mother: Mother = field(default_factory=Mother)

    @property
    def is_unknown(self) -> bool:
        """Nobody could name this child yet."""
        return not (self.given or self.family or self.person_id)


@dataclass(frozen=True)
class Received:
    """Six answers, and what goes with them. `key` makes receiving the same form twice one contact."""

    key: UUID
    received_at: datetime
    source: str
    channel: str
    children: tuple[Child, ...]
    worry: str = ""
    place: str = ""
    who_with: str = ""
    safe_tonight: str = "unknown"
    safe_why: str = ""
    referrer_name: str = ""
    referrer_role: str = ""
    referrer_agency_id: UUID | None = None
    referrer_agency_name: str = ""
    referrer_phone: str = ""
    referrer_email: str = ""
    referrer_relationship: str = ""
    withhold_identity: bool = False
    is_urgent: bool = False
    is_mandatory_csa_notification: bool = False
    searched: bool = False
    reference: str = ""

    @property
    def content_hash(self) -> str:
        """The same for the same content, whatever the key."""
        content = {name: value for name, value in asdict(self).items() if name not in NOT_CONTENT}
        return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()
