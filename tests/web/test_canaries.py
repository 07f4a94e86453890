"""Names of a whole case are planted, every page is opened and answered, and none is found where it may not be."""

import io
import logging
import re

import pytest
from django.core import mail
from django.db import connection, transaction

from access.identity import act_as
from audit.logs import WithoutPersonalData
from audit.models import Event
from people.models import Person, PersonName
from post.models import Mail, Outbox
from tests.bad_input import nasty, world

ADDRESS = re.compile(r'(?:href|action|src)="([^"]*)"')


@pytest.fixture
def lines():
    """Everything logged at any level, as the service would write it."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.addFilter(WithoutPersonalData())
    names = ["", "django", "django.request", "django.security", "frontdoor", "frontdoor.gate", "celery"]
    levels = {name: logging.getLogger(name).level for name in names}
    for name in names:
        logging.getLogger(name).addHandler(handler)
        logging.getLogger(name).setLevel(logging.INFO)
    yield written
    for name, level in levels.items():
        logging.getLogger(name).removeHandler(handler)
        logging.getLogger(name).setLevel(level)


def canaries(*users) -> set[str]:
    """Family and given names of every person these people may see: words long enough to be told from others."""
    found: set[str] = set()
    for user in users:
        with act_as(user), transaction.atomic():
            people = Person.objects.values("pk")
            for given, family in PersonName.objects.filter(person__in=people).values_list("given", "family"):
                found |= {word for word in f"{given} {family}".split() if len(word) > 3}
    return found


class Watched:
    """What left the service while it was looked at: addresses, and what tasks were given."""

    def __init__(self):
        self.addresses: list[str] = []
        self.tasks: list[str] = []

    def see(self, address, answer):
        """Note the addresses of an answer: its own, where it leads, and every link and form on it."""
        page = answer.content.decode(errors="replace")
        self.addresses += [address, answer.headers.get("Location", ""), *ADDRESS.findall(page)]


@pytest.mark.slow
def test_no_name_of_a_case_is_in_a_log_an_address_a_message_a_task_or_an_event(
    case, clients, mo, dee, lines, monkeypatch
):
    watched = Watched()
    monkeypatch.setattr(
        "celery.app.task.Task.apply_async",
        lambda task, args=None, kwargs=None, **more: watched.tasks.append(f"{args} {kwargs}"),
    )
    planted = canaries(mo, dee)
    assert len(planted) >= 4
    for address, key in world.pages(case):
        client = clients[key]
        client.raise_request_exception = False
        with transaction.atomic():
            page = client.get(address)
            watched.see(address, page)
            sent, _ = nasty.as_a_browser_would(page.content.decode(errors="replace"), address)
            for answers in ({}, sent, dict.fromkeys(sent, " ".join(sorted(planted)[:8]))):
                with transaction.atomic():
                    watched.see(address, client.post(address, answers))
                    _look(planted, watched, lines)
                    transaction.set_rollback(True)
            transaction.set_rollback(True)
    assert len(watched.addresses) > 500


def _look(planted, watched, lines) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    places = {
        "an address": watched.addresses,
        "a task": watched.tasks,
        "a log line": [lines.getvalue()],
        "an e-mail": [f"{one.subject} {one.body} {one.to}" for one in mail.outbox],
        "a message": [f"{one.subject} {one.text} {one.path} {one.to_shown}" for one in Mail.objects.all()],
        "the outbox": [f"{one.kind} {one.reference} {one.path} {one.trouble}" for one in Outbox.objects.all()],
        "an event": [f"{verb} {codes}" for verb, codes in Event.objects.values_list("verb", "codes")],
    }
    found = {
        (name, place): text[:200]
        for place, texts in places.items()
        for text in texts
        for name in planted
        if re.search(rf"\b{re.escape(name)}\b", text)
    }
    assert not found, found
    lines.truncate(0)
    lines.seek(0)
