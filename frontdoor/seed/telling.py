"""The whole caseload: every family in turn, each approach received as it was told and worked on as far as it has got."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zlib import crc32

from django.db import transaction

from access.identity import act_as
from access.models import robot
from audit import clock
from deadlines import policy
from frontdoor.seed import (
    accounts,
    agreements,
    alike,
    cast,
    discussed,
    forms_sent,
    household,
    hub_day,
    need_to_know,
    old_files,
    rights_asked,
    translated,
)
from frontdoor.seed.days import Days
from frontdoor.seed.decided_families import DECIDED
from frontdoor.seed.numbers import contact_reference, key_of
from frontdoor.seed.shapes import Approach, Family, Young
from frontdoor.seed.steps import Steps
from frontdoor.seed.turns import Turns
from frontdoor.seed.urgent_families import URGENT
from frontdoor.seed.waiting_families import WAITING
from frontdoor.seed.working_families import WORKING
from intake import acts
from intake.models import Contact, ContactChild
from intake.received import Child, Mother, Received
from people.models import Person
from post.models import Outbox

FAMILIES: tuple[Family, ...] = URGENT + WORKING + DECIDED + WAITING
SERVICE_BEGAN = timedelta(days=800)
WRITTEN_DOWN = timedelta(minutes=8)
EVERY = 10
CHANNELS = {"6": "police", "9": "phone", "1B": "phone", "1A": "phone", "1C": "phone", "7": "email", "3E": "phone"}
LIVELY = timedelta(hours=12)


@dataclass
class Known:
    """A family as far as it is in the database: its children and its adults."""

    children: list[Person]
    adults: list[Person]


def is_there(at: datetime) -> bool:
    """Whether any contact exists."""
    keeper = robot("founder")
    with act_as(keeper, at), transaction.atomic():
        return Contact.objects.exists()


def invent(present: datetime, *, families: int, say: Callable[[str], None]) -> int:
    """Write the cast and so many families as they stand at this moment, and return how many contacts they make.

    The same moment and number give the same names, states, times and references. The clock is held meanwhile.
    """
    keeper = robot("founder")
    with act_as(keeper, present), transaction.atomic():
        calendar = policy.in_force(present.date()).office.calendar
    days, contacts = Days(present, calendar), 0
    try:
        everybody = cast.assemble(since=days.today - SERVICE_BEGAN, at=present)
        agreements.keep(present=present)
        accounts.keep(present=present)
        for place, family in enumerate(FAMILIES[:families], start=1):
            contacts = _tell(family, place, contacts, everybody, days)
            if place % EVERY == 0:
                say(f"{place} families, {contacts} contacts …")
        need_to_know.arrange(everybody, days)
        hub_day.spend(everybody, days)
        translated.put(present)
        rights_asked.ask(everybody, present=present)
        discussed.evening(Turns(everybody, days, days.present))
        forms_sent.send(everybody, present=present)
        if families >= len(FAMILIES):
            old_files.add(everybody, days)
            alike.add(everybody, days)
        _post_has_gone(days)
    finally:
        clock.hold_at(None)
    return contacts


def _tell(family: Family, place: int, contacts: int, everybody: cast.Cast, days: Days) -> int:
    known: Known | None = None
    for approach in family.told:
        received_at = days.moment(approach.when)
        written_down = days.moment(approach.entered) if approach.entered else received_at + WRITTEN_DOWN
        entered = max(received_at, min(written_down, days.present))
        turns = Turns(everybody, days, entered)
        typed = _typed(family, approach, known, received_at, days, contacts)
        with turns.of("dee") as dee:
            contact = acts.receive(typed, by=dee, at=turns.at).contact
            rows = ContactChild.objects.filter(contact=contact).select_related("person").order_by("place")
            children = [row.person for row in rows]
            if known is None:
                known = Known(children, household.describe(contact, family, children, turns, place))
            else:
                household.stand_again(contact, family, known.adults, turns)
            steps = Steps(contact, family, approach, turns)
            steps.ask_the_caller()
        for words in approach.steps:
            steps.do(words)
        contacts += 1
    return contacts


def _typed(family: Family, approach: Approach, known: Known | None, at: datetime, days: Days, number: int) -> Received:
    mother = next((grown for grown in family.adults if grown.role == "mother"), None)
    mother_name = _mother(family, mother.given, mother.family, mother.age, days) if mother else Mother()
    if known is None:
        children = tuple(_child(family, young, mother_name, days) for young in family.children)
    else:
        children = tuple(Child(person_id=person.pk) for person in known.children)
    safe, safe_why = approach.safe
    return Received(
        key=key_of(f"{family.name} {family.home} {approach.when} {number}"), reference=contact_reference(number),
        received_at=at, source=approach.source, channel=approach.channel or CHANNELS.get(approach.source, "form"),
        children=children, worry=approach.worry, place=approach.place or f"At home, {family.home}, Westmere",
        who_with=approach.who_with, safe_tonight=safe, safe_why=safe_why, referrer_name=approach.who,
        referrer_role=approach.as_, referrer_agency_name=approach.agency, referrer_email=_email(approach),
        referrer_phone=f"01632 960 {160 + number % 40}" if approach.who else "", withhold_identity=approach.withheld,
        is_urgent=approach.urgent, searched=approach.searched,
    )  # fmt: skip


def _email(approach: Approach) -> str:
    if not approach.who or approach.source in {"1A", "1B", "1C", "1D"}:
        return ""
    return ".".join(approach.who.lower().split()[-2:]) + "@example.org"


def _child(family: Family, young: Young, mother: Mother, days: Days) -> Child:
    if young.due:
        return Child(expected_on=days.due(young.due), mother=mother)
    name = family.name if young.family is None else young.family
    if young.said:
        return Child(age_said=young.said, sex=young.sex)
    return Child(given=young.given, family=name, born_on=_born(young.given, young.age, family, days), sex=young.sex)


def _born(given: str, age: int, family: Family, days: Days) -> date:
    """Children of one age in one family are twins and share a birthday."""
    twins = sum(young.age == age for young in family.children) > 1
    return days.born(age, crc32((family.name if twins else given).encode()))


def _mother(family: Family, given: str, named: str | None, age: int, days: Days) -> Mother:
    born_on = days.born(age, crc32(given.encode()))
    return Mother(given=given, family=family.name if named is None else named, born_on=born_on)


def _post_has_gone(days: Days) -> None:
    """Messages of the days before went on the days before; those of the last hours are still to go."""
    waiting = Outbox.objects.filter(sent_at=None, queued_at__lt=days.present - LIVELY)
    for message in waiting:
        message.published_at = message.sent_at = message.queued_at
        message.tries = 1
        message.save(update_fields=["published_at", "sent_at", "tries"])
