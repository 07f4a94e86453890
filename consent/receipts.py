"""A receipt for an answer: for a person, for a child, and for a computer. domain.md 3.3

The JSON carries the keys of the Kantara consent receipt 1.1 and the four parts of ISO/IEC TS 27560, and is held to
`schemas/consent_receipt.json` before anybody is given it.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string

from consent.classes import CHILD_WORDS, CLASS_WORDS, SPECIAL, Class
from consent.codes import EXPIRED, Authority, Method, Status
from consent.display import who_answered
from consent.models import ConsentRecord, Notice
from consent.validity import named
from deadlines.calendar import london_day
from deadlines.words import long_day, moment_words

SCHEMA = Path(__file__).parent / "schemas" / "consent_receipt.json"
VERSION = "KI-CR-v1.1.0"
RECORD_SCHEMA = "ISO/IEC TS 27560:2023"
JURISDICTION = "GB"
KIND, KIND_CHILD = "consent.receipt", "consent.receipt_child"
# A receipt says it was issued until something happens to the consent. domain.md 3.3
STATES = {
    Status.ACTIVE: "ACTIVE", Status.REFUSED: "ISSUED", Status.WITHDRAWN: "WITHDRAWN", Status.SUPERSEDED: "UPDATED",
    Status.INVALID: "ISSUED", EXPIRED: "EXPIRED",
}  # fmt: skip
DECISIONS = {"REFUSED": "refused", "INVALID": "found not valid"}


@dataclass(frozen=True)
class Printed:
    """What a receipt page prints."""

    title: str
    lines: list[tuple[str, str]]
    how_to_stop: str
    what_to_ask: str
    number: str


def number_of(row: ConsentRecord) -> str:
    """The receipt's number, which says nothing about anybody."""
    return str(row.pk)


def printed(row: ConsentRecord, at: datetime, *, child: bool = False) -> Printed:
    """The receipt in plain English; `child` in a child's words."""
    return Printed(
        title="Your answer" if child else "Receipt for your answer",
        lines=_for_a_child(row, at) if child else _for_anybody(row, at),
        how_to_stop=_how_to_stop(row, at, child),
        what_to_ask=_what_to_ask(controller(row.notice), child),
        number=number_of(row),
    )


def controller(notice: Notice | None) -> dict:
    """Who answers for the information, as the notice they were given says; the latest version where none was."""
    found = notice or Notice.objects.order_by("-number").first()
    return (found.facts if found else {}).get("controller", {})


def _said(row: ConsentRecord, at: datetime) -> str:
    standing = row.standing(at)
    if standing == Status.WITHDRAWN and row.withdrawn_at:
        return f"Yes, and taken back {moment_words(row.withdrawn_at)}"
    if standing == EXPIRED and row.expires_on:
        return f"Yes, until {long_day(row.expires_on)}. It has run out"
    return {"REFUSED": "No", "INVALID": "Found not to count", "SUPERSEDED": "Yes, and given again since"}.get(
        standing, "Yes"
    )


def _for_anybody(row: ConsentRecord, at: datetime) -> list[tuple[str, str]]:
    last = long_day(row.expires_on) if row.expires_on else "Until you take it back"
    pairs = [
        ("What you were asked", row.wording),
        ("Your answer", _said(row, at)),
        ("For what", row.purpose.name),
        ("Who gets the information", row.recipient.name),
        ("What information", named(row.classes) if row.classes else ""),
        ("What will be done", row.processing),
        ("Who answered", f"{who_answered(row)} ({Authority(row.authority).mid})"),
        ("When and how", f"{long_day(london_day(row.collected_at))}, {Method(row.method).mid}"),
        ("Language", row.language),
        ("Lasts", last if row.status == Status.ACTIVE else ""),
        ("We ask you again by", long_day(row.review_on) if row.review_on and row.status == Status.ACTIVE else ""),
        ("The privacy notice you were given", f"Version {row.notice.number}" if row.notice else ""),
    ]
    return [(question, answer) for question, answer in pairs if answer]


def _in_a_childs_words(classes: list[str]) -> str:
    words = [CHILD_WORDS.get(Class(one), CLASS_WORDS[Class(one)].lower()) for one in classes]
    return ", ".join(words).capitalize()


def _for_a_child(row: ConsentRecord, at: datetime) -> list[tuple[str, str]]:
    pairs = [
        ("What we asked", row.purpose.child_wording),
        ("What the answer was", _said(row, at)),
        ("Who we may tell", row.recipient.name),
        ("What we may tell them", _in_a_childs_words(row.classes)),
        ("Who said it", who_answered(row)),
        ("When", long_day(london_day(row.collected_at))),
    ]
    return [(question, answer) for question, answer in pairs if answer]


def _how_to_stop(row: ConsentRecord, at: datetime, child: bool) -> str:
    if not row.is_live(at):
        return "Nothing is shared on this answer." if not child else "We share nothing because of this answer."
    if child:
        return "You can change your mind at any time. Tell your worker, or ring us. It is as easy as saying yes was."
    return (
        f"You can take this back at any time, as easily as you gave it: tell your worker, or ring "
        f"{settings.DUTY_TELEPHONE}. Nothing further is shared from then on. What was shared before stays lawful. No "
        "service you need is taken away."
    )


