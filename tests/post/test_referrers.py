"""The referrer is answered at the address the contact holds when the message goes; the message holds none."""

import pytest
from django.core import mail

from access import grants
from post import delivery, outbox
from post.models import Mail, Outbox
from tests import build


@pytest.fixture
def contact(dee, acting):
    with acting(dee):
        return build.a_contact(by=dee, referrer_email="lorne.hatherby@example.org")


@pytest.fixture
def thanks(contact, dee, acting, at):
    with acting(dee):
        return outbox.queue("contact.received", on=contact, to="referrer", at=at, by=dee)


def test_the_message_carries_the_reference_and_no_address(thanks, contact):
    assert thanks.reference == contact.reference
    assert contact.referrer_email not in str(vars(thanks))
    assert (thanks.path, thanks.to_id) == ("/", None)


def test_in_a_demo_the_mailbox_says_the_referrer_and_no_more(thanks, contact, at):
    delivery.deliver(thanks.pk, at=at)
    letter = Mail.objects.get()
    assert letter.to_shown == "the referrer"
    assert contact.reference in letter.subject
    assert "hatherby" not in str(vars(letter)).lower()


def test_in_use_it_goes_to_the_address_and_says_nothing_of_the_family(thanks, contact, at, settings):
    settings.DEMO = False
    delivery.deliver(thanks.pk, at=at)
    sent = mail.outbox[0]
    assert sent.to == [contact.referrer_email]
    assert contact.worry not in sent.body


def test_a_contact_the_relay_may_not_read_leaves_the_message_waiting(thanks, contact, dee, acting, at):
    with acting(dee):
        grants.give(dee, on=contact, by=dee, why="Keeps it", until=None, origin="restricting", at=at)
        contact.restricted = True
        contact.write(by=dee, why="The alleged person works here")
    with pytest.raises(LookupError):
        delivery.deliver(thanks.pk, at=at)
    thanks.refresh_from_db()
    assert (thanks.sent_at, thanks.trouble) == (None, "LookupError")
    assert Outbox.objects.filter(sent_at=None).count() == 1
