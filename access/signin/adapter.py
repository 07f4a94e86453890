"""Where allauth asks us: no sign-up, what a session starts with, how factors are kept."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.core.exceptions import ValidationError

from access.signin import secrets, sessions
from access.signin.passwords import normal
from audit import clock

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
    """A partner's sign-in binds to an invited account once; it never makes one."""

    def is_open_for_signup(self, request, sociallogin) -> bool:
        """Never."""
        return False

    def pre_social_login(self, request, sociallogin) -> None:
        """Refuses an identity not yet bound to an account. Raises ValidationError."""
        if not sociallogin.is_existing:
            raise ValidationError("This sign-in is not bound to an account here. Ask your administrator.")
