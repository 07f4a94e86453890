"""The people of a new contact: registered or matched, their family found, and opened to those who work on it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from access import grants
from access.models import Team
from audit.moves import Refused
from deadlines.calendar import london_day
from intake import received
from intake.acts import cards
from intake.counting import limit_on
from intake.models import Contact, ContactChild, ContactPerson, IndexCard
from intake.repeat import Repeat, assess
from people import acts as people
from people.display import short_day
from people.merging import every_record
from people.models import CaseStanding, ContactDetail, Person, Relationship, Residence

CHILD, FAMILY, ADDRESS, PHONE = "child", "the family", "this address", "this telephone"
MOST = 60  # of family and household together; a hostel's address is not a family


@dataclass
class Circle:
    """The children of a contact, and everybody of their family or at their address, with who they are to it."""

    about: dict[UUID, str] = field(default_factory=dict)

    def add(self, people: list[UUID], who: str) -> None:
        """Add these people unless they are there already, up to the most that is still a family."""
        for person in people:
            if person in self.about or len(self.about) < MOST:
                self.about.setdefault(person, who)


def add_children(contact: Contact, typed: tuple[received.Child, ...], *, by, at: datetime) -> list[ContactChild]:
    """Write a row for each child, with the person they are and the worker who has them already."""
    rows = []
    for place, child in enumerate(typed):
        person = _person(child, contact, by=by, at=at)
        mother = _mother(child, person, contact, by=by, at=at) if child.mother else None
        standing = CaseStanding.objects.filter(person=person, state=CaseStanding.OPEN).first()
        row = ContactChild(
            contact=contact, person=person, mother=mother, place=place,
            allocated_worker=standing.owner if standing else None,
        )  # fmt: skip
        rows.append(row.write(by=by, why=f"named in contact {contact.reference}"))
    return rows


def circle_of(children: list[ContactChild], at: datetime) -> Circle:
    """The children, their family as recorded both ways, and whoever lives where they live or has their telephone."""
    circle = Circle()
    named = [child.person_id for child in children]
    own = every_record([*named, *(child.mother_id for child in children if child.mother_id)])
    circle.add(every_record(named), CHILD)
    circle.add(own, FAMILY)
    ties = Relationship.objects.filter(Q(person__in=own) | Q(other__in=own), until_on=None)
    for person, other in ties.values_list("person_id", "other_id"):
        circle.add([person, other], FAMILY)
    homes = Residence.objects.live(london_day(at)).exclude(place="")
    places = list(homes.filter(person__in=own).values_list("place", flat=True))
    circle.add(list(homes.filter(place__in=places).values_list("person_id", flat=True)[:MOST]), ADDRESS)
    reached = ContactDetail.objects.filter(ended_on=None)
    numbers = list(reached.filter(person__in=own).exclude(kind="work").values_list("value", flat=True))
    circle.add(list(reached.filter(value__in=numbers).values_list("person_id", flat=True)[:MOST]), PHONE)
    return circle


def open_to_team(contact: Contact, circle: Circle, *, by, at: datetime) -> list[IndexCard]:
    """Open these people and their earlier contacts to the team that works on this one, with that as the reason.

    Returns the cards of the earlier contacts.
    """
    why = f"contact {contact.reference} is being worked on"
    terms = {"by": by, "why": why, "until": None, "origin": origin_of(contact), "at": at}
    for person in Person.objects.filter(pk__in=circle.about):
        grants.give(contact.queue, on=person, **terms)
    earlier = list(IndexCard.objects.filter(person__in=circle.about).exclude(contact_id=contact.pk))
    for contact_id in {card.contact_id for card in earlier}:
        # The earlier contact may be out of sight until this very grant is given, so it is named by its id.
        grants.give(contact.queue, on=Contact(pk=contact_id), **terms)
    return earlier


def origin_of(contact: Contact) -> str:
    """The origin of every grant that receiving this contact gives."""
    return f"receiving {contact.reference}"


def repeats(circle: Circle, names: dict[UUID, str], at: datetime) -> Repeat:
    """How many contacts in twelve months for these children, their family and their address, this one included."""
    about = {person: names.get(person, "the child") if who == CHILD else who for person, who in circle.about.items()}
    on = london_day(at)
    return assess(cards.seen(cards.last_twelve_months(about, at), about), on, limit=limit_on(on))


def team_of(user) -> Team:
    """The team whose queue a contact received by this user stands in. Raises Refused for somebody on no team."""
    team = Team.objects.filter(pk__in=sorted(user.standing.team_ids)).order_by("-is_front_door", "key").first()
    if team is None:
        raise Refused("You are on no team, so there is no queue for this contact. Ask an administrator.")
    return team


def stand(child: ContactChild, *, by, at: datetime) -> None:
    """Tell searches that this child is being worked on, unless a case of theirs is open already."""
    if CaseStanding.objects.filter(person=child.person, state=CaseStanding.OPEN).exists():
        return
    contact = child.contact
    words = f"Contact {short_day(london_day(contact.received_at))}, being worked on"
    people.stand(
        child.person,
        state=CaseStanding.OPEN,
        since=london_day(at),
        team=contact.queue,
        words=words,
        by=by,
        at=at,
        why=words,
    )


def _person(child: received.Child, contact: Contact, *, by, at: datetime) -> Person:
    if child.person_id:
        return _chosen(child.person_id)
    details: dict[str, Any] = {"born_on": child.born_on, "expected_on": child.expected_on, "age_said": child.age_said}
    if child.is_unknown and not child.expected_on:
        details |= {"is_placeholder": True, "description": "Unknown child"}
    return people.register(
        given=child.given, family=child.family, sex="U" if child.expected_on else child.sex,
        source=f"contact {contact.reference}", by=by, at=at, why=f"named in contact {contact.reference}", **details,
    )  # fmt: skip


def _mother(child: received.Child, person: Person, contact: Contact, *, by, at: datetime) -> Person:
    typed, why = child.mother, f"named in contact {contact.reference}"
    if typed.person_id:
        mother = _chosen(typed.person_id)
    else:
        mother = people.register(
            given=typed.given, family=typed.family, born_on=typed.born_on, sex="F",
            source=f"contact {contact.reference}", by=by, at=at, why=why,
        )  # fmt: skip
    people.relate(person, mother, kind="mother", by=by, at=at, why=why)
    if not ContactPerson.objects.filter(contact=contact, person=mother).exists():
        ContactPerson(contact=contact, person=mother, role="mother", lives_here=True).write(by=by, why=why)
    return mother


def _chosen(person_id: UUID) -> Person:
    person = Person.objects.filter(pk=person_id).first()
    if person is None:
        raise Refused("The record you chose cannot be used. Search again.")
    return person
