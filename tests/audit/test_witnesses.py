"""The newest checkpoint leaves: to two mailboxes every hour, and to the foot of each page of the console."""

import psycopg
import pytest
from django.core import mail
from django.db import transaction

from access.identity import act_as
from access.models import robot
from audit import sealed
from post import delivery, witness
from post.models import Outbox
from tests.audit.sealed import Sealed


@pytest.fixture
def house(commits, tmp_path):
    return Sealed(commits, tmp_path / "checkpoints")


def queued(at) -> list[Outbox]:
    with act_as(robot("relay"), at):
        with transaction.atomic():
            witness.send(at=at)
        return list(Outbox.objects.filter(kind=witness.KIND))


def test_before_the_first_seal_nothing_is_sent_and_the_console_says_so(house, ida, browse, at):
    assert queued(at) == []
    assert "The trail has not been sealed yet." in browse(ida).get("/console/").content.decode()


def test_a_checkpoint_goes_once_to_both_mailboxes_and_the_verifier_takes_it_back(house, ida, at, settings):
    settings.DEMO, settings.WITNESS_MAILBOXES = False, ["dpo@example.org", "deputy@example.org"]
    house.seal()
    (message,) = queued(at)
    assert queued(at) == [message]
    with act_as(robot("relay"), at):
        assert delivery.deliver(message.pk, at=at)
    assert [one.to for one in mail.outbox] == [["dpo@example.org"], ["deputy@example.org"]]
    assert message.reference in mail.outbox[0].subject and message.reference in mail.outbox[0].body
    assert house.first(message.reference) == ""


def test_the_console_shows_the_checkpoint_and_says_when_the_sealer_may_have_stopped(house, ida, browse, acting):
    house.seal()
    with acting(ida):
        reference = sealed.newest().seal.reference
    page = browse(ida).get("/console/").content.decode()
    assert f"checkpoint {reference}" in page
    with psycopg.connect(house.cluster.url()) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("UPDATE audit_seal SET at = at - interval '6 minutes'")
    assert "The sealer may have stopped" in browse(ida).get("/console/").content.decode()
