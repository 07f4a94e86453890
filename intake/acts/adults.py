"""Adults are named in a contact: from the register or new, opened to those who work on it (domain.md 1.9)."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from access.actions import Action
from access.decide import visible
from audit import trail
from audit.moves import Refused
from deadlines.calendar import london_day
from intake import adults, facts
from intake.acts.family import FAMILY, Circle, open_to_team
from intake.adults import Adult
from intake.models import Contact, ContactChild, ContactPerson
from people import acts as people
from people.models import Person, Residence

CHOOSE_AGAIN = "The record you chose cannot be used. Search again."
SAME_HOME = ("lines", "postcode", "uprn", "kind", "safe_to_write", "do_not_disclose")


@transaction.atomic
def add_adult(contact: Contact, typed: Adult, *, by, at: datetime) -> ContactPerson:
    """Name an adult in a contact, with what they are to each child and what to know before anyone visits.

    The record somebody chose is used, else a new person is registered; pressed twice, it is the same adult. Raises
    Refused for a closed contact and for a record that cannot be used, ValidationError for what cannot be.
    """
    contact = _open(contact)
    if typed.person_id is None and (twice := _named_before(contact, typed)) is not None:
        return twice
    why = f"named in contact {contact.reference} by {typed.source}"
    person = _chosen(contact, typed.person_id, by=by) if typed.person_id else _new(typed, by=by, at=at, why=why)
    open_to_team(contact, Circle({person.pk: FAMILY}), by=by, at=at)
    _relate(contact, person, typed, by=by, at=at, why=why)
    if typed.telephone:
        people.add_contact_detail(
            person, value=typed.telephone, safe_to_call=typed.safe_to_call, source=typed.source, by=by, at=at, why=why
        )
    if typed.lives_here:
        _same_home(contact, person, typed.source, by=by, at=at, why=why)
    if typed.risk:
        people.raise_flag(
            person, kind="risk_to_workers", what=typed.risk, what_to_do=typed.what_to_do, source=typed.source,
            review_on=typed.review_on, by=by, at=at, why=why,
        )  # fmt: skip
    names = ("lives_here", "do_not_contact", "alleged", *(["said_as"] if typed.said_as else []))
    said = {name: getattr(typed, name) for name in names}
    return _name(contact, person, typed.role, said, by=by, at=at, why=why)


@transaction.atomic
def add_known_adult(contact: Contact, person_id: UUID, *, by, at: datetime) -> ContactPerson:
    """Name somebody in a contact who is on record around its children, as which they are on record there.

    Raises Refused for a closed contact, and for somebody who is not on record around them.
    """
    contact = _open(contact)
    if (twice := ContactPerson.objects.filter(contact=contact, person_id=person_id).first()) is not None:
        return twice
    known = next((one for one in adults.around(facts.on_file(contact), london_day(at)) if one.id == person_id), None)
    if known is None:
        raise Refused(CHOOSE_AGAIN)
    person = _chosen(contact, person_id, by=by)
    open_to_team(contact, Circle({person.pk: FAMILY}), by=by, at=at)
    places = set(_homes(contact).values_list("place", flat=True)) - {""}
    here = Residence.objects.filter(person=person, until_on=None, place__in=places).exists()
    why = f"on record as {known.what}"[:200]
    said = {"lives_here": here, "do_not_contact": known.do_not_contact}
    return _name(contact, person, known.role, said, by=by, at=at, why=why)


def _open(contact: Contact) -> Contact:
    """The contact, locked, so that a button pressed twice names nobody twice."""
    row = Contact.objects.select_for_update(of=("self",), no_key=True).select_related("queue").get(pk=contact.pk)
    if row.closed_at is not None:
        raise Refused("This contact is closed. A new worry is a new contact.")
    return row


def _named_before(contact: Contact, typed: Adult) -> ContactPerson | None:
    named = ContactPerson.objects.filter(contact=contact, role=typed.role, person__born_on=typed.born_on)
    current = {"person__names__given": typed.given, "person__names__family": typed.family}
    return named.filter(**current, person__names__kind="current").first()


def _chosen(contact: Contact, person_id: UUID, *, by) -> Person:
    if ContactChild.objects.filter(contact=contact, person_id=person_id).exists():
        raise Refused("This is one of the children of this contact. Choose another record.")
    person = visible(by, Action.FIND_PERSON).filter(pk=person_id).first()
    if person is None:
        raise Refused(CHOOSE_AGAIN)
    return person


def _new(typed: Adult, *, by, at: datetime, why: str) -> Person:
    return people.register(
        given=typed.given, family=typed.family, born_on=typed.born_on, sex=typed.sex, source=typed.source, by=by, at=at,
        why=why,
    )  # fmt: skip


def _relate(contact: Contact, person: Person, typed: Adult, *, by, at: datetime, why: str) -> None:
    rows = {row.person_id: row for row in ContactChild.objects.filter(contact=contact).select_related("person")}
    for tie in typed.ties:
        row = rows[tie.child]
        people.relate(
            row.person, person, kind=tie.kind, responsibility=tie.responsibility, how_known=tie.how_known,
            do_not_contact=typed.do_not_contact, by=by, at=at, why=why,
        )  # fmt: skip
        if tie.kind == "mother" and row.person.is_unborn and row.mother_id is None:
            row.mother = person
            row.write(by=by, why=why)


def _homes(contact: Contact):
    own = ContactChild.objects.filter(contact=contact).values("person_id")
    return Residence.objects.filter(person__in=own, until_on=None).order_by("-is_where_now", "-since_on")


def _same_home(contact: Contact, person: Person, source: str, *, by, at: datetime, why: str) -> None:
    home = _homes(contact).first()
    if home is not None:
        same = {name: getattr(home, name) for name in SAME_HOME}
        people.live_at(person, by=by, at=at, why=why, source=source, **same)


def _name(contact: Contact, person: Person, role: str, said: dict, *, by, at: datetime, why: str) -> ContactPerson:
    row = ContactPerson.objects.filter(contact=contact, person=person).first()
    row = row or ContactPerson(contact=contact, person=person)
    row.role = role
    for name, value in said.items():
        setattr(row, name, value)
    row.write(by=by, why=why)
    trail.note(by, "contact.adult_named", on=contact, at=at, role=role, person=str(person.pk))
    return row
