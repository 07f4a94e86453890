"""What the package of a case holds: plain values in the order of docs/case-package.schema.json."""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime
from typing import Any

from intake import facts
from intake.codes import SOURCES, Outcome
from intake.file import OnFile
from intake.models import ContactChild, Passing, Referral
from people.models import Person, Residence

SCHEMA = "case-package/1"


def of(child: ContactChild, *, system: str, receipt: str, at: datetime) -> dict[str, Any]:
    """The case of one child in one contact. Brothers and sisters stand in it as household, not as cases."""
    file = facts.on_file(child.contact)
    here = next(one for one in file.children if one.pk == child.pk)
    return {
        "schema": SCHEMA,
        "system": system,
        "receipt": receipt,
        "made_at": _moment(at),
        "child": _person(here.person),
        "contact": _contact(file),
        "family": [_relative(one, file) for one in file.adults],
        "siblings": [{"id": str(one.person_id)} for one in file.children if one.pk != here.pk],
        "statements": [_statement(one) for one in file.statements if one.child_id in (None, here.pk)],
        "levels": [_level(one) for one in file.levels if one.child_id == here.pk and not one.is_proposal],
        "ratings": [_rating(one) for one in file.ratings],
        "decisions": [_decision(one) for one in file.decisions if one.child_id == here.pk and not one.is_proposal],
        "referral": _referral(here),
        "told": [_told(one) for one in file.notices],
        "hand_overs": [_passing(one) for one in file.passings if one.child_id == here.pk],
    }


def bytes_of(package: dict[str, Any]) -> bytes:
    """The package as it leaves: UTF-8, keys in order, so that the same case gives the same bytes."""
    return json.dumps(package, ensure_ascii=False, sort_keys=True, indent=1).encode()


def mark(content: bytes) -> str:
    """The hash that the receiving system compares."""
    return hashlib.sha256(content).hexdigest()


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _day(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _person(person: Person) -> dict[str, Any]:
    homes = getattr(person, "_prefetched_objects_cache", {}).get("residences", [])
    return {
        "id": str(person.pk),
        "names": [{"kind": name.kind, "given": name.given, "family": name.family} for name in person.names.all()],
        "born_on": _day(person.born_on),
        "expected_on": _day(person.expected_on),
        "sex": person.sex,
        "ethnicity": person.ethnicity,
        "first_language": person.first_language,
        "interpreter": person.interpreter,
        "numbers": [{"kind": one.kind, "value": one.value} for one in person.identifiers.all() if not one.ended_on],
        "homes": [_home(one) for one in homes],
    }


def _home(home: Residence) -> dict[str, Any]:
    return {
        "lines": home.lines, "postcode": home.postcode, "since_on": _day(home.since_on),
        "do_not_disclose": home.do_not_disclose, "safe_to_write": home.safe_to_write,
    }  # fmt: skip


def _contact(file: OnFile) -> dict[str, Any]:
    contact = file.contact
    keep = SOURCES[contact.source].private or contact.withhold_identity
    return {
        "reference": contact.reference, "received_at": _moment(contact.received_at), "source": contact.source,
        "worry": contact.worry, "rating": contact.rating, "is_urgent": contact.is_urgent,
        "referrer": {
            "name": contact.referrer_name, "role": contact.referrer_role, "agency": file.agency_name,
            "telephone": contact.referrer_phone, "do_not_disclose": keep,
        },
    }  # fmt: skip


def _relative(adult, file: OnFile) -> dict[str, Any]:
    person = file.people.get(adult.person_id)
    return {
        "id": str(adult.person_id), "role": adult.role, "lives_here": adult.lives_here,
        "do_not_contact": adult.do_not_contact, "alleged": adult.alleged,
        "names": [{"kind": one.kind, "given": one.given, "family": one.family} for one in person.names.all()]
        if person else [],
    }  # fmt: skip


def _statement(one) -> dict[str, Any]:
    return {"kind": one.kind, "text": one.text, "said_by": one.said_by, "recorded_at": _moment(one.recorded_at)}


def _level(one) -> dict[str, Any]:
    return {"level": one.level, "rationale": one.rationale, "decided_at": _moment(one.decided_at)}


def _rating(one) -> dict[str, Any]:
    return {"rating": one.rating, "rationale": one.rationale, "rated_at": _moment(one.rated_at)}


def _decision(one) -> dict[str, Any]:
    words = Outcome(one.outcome).label
    return {
        "outcome": one.outcome, "words": words, "rationale": one.rationale, "decided_at": _moment(one.decided_at),
        "registration_no": one.registration_no,
    }  # fmt: skip


def _referral(child: ContactChild) -> dict[str, Any] | None:
    one = Referral.objects.filter(child=child, taken_back_at=None).first()
    if one is None:
        return None
    return {
        "referred_on": _day(one.referred_on), "source": one.source, "accepted_at": _moment(one.accepted_at),
        "is_rereferral": one.is_rereferral, "last_referred_on": _day(one.last_referred_on),
    }  # fmt: skip


def _told(one) -> dict[str, Any]:
    return {"told": one.told, "why_not": one.why_not, "recorded_at": _moment(one.recorded_at)}


def _passing(one: Passing) -> dict[str, Any]:
    return {
        "service": one.service, "to": one.agency_name, "state": one.state, "offered_at": _moment(one.offered_at),
        "answered_at": _moment(one.answered_at), "started_on": _day(one.started_on),
    }  # fmt: skip
