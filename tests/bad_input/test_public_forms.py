"""What anybody may send to the public’s pages: a sentence or a refusal, never a failure and never a leak."""

from urllib.parse import urlencode

import pytest
from django.test import Client

from access import throttle
from intake.models import ArrivedForm
from intake.referring import steps, views
from tests.bad_input.nasty import MARKUP, TEXTS
from tests.intake.test_public_form import SIX, send, write

PAGES = ["children", "where", "worry", "safe", "you", "told", "household", "concern", "agencies", "check", "files"]
FINE = {200, 302, 400, 404, 405, 409, 413, 415, 429}


@pytest.fixture
def client(commits):
    client = Client(raise_request_exception=False)
    client.post("/refer/", {"kind": "professional"})
    return client


@pytest.mark.slow
@pytest.mark.parametrize("what", TEXTS)
def test_no_text_makes_a_page_fail_and_no_markup_comes_back_alive(client, what):
    for page in PAGES:
        names = ["place", "worry", "safe_why", "name", "phone", "email", "child-0-given", "child-0-born_on", "rows"]
        sent = dict.fromkeys([*names, "safe_tonight", "source", "told", "number", "window", "adult0_name"], TEXTS[what])
        answer = client.post(f"/refer/{page}", {**sent, "do": "on"})
        assert answer.status_code in FINE, (page, answer.status_code)
        again = client.get(f"/refer/{page}")
        assert again.status_code in FINE, (page, again.status_code)
        assert MARKUP not in answer.content.decode() + again.content.decode(), page


def test_a_child_without_a_name_is_no_reason_to_send_nobody_away(client):
    write(client, SIX | {"children": {"rows": "1", "child-0-age_said": "about 2, the baby of flat 4"}})
    assert "We have received it" in send(client).content.decode()


@pytest.mark.parametrize("born", ["14/3/2031", "29/2/2023", "2026-13-01", "01/02/03"])
def test_a_birth_date_that_cannot_be_is_told_beside_it(client, born):
    answer = client.post("/refer/children", {**SIX["children"], "child-0-born_on": born, "do": "on"})
    assert answer.status_code == 200 and "error-message" in answer.content.decode() and born in answer.content.decode()


@pytest.mark.parametrize("name", ["O’Neill-Ó Súilleabháin", "Null", "李", "X", "N" * 200])
def test_every_real_name_is_taken(client, name):
    answer = client.post("/refer/children", {**SIX["children"], "child-0-family": name, "do": "on"})
    assert answer.status_code == 302


def test_an_nhs_number_that_cannot_be_is_told_and_never_whose_it_is(client):
    write(client, SIX)
    text = client.post("/refer/child-1", {"nhs": "999 000 0001", "do": "on"}).content.decode()
    assert "error-message" in text and "999 000 0001" in text


def test_extra_answers_are_not_kept(client, acting, dee):
    write(client, SIX | {"where": SIX["where"] | {"state": "closed", "owner": "x", "is_staff": "1", "contact": "1"}})
    send(client)
    with acting(dee):
        assert set(ArrivedForm.objects.get().answers["where"]) == {"place", "who_with"}


def test_a_page_that_is_none_is_not_found(client):
    for page in ("nowhere", "child-2", "child-0", "admin", "home"):
        assert client.get(f"/refer/{page}").status_code == 404


def test_another_method_changes_nothing(client):
    for method in ("put", "delete", "patch"):
        assert getattr(client, method)("/refer/where").status_code in {403, 405}
    assert client.get("/refer/check?do=send").status_code == 200


def test_without_its_token_nothing_is_taken(commits):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/refer/", {"kind": "public"}).status_code == 403


def test_ten_thousand_answers_are_an_attack(client):
    many = urlencode([(f"a{n}", "1") for n in range(10_000)])
    answer = client.post("/refer/where", many, content_type="application/x-www-form-urlencoded")
    assert answer.status_code in {400, 413}


def test_somebody_else_s_code_and_a_forged_one_open_nothing(client):
    for code in ("", "x", "K7RM-2PXD-9RTH", "'; DROP TABLE", "%00", "A" * 400):
        other = Client()
        other.cookies["frontdoor_form"] = code.replace(";", "")
        assert other.get("/refer/where").status_code == 404
        assert client.post("/refer/return", {"code": code}).status_code == 200


def test_too_much_from_one_place_is_told_to_ring_and_nothing_typed_is_lost(client, monkeypatch):
    monkeypatch.setattr(views, "PAGES", 1)
    client.post("/refer/where", {"place": "One", "do": "on"})
    answer = client.post("/refer/where", {"place": "12 Invented Street", "do": "on"})
    text = answer.content.decode()
    assert answer.status_code == 429 and "Ring us on 01632 960 102" in text and "12 Invented Street" in text
    assert throttle.MOST_AN_HOUR == 10, "the other public pages keep their own limit"


def test_a_form_sent_while_another_page_was_emptied_is_not_taken(client):
    write(client, SIX)
    client.post("/refer/where", {"place": "", "number": "1", "do": "on"})
    text = client.post("/refer/check", {"declared": "yes", "do": "send"}).content.decode()
    assert "Some pages are not finished" in text and "Where are they now?" in text


def test_children_beyond_what_a_form_holds_are_not_asked_for(client):
    for _ in range(12):
        client.post("/refer/children", {"rows": "99999999999999999999", "do": "add"})
    assert client.get("/refer/children").content.decode().count("<legend") == steps.MOST_CHILDREN
