"""Second factors for tests: an authenticator app whose codes we can work out, and a passkey."""

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth

from access.signin import secrets


def an_app(user) -> str:
    """Gives the account an authenticator app and returns its seed."""
    seed = auth.generate_totp_secret()
    Authenticator(user=user, type=Authenticator.Type.TOTP, data={"secret": secrets.lock(seed)}).save()
    return seed


def code(seed: str) -> str:
    """The code the app shows now."""
    counter = list(auth.yield_hotp_counters_from_time())[1]
    return auth.format_hotp_value(auth.hotp_value(seed, counter))


def a_passkey(user) -> None:
    """Gives the account a passkey. It cannot be signed in with; it is there to be counted, named and removed."""
    Authenticator(user=user, type=Authenticator.Type.WEBAUTHN, data={"name": "Work laptop", "credential": {}}).save()
