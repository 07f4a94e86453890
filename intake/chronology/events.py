"""The events of a chronology, read in a fixed number of questions however many contacts there are.

Only contacts that whoever asks may open are read, so a chronology shows each reader their own part of it and says so.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from deadlines.calendar import london_day, start_of_day
from govuk.words import Word
from intake import facts, naming
from intake.codes import SOURCES, Outcome, StatementKind
from intake.levels import level_words
from intake.models import (
    Contact,
    ContactChild,
    ContactPerson,
    Decision,
    Protection,
    Referral,
    Statement,
    StrategyDiscussion,
    ThresholdDecision,
)
from intake.together import together
from people import masks
from people.merging import as_one, records_of
from people.models import Person, PersonFlag, PersonName, Relationship, Residence

MOST = 300
MOST_AT_HOME = 60
CLOSED = "somebody closed to you"
LISTS = (
    "people", "names", "contacts", "children", "statements", "levels", "decisions", "referrals", "protections",
    "strategies", "homes", "flags",
)  # fmt: skip
SIBLINGS = ("sibling", "half_sibling", "step_sibling")


class Kind(Word):
    """What sort of event it is."""

    CONTACT = "contact", "Worries brought to us"
    VOICE = "voice", "What children said"
    DECISION = "decision", "Decisions and referrals"
    SAFETY = "safety", "Protection and strategy discussions"
    HOME = "home", "Homes and flags"


class Whose(Word):
    """Whom an event is about."""

    CHILD = "child", "This child"
    SIBLING = "sibling", "Brothers and sisters"
    HOUSEHOLD = "household", "Household and family"


@dataclass(frozen=True)
class Event:
    """One significant event, with where it is known from."""

    at: datetime
    kind: Kind
    whose: Whose
    who: str
    title: str
    text: str = ""
    source: str = ""
    quote: str = ""
    contact_id: UUID | None = None
    day_only: bool = False


@dataclass(frozen=True)
class Circle:
    """Whom a chronology is about: the child's records, brothers and sisters, and whoever is family or lives there."""

    child: frozenset[UUID]
    siblings: frozenset[UUID]
    household: frozenset[UUID]

    @property
    def everybody(self) -> frozenset[UUID]:
        """All of them."""
        return self.child | self.siblings | self.household

    def whose(self, person_id: UUID) -> Whose:
        """Which part of the circle somebody stands in."""
        if person_id in self.child:
            return Whose.CHILD
        return Whose.SIBLING if person_id in self.siblings else Whose.HOUSEHOLD


def circle_of(person: Person, on: date) -> Circle:
    """The child, brothers and sisters, and family and household as they are known on this day."""
    mine = records_of(person)
    ties = Relationship.objects.filter(Q(person__in=mine) | Q(other__in=mine), until_on=None)
    siblings: set[UUID] = set()
    kin: set[UUID] = set()
    for one, other, kind in ties.values_list("person_id", "other_id", "kind"):
        (siblings if kind in SIBLINGS else kin).update({one, other})
    homes = Residence.objects.live(on).exclude(place="")
    places = homes.filter(person__in=mine).values("place")
    kin.update(homes.filter(place__in=places).values_list("person_id", flat=True)[:MOST_AT_HOME])
    everybody = [*mine, *siblings, *kin]
    under = as_one(everybody)
    near = {*siblings, *(one for pair in under.items() if siblings & {*pair} for one in pair)}
    child = frozenset(mine)
    return Circle(child, frozenset(near) - child, frozenset({*everybody, *under, *under.values()}) - child - near)


def events_of(person: Person, contacts: QuerySet[Contact], user, at: datetime) -> list[Event]:
    """Every event that may be read, the newest first. contacts: those whoever asks may open."""
    circle = circle_of(person, london_day(at))
    found = _fetched(person, circle, contacts)
    children: dict[UUID, ContactChild] = {row.pk: row for row in found["children"]}
    names = _names(found)
    by_contact: dict[UUID, list[ContactChild]] = defaultdict(list)
    for row in found["children"]:
        by_contact[row.contact_id].append(row)
    told = [_received(row, by_contact[row.pk], circle, names, user) for row in found["contacts"]]
    told += [one for row in found["statements"] for one in _said(row, children, by_contact, circle, names)]
    told += [_apart(row, found["contacts"], circle, names) for row in found["children"] if row.differs]
    told += _decided(found, children, circle, names) + _safety(found, children, by_contact, circle, names)
    masks.cover_homes(found["homes"], masks.covered(user, person))
    told += _at_home(found, names[person.pk])
    return sorted(told, key=lambda one: one.at, reverse=True)


def _fetched(person: Person, circle: Circle, contacts: QuerySet[Contact]) -> dict[str, list]:
    ids = sorted(circle.everybody)
    named = Exists(ContactChild.objects.filter(person__in=ids, contact=OuterRef("pk"))) | Exists(
        ContactPerson.objects.filter(person__in=ids, contact=OuterRef("pk"))
    )
    here = list(contacts.filter(named).order_by("-received_at").values_list("pk", flat=True)[:MOST])
    mine = {"person__in": sorted(circle.child)}
    found = together(
        Person.objects.filter(pk=person.pk),
        {
            "contacts": Contact.objects.filter(pk__in=here),
            "children": ContactChild.objects.filter(contact__in=here).order_by("place"),
            "statements": Statement.objects.filter(contact__in=here),
            "levels": ThresholdDecision.objects.filter(child__contact__in=here, is_proposal=False),
            "decisions": Decision.objects.filter(child__contact__in=here, is_proposal=False, taken_back_at=None),
            "referrals": Referral.objects.filter(child__contact__in=here, taken_back_at=None),
            "protections": Protection.objects.filter(child__contact__in=here),
            "strategies": StrategyDiscussion.objects.filter(contact__in=here),
            "people": Person.objects.filter(Q(contacts__contact__in=here) | Q(pk=person.pk)).distinct(),
            "names": PersonName.objects.filter(
                Q(person__contacts__contact__in=here) | Q(person=person), kind="current"
            ).distinct(),
            "homes": Residence.objects.filter(**mine),
            "flags": PersonFlag.objects.filter(**mine),
        },
    )
    return {name: found.get(name, []) for name in LISTS}


