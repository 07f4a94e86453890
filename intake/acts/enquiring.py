"""The MASH enquiry (domain.md 1.1, 1.2)."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.moves import Refused
from intake import facts, workflow
from intake.acts.standing import move, refresh
from intake.models import Contact, ContactChild, Enquiry
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
