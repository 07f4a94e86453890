"""Getting in: by invitation, with a second factor, and not by guessing."""

import re
import time
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client, override_settings
from django.urls import reverse

from access.models import User, robot
from access.signin import sessions
from audit import clock
from audit.models import Event
from tests import factors

PASSWORD = "copper lantern gravel tide"


@pytest.fixture
def with_password(sol):
    """Sol, with a password and no demo flag."""
    sol.is_demo = False
    sol.set_password(PASSWORD)
    sol.save()
    return sol


def sign_in(client, email, password, **extra):
    """Tries a password on the sign-in page."""
    return client.post(reverse("account_login"), {"login": email, "password": password, **extra})


@pytest.mark.parametrize(
    "path", ["/account/signup/", "/account/sign-up/", "/accounts/signup/", "/account/password/reset/"]
)
def test_nobody_signs_themselves_up(db, path):
    client = Client()
    assert client.get(path).status_code == 404 or client.get(path).url.startswith("/account/sign-in/")
    client.post(path, {"email": "new@example.org", "password1": PASSWORD, "password2": PASSWORD})
    assert not User.objects.filter(email="new@example.org").exists()


def test_without_a_factor_only_enrolment_answers(with_password):
    client = Client()
    sign_in(client, with_password.email, PASSWORD)
    for path in ["/", "/console/", "/people/", "/contacts/", reverse("usersessions_list")]:
        answer = client.get(path)
        assert (answer.status_code, answer["Location"]) == (302, reverse("mfa_index")), path
    assert client.get(reverse("mfa_index")).status_code == 200


def test_with_a_factor_the_password_alone_opens_nothing(with_password):
    factors.an_app(with_password)
    client = Client()
    answer = sign_in(client, with_password.email, PASSWORD)
    assert answer["Location"].startswith(reverse("mfa_authenticate"))
    assert client.get(reverse("mfa_index"))["Location"].startswith(reverse("account_login"))


def test_the_code_opens_and_is_taken_once(with_password):
    secret = factors.an_app(with_password)
    client = Client()
    sign_in(client, with_password.email, PASSWORD)
    code = factors.code(secret)
    assert client.post(reverse("mfa_authenticate"), {"code": code})["Location"] == "/"
    again = Client()
    sign_in(again, with_password.email, PASSWORD)
    refused = again.post(reverse("mfa_authenticate"), {"code": code})
    assert refused.status_code == 200
    assert "not accepted" in refused.content.decode()


def test_the_seed_of_an_app_cannot_be_read_in_the_table(with_password):
    secret = factors.an_app(with_password)
    stored = str(Authenticator.objects.get(user=with_password).data)
    assert secret not in stored


def test_the_session_gets_a_new_id_when_it_signs_in(with_password):
    client = Client()
    client.get(reverse("account_login"))
    client.session.save()
    before = client.session.session_key
    sign_in(client, with_password.email, PASSWORD)
    assert client.session.session_key != before


def test_a_wrong_name_and_a_wrong_password_read_the_same(with_password):
    known = sign_in(Client(), with_password.email, "not the password at all").content.decode()
    unknown = sign_in(Client(), "sox@example.org", "not the password at all").content.decode()
    assert _same(known, with_password.email) == _same(unknown, "sox@example.org")


def _same(page: str, email: str) -> str:
    return re.sub(r'value="[^"]{20,}"', "", page).replace(email, "…")


def test_five_wrong_passwords_shut_that_address_out_and_not_the_person(with_password):
    thief = Client(REMOTE_ADDR="10.0.0.9")
    answers = [sign_in(thief, with_password.email, "guess guess guess").status_code for _ in range(6)]
    assert answers[-1] == 429
    assert sign_in(thief, with_password.email, PASSWORD).status_code == 429
    assert sign_in(Client(REMOTE_ADDR="10.0.0.1"), with_password.email, PASSWORD).status_code == 302


def test_locked_out_a_passkey_still_begins(with_password):
    client = Client(REMOTE_ADDR="10.0.0.9")
    for _ in range(6):
        sign_in(client, with_password.email, "guess guess guess")
    asked = client.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"})
    assert asked.status_code == 200
    assert asked.json()["request_options"]["publicKey"]["userVerification"] == "required"


