"""Who is kept out, and what a page answers to what no browser of ours would send."""

import json
from uuid import uuid4

import pytest
from django.test import Client

from access.actions import Action
from access.decide import may
from people import acts as people
from tests.intake.build import FRIDAY, a_contact, children_of
from tests.intake.test_pages import RECEIVE, six_answers


@pytest.fixture
def contact(dee, acting):
    with acting(dee, FRIDAY):
        return a_contact(dee)


def test_a_worker_never_opens_a_contact_about_their_own_niece(contact, dee, sol, acting, browse):
    with acting(dee, FRIDAY):
        people.declare_tie(children_of(contact)[0].person, sol, what="her niece", by=dee, at=FRIDAY, why="he said so")
        brother = children_of(contact)[1]
    with acting(sol, FRIDAY):
        assert not may(sol, Action.OPEN_CONTACT, contact)
        assert not may(sol, Action.OPEN_CHILD, brother)
    assert browse(sol).get(f"/contacts/{contact.pk}").status_code == 404
    assert "Applebarrow" not in browse(sol).get("/hub").content.decode()


def test_a_contact_officer_is_told_which_doors_are_not_hers(contact, dee, browse):
    page = browse(dee).get(f"/contacts/{contact.pk}").content.decode()
    assert "A social worker screens. Asha Merriden and Sol Quayle are on the team." in page
    assert browse(dee).get(f"/contacts/{contact.pk}/screen").status_code == 403


def test_what_changes_something_is_never_done_by_a_link(contact, dee, browse):
    assert browse(dee).get(f"/contacts/{contact.pk}/take").status_code == 405
    answer = browse(dee).get(f"/contacts/{contact.pk}/take", headers={"X-HTTP-Method-Override": "POST"})
    assert answer.status_code == 405


def test_a_form_without_its_token_changes_nothing(dee, browse):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browse(dee).cookies
    assert strict.post(RECEIVE, six_answers()).status_code == 403


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (json.dumps({"worry": "x"}), "application/json"),
        ("worry=%ff%fe", "application/x-www-form-urlencoded; charset=utf-16"),
        ("--nothing", "multipart/form-data; boundary=x"),
        ("&".join(f"f{n}=1" for n in range(10_000)), "application/x-www-form-urlencoded"),
    ],
)
def test_what_is_no_form_is_answered_without_a_fault(dee, browse, body, kind):
    client = browse(dee)
    client.raise_request_exception = False
    assert client.post(RECEIVE, body, content_type=kind).status_code in (200, 400, 415)


def test_walking_ids_meets_the_same_not_found(contact, sol, browse):
    client = browse(sol)
    for address in ("/contacts/{}", "/contacts/children/{}", "/contacts/{}/rate", "/contacts/receive/{}"):
        assert client.get(address.format(uuid4())).status_code == 404


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7|add:7 }}"])
def test_markup_in_a_name_is_inert_on_every_page(dee, browse, acting, name):
    client = browse(dee)
    answer = client.post(RECEIVE, six_answers(**{"child-0-family": name}))
    for address in (answer.url, "/hub"):
        page = client.get(address).content.decode()
        assert name not in page or "<" not in name
        assert "Wren 14" not in page
