"""An opened case as its page shows it: whose, what is written, and until when."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from access.actions import Action
from access.decide import visible
from audit import trail
from console.models import CaseOpening
from govuk.shapes import Clock, clock_until
from intake.chronology.events import Event, events_of
from intake.chronology.shown import entries
from intake.models import ContactChild
from people.display import identity_bar
from people.models import Person

MOST = 20


def _of_case(opening: CaseOpening) -> Q:
    """The person of the case, or the children of its contact."""
    if opening.case_kind == "person":
        return Q(pk=opening.case_id)
    return Q(pk__in=ContactChild.objects.filter(contact_id=opening.case_id).values("person_id"))


@dataclass(frozen=True)
class File:
    """One person's part of a case: who they are, and every event that may be read and stands under nobody before."""

    name: str
    facts: list[tuple[str, str]]
    title: str
    entries: list[dict]


def clock_of(opening: CaseOpening, at: datetime) -> Clock:
    """How long it lasts, or when it ended."""
    return clock_until(opening.until, at, starts_at=opening.opened_at, met_at=opening.ended_at)


def files(opening: CaseOpening, user, at: datetime) -> list[File]:
    """What is written about each person of the case; each is recorded as looked at before it is shown."""
    contacts = visible(user, Action.READ_OPENED_CONTACT)
    people = list(visible(user, Action.READ_OPENED_PERSON).filter(_of_case(opening)).distinct()[:MOST])
    looked = [*people, *contacts.filter(pk=opening.case_id)]
    if looked:
        trail.showed(user, looked, action=Action.READ_OPENED_PERSON.name, purpose=opening.origin, at=at)
    seen: set[tuple] = set()
    return [_file(one, events_of(one, contacts, user, at), seen, at) for one in people]


def _file(person: Person, events: list[Event], seen: set[tuple], at: datetime) -> File:
    """A contact is about brothers and sisters alike: what stands under one is not told again under the next."""
    fresh = [one for one in events if (one.at, one.who, one.title, one.text, one.quote) not in seen]
    seen.update((one.at, one.who, one.title, one.text, one.quote) for one in fresh)
    bar = identity_bar(person, at=at)
    facts = [("Who", bar.about), *bar.facts] if bar.about else bar.facts
    return File(bar.name, facts, f"About {bar.name}, the newest first", entries(fresh))