def test_locked_out_reads_the_same_for_a_name_nobody_has(with_password):
    pages = []
    for email in (with_password.email, "sox@example.org"):
        client = Client(REMOTE_ADDR="10.0.0.9")
        for _ in range(6):
            answer = sign_in(client, email, "guess guess guess")
        pages.append(_same(answer.content.decode(), email))
    assert pages[0] == pages[1]


@pytest.mark.parametrize(
    "next_page", ["//evil.example", "https://evil.example/", "javascript:alert(1)", "\\\\evil.example", "/\\evil"]
)
def test_it_never_leads_elsewhere(with_password, next_page):
    secret = factors.an_app(with_password)
    client = Client()
    client.post(
        f"{reverse('account_login')}?next={next_page}",
        {"login": with_password.email, "password": PASSWORD, "next": next_page},
    )
    assert client.post(reverse("mfa_authenticate"), {"code": factors.code(secret)})["Location"] == "/"


def test_a_session_ends_after_a_quarter_of_an_hour_idle(dee, browse, at):
    client = browse(dee)
    assert client.get(reverse("mfa_index")).status_code == 200
    clock.hold_at(at + timedelta(minutes=16))
    assert client.get(reverse("mfa_index"))["Location"].startswith(reverse("account_login"))


def test_a_session_in_use_ends_after_twelve_hours(dee, browse, at):
    client = browse(dee)
    for minutes in range(0, 12 * 60, 10):
        clock.hold_at(at + timedelta(minutes=minutes))
        assert client.get(reverse("mfa_index")).status_code == 200
    clock.hold_at(at + timedelta(hours=12, minutes=1))
    assert client.get(reverse("mfa_index")).status_code == 302


def test_an_account_closed_while_signed_in_is_out_at_the_next_page(dee, browse):
    client = browse(dee)
    dee.is_active = False
    dee.save()
    assert client.get(reverse("mfa_index"))["Location"].startswith(reverse("account_login"))


def test_signing_out_is_a_post_and_clears_the_browser(dee, browse):
    client = browse(dee)
    client.get(reverse("account_logout"))
    assert client.get(reverse("mfa_index")).status_code == 200
    assert "cache" in client.post(reverse("account_logout"))["Clear-Site-Data"]
    assert client.get(reverse("mfa_index")).status_code == 302


@pytest.mark.parametrize(
    "password", ["short", "sandwell children", "frontdoor police 1", "aaaaaaaaaaaaaaaaaaaaaaa" * 6]
)
def test_a_weak_password_is_refused_with_a_sentence(with_password, password):
    client = Client()
    sign_in(client, with_password.email, PASSWORD)
    factors.an_app(with_password)
    page = client.post(
        reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": password, "password2": password}
    )
    assert page.status_code == 200
    assert "put right" in page.content.decode()
    assert User.objects.get(pk=with_password.pk).check_password(PASSWORD)


def test_the_last_factor_stays(with_password):
    from access.signin.adapter import FactorAdapter

    factors.an_app(with_password)
    app = Authenticator.objects.get(user=with_password)
    assert not FactorAdapter().can_delete_authenticator(app)


class TestDemo:
    """The one click, which is there only while DEMO is on."""

    def test_one_click_signs_in_as_one_of_the_cast(self, dee):
        client = Client()
        assert client.post(reverse("signin_demo", args=[dee.pk]))["Location"] == "/"
        assert client.session[sessions.DEMO]
        assert client.get(reverse("mfa_index")).status_code == 200

    def test_looking_does_not_sign_in(self, dee):
        assert Client().get(reverse("signin_demo", args=[dee.pk])).status_code == 405

    def test_it_needs_its_token(self, dee):
        refused = Client(enforce_csrf_checks=True).post(reverse("signin_demo", args=[dee.pk]))
        assert refused.status_code == 403
        assert "Nothing was changed." in refused.content.decode()

    def test_an_account_outside_the_cast_is_not_offered(self, with_password):
        assert Client().post(reverse("signin_demo", args=[with_password.pk])).status_code == 404

    def test_the_page_lists_the_cast_with_what_each_may_do(self, dee):
        page = Client().get(reverse("account_login")).content.decode()
        assert "Dee Harkaway" in page
        assert "Searches first, receives contacts" in page
        assert "the relay" not in page

    def test_without_the_flag_there_is_no_list_and_no_click(self, dee):
        with override_settings(DEMO=False):
            client = Client()
            assert "Dee Harkaway" not in client.get(reverse("account_login")).content.decode()
            assert client.post(reverse("signin_demo", args=[dee.pk])).status_code == 404

    def test_a_demo_session_is_nothing_once_the_flag_is_off(self, dee, browse):
        client = browse(dee)
        with override_settings(DEMO=False):
            assert client.get(reverse("usersessions_list"))["Location"] == reverse("mfa_index")


