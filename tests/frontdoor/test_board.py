"""The board on the wall: counts and times, no names."""

import re
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver

from audit.models import Event
from frontdoor.board.counts import board
from intake import acts
from intake.models import Contact
from sharing.models import InformationRequest
from tests import build, cast
from tests.intake.build import a_contact


def counted(at):
    found = board(Contact.objects.all(), InformationRequest.objects.all(), at)
    return {words: many for words, many, *_ in (*found.pressing, *found.waiting)}, found


def test_it_counts_what_presses_and_what_waits(sol, acting, at):
    with acting(sol):
        first = a_contact(sol)
        acts.screen(first, words="Read.", by=sol, at=at)
        acts.rate(first, rating="RED", rationale="Strangled.", by=sol, at=at)
        acts.give(a_contact(sol), to=None, by=sol, at=at, why="for the hub to take")
        build.a_request(first, by=sol, needed_by=at.replace(hour=1))
        numbers, found = counted(at)
        assert numbers["RED or in danger"] == "1" and numbers["Nobody has"] == "1"
        assert numbers["Agencies late"] == "1" and numbers["To screen"] == "2"
        assert found.next_words.startswith("The next clock runs out in")


def test_an_empty_hub_says_that_no_clock_runs(dee, acting, at):
    with acting(dee):
        numbers, found = counted(at)
        assert set(numbers.values()) == {"0"} and found.next_words == "No clock is running."


def test_the_page_names_nobody_and_asks_little(sol, acting, browse, at):
    with acting(sol):
        a_contact(sol)
    client = browse(sol)
    client.get("/board")
    with CaptureQueriesContext(connection) as asked:
        page = client.get("/board").content.decode()
    main = page[page.index('<div id="board"') : page.index("</main>")]
    assert "Applebarrow" not in page and "Wren" not in page and "Sol" not in main.split("print-only")[0]
    questions = [one for one in asked.captured_queries if one["sql"].startswith("SELECT")]
    assert len(questions) <= 12


@pytest.mark.parametrize("key", ["pat", "ida"])
def test_the_board_is_for_the_hub(key, browse, dee):
    assert browse(cast.member(key)).get("/board").status_code == 404


def every_route(resolver=None, before=""):
    """Every route that needs no more than an id in its address, with its name."""
    for one in (resolver or get_resolver()).url_patterns:
        path = before + str(one.pattern)
        if hasattr(one, "url_patterns"):
            yield from every_route(one, path)
        else:
            yield "/" + re.sub(r"<[^>]*>", str(UUID(int=7)), path).lstrip("^").rstrip("$"), one.name


@pytest.mark.parametrize("key", ["dee", "mo"])
def test_a_screen_left_with_the_board_opens_nothing_else(key, sol, browse, acting):
    with acting(sol):
        contact = a_contact(sol)
    client = browse(cast.member(key))
    assert client.get(f"/contacts/{contact.pk}").status_code == 200
    assert client.post("/board").status_code == 302
    page = client.get("/board").content.decode()
    header = page.partition("<header")[2].partition("</header")[0]
    assert "The hub now" in page and "Take the board down" in header
    assert "My work" not in header and cast.CAST[key][0] not in header
    assert client.get(f"/contacts/{contact.pk}").status_code == 404
    shut = [path for path, name in every_route() if name not in {"board", "account_logout"}]
    assert len(shut) > 300
    opened = [path for path in shut if client.get(path).status_code != 404 or client.post(path).status_code != 404]
    assert not opened
    with acting(cast.member(key)):
        assert Event.objects.filter(verb="signin.board").count() == 1
    assert client.post("/account/sign-out/").status_code == 302
    assert client.get("/board").status_code == 302


def test_whoever_has_no_board_leaves_none(pat, browse):
    client = browse(pat)
    assert client.post("/board").status_code == 404 and client.get("/requests/desk").status_code == 200
