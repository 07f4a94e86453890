"""What must be certain asks for a factor of the last five minutes, then leads back."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import transaction
from django.test import Client

from access.identity import act_as
from audit import clock
from tests import build, factors

pytestmark = [pytest.mark.urls("tests.access.gate_urls")]
SIGNED_IN = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(autouse=True)
def _plain_pages(settings):
    settings.TEMPLATES[0]["OPTIONS"]["context_processors"] = []


@pytest.fixture
def signed_in(commits, dee):
    """Dee in a session whose factor is old; her app's code can be worked out."""
    clock.hold_at(datetime.now(UTC))
    client = Client()
    client.seed = factors.an_app(dee)
    client.force_login(dee, backend=SIGNED_IN)
    return client


def test_an_old_session_is_asked_for_a_factor_first(signed_in):
    answer = signed_in.get("/certain")
    assert (answer.status_code, answer["Location"]) == (302, "/account/confirm/factor/?next=%2Fcertain")


def test_a_code_leads_back_to_where_one_was(signed_in):
    signed_in.get("/certain")
    answer = signed_in.post("/account/confirm/code/", {"code": factors.code(signed_in.seed), "next": "/certain"})
    assert answer["Location"] == "/certain"
    assert signed_in.get("/certain").content == b"GET "


def test_what_was_typed_is_not_lost_and_is_sent_once(signed_in):
    assert signed_in.post("/certain", {"why": "a long reason"}).status_code == 302
    assert "a long reason" not in str(dict(signed_in.session))
    signed_in.post("/account/confirm/code/", {"code": factors.code(signed_in.seed), "next": "/certain"})
    assert signed_in.get("/certain").content == b"POST a long reason"
    assert signed_in.get("/certain").content == b"GET "


def test_what_was_typed_goes_nowhere_without_the_factor(signed_in):
    signed_in.post("/certain", {"why": "a long reason"})
    assert signed_in.get("/certain").status_code == 302


def test_what_was_typed_is_dropped_after_ten_minutes(signed_in):
    signed_in.post("/certain", {"why": "a long reason"})
    signed_in.post("/account/confirm/code/", {"code": factors.code(signed_in.seed), "next": "/certain"})
    session = signed_in.session
    session["signin_typed"] = session["signin_typed"] | {"at": (clock.now() - timedelta(minutes=11)).timestamp()}
    session.save()
    assert signed_in.get("/certain").content == b"GET "


def test_the_factor_is_asked_alike_for_what_is_there_and_what_is_not(signed_in, dee):
    with act_as(dee), transaction.atomic():
        contact = build.a_contact(by=dee)
    for wanted in (contact.pk, uuid4()):
        assert signed_in.get(f"/certain/{wanted}")["Location"].startswith("/account/confirm/factor/")


def test_whose_role_does_not_carry_it_is_refused_before_any_factor(commits, pat):
    client = Client()
    factors.an_app(pat)
    client.force_login(pat, backend=SIGNED_IN)
    assert client.get("/certain").status_code == 404


def test_the_page_that_asks_leads_nowhere_else(signed_in):
    page = signed_in.get("/account/confirm/factor/?next=https://evil.example/").content.decode()
    assert "evil.example" not in page
