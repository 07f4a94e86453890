"""Guessing from many places, one password on many accounts, codes and clocks of another time (security.md 8)."""

from datetime import UTC, datetime

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth
from django.conf import settings
from django.test import Client
from django.urls import reverse

from audit.models import Viewing
from tests import factors
from tests.access.test_signin import PASSWORD, sign_in

AWAY = 10  # steps of thirty seconds: five minutes


@pytest.fixture(autouse=True)
def quick(settings):
    """Hashing is slow on purpose, and not what is tried here."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def with_password(sol):
    """Sol, with a password and no demo flag."""
    sol.is_demo = False
    sol.set_password(PASSWORD)
    sol.save()
    return sol


def limit_of(name: str) -> int:
    """How many tries from one address the service takes in a minute."""
    each = [part for part in settings.ACCOUNT_RATE_LIMITS[name].split(",") if part.endswith("/ip")]
    return int(each[0].split("/")[0])


def test_fifty_addresses_shut_nobody_out_of_their_passkey(with_password):
    for number in range(50):
        sign_in(Client(REMOTE_ADDR=f"10.0.1.{number}"), with_password.email, "guess guess guess")
    hers = Client(REMOTE_ADDR="10.0.0.1")
    asked = hers.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"})
    assert asked.status_code == 200 and asked.json()["request_options"]["publicKey"]["challenge"]


def test_one_password_on_many_accounts_meets_a_limit(db):
    many = limit_of("login_failed") + 5
    thief = Client(REMOTE_ADDR="10.0.0.9")
    answers = [sign_in(thief, f"somebody{number}@example.org", "Summer is over 2026") for number in range(many)]
    assert "Too many" in answers[-1].content.decode() and "Too many" not in answers[0].content.decode()
    assert "Too many" not in sign_in(Client(REMOTE_ADDR="10.0.0.8"), "somebody@example.org", "x").content.decode()


@pytest.mark.parametrize("steps", [-AWAY, AWAY])
def test_a_code_of_another_time_opens_nothing(with_password, steps):
    seed = factors.an_app(with_password)
    counter = list(auth.yield_hotp_counters_from_time())[1] + steps
    client = Client()
    sign_in(client, with_password.email, PASSWORD)
    answer = client.post(reverse("mfa_authenticate"), {"code": auth.format_hotp_value(auth.hotp_value(seed, counter))})
    assert answer.status_code == 200 and "not accepted" in answer.content.decode()


def test_a_recovery_code_opens_once(with_password):
    factors.an_app(with_password)
    code = RecoveryCodes.activate(with_password).get_unused_codes()[0]
    first, again = Client(), Client()
    for client in (first, again):
        sign_in(client, with_password.email, PASSWORD)
    assert first.post(reverse("mfa_authenticate"), {"code": code}).status_code == 302
    refused = again.post(reverse("mfa_authenticate"), {"code": code})
    assert refused.status_code == 200 and "not accepted" in refused.content.decode()


def test_the_time_a_browser_claims_is_not_the_time_it_is_kept_at(dee, browse, acting, at):
    browse(dee).get("/", headers={"date": "Mon, 23 Nov 2026 10:10:00 GMT", "x-client-time": "2026-11-23T10:10:00Z"})
    with acting(dee):
        assert set(Viewing.objects.values_list("at", flat=True)) == {at}
    assert at == datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
