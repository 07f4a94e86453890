"""Telling the referrer, and closing (domain.md 1.2, 2.7, 2.10 P10, 5.1)."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from access import grants
from audit import trail
from audit.moves import Refused
from deadlines.calendar import london_day
from deadlines.clocks import due_after
from deadlines.tasks import do_task, open_tasks
from intake import asked, facts, feedback
from intake.acts import cards
from intake.acts.standing import clocks_by, move, refresh
from intake.codes import ACCEPTED, Outcome
from intake.models import Contact, ContactChild, ReferrerFeedback
from intake.models.closing import How
from intake.workflow import State
from people import acts as people
from people.display import short_day
from people.models import CaseStanding, Person
from post import outbox
from retention import acts as retention

AFTER_CLOSING = "access after closing"  # how long an opening lasts then (domain.md 2.10 P10)


@transaction.atomic
def record_feedback(
    contact: Contact, *, told: bool, by, at: datetime, phone: str, how: str = "", why_not: str = ""
) -> ReferrerFeedback:
    """Tell the referrer by the composed text, or record why not. The text is kept word for word.

    phone: the hub's number, for the text. Raises Refused before every child is decided, and ValidationError.
    """
    outcomes = list(ContactChild.objects.filter(contact=contact).values_list("outcome", flat=True))
    if not all(outcomes):
        raise Refused("Decide for every child first.")
    if told and not feedback.can_reach(contact.source):
        raise Refused(feedback.why_not_told(contact.source))
    if told and not how:
        raise ValidationError({"how": "Say how they are told."})
    if not told and not why_not.strip():
        raise ValidationError({"why_not": "Say why the referrer is not told."})
    text = ""
    if told:
        received_on = london_day(contact.received_at)
        text = feedback.compose(
            outcomes, source=contact.source, reference=contact.reference, received_on=received_on, phone=phone
        )
    kept = ReferrerFeedback(
        contact=contact, told=told, how=how if told else "", text=text, why_not="" if told else why_not.strip(),
        recorded_at=at, recorded_by=by,
    )  # fmt: skip
    kept.write(by=by, why="referrer told" if told else "referrer not told, with the reason")
    if told and how == How.EMAIL:
        outbox.queue("contact.feedback", on=contact, to="referrer", at=at, by=by)
    for task in open_tasks(contact).filter(kind=feedback.TASK):
        do_task(task, by=by, at=at, outcome="told" if told else "not told, with the reason")
    trail.note(by, "referrer.told" if told else "referrer.not_told", on=contact, at=at, how=how)
    return kept


@transaction.atomic
def close(child: ContactChild, *, by, at: datetime, why: str) -> ContactChild:
    """Close one child's part in a contact; with the last child the contact leaves the queue.

    Starts the retention clock with a reason a person can read, and gives every opening an end ten working days on.
    Raises Refused with every reason that stands in the way, and ValidationError without a reason to close.
    """
    if not why.strip():
        raise ValidationError({"why": "Say why this closes now."})
    contact = Contact.objects.get(pk=child.contact_id)
    _start_retention(child, contact, by=by, at=at)
    move(child, to=State.CLOSED, by=by, why=why.strip(), at=at)
    trail.note(by, "child.closed", on=child, at=at, outcome=child.outcome)
    if not ContactChild.objects.filter(contact=contact).exclude(state=State.CLOSED).exists():
        contact = _close_contact(contact, by=by, at=at)
    child.contact = refresh(contact, by=by, at=at, why="closed")
    cards.keep(child, by=by, at=at)
    _stand(child, by=by, at=at)
    return child


def _start_retention(child: ContactChild, contact: Contact, *, by, at: datetime) -> None:
    rule = facts.retention_rule(child, child.protections.all(), contact.strategy_discussions.all())
    if not rule:
        raise Refused("This child has no decision yet, so no retention rule applies.")
    person = child.person
    born_on = person.born_on or person.expected_on
    words = Outcome(child.outcome).mid if child.outcome else "strategy discussion"
    retention.start(
        on=child, rule=rule, trigger_on=london_day(at), by=by, at=at, born_on=born_on,
        expected=person.born_on is None and person.expected_on is not None, what=f"Contact closed: {words}",
    )  # fmt: skip


def _stand(child: ContactChild, *, by, at: datetime) -> None:
    """What a search may say of the child from now on. A case with a worker of its own is left as it stands."""
    if child.allocated_worker_id:
        return
    contact = child.contact
    said = Outcome(child.outcome).mid if child.outcome else "strategy discussion"
    words = f"Contact {short_day(london_day(contact.received_at))}, {said}, closed {short_day(london_day(at))}"
    state = CaseStanding.OPEN if child.outcome in ACCEPTED else CaseStanding.CLOSED
    people.stand(child.person, state=state, since=london_day(at), words=words[:120], by=by, at=at, why=words)


def _close_contact(contact: Contact, *, by, at: datetime) -> Contact:
    rules = clocks_by(at)
    lasts = rules.rule(AFTER_CLOSING)
    until = due_after(lasts, at, rules.office)
    why = f"contact {contact.reference} closed; may be read for {lasts.allowance} {lasts.unit.value}"
    if contact.queue is not None:
        grants.give(contact.queue, on=contact, by=by, why=why, until=until, origin="closing", at=at)
    origin = f"receiving {contact.reference}"
    ended = grants.given_by_origin(Contact, origin) + grants.given_by_origin(Person, origin)
    grants.end(ended + grants.grants_on(contact), until=until, by=by, why=why, at=at)
    asked.closing(contact, until=until, by=by, at=at)
    return refresh(contact, by=by, at=at, why="closed", queue=None, closed_at=at, closed_by=by)
