"""Whose a contact is: given to a colleague, given back, and never to somebody who is not there."""

import pytest
from django.urls import reverse

from audit import trail
from audit.moves import Refused
from intake import acts
from intake.acts import allocating
from tests.intake.build import FRIDAY, a_contact

WHY = "her shift ends"


@pytest.fixture
def contact(commits, dee, acting):
    with acting(dee, FRIDAY):
        return a_contact(dee)


def test_dee_gives_what_she_received_to_sol_and_history_says_so(contact, dee, sol, acting):
    with acting(dee, FRIDAY):
        row = acts.give(contact, to=sol, by=dee, at=FRIDAY, why=WHY)
        assert row.owner_id == sol.pk
        assert trail.timeline(row)[0].why == WHY


def test_given_back_it_is_nobodys_and_anybody_may_take_it(contact, dee, sol, acting):
    with acting(dee, FRIDAY):
        assert acts.give(contact, to=None, by=dee, at=FRIDAY, why=WHY).owner_id is None
    with acting(sol, FRIDAY):
        assert acts.take_it(contact, by=sol, at=FRIDAY).owner_id == sol.pk


@pytest.mark.parametrize("key", ["otis", "pat", "vi"])
def test_it_is_not_given_to_somebody_who_does_not_work_there(request, contact, dee, acting, key):
    with acting(dee, FRIDAY), pytest.raises(Refused, match="does not work on this team"):
        acts.give(contact, to=request.getfixturevalue(key), by=dee, at=FRIDAY, why=WHY)


def test_giving_it_to_who_has_it_says_so(contact, dee, acting):
    with acting(dee, FRIDAY), pytest.raises(Refused, match="theirs already"):
        acts.give(contact, to=dee, by=dee, at=FRIDAY, why=WHY)


def test_colleagues_are_those_of_the_team_on_the_day(contact, dee, acting):
    with acting(dee, FRIDAY):
        names = {user.display_name for user in allocating.colleagues(contact, FRIDAY)}
    assert {"Dee Harkaway", "Sol Quayle", "Mo Brightwell"} <= names and "Otis Fenn" not in names


def test_the_page_asks_who_and_why_and_keeps_what_was_typed(contact, browse, acting, dee, sol):
    page = reverse("intake:give", args=[contact.pk])
    answer = browse(dee).post(page, {"to": "", "why": WHY}).content.decode()
    assert "Choose a colleague, or the hub." in answer and WHY in answer
    browse(dee).post(page, {"to": str(sol.pk), "why": WHY})
    with acting(sol, FRIDAY):
        assert contact.refresh().owner_id == sol.pk
