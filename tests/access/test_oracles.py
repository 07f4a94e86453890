"""Nothing tells what is hidden from what is not there (T11), and no connection carries one person into another (T8)."""

import re
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from random import Random
from statistics import median
from uuid import uuid4

import pytest
from django.db import connections, transaction
from django.test import Client

from access import grants
from access.identity import act_as
from access.models import Membership, Team, User, robot
from access.roles import Role
from documents import store
from tests import build, cast

MANY = 100
PLACES = (
    "/contacts/{contact}", "/contacts/{contact}/add", "/people/{person}", "/people/{person}/history",
    "/people/{person}/family", "/files/{file}", "/contacts/children/{child}",
)  # fmt: skip
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"|/found/[\w-]+')
SAYS_NOTHING = {"X-Request-Id", "Date"}


@pytest.fixture
def hidden(commits) -> list[dict]:
    """A hundred cases on a list that nobody of the front door is on."""
    founder = robot("founder")
    found = []
    with act_as(founder), transaction.atomic():
        for _ in range(MANY):
            contact = build.a_contact(by=founder)
            child = build.a_child(contact, by=founder)
            for root in (contact, child.person):
                grants.give(founder, on=root, by=founder, why="set-up", until=None, origin="set-up", at=cast.NOW)
            file = store.keep(b"x", name="a.txt", declared_type="", on=contact, by=founder, at=cast.NOW, why="a file")
            for root in (contact, child.person):
                root.restricted = True
                root.write(by=founder, why="on a list")
            found.append({"contact": contact.pk, "person": child.person_id, "child": child.pk, "file": file.pk})
    return found


def _asked(visitor, place: str, ids: dict) -> tuple:
    began = time.perf_counter()
    answer = visitor.get(place.format(**ids))
    took = time.perf_counter() - began
    headers = {name: value for name, value in answer.headers.items() if name not in SAYS_NOTHING}
    return (answer.status_code, len(answer.content), headers), took


@pytest.mark.slow
@pytest.mark.parametrize("key", ["dee", "pat"])
def test_hidden_and_absent_answer_alike_in_status_length_headers_and_time(hidden, browse, key):
    visitor = browse(cast.member(key))
    for place in PLACES:
        answers, times = {"hidden": set(), "absent": set()}, {"hidden": [], "absent": []}
        for ids in hidden:
            for kind, one in (("hidden", ids), ("absent", dict.fromkeys(ids, uuid4()))):
                answer, took = _asked(visitor, place, one)
                answers[kind].add(repr(answer))
                times[kind].append(took)
        assert answers["hidden"] == answers["absent"] and len(answers["hidden"]) == 1, place
        slower = median(times["hidden"]) / median(times["absent"])
        assert 0.5 < slower < 2, f"{place}: {slower:.2f} times as long"


@pytest.mark.slow
def test_a_search_says_no_more_of_the_hidden_than_of_nobody(commits, dee, browse):
    founder = robot("founder")
    from people import acts

    with act_as(founder), transaction.atomic():
        child = acts.register(
            given="Quillan", family="Overbeck", sex="M", born_on=None, by=founder, at=cast.NOW, why="x"
        )
        child.restricted = True
        grants.give(founder, on=child, by=founder, why="set-up", until=None, origin="set-up", at=cast.NOW)
        child.write(by=founder, why="on a list")
    visitor = browse(dee)
    said = [
        visitor.post("/people/find", {"anything": f"{given} {family}", "given": given, "family": family}).content
        for given, family in (("Quillan", "Overbeck"), ("Zuillan", "Xverbeck"))
    ]
    first, second = (TOKEN.sub(b"", one) for one in said)
    assert first.replace(b"Quillan", b"Zuillan").replace(b"Overbeck", b"Xverbeck") == second


@pytest.mark.slow
@pytest.mark.urls("tests.access.gate_urls")
def test_a_thousand_requests_of_fifty_people_over_two_connections_show_each_their_own(commits, browse):
    founder, people = robot("founder"), []
    with act_as(founder), transaction.atomic():
        team = Team.objects.get(key="other-team")
        for number in range(50):
            user = User.objects.create_user(f"n{number}@example.org", display_name=f"Number {number}", is_demo=True)
            Membership(user=user, role=Role.SOCIAL_WORKER, team=team, starts_on=cast.TODAY).write(by=founder, why="x")
            contact = build.a_contact(by=founder)
            until = cast.NOW + timedelta(days=1)
            grants.give(user, on=contact, by=founder, why="named", until=until, origin="test", at=cast.NOW)
            people.append((user, contact.pk, contact.reference))
    browsers = [(browse(user), pk, reference) for user, pk, reference in people]
    canaries = {reference.encode() for _, _, reference in browsers}

    def asks(seed: int) -> list[str]:
        chosen, faults = Random(seed), []
        try:
            for number in range(500):
                client, pk, reference = chosen.choice(browsers)
                mine = Client(raise_request_exception=False)
                mine.cookies = client.cookies
                wanted = chosen.choice(browsers)[1] if number % 5 == 0 else pk
                view = "breaks" if number % 7 == 0 else "lazy" if number % 3 == 0 else "read"
                content = mine.get(f"/{view}/{wanted}").content
                strangers = {one for one in canaries if one in content} - {reference.encode()}
                if strangers or (wanted == pk and view != "breaks" and reference.encode() not in content):
                    faults.append(f"{reference} at {view}: {strangers or 'not their own'}")
        finally:
            connections.close_all()
        return faults

    with ThreadPoolExecutor(2) as two:
        assert [fault for faults in two.map(asks, (1, 2)) for fault in faults] == []