def _names(found) -> dict[UUID, str]:
    """What each child is called in a sentence, by their id."""
    for person in found["people"]:
        person.current_names = [name for name in found["names"] if name.person_id == person.pk]
    # A brother or sister of the same contact may be closed to whoever reads this.
    return defaultdict(lambda: CLOSED, {person.pk: naming.first_name(person) for person in found["people"]})


def _of_contact(children: list[ContactChild], circle: Circle, names: dict[UUID, str]) -> tuple[Whose, str]:
    """Whom something said of a whole contact is about, and their names."""
    whose = min((circle.whose(row.person_id) for row in children), key=list(Whose).index, default=Whose.HOUSEHOLD)
    return whose, ", ".join(names[row.person_id] for row in children)


def _received(contact: Contact, children, circle: Circle, names, user) -> Event:
    whose, who = _of_contact(children, circle, names)
    source = SOURCES[contact.source].short
    teller = contact.referrer_name
    if contact.withhold_identity:
        teller = "who wants their name kept from the family"
        # A chronology is printed and shown: here the name is left to whoever is qualified, owner or not.
        if facts.who(user).is_qualified:
            teller = f"{contact.referrer_name or 'name not given'}. DO NOT DISCLOSE to the family"
    words = ", ".join(filter(None, [source, teller]))
    repeat = " Re-referral." if contact.is_rereferral else ""
    title = f"{source}: a worry brought to us.{repeat}"
    return Event(contact.received_at, Kind.CONTACT, whose, who, title, contact.worry, words, contact_id=contact.pk)


def _apart(child: ContactChild, contacts: list[Contact], circle: Circle, names) -> Event:
    """What was said to differ for one child, at the time of the contact it was told in."""
    at = next(one.received_at for one in contacts if one.pk == child.contact_id)
    name = names[child.person_id]
    return Event(
        at, Kind.CONTACT, circle.whose(child.person_id), name, "What differs for this child", child.differs,
        "The front door", contact_id=child.contact_id,
    )  # fmt: skip


def _said(row: Statement, children, by_contact, circle: Circle, names):
    if row.kind == StatementKind.CHILD and row.child_id in children:
        child = children[row.child_id]
        yield Event(
            row.recorded_at, Kind.VOICE, circle.whose(child.person_id), names[child.person_id],
            f"{names[child.person_id]} said", "", row.said_by, row.text, row.contact_id,
        )  # fmt: skip
    elif row.kind == StatementKind.FACT:
        whose, who = _of_contact(by_contact[row.contact_id], circle, names)
        yield Event(
            row.recorded_at, Kind.CONTACT, whose, who, "Seen or known as fact", row.text, row.said_by,
            contact_id=row.contact_id,
        )  # fmt: skip


def _decided(found, children, circle: Circle, names) -> list[Event]:
    told = []

    def add(row, at: datetime, title: str, text: str) -> None:
        child = children[row.child_id]
        told.append(
            Event(
                at, Kind.DECISION, circle.whose(child.person_id), names[child.person_id], title, text, "The front door",
                contact_id=child.contact_id,
            )
        )  # fmt: skip

    for row in found["levels"]:
        add(row, row.decided_at, level_words(row.level, london_day(row.decided_at)), row.rationale)
    for row in found["decisions"]:
        add(row, row.decided_at, f"Decided: {Outcome(row.outcome).mid}", row.rationale)
    for row in found["referrals"]:
        add(row, row.accepted_at, "Accepted as a referral", row.rereferral_why)
    return told


def _safety(found, children, by_contact, circle: Circle, names) -> list[Event]:
    told = []
    for row in found["protections"]:
        child = children[row.child_id]
        told.append(
            Event(
                row.started_at, Kind.SAFETY, circle.whose(child.person_id), names[child.person_id],
                "Immediate protection", row.action, "The front door", contact_id=child.contact_id,
            )
        )  # fmt: skip
    for row in found["strategies"]:
        whose, who = _of_contact(by_contact[row.contact_id], circle, names)
        told.append(
            Event(
                row.called_at, Kind.SAFETY, whose, who, "Strategy discussion called", row.why_not_invited,
                "The front door", contact_id=row.contact_id,
            )
        )  # fmt: skip
    return told


def _at_home(found, name: str) -> list[Event]:
    """The child's own homes and flags, by the day each began or ended."""
    told = []
    for row in found["homes"]:
        hidden = " DO NOT DISCLOSE." if row.do_not_disclose else ""
        for day, verb in ((row.since_on, "Lives at"), (row.until_on, "Left")):
            if day:
                told.append(_day(day, name, f"{verb} {row.in_one_line}.{hidden}", "", row.source))
    for row in found["flags"]:
        told.append(_day(row.from_on, name, f"Flag: {row.get_kind_display()}", row.what, row.source))
    return told


def _day(day: date, name: str, title: str, text: str, source: str) -> Event:
    return Event(start_of_day(day), Kind.HOME, Whose.CHILD, name, title, text, source, day_only=True)
