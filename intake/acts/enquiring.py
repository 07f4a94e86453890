"""The MASH enquiry and the strategy discussion (domain.md 1.1, 1.2)."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.moves import Refused
from intake import facts, workflow
from intake.acts import cards
from intake.acts.standing import move, refresh
from intake.models import Contact, ContactChild, Enquiry, StrategyDiscussion
from intake.workflow import State


@transaction.atomic
def open_enquiry(contact: Contact, *, purpose: str, by, at: datetime) -> Enquiry:
    """Say what a MASH enquiry is for; agencies can then be asked. A second time the purpose is changed.

    Raises ValidationError without a purpose and Refused where the contact is closed or no rating stands.
    """
    if not purpose.strip():
        raise ValidationError({"purpose": "Say what the enquiry is for, in one sentence."})
    if not facts.who(by).is_qualified:
        raise Refused("A social worker or a manager opens an enquiry.")
    if not Contact.objects.select_for_update(of=("self",), no_key=True).get(pk=contact.pk).rating:
        raise Refused("This contact is not rated yet. Rate it first: the rating sets how long the enquiry has.")
    enquiry = Enquiry.objects.filter(contact=contact).first()
    if enquiry is None:
        enquiry = Enquiry(contact=contact, opened_at=at, opened_by=by)
    enquiry.purpose = purpose.strip()
    enquiry.write(by=by, why="enquiry opened" if enquiry._state.adding else "purpose changed")
    trail.note(by, "enquiry.opened", on=contact, at=at)
    return enquiry


@transaction.atomic
def begin_enquiry(contact: Contact, *, by, at: datetime) -> list[ContactChild]:
    """Take the children whose decision is a MASH enquiry into it, once an agency is asked. Returns those moved.

    Children who are not ready stay where they are: the page says why.
    """
    on_file = facts.on_file(contact)
    enquiry, moved = on_file.enquiry, []
    for child in on_file.children:
        if child.state != State.SPOC_DECIDED:
            continue
        if not workflow.why_not(facts.facts_of(on_file, child), State.MASH_ENQUIRY, facts.who(by)):
            move(child, to=State.MASH_ENQUIRY, by=by, why=enquiry.purpose if enquiry else "agencies asked", at=at)
            moved.append(child)
    if moved and enquiry is not None and enquiry.begun_at is None:
        enquiry.begun_at = at
        enquiry.write(by=by, why="first agency asked")
    refresh(contact, by=by, at=at, why="agencies asked")
    return moved


@transaction.atomic
def call_strategy_discussion(
    child: ContactChild, *, police: bool, health: bool, why_not: str, by, at: datetime
) -> StrategyDiscussion:
    """Call a strategy discussion for a child at level 4. Raises Refused, and ValidationError without a reason."""
    if not (police and health) and not why_not.strip():
        raise ValidationError({"why_not": "Say why police or health is not invited."})
    discussion = StrategyDiscussion(
        contact=child.contact, police_invited=police, health_invited=health, why_not_invited=why_not.strip(),
        called_at=at, called_by=by,
    )  # fmt: skip
    discussion.write(by=by, why="strategy discussion called")
    move(child, to=State.STRATEGY_DISCUSSION, by=by, why="strategy discussion called", at=at)
    trail.note(by, "strategy.called", on=child, at=at, police=police, health=health)
    refresh(child.contact, by=by, at=at, why="strategy discussion called")
    return discussion


@transaction.atomic
def record_strategy_outcome(child: ContactChild, *, to: str, why: str, by, at: datetime) -> ContactChild:
    """Record what was agreed: section 47, an assessment, a conference or nothing further. Raises Refused."""
    if not why.strip():
        raise ValidationError({"why": "Say what was agreed and why."})
    if not facts.who(by).is_manager:
        raise Refused("A MASH manager records what was agreed.")
    if child.state not in {State.STRATEGY_DISCUSSION, State.S47}:
        raise Refused("No strategy discussion or section 47 enquiry is going on for this child.")
    move(child, to=to, by=by, why=why.strip(), at=at)
    trail.note(by, "strategy.outcome", on=child, at=at, outcome=to)
    cards.keep(child, by=by, at=at)
    refresh(child.contact, by=by, at=at, why="strategy discussion recorded")
    return child
