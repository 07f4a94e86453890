"""Invited once, for seventy-two hours, and accepted by a person, not by whatever reads their mail."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from access.models import User
from access.signin import invitations, sessions
from audit import clock
from audit.models import Event
from post.models import Outbox
from tests import factors

PASSWORD = "copper lantern gravel tide"
BY_PASSWORD = {"how": "password", "password1": PASSWORD, "password2": PASSWORD}


@pytest.fixture
def invited(petra, acting, at):
    with acting(petra):
        return invitations.invite(
            email="Rae.Fennimore@example.org",
            display_name="Rae Fennimore",
            job_title="Rights manager",
            by=petra,
            why="Joins the rights team",
            at=at,
        )


def test_inviting_makes_an_account_nobody_can_sign_in_to_yet(invited):
    assert invited.user.email == "rae.fennimore@example.org"
    assert not invited.user.has_usable_password()
    message = Outbox.objects.get(kind="signin.invited")
    assert (message.to_kind, message.record_id) == ("invited", invited.pk)
    assert invitations.link(invited) not in message.path


def test_inviting_is_in_the_trail_without_an_address(invited, ida, acting):
    with acting(ida):
        event = Event.objects.get(verb="signin.invited")
    assert event.codes == {"user": str(invited.user.pk)}


def test_an_address_has_one_account(invited, petra, acting, at):
    with acting(petra), pytest.raises(ValidationError, match="has an account"):
        invitations.invite(
            email="rae.fennimore@example.org",
            display_name="Rae",
            job_title="",
            by=petra,
            why="Joins the rights team",
            at=at,
        )


def test_looking_at_it_does_not_use_it_up(invited):
    client = Client()
    for _ in range(3):
        assert client.get(invitations.link(invited)).status_code == 200
    assert client.head(invitations.link(invited)).status_code == 200
    invited.refresh_from_db()
    assert invited.used_at is None


def test_accepting_with_a_password_leads_to_an_authenticator_app(invited):
    client = Client()
    answer = client.post(invitations.link(invited), BY_PASSWORD)
    assert answer["Location"] == reverse("mfa_activate_totp")
    assert client.get(reverse("usersessions_list"))["Location"] == reverse("mfa_index")
    page = client.get(reverse("mfa_activate_totp"))
    assert page.status_code == 200
    seed = page.context["form"].secret
    done = client.post(reverse("mfa_activate_totp"), {"code": factors.code(seed)})
    assert done["Location"] == reverse("mfa_view_recovery_codes")
    assert len(client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]) == 10
    assert client.get(reverse("usersessions_list")).status_code == 200


def test_accepting_with_a_passkey_sets_no_password(invited):
    client = Client()
    assert client.post(invitations.link(invited), {"how": "passkey"})["Location"] == reverse("mfa_add_webauthn")
    assert not User.objects.get(pk=invited.user_id).has_usable_password()
    assert client.get(reverse("mfa_add_webauthn")).status_code == 200


def test_a_second_acceptance_is_refused(invited):
    Client().post(invitations.link(invited), BY_PASSWORD)
    again = Client().post(
        invitations.link(invited),
        BY_PASSWORD | {"password1": "other other other other", "password2": "other other other other"},
    )
    assert again.status_code == 404
    assert User.objects.get(pk=invited.user_id).check_password(PASSWORD)


def test_it_runs_out_after_seventy_two_hours(invited, at):
    clock.hold_at(at + timedelta(hours=71, minutes=59))
    assert Client().get(invitations.link(invited)).status_code == 200
    clock.hold_at(at + timedelta(hours=72))
    assert Client().get(invitations.link(invited)).status_code == 404
    assert Client().post(invitations.link(invited), BY_PASSWORD).status_code == 404


def test_a_guessed_link_opens_nothing(invited):
    assert Client().get(reverse("signin_invitation", args=[f"{invited.pk.hex}:guess"])).status_code == 404
    assert Client().get(reverse("signin_invitation", args=[invited.pk.hex])).status_code == 404


def test_inviting_again_replaces_the_earlier_link_and_every_factor(sol, petra, acting, at):
    factors.an_app(sol)
    with acting(petra):
        first = invitations.replace_factors(sol, by=petra, why="Two people agreed", at=at)
        second = invitations.replace_factors(sol, by=petra, why="Two people agreed", at=at)
    assert Client().get(invitations.link(first)).status_code == 404
    assert Authenticator.objects.filter(user=sol).exists()
    Client().post(invitations.link(second), BY_PASSWORD)
    assert not Authenticator.objects.filter(user=sol).exists()


def test_nobody_invites_themselves_again(petra, acting, at):
    with acting(petra), pytest.raises(ValidationError, match="Another administrator"):
        invitations.invite_again(petra, by=petra, why="Joins the rights team", at=at)


def test_a_weak_password_is_refused_and_the_invitation_stays(invited):
    page = Client().post(invitations.link(invited), {"how": "password", "password1": "short", "password2": "short"})
    assert page.status_code == 200
    assert "at least 15 characters" in page.content.decode()
    assert Client().get(invitations.link(invited)).status_code == 200


class Asked:
    """A request as the step-up sees it."""

    def __init__(self, user, at, records=(), **session):
        self.user, self.at = user, at
        self.session = {
            "account_authentication_methods": list(records),
            "account_authentication_methods_user": str(user.pk),
            **session,
        }


@pytest.mark.parametrize(
    ("minutes", "kind", "fresh"),
    [(1, "webauthn", True), (4, "totp", True), (6, "webauthn", False), (1, "recovery_codes", False)],
)
def test_a_step_up_wants_a_factor_of_the_last_five_minutes(sol, at, minutes, kind, fresh):
    record = {"method": "mfa", "type": kind, "at": (at - timedelta(minutes=minutes)).timestamp()}
    assert sessions.fresh_factor(Asked(sol, at, [record])) is fresh


def test_a_password_is_no_step_up(sol, at):
    assert not sessions.fresh_factor(Asked(sol, at, [{"method": "password", "at": at.timestamp()}]))


def test_the_demo_counts_as_fresh_only_in_a_demo(sol, at, settings):
    asked = Asked(sol, at, **{sessions.DEMO: True})
    assert sessions.fresh_factor(asked)
    settings.DEMO = False
    assert not sessions.fresh_factor(asked)
