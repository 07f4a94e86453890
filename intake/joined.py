"""What intake works out again when two records turn out to be one person, and what it wrote since."""

from datetime import datetime
from functools import partial
from uuid import UUID, uuid4

from django.urls import reverse

from access.actions import Action
from access.decide import visible
from deadlines.calendar import london_day
from intake import rereferral
from intake.acts import cards
from intake.counting import limit_on
from intake.models import ContactChild, IndexCard
from intake.repeat import assess
from intake.workflow import State
from people.known_by import Line
from people.models import Person
from people.models.joining import Joining
from people.written import Written


def follows(user, ids: list[UUID], at: datetime) -> list[Line]:
    """Return repeat contacts and re-referrals counted over all records, and the open contacts whose clocks run on."""
    about = dict.fromkeys(ids, "the child")
    on = london_day(at)
    repeat = assess(cards.seen(cards.last_twelve_months(ids, at), about), on, limit=limit_on(on))
    days = [card.referred_on for card in IndexCard.objects.filter(person__in=ids) if card.referred_on]
    found = [
        Line(at, repeat.sentence),
        Line(at, rereferral.sentence(days, london_day(at))),
    ]
    open_ones = visible(user, Action.OPEN_CHILD).filter(person__in=ids).exclude(state=State.CLOSED)
    for child in open_ones.select_related("contact"):
        url = reverse("intake:contact", args=[child.contact_id])
        found.append(
            Line(child.contact.received_at, f"Contact {child.contact.reference} is open: its clocks run on", url)
        )
    return found


def written(joining: Joining) -> list[Written]:
    """Return the contacts about the kept record received since the joining."""
    since = ContactChild.objects.filter(person=joining.person_id, contact__received_at__gt=joining.joined_at)
    return [
        Written(f"contactchild:{child.pk}", f"Contact: {child.contact.reference}", partial(_name_instead, child))
        for child in since.select_related("contact")
    ]


def _name_instead(child: ContactChild, other: Person, *, by, at: datetime, why: str) -> None:
    """The contact is about the other child: it names them, and stands among their cards."""
    child.person = other
    child.write(by=by, why=why)
    for card in IndexCard.objects.filter(child_id=child.pk):
        same = {field.attname: getattr(card, field.attname) for field in IndexCard._meta.concrete_fields}
        # A card stays with its person for good: the old one no longer stands for this child.
        card.child_id, card.is_open, card.referred_on = uuid4(), False, None
        card.write(by=by, why=why)
        fresh = {name: value for name, value in same.items() if name not in {"id", "version", "person_id"}}
        IndexCard(person=other, **fresh).write(by=by, why=why)