def test_a_third_session_ends_the_oldest(with_password):
    seed = factors.an_app(with_password)
    clients = []
    for _ in range(3):
        client = Client()
        sign_in(client, with_password.email, PASSWORD)
        cache.clear()
        assert client.post(reverse("mfa_authenticate"), {"code": factors.code(seed)})["Location"] == "/"
        clients.append(client)
    answers = [client.get(reverse("usersessions_list")).status_code for client in clients]
    assert answers == [302, 200, 200]


def test_the_last_passkey_cannot_be_removed(with_password):
    factors.a_passkey(with_password)
    client = Client()
    client.force_login(with_password, backend="allauth.account.auth_backends.AuthenticationBackend")
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "at": time.time(), "reauthenticated": True}]
    session["account_authentication_methods_user"] = str(with_password.pk)
    session.save()
    key = Authenticator.objects.get(user=with_password)
    page = client.post(reverse("mfa_remove_webauthn", args=[key.pk]))
    assert "This is your last factor" in page.content.decode()
    assert Authenticator.objects.filter(pk=key.pk).exists()
    factors.an_app(with_password)
    assert client.post(reverse("mfa_remove_webauthn", args=[key.pk])).status_code == 302


def test_signing_in_is_in_the_trail_with_how(with_password, ida, acting):
    seed = factors.an_app(with_password)
    client = Client()
    sign_in(client, with_password.email, PASSWORD)
    client.post(reverse("mfa_authenticate"), {"code": factors.code(seed)})
    with acting(ida):
        event = Event.objects.get(verb="signin.signed_in")
    assert (event.by_id, event.codes) == (with_password.pk, {"how": "password+totp"})


def test_with_the_broker_away_people_still_sign_in(with_password, settings, monkeypatch):
    settings.CELERY_BROKER_URL = "redis://127.0.0.1:1/0"
    monkeypatch.setattr("kombu.connection.Connection.connect", _away)
    seed = factors.an_app(with_password)
    client = Client()
    sign_in(client, with_password.email, PASSWORD)
    assert client.post(reverse("mfa_authenticate"), {"code": factors.code(seed)})["Location"] == "/"


def _away(self):
    raise ConnectionRefusedError


@pytest.mark.parametrize(
    "path", ["account_login", "account_logout", "mfa_index", "mfa_list_webauthn", "usersessions_list"]
)
def test_nothing_of_signing_in_is_kept_by_the_browser(dee, browse, path):
    assert "no-store" in browse(dee).get(reverse(path))["Cache-Control"]


def test_extra_fields_on_the_sign_in_page_change_nothing(with_password):
    sign_in(Client(), with_password.email, PASSWORD, is_demo="1", is_superuser="1", kind="robot")
    user = User.objects.get(pk=with_password.pk)
    assert (user.is_demo, user.is_superuser, user.kind) == (False, False, "person")


def test_a_robot_cannot_sign_in(db):
    relay = robot("relay")
    assert not relay.has_usable_password()
    assert Client().post(reverse("signin_demo", args=[relay.pk])).status_code == 404


def test_what_has_ended_is_forgotten_and_what_runs_is_kept(with_password, at):
    sign_in(Client(REMOTE_ADDR="10.0.0.9"), with_password.email, "guess guess guess")
    kept = Client()
    sign_in(kept, with_password.email, PASSWORD)
    assert sessions.forget(at=at) == 0
    gone = Client()
    sign_in(gone, with_password.email, PASSWORD)
    gone.session.flush()
    assert sessions.forget(at=at + timedelta(days=2)) == 2
    assert kept.get(reverse("mfa_index")).status_code == 200
