"""Encrypted pieces of a backup: a stream in chunks, each locked to its place, so that none is lost or exchanged."""

import hashlib
import os
import struct
from collections.abc import Iterator
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

CHUNK = 1024 * 1024
NONCE = 12
LENGTH = struct.Struct(">I")


class Damaged(RuntimeError):
    """A piece of a backup is not what was written, or the key is another. The message says which."""


def write(path: Path, chunks: Iterator[bytes], *, key: bytes) -> str:
    """Write a stream, encrypted, to a new file and return the digest of what lies on the disk."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside, digest, number = path.with_suffix(path.suffix + ".new"), hashlib.sha256(), 0
    with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        held = b""
        for chunk in chunks:
            if held:
                number = _put(file, digest, key, path.name, number, held, last=False)
            held = chunk
        _put(file, digest, key, path.name, number, held, last=True)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    return digest.hexdigest()


def _put(file, digest, key: bytes, name: str, number: int, content: bytes, *, last: bool) -> int:
    nonce = os.urandom(NONCE)
    locked = nonce + AESGCM(key).encrypt(nonce, content, _place(name, number, last))
    whole = LENGTH.pack(len(locked)) + locked
    digest.update(whole)
    file.write(whole)
    return number + 1


def read(path: Path, *, key: bytes) -> Iterator[bytes]:
    """The stream that was written. Raises Damaged at the first byte that is not what it was."""
    number, size = 0, path.stat().st_size
    with open(path, "rb") as file:
        while head := file.read(LENGTH.size):
            (length,) = LENGTH.unpack(head)
            locked = file.read(length)
            try:
                yield AESGCM(key).decrypt(
                    locked[:NONCE], locked[NONCE:], _place(path.name, number, file.tell() == size)
                )
            except (InvalidTag, ValueError) as error:
                raise Damaged(f"{path.name} is damaged, cut short, or was locked with another key.") from error
            number += 1
    if not number:
        raise Damaged(f"{path.name} is empty.")


def _place(name: str, number: int, last: bool) -> bytes:
    return f"{name}|{number}|{'last' if last else 'more'}".encode()


def digest_of(path: Path) -> str:
    """The digest of a file as it lies on the disk."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
