"""Who is who in what was found: family, people at work and private people, with every term each is known by."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from intake.codes import SOURCES
from intake.models import Contact, ContactChild, ContactPerson
from people.models import Involvement, Person, Relationship
from people.search import name_of
from rights import mentions
from rights.gather import contacts_of
from rights.mentions import EMAIL, NUMBER, PLACE, Term
from rights.parties import Standing, standing_at_work

SCHOOLS = {"2A", "2B"}
# Words for somebody's place in the family, by how they are related to the subject. Each mention is decided by a person.
ROLES = {
    "mother": ("mother", "mum", "mummy", "mam"), "father": ("father", "dad", "daddy"),
    "step_parent": ("stepfather", "stepmother", "stepdad", "stepmum", "step-parent"),
    "parents_partner": ("mum’s partner", "dad’s partner", "mum’s boyfriend", "dad’s girlfriend"),
    "grandparent": ("grandmother", "grandfather", "grandma", "grandad", "granddad", "nan", "nana", "nanna", "gran"),
    "aunt_uncle": ("aunt", "auntie", "uncle"), "cousin": ("cousin",), "lodger": ("lodger",),
    "foster_carer": ("foster carer", "foster mother", "foster father"), "former_partner": ("ex-partner",),
    "friend": ("neighbour",),
}  # fmt: skip
HEALTH = {"3A", "3B", "3C", "3D", "3E", "3F"}


@dataclass
class Somebody:
    """One person or worker mentioned, before they are kept as a party of a request."""

    name: str
    standing: Standing
    terms: set[Term] = field(default_factory=set)
    person: Person | None = None


def own_names(person: Person) -> list[str]:
    """Return every name of the subject, in full and by part: none of them is ever taken out."""
    found = []
    for name in person.names.all():
        found += [name.in_full, name.given, name.family, *name.given.split()]
    return [one for one in dict.fromkeys(found) if one.strip()]


def terms_of(person: Person) -> set[Term]:
    """Return every term a person on record is known by."""
    found: set[Term] = set()
    for name in person.names.all():
        found |= set(mentions.terms_of_name(name.given, name.family))
    if person.born_on:
        found |= set(mentions.terms_of_date(person.born_on))
    for reach in person.contact_details.all():
        found.add(Term(reach.value, EMAIL if reach.kind == "email" else NUMBER))
    for home in person.residences.all():
        lines = [line.strip() for line in home.lines.replace(",", "\n").splitlines()]
        found |= {Term(text, PLACE) for text in (*lines[:1], home.postcode) if text.strip()}
    found |= {Term(one.value, NUMBER if one.value.isdigit() else PLACE) for one in person.identifiers.all()}
    return found


def shared_homes(subject: Person) -> set[Term]:
    """Return the terms of the subject's own homes and numbers, which are theirs whoever else lives there."""
    return {term for term in terms_of(subject) if term.kind in {PLACE, NUMBER, EMAIL}}


def everybody(subject: Person, requester: Person | None) -> list[Somebody]:
    """Return the subject, the one who asks, and everybody mentioned on record around them."""
    found = [Somebody(name_of(subject), Standing.SUBJECT, terms_of(subject), subject)]
    theirs = shared_homes(subject)
    people = around(subject)
    if requester is not None:
        people.setdefault(requester.pk, requester)
    schools, roles = _schools(people, subject), _roles(subject)
    for person in people.values():
        standing = Standing.REQUESTER if requester and person.pk == requester.pk else Standing.FAMILY
        more = schools.get(person.pk, set()) | roles.get(person.pk, set())
        found.append(Somebody(name_of(person), standing, (terms_of(person) | more) - theirs, person))
    found += [one for contact in contacts_of(subject) if (one := _teller(contact)) is not None]
    found += _at_work(subject)
    return _once(found)


def around(subject: Person) -> dict:
    """Return, by id, relations both ways, and the other children, mothers and adults of the same contacts."""
    contacts = contacts_of(subject).values("pk")
    ids = {
        *Relationship.objects.filter(person=subject).values_list("other_id", flat=True),
        *Relationship.objects.filter(other=subject).values_list("person_id", flat=True),
        *ContactChild.objects.filter(contact__in=contacts).values_list("person_id", flat=True),
        *ContactChild.objects.filter(contact__in=contacts).values_list("mother_id", flat=True),
        *ContactPerson.objects.filter(contact__in=contacts).values_list("person_id", flat=True),
    } - {None, subject.pk}
    rows = Person.objects.filter(pk__in=ids)
    return {one.pk: one for one in rows.prefetch_related("names", "contact_details", "residences", "identifiers")}


def _schools(people: Iterable[UUID], subject: Person) -> dict[UUID, set[Term]]:
    """The schools of everybody else, which say where a child of the family is; the subject's own are theirs."""
    own = set(Involvement.objects.filter(person=subject, kind="school").values_list("organisation", flat=True))
    rows = Involvement.objects.filter(person__in=list(people), kind="school").exclude(organisation__in=["", *own])
    found: dict[UUID, set[Term]] = {}
    for person_id, where in rows.values_list("person_id", "organisation"):
        found.setdefault(person_id, set()).add(Term(where, PLACE))
    return found


def _roles(subject: Person) -> dict[UUID, set[Term]]:
    """What the subject calls their family: a role names somebody as surely as a name does."""
    found: dict[UUID, set[Term]] = {}
    for person_id, kind in Relationship.objects.filter(person=subject).values_list("other_id", "kind"):
        found.setdefault(person_id, set()).update(Term(words) for words in ROLES.get(kind, ()))
    return found


def _teller(contact: Contact) -> Somebody | None:
    """Who told us of one contact; a private person unless they told us at work."""
    if not contact.referrer_name.strip():
        return None
    terms = set(mentions.terms_of_name(*_split(contact.referrer_name)))
    terms |= {Term(contact.referrer_phone, NUMBER)} if contact.referrer_phone else set()
    terms |= {Term(contact.referrer_email, EMAIL)} if contact.referrer_email else set()
    return Somebody(contact.referrer_name, standing_of_teller(contact), terms)


def standing_of_teller(contact: Contact) -> Standing:
    """Return how whoever told us stands: by their source code, and by where they work."""
    if SOURCES[contact.source].private or contact.withhold_identity:
        return Standing.PRIVATE
    agency = contact.referrer_agency.name if contact.referrer_agency else contact.referrer_agency_name
    kind = "school" if contact.source in SCHOOLS else "gp" if contact.source in HEALTH else ""
    return standing_at_work(kind, agency)


def _split(name: str) -> tuple[str, str]:
    words = [word for word in name.split() if word.rstrip(".").lower() not in {"mr", "mrs", "ms", "miss", "dr", "pc"}]
    return (" ".join(words[:-1]), words[-1]) if len(words) > 1 else (" ".join(words), "")


def _at_work(subject: Person) -> list[Somebody]:
    found = []
    for one in Involvement.objects.filter(person=subject).exclude(worker=""):
        terms = set(mentions.terms_of_name(*_split(one.worker)))
        terms |= {Term(one.telephone, NUMBER)} if one.telephone else set()
        found.append(Somebody(f"{one.worker}, {one.organisation}", standing_at_work(one.kind, one.organisation), terms))
    return found


def _once(found: list[Somebody]) -> list[Somebody]:
    """Each somebody once: a name said twice is one, with the terms of both."""
    kept: dict[str, Somebody] = {}
    for one in found:
        key = str(one.person.pk) if one.person else mentions.level(one.name)
        if key in kept:
            kept[key].terms |= one.terms
        else:
            kept[key] = one
    return list(kept.values())
