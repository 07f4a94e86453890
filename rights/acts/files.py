"""The files of a pack: kept encrypted, read back, and one hash over every byte that leaves."""

import hashlib

from documents import store
from rights.models import Pack, PackFile

LOCKED = "locked"


def keep(made: Pack, form: str, content: bytes, *, by, volume: int = 1, pages: int = 0) -> PackFile:
    """Keep one file of a pack and return its row."""
    blob, key = store.put(content)
    return PackFile(
        pack=made, form=form, volume=volume, pages=pages, size=len(content),
        sha256=hashlib.sha256(content).hexdigest(), blob=blob, blob_key=key,
    ).write(by=by, why="made")  # fmt: skip


def content_of(file: PackFile) -> bytes:
    """Return the bytes of one file of a pack. Raises vault.Unreadable where they are gone or were changed."""
    return store.fetch(file.blob, file.blob_key)


def hash_of(made: Pack) -> str:
    """Return one hash over every byte that leaves, read now from where they lie. A locked copy is of those bytes."""
    lines = [
        f"{file.form} {file.volume} {hashlib.sha256(content_of(file)).hexdigest()}"
        for file in made.files.exclude(form=LOCKED).order_by("form", "volume")
    ]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
