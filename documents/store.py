"""Keeping files: encrypted on disk under names that say nothing, with a row behind the wall for each."""

import os
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction

from audit import trail
from audit.records import root_of
from documents import names, vault
from documents.models import StoredFile


@transaction.atomic
def keep(content: bytes, *, name: str, declared_type: str, on, by, at: datetime, why: str) -> StoredFile:
    """Keep a file that arrived, on the root of the record `on`, waiting to be checked. Returns its row.

    The same content sent again to the same root is kept once and has two rows. Raises QuietWrite without a reason.
    """
    root_kind, root_id = root_of(on)
    if root_id is None:
        raise TypeError(f"A file hangs on a contact, a person or a request; {type(on).__name__} is none of them.")
    seal = vault.seal(content, of=str(root_id))
    same = StoredFile.objects.filter(root_id=root_id, seal=seal).exclude(state="refused").first()
    blob, blob_key = (same.original_blob or same.blob, same.original_key or same.blob_key) if same else put(content)
    file = StoredFile(
        root_kind=root_kind, root_id=root_id, name=names.shown(name), declared_type=declared_type[:100],
        size=len(content), seal=seal, blob=blob, blob_key=blob_key, added_by_id=by.pk, added_at=at,
    ).write(by=by, why=why)  # fmt: skip
    trail.note(by, "file.added", on=file, at=at, size=len(content))
    return file


def copy(stored: StoredFile, *, pk: UUID, name: str, on, by, at: datetime, why: str) -> StoredFile:
    """Keep a copy of a checked file on another root, under this id, as people open it. Made twice, it is made once.

    Raises vault.Unreadable where the file is gone or was changed.
    """
    root_kind, root_id = root_of(on)
    if there := StoredFile.objects.filter(pk=pk).first():
        return there
    content = read(stored)
    blob, blob_key = put(content)
    return StoredFile(  # type: ignore[misc]  # what a file is kept on has a root
        pk=pk, root_kind=root_kind, root_id=root_id, name=names.shown(name), declared_type=stored.declared_type,
        kind=stored.kind, size=len(content), seal=vault.seal(content, of=str(root_id)), state=stored.state, blob=blob,
        blob_key=blob_key, added_by_id=by.pk, added_at=at, checked_at=stored.checked_at,
    ).write(by=by, why=why)  # fmt: skip


def put(content: bytes) -> tuple[str, str]:
    """Write one encrypted copy to the folder; returns its name and its wrapped key."""
    blob, key = uuid4().hex, vault.new_key()
    path = _path(blob)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(vault.encrypt(content, key=key, name=blob))
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    return blob, vault.wrap(key)


def read(stored: StoredFile) -> bytes:
    """The copy people open. Raises vault.Unreadable where it is gone or was changed."""
    return fetch(stored.blob, stored.blob_key)


def read_original(stored: StoredFile) -> bytes:
    """The file as it came. Raises vault.Unreadable where it is gone or was changed."""
    return fetch(stored.original_blob, stored.original_key) if stored.original_blob else read(stored)


def fetch(blob: str, wrapped: str) -> bytes:
    """One copy by its name and wrapped key. Raises vault.Unreadable."""
    try:
        content = _path(blob).read_bytes()
    except OSError as error:
        raise vault.Unreadable("This file cannot be read: it is not in the store.") from error
    return vault.decrypt(content, key=vault.unwrap(wrapped), name=blob)


def forget(blob: str) -> None:
    """Remove one copy from the folder; one that is gone already is no matter."""
    _path(blob).unlink(missing_ok=True)


def throw_away(stored: StoredFile) -> None:
    """Remove every copy of a file from the folder. Its row, and with it the keys, goes by disposal."""
    for blob in filter(None, (stored.blob, stored.original_blob)):
        _path(blob).unlink(missing_ok=True)


def _path(blob: str) -> Path:
    if not blob.isalnum():
        raise vault.Unreadable("This file cannot be read: its name is none of ours.")
    return Path(settings.FILES_FOLDER) / blob[:2] / blob
