"""Where allauth asks us: no sign-up, what a session starts with, how factors are kept."""

import logging

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.shortcuts import render
from django.urls import reverse

from access.identity import act_as, standing_of
from access.signin import secrets, sessions
from access.signin.passwords import normal
from audit import clock, trail

log = logging.getLogger("frontdoor.signin")
FACTORS = (Authenticator.Type.WEBAUTHN, Authenticator.Type.TOTP)


def shown_name(user) -> str:
    """How a person is named on their own pages."""
    return user.display_name


class AccountAdapter(DefaultAccountAdapter):
    """Accounts come from an invitation only."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "The e-mail address and password do not match. Check both and try again.",
        "too_many_login_attempts": "Too many tries. Wait a few minutes, or sign in with your passkey.",
        "incorrect_password": "This is not your password. Try again.",
    }

    def is_open_for_signup(self, request) -> bool:
        """Never: people are invited."""
        return False

    def login(self, request, user) -> None:
        """Signs in under a new session id and starts its clock."""
        super().login(request, user)
        sessions.begin(request, user, at=clock.now())

    def login_as_player(self, request, user) -> None:
        """Signs in as one of the demo's cast; the session is marked, so that no second factor is asked."""
        super().login(request, user)
        sessions.begin(request, user, at=clock.now(), demo=True)

    def login_for_a_shift(self, request, user, until) -> None:
        """Signs in somebody a manager let in without their factor, until then and no longer."""
        super().login(request, user)
        sessions.begin(request, user, at=clock.now(), until=until)

    def clean_password(self, password, user=None):
        """The password in its one form, checked. Raises ValidationError."""
        return super().clean_password(normal(password), user)

    def send_notification_mail(self, *args, **kwargs) -> None:
        """Nothing: what leaves by e-mail is written in post, with a reference and a link only."""


class FactorAdapter(DefaultMFAAdapter):
    """Second factors: kept locked, never down to none."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "That code or key was not accepted. Codes are used once; wait for the next.",
        "cannot_delete_authenticator": "This is your last factor. Add another before you remove it.",
    }

    def encrypt(self, text: str) -> str:
        """Locks a seed before it is stored."""
        return secrets.lock(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Opens a stored seed."""
        return secrets.unlock(encrypted_text)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Whether another factor would be left; recovery codes alone are not one."""
        left = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=FACTORS)
        return left.exclude(pk=authenticator.pk).exists()

    def generate_authenticator_name(self, user, type) -> str:
        """A name for a new key, until its holder gives a better one."""
        return f"Passkey {Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1}"

    def _get_site_name(self) -> str:
        return "Front Door"


class SingleSignOnAdapter(DefaultSocialAccountAdapter):
    """An identity at an agency's directory binds once to an invited account of that agency; it never makes one."""

    def is_open_for_signup(self, request, sociallogin) -> bool:
        """Never."""
        return False

    def pre_social_login(self, request, sociallogin) -> None:
        """Lets in whoever is bound and still of this agency, and binds whoever has just accepted an invitation.

        Anybody else gets a page that says what to do, and the refusal is on record.
        """
        agency = sociallogin.account.provider
        user = sociallogin.user if sociallogin.is_existing else request.user
        fault = self._fault(request, sociallogin, user, agency)
        if fault:
            self.refused(agency, fault)
            raise ImmediateHttpResponse(render(request, "signin/directory_refused.html", status=403))

    def _fault(self, request, sociallogin, user, agency: str) -> str:
        if not sociallogin.is_existing and not (user.is_authenticated and sessions.just_invited(request)):
            return "not bound"
        if not sociallogin.is_existing and SocialAccount.objects.filter(user=user).exists():
            return "bound otherwise"
        if sociallogin.is_existing and sociallogin.state.get("process") == "connect" and user != request.user:
            return "bound to another"
        at_desk = standing_of(user, clock.now()).agency
        return "" if at_desk is not None and at_desk.key == agency else "not of this agency"

    def directory_of(self, user):
        """The directory of the agency this person is of; None where it has none here."""
        at_desk = standing_of(user, clock.now()).agency
        known = self.list_providers(None) if at_desk is not None else []
        return next((one for one in known if one.app.provider_id == at_desk.key), None)

    def refused(self, agency: str, why: str) -> None:
        """Notes that an agency's directory sent somebody we do not let in. why: a code."""
        from access.models import robot

        doorkeeper = robot("doorkeeper")
        log.warning("sign-in through %s refused: %s", agency, why)
        with act_as(doorkeeper, clock.now()), transaction.atomic():
            trail.note(doorkeeper, "signin.directory_refused", at=clock.now(), agency=agency, why=why)

    def on_authentication_error(self, request, provider, error=None, exception=None, extra_context=None) -> None:
        """One page for every way it went wrong: it says nothing of why."""
        page = render(request, "socialaccount/authentication_error.html", status=403)
        raise ImmediateHttpResponse(page)

    def get_connect_redirect_url(self, request, socialaccount) -> str:
        """After binding, a second factor of ours."""
        return reverse("mfa_index")

    def send_notification_mail(self, *args, **kwargs) -> None:
        """Nothing: what leaves by e-mail is written in post."""
