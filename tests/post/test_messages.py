"""Messages are written with the work, go once, and say nothing about anybody."""

import string
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core import mail
from django.core.mail import BadHeaderError
from django.db import transaction
from kombu.exceptions import OperationalError

from access.models import Desk
from post import delivery, letters, outbox, recipients, relay
from post.models import Inbox, Mail, Outbox
from post.recipients import Address


@pytest.fixture
def written(sol, dee, at):
    """A message to Sol about Dee's account, standing for any record."""
    return outbox.queue("request.answered", on=dee, to=sol, at=at, by=dee)


class Broker:
    """Takes ids, until it is away."""

    def __init__(self, holds=99):
        self.taken, self.holds = [], holds

    def __call__(self, message_id):
        if len(self.taken) >= self.holds:
            raise OperationalError("away")
        self.taken.append(message_id)


@pytest.mark.parametrize("kind", [*letters.LETTERS, "a kind nobody worded"])
def test_letters_use_three_variables_and_no_more(kind):
    subject, text = letters.LETTERS.get(kind, letters.ANYTHING_ELSE)
    used = {
        name for part in (subject, text, letters.SIGN_OFF) for _, name, _, _ in string.Formatter().parse(part) if name
    }
    assert used <= letters.VARIABLES
    assert "\n" not in subject


def test_a_message_holds_ids_and_codes_only(written, dee):
    fields = {field.name for field in Outbox._meta.fields}
    assert not fields & {"text", "subject", "email", "name", "body"}
    assert dee.display_name not in str(vars(written))


def test_it_goes_with_the_work_or_not_at_all(dee, sol, at):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        outbox.queue("request.answered", on=dee, to=sol, at=at, by=dee)
        raise ZeroDivisionError
    assert not Outbox.objects.exists()


def test_each_message_is_handed_over_once(written, at):
    broker = Broker()
    assert relay.publish_new(broker, at=at) == 1
    assert relay.publish_new(broker, at=at) == 0
    assert broker.taken == [written.pk]


def test_with_the_broker_away_messages_wait(written, dee, sol, at):
    outbox.queue("request.answered", on=dee, to=sol, at=at + timedelta(seconds=1), by=dee)
    assert relay.publish_new(Broker(holds=1), at=at) == 1
    assert relay.waiting().count() == 2
    assert relay.publish_new(Broker(), at=at) == 1


def test_a_message_lost_by_the_broker_is_handed_over_again(written, at):
    broker = Broker()
    relay.publish_new(broker, at=at)
    assert relay.publish_stuck(broker, at=at + timedelta(seconds=119)) == 0
    assert relay.publish_stuck(broker, at=at + timedelta(minutes=2)) == 1
    assert broker.taken == [written.pk, written.pk]


def test_after_five_tries_it_is_given_up_and_can_be_sent_again(written, at):
    broker, now = Broker(), at
    relay.publish_new(broker, at=now)
    for _ in range(6):
        now += timedelta(hours=1)
        relay.publish_stuck(broker, at=now)
    assert len(broker.taken) == relay.MOST_TRIES
    assert [row.pk for row in relay.given_up()] == [written.pk]
    assert not delivery.deliver(written.pk, at=now)
    relay.send_again(written.pk)
    assert relay.publish_new(broker, at=now) == 1
    assert relay.send_again(uuid4()) is None


def test_delivered_twice_it_is_carried_once(written, at):
    assert delivery.deliver(written.pk, at=at)
    assert not delivery.deliver(written.pk, at=at)
    assert Mail.objects.count() == 1
    assert Inbox.objects.count() == 1


def test_a_copy_already_taken_by_another_worker_does_nothing(written, at):
    Inbox(message_id=written.pk, consumer=delivery.CONSUMER, at=at).save()
    assert not delivery.deliver(written.pk, at=at)
    assert not Mail.objects.exists()


def test_a_message_that_is_not_there_is_passed_over(db, at):
    assert not delivery.deliver(uuid4(), at=at)


def test_mail_in_a_demo_lands_in_the_mailbox(written, sol, at):
    delivery.deliver(written.pk, at=at)
    letter = Mail.objects.get()
    assert (letter.to_shown, letter.to_id) == (sol.display_name, sol.pk)
    assert not mail.outbox


def test_a_desk_is_found_when_the_message_goes(dee, at, acting):
    with acting(dee):
        desk = Desk.objects.select_related("agency").get(key="police-mash")
    message = outbox.queue("request.sent", on=dee, to=desk, at=at, by=dee)
    delivery.deliver(message.pk, at=at)
    assert Mail.objects.get().to_shown == str(desk)


def test_real_mail_has_one_line_headers_and_says_nothing(written, sol, at, settings):
    settings.DEMO = False
    delivery.deliver(written.pk, at=at)
    sent = mail.outbox[0]
    assert sent.to == [sol.email]
    assert all("\n" not in str(value) for value in (sent.subject, *sent.to, *sent.extra_headers.values()))
    assert "Dee" not in sent.body
    assert sent.extra_headers["Message-ID"].startswith(f"<{written.pk}@")


@pytest.mark.parametrize("address", ["a@example.org\r\nBcc: thief@example.org", "a@example.org\nX: y"])
def test_an_address_with_a_line_end_sends_nothing(written, at, settings, monkeypatch, address):
    settings.DEMO = False
    monkeypatch.setitem(recipients._resolvers, "user", lambda envelope: [Address(address, "somebody")])
    with pytest.raises(BadHeaderError):
        delivery.deliver(written.pk, at=at)
    assert not mail.outbox
    written.refresh_from_db()
    assert (written.sent_at, written.trouble) == (None, "BadHeaderError")
    assert not Inbox.objects.exists()


def test_nobody_to_send_to_is_no_fault(dee, sol, at):
    sol.is_active = False
    sol.save()
    message = outbox.queue("request.answered", on=dee, to=sol, at=at, by=dee)
    assert delivery.deliver(message.pk, at=at)
    message.refresh_from_db()
    assert message.trouble == delivery.NOBODY


def test_a_kind_of_recipient_nobody_knows_waits_with_its_trouble(dee, at):
    message = outbox.queue("contact.received", on=dee, to="the moon", at=at, by=dee)
    with pytest.raises(recipients.Unknown):
        delivery.deliver(message.pk, at=at)
    message.refresh_from_db()
    assert (message.sent_at, message.trouble) == (None, "Unknown")


def test_what_waits_more_than_two_minutes_is_told(written, at):
    assert relay.waiting_since(at=at + timedelta(seconds=60)) is None
    assert relay.waiting_since(at=at + timedelta(minutes=3)) == at
    delivery.deliver(written.pk, at=at)
    assert relay.waiting_since(at=at + timedelta(minutes=3)) is None
