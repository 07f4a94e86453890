"""The Applebarrow family on a contact from police, and what is asked about them."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from access.models import Desk
from intake.models import Contact, ContactChild, ContactPerson, Enquiry, Statement
from people.models import ContactDetail, Identifier, Person, PersonName, Residence
from sharing import acts
from sharing.choice import Choice, Once
from sharing.file import on_file
from sharing.models import InformationRequest
from sharing.offers import of_file
from tests.build import a_contact

WHY = "the test needs a family"
ONCE = Once(
    purpose="To decide whether section 17 or section 47 is needed.",
    function="section_47",
    necessity="Mother's account is partial and the partner is missing.",
    less_intrusive="Asking mother alone: partner may hear.",
    family_told="Mother told 17:10.",
    threshold=3,
    rating="AMBER",
)
ABOUT = "Domestic abuse, child of 6"


@dataclass
class Family:
    """A contact and the people in it."""

    contact: Contact
    wren: Person
    baby: Person
    carys: Person
    denholm: Person


def _person(given: str, born_on: date | None, *, by, **fields) -> Person:
    person = Person(born_on=born_on, **fields).write(by=by, why=WHY)
    if given:
        PersonName(person=person, given=given, family="Applebarrow").write(by=by, why=WHY)
    return person


def a_family(*, by, at: datetime, **contact_fields) -> Family:
    """Wren, six; a baby due in February; their mother, safe to ring; her partner, said to have pushed her."""
    fields = {"rating": "AMBER", "worry": "Mother pushed against a cooker. Child present.", "place": "At home"}
    contact = a_contact(by=by, **{**fields, **contact_fields})
    wren = _person("Wren", date(2020, 3, 14), by=by, sex="F", ethnicity="WBRI")
    baby = _person("", None, by=by, expected_on=date(2027, 2, 11), sex="U")
    carys = _person("Carys", date(1996, 9, 8), by=by, sex="F", health="Asthma.")
    denholm = _person("Denholm", date(1992, 1, 22), by=by, sex="M")
    for place, child in enumerate((wren, baby)):
        mother = carys if child is baby else None
        ContactChild(contact=contact, person=child, mother=mother, place=place, level="3").write(by=by, why=WHY)
    ContactPerson(contact=contact, person=carys, role="mother", lives_here=True).write(by=by, why=WHY)
    ContactPerson(contact=contact, person=denholm, role="partner", alleged=True).write(by=by, why=WHY)
    _around(wren, carys, contact, by=by, at=at)
    return Family(contact, wren, baby, carys, denholm)


def _around(wren: Person, carys: Person, contact: Contact, *, by, at: datetime) -> None:
    Residence(person=wren, lines="9 Lantern Row\nWestmere", since_on=date(2024, 5, 1)).write(by=by, why=WHY)
    Residence(person=carys, kind="refuge", lines="The quiet house\nWestmere").write(by=by, why=WHY)
    ContactDetail(person=carys, value="01632 960178", safe_to_call="yes", best_time="mornings only").write(
        by=by, why=WHY
    )
    Identifier(person=carys, kind="nhs", value="9993081272").write(by=by, why=WHY)
    child = ContactChild.objects.get(contact=contact, person=wren)
    Statement(
        contact=contact, child=child, kind="child", text="He does it when Mum is tired.",
        said_by="Wren, to the officer", recorded_at=at, recorded_by=by,
    ).write(by=by, why=WHY)  # fmt: skip
    Enquiry(contact=contact, purpose=ONCE.purpose, opened_at=at, opened_by=by).write(by=by, why=WHY)


def a_choice(desk: str, at: datetime, **changes) -> Choice:
    """A lawful choice for one desk, with nothing chosen yet."""
    choice = Choice(
        desk=Desk.objects.select_related("agency").get(key=desk),
        needed_by=at + timedelta(hours=4),
        questions="Call-outs to this address since 2024.",
        gateways=("CA04_16LA",),
        art6=("6_1_c",),
        risk="Mother pushed on 20 November. Child present.",
        handling="Search your systems and answer.",
        delete_by=date(2027, 1, 31),
    )
    return replace(choice, **changes)


def keys(family: Family, *labels: str) -> frozenset[str]:
    """The keys of the offers whose labels hold any of these words."""
    offers = of_file(on_file(family.contact, date(2026, 11, 23)), "risk")
    return frozenset(offer.key for offer in offers for label in labels if label in offer.label)


def to_police(family: Family, at: datetime, **changes) -> Choice:
    """Names, home and risk to the police desk."""
    chosen = keys(family, "Wren Applebarrow: name", "Denholm Applebarrow: name", "Wren Applebarrow: home") | {"risk"}
    return a_choice("police-mash", at, chosen=chosen, **changes)


def to_midwife(family: Family, at: datetime, **changes) -> Choice:
    """The mother, her NHS number and the expected date to the midwife."""
    chosen = keys(family, "Carys Applebarrow: name", "NHS number", "Expected date") | {"risk"}
    return a_choice("swb-midwife", at, chosen=chosen, of_pregnancy=True, **changes)


def to_womens_aid(family: Family, at: datetime, **changes) -> Choice:
    """The mother and her safe number to Women's Aid, and why they need to know of the risk."""
    chosen = keys(family, "Carys Applebarrow: name", "safe telephone") | {"risk"}
    return a_choice("bcwa-duty", at, chosen=chosen, why_needed={"risk": "to choose who rings her, and when"}, **changes)


def asked(family: Family, *choices: Choice, by, at: datetime) -> list[InformationRequest]:
    """These desks asked, all at once."""
    return acts.ask(family.contact, list(choices), once=ONCE, about=ABOUT, by=by, at=at)
