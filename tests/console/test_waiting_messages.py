"""What waits is told to those who watch; the demo's mailbox shows what would have gone."""

from datetime import timedelta

import pytest
from django.urls import reverse

from audit import clock
from post import delivery, outbox


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


@pytest.fixture
def written(dee, sol, at):
    return outbox.queue("request.answered", on=dee, to=sol, at=at, by=dee)


def test_petra_is_told_since_when_messages_wait(written, petra, browse, at):
    assert "Messages are waiting" not in text(browse(petra).get(reverse("console:messages")))
    clock.hold_at(at + timedelta(minutes=5))
    assert "Messages are waiting" in text(browse(petra).get(reverse("console:messages")))


def test_a_message_given_up_is_sent_again_by_a_person(written, ida, browse, at):
    written.dead_at = at
    written.save()
    client = browse(ida)
    assert "Send again" in text(client.get(reverse("console:messages")))
    assert client.post(reverse("console:send_again", args=[written.pk])).status_code == 302
    written.refresh_from_db()
    assert written.dead_at is None
    assert client.post(reverse("console:send_again", args=[written.pk])).status_code == 404


def test_the_mailbox_shows_what_would_have_gone(written, dee, browse, at):
    client = browse(dee)
    assert "No letters yet" in text(client.get(reverse("console:mailbox")))
    delivery.deliver(written.pk, at=at)
    page = text(client.get(reverse("console:mailbox")))
    assert "to Sol Quayle" in page
    assert "You have a task, reference" in page


def test_there_is_no_mailbox_outside_a_demo(dee, browse, settings):
    client = browse(dee)
    settings.DEMO = False
    assert client.get(reverse("console:mailbox")).status_code in (302, 404)


@pytest.mark.parametrize("who", ["dee", "pat", "noor"])
def test_only_those_who_watch_messages_see_them(who, browse, request):
    assert browse(request.getfixturevalue(who)).get(reverse("console:messages")).status_code in (403, 404)


def test_ida_reads_beside_the_trail_that_messages_wait(written, ida, browse, at):
    assert "Messages have waited" not in text(browse(ida).get(reverse("console:trail")))
    clock.hold_at(at + timedelta(minutes=5))
    assert "Messages have waited since Mon 23 Nov 10:00" in text(browse(ida).get(reverse("console:trail")))
