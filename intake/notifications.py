"""Whom intake's messages go to, worked out when they are sent."""

from django.db import transaction

from access.identity import act_as
from access.models import robot
from audit import clock
from intake.models import ArrivedForm, Contact
from intake.referring import box
from post.recipients import Address, Envelope


def referrer_of(envelope: Envelope) -> list[Address]:
    """The e-mail address the referrer of a contact gave. Empty where there is none: they are told another way.

    Raises LookupError where the relay may not read the contact, so that the message waits and is seen to wait.
    """
    with act_as(robot("relay")), transaction.atomic():
        contact = Contact.objects.filter(pk=envelope.record_id).first()
    if contact is None:
        raise LookupError("the relay may not read this contact")
    if not contact.referrer_email:
        return []
    return [Address(contact.referrer_email, "the referrer", "/")]


def form_sender(envelope: Envelope) -> list[Address]:
    """The address whoever sent a form gave. Empty where they gave none.

    Raises LookupError where the relay may not read the form, so that the message waits and is seen to wait.
    """
    with act_as(robot("relay")), transaction.atomic():
        form = ArrivedForm.objects.filter(pk=envelope.record_id).first()
    if form is None:
        raise LookupError("the relay may not read this form")
    email = form.email
    return [Address(email, "who sent a form", "/")] if email else []


def form_writer(envelope: Envelope) -> list[Address]:
    """The address somebody asked a code to be sent to, with the way back to their form. Empty after 72 hours."""
    with act_as(robot(box.ROBOT)), transaction.atomic():
        found = box.laid_by(envelope.record_id, at=clock.now())
    return [Address(found["email"], "who writes a form", f"/refer/return/{found['code']}")] if found else []
