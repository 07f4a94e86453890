"""Encrypting what is stored: a key for each copy, wrapped in the service's file key, which the database never holds."""

import base64
import hashlib
import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

NONCE = 12


class Unreadable(RuntimeError):
    """A stored copy is damaged, was exchanged for another, or its key is gone."""


def new_key() -> bytes:
    """A fresh key for one copy."""
    return AESGCM.generate_key(bit_length=256)


def encrypt(content: bytes, *, key: bytes, name: str) -> bytes:
    """The content, unreadable without the key and useless under any other name."""
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, content, name.encode())


def decrypt(stored: bytes, *, key: bytes, name: str) -> bytes:
    """What `encrypt` was given. Raises Unreadable where a byte, the key or the name is another."""
    try:
        return AESGCM(key).decrypt(stored[:NONCE], stored[NONCE:], name.encode())
    except (InvalidTag, ValueError) as error:
        raise Unreadable("This file cannot be read: it is damaged, or its key is another.") from error


def wrap(key: bytes) -> str:
    """The key of a copy as it may lie in the database: locked with the newest file key."""
    master = _masters()[0]
    return f"{_id(master)}.{base64.urlsafe_b64encode(encrypt(key, key=master, name='key')).decode()}"


def unwrap(wrapped: str) -> bytes:
    """The key of a copy. Raises Unreadable where the file key it was locked with is no longer there."""
    wanted, _, locked = wrapped.partition(".")
    for master in _masters():
        if _id(master) == wanted:
            return decrypt(base64.urlsafe_b64decode(locked), key=master, name="key")
    raise Unreadable("This file cannot be read: the key it was locked with is gone.")


def seal(content: bytes, *, of: str) -> str:
    """A keyed hash of some content within one root: equal for the same file sent twice, and no use to others."""
    return hmac.new(_sealing_key(), of.encode() + b"\0" + content, hashlib.sha256).hexdigest()


def _masters() -> list[bytes]:
    return [bytes.fromhex(text) for text in (settings.FILE_KEY, *settings.FILE_KEYS_BEFORE)]


def _id(master: bytes) -> str:
    return hashlib.sha256(b"file key" + master).hexdigest()[:8]


def _sealing_key() -> bytes:
    # The oldest: a file sent again after the key was changed is still known.
    return hashlib.sha256(b"seal" + _masters()[-1]).digest()