def _what_to_ask(who: dict, child: bool) -> str:
    if child:
        return "You can ask to see what we wrote about you. If it is wrong, or you are not happy, tell us."
    answers = f"{who['name']} answers for your information. " if who.get("name") else ""
    write = f" Write to the {who['officer']}, {who['address']}, or {who['email']}." if who.get("officer") else ""
    return f"{answers}You can ask what is held about you, have it put right, or complain.{write}"


def for_a_computer(row: ConsentRecord, at: datetime) -> dict:
    """The receipt as JSON. Raises jsonschema.ValidationError where it would not fit the schema kept here."""
    import jsonschema

    found = {**_kantara(row), **_iso(row, at)}
    jsonschema.validate(found, schema())
    return found


@cache
def schema() -> dict:
    """The JSON schema every receipt is held to."""
    return json.loads(SCHEMA.read_text(encoding="utf-8"))


def _principal(row: ConsentRecord) -> str:
    """A name for the person that means nothing outside this receipt."""
    return sha256(f"{row.subject_id}{row.pk}".encode()).hexdigest()[:24]


def _kantara(row: ConsentRecord) -> dict:
    special = sorted(set(row.classes) & SPECIAL)
    who = controller(row.notice)
    purpose = {
        "purpose": row.purpose.name, "purposeCategory": [row.purpose.key],
        "consentType": "EXPLICIT" if row.explicit else "UNAMBIGUOUS",
        "piiCategory": [CLASS_WORDS[Class(one)] for one in row.classes], "primaryPurpose": False,
        "termination": long_day(row.expires_on) if row.expires_on else "When it is taken back",
        "thirdPartyDisclosure": True, "thirdPartyName": row.recipient.name,
    }  # fmt: skip
    return {
        "version": VERSION, "jurisdiction": JURISDICTION, "consentTimestamp": int(row.collected_at.timestamp()),
        "collectionMethod": Method(row.method).label, "consentReceiptID": number_of(row), "language": row.language,
        "piiPrincipalId": _principal(row),
        "piiControllers": [
            {"piiController": who.get("name", ""), "contact": who.get("officer", ""),
             "address": who.get("address", ""), "email": who.get("email", ""), "phone": settings.DUTY_TELEPHONE}
        ],
        "policyUrl": policy_url(row.notice), "services": [{"service": row.purpose.name, "purposes": [purpose]}],
        "sensitive": bool(special), "spiCat": [CLASS_WORDS[Class(one)] for one in special],
    }  # fmt: skip


def policy_url(notice: Notice | None) -> str:
    """Where the version of the notice stands, for whoever reads the receipt."""
    return f"/privacy/versions/{notice.number}" if notice else "/privacy"


def _iso(row: ConsentRecord, at: datetime) -> dict:
    return {
        "record": {"schemaVersion": RECORD_SCHEMA, "recordId": number_of(row), "principalId": _principal(row)},
        "piiProcessing": {
            "privacyNotice": policy_url(row.notice), "noticeLanguage": row.language,
            "wordingSha256": row.wording_sha256,
            "purposes": [
                {"purpose": row.purpose.key, "lawfulBasis": "UK GDPR Article 6(1)(a)"
                 + ("; Article 9(2)(a)" if set(row.classes) & SPECIAL else ""),
                 "piiTypes": list(row.classes), "collectionMethod": Method(row.method).label,
                 "processingMethod": row.processing, "storage": "United Kingdom", "recipients": [row.recipient.name],
                 "jurisdiction": JURISDICTION, "withdrawalMethod": "Tell a worker, or ring the duty team."}
            ],
        },
        "partyIdentification": [
            {"role": "controller", "name": controller(row.notice).get("name", ""),
             "contact": controller(row.notice).get("email", "")},
            {"role": "recipient", "name": row.recipient.name, "contact": ""},
        ],
        "events": _events(row, at),
    }  # fmt: skip


def _events(row: ConsentRecord, at: datetime) -> list[dict]:
    last = row.expires_on.isoformat() if row.expires_on else ""
    actor = "principal" if row.authority == Authority.SELF else "on the principal’s behalf"
    found = [{"time": row.collected_at.isoformat(), "state": "ISSUED", "duration": last, "actor": actor}]
    if row.withdrawn_at:
        found.append({"time": row.withdrawn_at.isoformat(), "state": "WITHDRAWN", "duration": "", "actor": actor})
    state = STATES[row.standing(at)]
    if state not in {one["state"] for one in found}:
        found.append({"time": at.isoformat(), "state": state, "duration": last, "actor": "controller"})
    return found


def page_of(document) -> str:
    """The HTML of a receipt for printing; `documents.making` asks for it when one is ordered."""
    return _printed_page(document, child=False)


def page_for_a_child(document) -> str:
    """The same in a child's words."""
    return _printed_page(document, child=True)


def _printed_page(document, *, child: bool) -> str:
    receipt = printed(document.on, document.ordered_at, child=child)
    return render_to_string("consent/receipt_print.html", {"receipt": receipt, "child": child})
