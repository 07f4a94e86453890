"""The board on the wall: counts and times, no names."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

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
