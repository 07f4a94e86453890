"""Keeps the seeds of authenticator apps and recovery codes unreadable in the database."""

import base64

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.encoding import force_bytes

PURPOSE = b"front door: second factors at rest"


def _key(secret: str | bytes) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(force_bytes(secret))
    return Fernet(base64.urlsafe_b64encode(derived))


def _box() -> MultiFernet:
    """Locks with SECRET_KEY; opens with it or with one of SECRET_KEY_FALLBACKS."""
    return MultiFernet([_key(secret) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def lock(text: str) -> str:
    """The text, unreadable without SECRET_KEY."""
    return _box().encrypt(text.encode()).decode()


def unlock(locked: str) -> str:
    """What `lock` was given. Raises cryptography's InvalidToken for anything else."""
    return _box().decrypt(locked.encode()).decode()
