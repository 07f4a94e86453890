"""Signing in through an agency's own directory: issuer, tenant and subject, bound once, never by e-mail (row 37)."""

import json
import time

import jwt
import pytest
from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.test import Client
from django.urls import reverse

from access.identity import act_as
from access.signin import invitations
from audit import clock
from audit.models import Event
from frontdoor import directories, env
from tests import cast, directory_server, factors
from tests.directory_server import CLIENT, TENANT

INBOX = "/requests/desk"
OPEN_WIRE = '[{"agency": "a", "name": "b", "issuer": "http://c", "client_id": "d", "secret": "e"}]'


@pytest.fixture
def directory(commits, settings, monkeypatch, pat):
    """The police sign in through a directory of their own; Pat is of the police."""
    # The library reads the real clock; the tests' day is another.
    clock.hold_at(clock.now().fromtimestamp(time.time(), tz=clock.now().tzinfo))
    with act_as(pat):
        agency = pat.standing.agency.key
    with directory_server.running() as found:
        app = {
            "provider_id": agency, "name": "Police", "client_id": CLIENT, "secret": "shared",
            "settings": {"server_url": found.issuer, "issuer": found.issuer, "tenant": TENANT},
        }  # fmt: skip
        settings.SOCIALACCOUNT_PROVIDERS = {"directory": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}
        found.agency = agency
        yield found


@pytest.fixture
def invited(directory, pat, petra):
    """Pat, invited and no demo account."""
    pat.is_demo = False
    pat.save()
    with act_as(petra), transaction.atomic():
        return invitations.invite_again(pat, by=petra, why="new", at=clock.now())


def accept(invitation, directory):
    """Accepts the invitation through the directory, and comes back from it."""
    client = Client()
    answer = client.post(invitations.link(invitation), {"how": "directory"})
    return client, client.get(directory.come_back(answer["Location"]))


def come_in(directory):
    client = Client()
    answer = client.post(reverse("directory_login", args=[directory.agency]))
    return client, client.get(directory.come_back(answer["Location"]))


def bound(user):
    return [account.uid for account in SocialAccount.objects.filter(user=user)]


def test_an_invitation_binds_the_identity_once_and_a_factor_of_ours_follows(invited, directory, pat):
    client, answer = accept(invited, directory)
    assert answer.url == reverse("mfa_index")
    assert bound(pat) == [f"{directory.issuer}|{TENANT}|person-1"]
    assert client.get(INBOX).url == reverse("mfa_index")  # nobody past enrolment without a second factor
    factors.an_app(pat)
    client, answer = come_in(directory)
    assert answer.url.startswith(reverse("mfa_authenticate"))


def test_nothing_of_the_token_is_kept(invited, directory, pat):
    accept(invited, directory)
    row = SocialAccount.objects.get(user=pat)
    assert row.extra_data in ({}, {"id_token": {}}) and "example.org" not in json.dumps(row.extra_data)


def test_nobody_is_let_in_who_was_not_invited(directory, pat):
    _, answer = come_in(directory)
    assert answer.status_code == 403 and "invitation" in answer.content.decode()
    assert not SocialAccount.objects.exists()


def test_the_same_address_at_another_tenant_is_somebody_else(invited, directory, pat):
    accept(invited, directory)
    directory.changed = {"tid": "another", "email": pat.email}
    assert come_in(directory)[1].status_code == 403


def test_another_subject_with_the_same_address_is_somebody_else(invited, directory, pat):
    accept(invited, directory)
    directory.changed = {"oid": "person-2", "email": pat.email}
    assert come_in(directory)[1].status_code == 403 and len(bound(pat)) == 1


WRONG = {
    "another issuer": {"iss": "https://elsewhere.example.org"},
    "another audience": {"aud": "another-service"},
    "two audiences": {"aud": [CLIENT, "another-service"]},
    "another party": {"azp": "another-service"},
    "another nonce": {"nonce": "guessed"},
    "no nonce": {"nonce": None},
    "over": {"exp": 1_700_000_000},
    "not begun": {"iat": 4_000_000_000},
    "a guest": {"idp": "https://other.example.org"},
    "a guest by account": {"acct": 1},
    "no tenant": {"tid": None},
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_token_that_is_not_for_us_now_lets_nobody_in(invited, directory, pat, vi, wrong):
    accept(invited, directory)
    directory.changed = WRONG[wrong]
    client, answer = come_in(directory)
    assert answer.status_code == 403 and client.get(INBOX).status_code == 302
    with act_as(vi), transaction.atomic():
        assert Event.objects.filter(verb="signin.directory_refused").count() == 1


def test_unsigned_and_otherwise_signed_tokens_let_nobody_in(invited, directory):
    accept(invited, directory)
    stranger = directory_server.rsa.generate_private_key(public_exponent=65537, key_size=2048)
    signs = (
        lambda said: jwt.encode(said, None, algorithm="none", headers={"kid": "one"}),
        lambda said: jwt.encode(said, "shared" * 8, algorithm="HS256", headers={"kid": "one"}),
        lambda said: jwt.encode(said, stranger, algorithm="RS256", headers={"kid": "one"}),
        lambda said: jwt.encode(said, stranger, algorithm="RS256", headers={"kid": "two"}),
    )
    for sign in signs:
        directory.sign = sign
        assert come_in(directory)[1].status_code == 403


def test_an_answer_is_taken_once_and_in_the_browser_that_asked(invited, directory):
    accept(invited, directory)
    client = Client()
    back = directory.come_back(client.post(reverse("directory_login", args=[directory.agency]))["Location"])
    assert Client().get(back).status_code == 403
    assert client.get(back).status_code == 302
    assert client.get(back).status_code == 403


def test_whoever_left_the_agency_is_not_let_in(invited, directory, pat, petra):
    accept(invited, directory)
    from access import acts
    from access.models import Membership

    with act_as(petra), transaction.atomic():
        row = Membership.objects.get(user=pat)
        day = clock.now().date().replace(year=clock.now().year - 1)
        acts.leave(row, on=max(day, row.starts_on), by=petra, why="left", at=clock.now())
    assert come_in(directory)[1].status_code == 403


def test_a_link_alone_sends_nobody_to_the_directory(directory):
    assert Client().get(reverse("directory_login", args=[directory.agency])).status_code != 302
    assert Client().post(reverse("directory_login", args=["nobody"])).status_code == 404


@pytest.mark.parametrize("text", ["{", "{}", '[{"agency": "police"}]', OPEN_WIRE])
def test_a_directory_told_wrongly_stops_the_process(text):
    with pytest.raises(env.BadEnvironment):
        directories.apps(text)


def test_the_sign_in_page_leads_to_the_directories_that_are_listed_and_nowhere_else():
    row = {"agency": "a", "name": "b", "issuer": "https://login.example.org/t/v2.0", "client_id": "d", "secret": "e"}
    assert directories.origins(directories.apps(json.dumps([row]))) == ["https://login.example.org"]


def test_the_sign_in_page_names_the_agency(directory):
    assert "Police" in Client().get(reverse("account_login")).content.decode()
    assert cast.CAST["pat"][0]
