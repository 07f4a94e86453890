"""Whom intake's messages go to, worked out when they are sent."""

from django.db import transaction

from access.identity import act_as
from access.models import robot
from intake.models import Contact
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
