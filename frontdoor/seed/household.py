"""What is known of a family beside the worry: adults, homes, numbers, who is who, and what to know before a visit."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zlib import crc32

from audit.records import write_many
from frontdoor.seed.numbers import nhs_of, phone_of, postcode_of, upn_of
from frontdoor.seed.shapes import Family, Grown, Young
from frontdoor.seed.turns import Turns
from intake.models import Contact, ContactPerson
from people import acts
from people.models import ContactDetail, Identifier, Involvement, Person, Relationship, Residence

FATHERS = frozenset({"father", "step", "partner"})
RELATION = {"step": "step_parent", "partner": "parents_partner"}
SCHOOL_AGE = 4
REVIEW_AFTER = timedelta(days=90)
ADULTS_FROM = 1_000  # the place of an adult's numbers, away from the children's
SAFE_WORDS = {"yes": "mornings, after school starts", "no": "", "unknown": ""}


@dataclass(frozen=True)
class Told:
    """Who writes it down, when, and why."""

    by: object
    at: datetime
    why: str

    @property
    def terms(self) -> dict:
        """As an act takes them."""
        return {"by": self.by, "at": self.at, "why": self.why}


def describe(contact: Contact, family: Family, children: list[Person], turns: Turns, place: int) -> list[Person]:
    """Write down what the first caller and the register say of this family. Returns the adults."""
    with turns.of("dee") as dee:
        told = Told(dee, turns.at, f"told with contact {contact.reference}")
        today = turns.days.today
        for number, (young, child) in enumerate(zip(family.children, children, strict=True)):
            _more_of_child(young, child, family, told, place * 10 + number)
        adults = [_adult(grown, contact, family, children[0], turns, told) for grown in family.adults]
        _tie(contact, family, children, adults, told)
        _house(family, children, adults, today, place, told)
        _number(family, children, adults, today, place, told)
        for grown, adult in zip(family.adults, adults, strict=True):
            if grown.risk:
                acts.raise_flag(
                    adult, kind="risk_to_workers", what=grown.risk, what_to_do="Ring first; go in pairs.",
                    source="Housing", review_on=today + REVIEW_AFTER, **told.terms,
                )  # fmt: skip
    return adults


def _more_of_child(young: Young, child: Person, family: Family, told: Told, place: int) -> None:
    known = {
        "ethnicity": family.ethnicity, "first_language": family.language, "interpreter": family.interpreter,
        "religion": family.religion, "health": young.health, "disabilities": list(young.disabilities),
    }  # fmt: skip
    if family.ethnicity in ("AOTH", "OOTH", "WOTH", "MOTH", "BOTH"):
        known["ethnicity_other"] = ETHNIC_WORDS.get(family.language, "")
    if child.is_placeholder:
        known = {"description": "A boy of about eight, grey coat, seen with a much younger girl"}
    if not child.is_unborn:
        acts.correct(child, known, version=child.version, **told.terms)
    if young.alias:
        acts.add_name(child, given=young.alias, family=family.name, kind="known_as", source="the family", **told.terms)


ETHNIC_WORDS = {
    "Polish": "Polish", "Romanian": "Romanian", "Indonesian": "Indonesian", "Kurdish Sorani": "Kurdish",
    "English": "Mixed, not said further",
}  # fmt: skip


def _adult(grown: Grown, contact: Contact, family: Family, child: Person, turns: Turns, told: Told) -> Person:
    if grown.role == "mother" and (known := _mother_of_unborn(contact)):
        if grown.health:
            acts.correct(known, {"health": grown.health}, version=known.version, **told.terms)
        return known
    name = family.name if grown.family is None else grown.family
    sex = grown.sex or ("M" if grown.role in FATHERS else "F")
    born_on = turns.days.born(grown.age, crc32(grown.given.encode()))
    adult = acts.register(
        given=grown.given, family=name, sex=sex, born_on=born_on, health=grown.health, source=told.why,
        ethnicity=family.ethnicity, first_language=family.language, interpreter=family.interpreter, **told.terms,
    )  # fmt: skip
    acts.open_as_family_of(child, adult, **told.terms)
    return adult


def _mother_of_unborn(contact: Contact) -> Person | None:
    """The mother by whom an unborn child is found is registered as the contact is received."""
    adult = ContactPerson.objects.filter(contact=contact, role="mother").select_related("person").first()
    return adult.person if adult else None


def _tie(contact: Contact, family: Family, children: list[Person], adults: list[Person], told: Told) -> None:
    ties, standing = [], []
    for grown, adult in zip(family.adults, adults, strict=True):
        known = grown.role in ("mother", "father")
        for child in children:
            if child.is_unborn and grown.role == "mother":
                continue
            ties.append(
                Relationship(
                    person=child, other=adult, kind=RELATION.get(grown.role, grown.role),
                    responsibility="yes" if known and not child.is_unborn else "unknown",
                    how_known="birth certificate, said by the school" if known and not child.is_unborn else "",
                    do_not_contact=grown.safe == "no",
                )
            )  # fmt: skip
        if not ContactPerson.objects.filter(contact=contact, person=adult).exists():
            standing.append(adult_in(contact, grown, adult))
    write_many(ties, by=told.by, why=told.why)
    write_many(standing, by=told.by, why=told.why)


def stand_again(contact: Contact, family: Family, adults: list[Person], turns: Turns) -> None:
    """The adults known from an earlier contact are named in this one too."""
    with turns.of("dee") as dee:
        rows = [adult_in(contact, grown, adult) for grown, adult in zip(family.adults, adults, strict=True)]
        write_many(rows, by=dee, why=f"told with contact {contact.reference}")


def adult_in(contact: Contact, grown: Grown, adult: Person) -> ContactPerson:
    """An adult as a contact knows them, not yet written."""
    return ContactPerson(
        contact=contact, person=adult, role=grown.role, lives_here=grown.here, alleged=grown.alleged,
        do_not_contact=grown.safe == "no",
    )  # fmt: skip


def _house(family: Family, children: list[Person], adults: list[Person], today: date, place: int, told: Told) -> None:
    here = [adult for grown, adult in zip(family.adults, adults, strict=True) if grown.here]
    away = [(grown, adult) for grown, adult in zip(family.adults, adults, strict=True) if not grown.here]
    since = today - timedelta(days=430 + place * 13)
    where = {"lines": f"{family.home}\nWestmere", "postcode": postcode_of(place), "since_on": since, "source": told.why}
    homes = [
        Residence(person=one, safe_to_write="no" if _unsafe(family) else "yes", **where)
        for one in [*(child for child in children if not child.is_unborn), *here]
    ]
    for number, (_, adult) in enumerate(away):
        homes.append(
            Residence(
                person=adult, lines=f"{place + 40 + number} Wharf Street\nWestmere", postcode=postcode_of(place + 97),
                since_on=since, source=told.why,
            )
        )  # fmt: skip
    write_many(homes, by=told.by, why=told.why)


def _unsafe(family: Family) -> bool:
    return any(grown.here and grown.safe == "no" for grown in family.adults)


def _number(family: Family, children: list[Person], adults: list[Person], today: date, place: int, told: Told) -> None:
    numbers, reaches, around = [], [], []
    for number, (young, child) in enumerate(zip(family.children, children, strict=True)):
        if child.is_unborn or child.is_placeholder:
            continue
        age = child.age_on(today) or 0
        numbers.append(Identifier(person=child, **_school_or_health(young, age, place * 10 + number), source=told.why))
        kind, where = ("school", family.school) if age > SCHOOL_AGE else ("health_visitor", "0 to 19 service")
        if where:
            around.append(Involvement(person=child, kind=kind, organisation=where))
        around.append(Involvement(person=child, kind="gp", organisation="Weir Street Surgery"))
    for number, (grown, adult) in enumerate(zip(family.adults, adults, strict=True)):
        reaches.append(
            ContactDetail(
                person=adult, value=phone_of(place * 5 + number), safe_to_call=grown.safe,
                safe_to_text=grown.safe, best_time=SAFE_WORDS[grown.safe], source=told.why,
            )
        )  # fmt: skip
        if grown.role == "mother":
            value = nhs_of(ADULTS_FROM + place * 10 + number)
            numbers.append(Identifier(person=adult, kind="nhs", value=value, source=told.why))
    for rows in (numbers, reaches, around):
        write_many(rows, by=told.by, why=told.why)


def _school_or_health(young: Young, age: int, place: int) -> dict[str, str]:
    if young.upn_unknown:
        return {"kind": "upn_unknown", "value": young.upn_unknown}
    if age > SCHOOL_AGE:
        return {"kind": "upn", "value": upn_of(place)}
    return {"kind": "nhs", "value": nhs_of(place)}
