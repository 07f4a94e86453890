"""Deciding for each of the family whether and how they are told, and recording that it left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from access.roles import Role
from audit import trail
from audit.moves import Refused
from deadlines import tasks
from deadlines.calendar import end_of_day, london_day
from intake.codes import SOURCES
from intake.family.wording import stands_in
from intake.models import Contact, ContactChild, ContactPerson, FamilyOutcome
from intake.models.after import Telling
from people.models import Person, Residence

TASK = "tell one of the family"


@dataclass(frozen=True)
class Said:
    """What is decided for one of the family."""

    how: str
    why: str
    text: str = ""
    address: str = ""
    address_is_safe: bool = False
    language: str = ""
    interpreter: str = ""
    review_on: date | None = None


@transaction.atomic
def decide(contact: Contact, person: Person, said: Said, *, by, at: datetime) -> FamilyOutcome:
    """Decide what one adult or child of this contact is told of the outcome, or why not now and when to look again.

    Raises Refused before every child is decided and where the letter would give somebody away; ValidationError.
    """
    outcomes = ContactChild.objects.filter(contact=contact).values_list("outcome", flat=True)
    if not all(outcomes):
        raise Refused("Decide for every child first.")
    is_child = ContactChild.objects.filter(contact=contact, person=person).exists()
    if not is_child and not ContactPerson.objects.filter(contact=contact, person=person).exists():
        raise Refused("This person is not of this contact.")
    if wrong := _faults(said, london_day(at)):
        raise ValidationError(wrong)
    told = said.how != Telling.NOT_NOW
    if told and stands_in(said.text, hidden(contact)):
        raise ValidationError({"text": "This names somebody who told us, or an address nobody may learn. Take it out."})
    kept = FamilyOutcome(
        contact=contact, person=person, is_child=is_child, how=said.how, why=said.why.strip(),
        text=said.text.strip() if told else "", address=said.address.strip() if told else "",
        address_is_safe=said.address_is_safe and told, language=said.language.strip(),
        interpreter=said.interpreter.strip(), review_on=None if told else said.review_on, decided_at=at, decided_by=by,
    ).write(by=by, why="to be told" if told else "not told now, with the reason")  # fmt: skip
    _remind(kept, by=by, at=at)
    trail.note(by, "family.outcome_decided", on=kept, at=at, how=said.how, child=is_child)
    return kept


def _faults(said: Said, on: date) -> dict[str, str]:
    wrong = {}
    if not said.why.strip():
        wrong["why"] = "Say why so, for this person by themselves."
    if said.how == Telling.NOT_NOW:
        if said.review_on is None or said.review_on <= on:
            wrong["review_on"] = "Give a day to come, when this is looked at again."
        return wrong
    if not said.text.strip():
        wrong["text"] = "Write what they are told."
    if said.how == Telling.LETTER and not said.address.strip():
        wrong["address"] = "Say where the letter goes."
    if said.how == Telling.LETTER and not said.address_is_safe:
        wrong["address_is_safe"] = "A letter goes only where it is safe to write. Choose another way, or find out."
    return wrong


def _remind(kept: FamilyOutcome, *, by, at: datetime) -> None:
    if kept.review_on is not None:
        what, due_at = "Look again whether one of the family can be told what was decided.", end_of_day(kept.review_on)
    else:
        what, due_at = "Tell one of the family what was decided, and record how it left.", end_of_day(london_day(at))
    tasks.set_task(
        TASK, on=kept, what=what, due_at=due_at, by=by, at=at, person=by, role=Role.SOCIAL_WORKER,
        route="intake:family_letter",
    )  # fmt: skip


def hidden(contact: Contact) -> list[str]:
    """What may stand in no letter to the family: a private referrer, and addresses nobody may learn."""
    found = []
    if SOURCES[contact.source].private or contact.withhold_identity:
        found += [contact.referrer_name, contact.referrer_phone, contact.referrer_email]
    people = [
        *ContactChild.objects.filter(contact=contact).values_list("person_id", flat=True),
        *ContactPerson.objects.filter(contact=contact).values_list("person_id", flat=True),
    ]
    for home in Residence.objects.filter(person_id__in=people, do_not_disclose=True):
        found += [(home.lines or "").split("\n")[0], home.postcode or ""]
    return [one for one in found if one]


@transaction.atomic
def send(kept: FamilyOutcome, *, how: str, sent_at: datetime, by, at: datetime) -> FamilyOutcome:
    """Record that one of the family was told, and how. Raises Refused a second time, and ValidationError."""
    if kept.how == Telling.NOT_NOW:
        raise Refused("They are not told now. Decide again, and then record it.")
    if kept.sent_at is not None:
        raise Refused("How it left is on record already.")
    wrong = {}
    if not how.strip():
        wrong["sent_how"] = "Say how it left, or who told them."
    if not kept.decided_at.replace(second=0, microsecond=0) <= sent_at <= at:
        wrong["sent_at"] = "Give a time since it was decided, and not in the future."
    if wrong:
        raise ValidationError(wrong)
    kept.sent_at, kept.sent_by, kept.sent_how = sent_at, by, how.strip()
    kept.write(by=by, why="told")
    for task in tasks.open_tasks(kept).filter(kind=TASK):
        tasks.do_task(task, by=by, at=at, outcome="told")
    trail.note(by, "family.outcome_told", on=kept, at=at)
    return kept
