"""A session's cookie that turns up in another browser ends the session, for both, and the trail says so."""

import pytest
from django.test import Client

from audit.models import Event

HERS = {"HTTP_USER_AGENT": "the hub's browser"}
ANOTHER = {"HTTP_USER_AGENT": "somebody else's"}


@pytest.fixture
def hers(commits, browse, dee) -> Client:
    client = browse(dee)
    assert client.get("/my-work", **HERS).status_code == 200
    return client


def test_a_copied_cookie_opens_nothing_and_ends_the_session(hers, dee, acting):
    thief = Client()
    thief.cookies = hers.cookies
    answer = thief.get("/my-work", **ANOTHER)
    assert answer.status_code == 302 and "sign-in" in answer.headers["Location"]
    assert hers.get("/my-work", **HERS).status_code == 302
    with acting(dee):
        assert Event.objects.filter(verb="signin.copied", by_id=dee.pk).count() == 1


def test_the_same_browser_goes_on(hers):
    assert hers.get("/my-work", **HERS).status_code == 200
