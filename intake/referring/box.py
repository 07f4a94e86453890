"""The letterbox. What goes in goes in as a role that may add to one table and read nothing; content is locked first.

`post` and `keep` put something in; `kept` and `unsorted` take something out, as the robot of the letterbox.
"""

import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import IntegrityError, transaction

from documents import store, vault
from intake.models import Posted
from people.references import ALPHABET

ROBOT = "letterbox"
PUBLIC = "public"  # the alias in DATABASES of the role that only adds
KEPT_FOR = timedelta(hours=72)
CODE_LENGTH, GROUP = 12, 4


@dataclass
class Kept:
    """A form as far as it was written. `number` counts how often it was saved; `saved_at` is None before the first."""

    code: str
    number: int = 0
    saved_at: datetime | None = None
    content: dict[str, Any] = field(default_factory=dict)


def new_code() -> str:
    """A code to come back with, such as K7QM-2PXD-9RTH: 60 bits, without characters that are misread."""
    letters = [secrets.choice(ALPHABET) for _ in range(CODE_LENGTH)]
    return "-".join("".join(letters[n : n + GROUP]) for n in range(0, CODE_LENGTH, GROUP))


def read_code(typed: str) -> str:
    """A code as somebody typed it, with its hyphens; empty where it cannot be one."""
    letters = [letter for letter in typed.upper() if letter in ALPHABET]
    if len(letters) != CODE_LENGTH or len(typed) > 3 * CODE_LENGTH:
        return ""
    return "-".join("".join(letters[n : n + GROUP]) for n in range(0, CODE_LENGTH, GROUP))


def post(content: dict, *, key: UUID, at: datetime) -> bool:
    """Put a form through the letterbox and commit. True where it went in now, False where the same went in before.

    The same key with other content goes in as well: nothing that was written is lost; whoever sorts says so.
    """
    return _put_in(Posted.FORM, _mark(f"form {key} {_hash(content)}"), 0, {**content, "key": str(key)}, at)


def keep(kept: Kept, *, at: datetime) -> bool:
    """Keep what has been written so far, and commit. False where the form was saved elsewhere since it was read."""
    kept.number, kept.saved_at = kept.number + 1, at
    return _put_in(Posted.KEPT, _mark(f"kept {kept.code}"), kept.number, kept.content, at)


def _put_in(kind: str, mark: str, number: int, content: dict, at: datetime, wanted: UUID | None = None) -> bool:
    row = Posted(
        id=wanted or uuid4(),
        kind=kind,
        mark=mark,
        number=number,
        sealed=_lock(content, mark),
        posted_at=at,
        until=at + KEPT_FOR,
    )
    try:
        # Its own connection and its own transaction: what is answered "received" has been committed.
        with transaction.atomic(using=PUBLIC):
            row.save(using=PUBLIC, force_insert=True)
    except IntegrityError:
        return False
    return True


def lay_by(content: dict, *, at: datetime) -> UUID:
    """Put in something a message is made of, such as an address and a code, and commit. Returns what to call it."""
    wanted = uuid4()
    _put_in(Posted.MAIL, _mark(f"mail {wanted}"), 0, content, at, wanted)
    return wanted


def laid_by(wanted: UUID, *, at: datetime) -> dict | None:
    """What a message is made of; None once 72 hours have gone. As the robot."""
    row = Posted.objects.filter(pk=wanted, kind=Posted.MAIL, until__gt=at).exclude(sealed="").first()
    return unlock(row) if row else None


def kept(code: str, *, at: datetime) -> Kept | None:
    """The form kept under a code, the newest of it; None where there is none, or 72 hours have gone. As the robot."""
    rows = Posted.objects.filter(kind=Posted.KEPT, mark=_mark(f"kept {code}"), until__gt=at).exclude(sealed="")
    row = rows.order_by("-number").first()
    return Kept(code, row.number, row.posted_at, unlock(row)) if row else None


def unsorted(limit: int = 50) -> list[Posted]:
    """Forms put in and not yet taken out, the oldest first. As the robot."""
    return list(Posted.objects.filter(kind=Posted.FORM, sorted_at=None).order_by("posted_at")[:limit])


def empty(row: Posted, *, at: datetime) -> None:
    """Mark a form as taken out, and empty it. As the robot."""
    row.sealed, row.sorted_at = "", at
    row.save(update_fields=["sealed", "sorted_at"])


def empty_old(*, at: datetime) -> int:
    """Empty what was kept for longer than 72 hours, its files too. Returns how many. As the robot."""
    old = list(Posted.objects.exclude(kind=Posted.FORM).filter(until__lte=at).exclude(sealed="")[:500])
    for row in old:
        for file in unlock(row).get("files") or []:
            store.forget(file["blob"])
        empty(row, at=at)
    return len(old)


def unlock(row: Posted) -> dict:
    """What was put in. Raises vault.Unreadable where the file key it was locked with is gone."""
    wrapped, _, locked = row.sealed.partition(" ")
    return json.loads(vault.decrypt(bytes.fromhex(locked), key=vault.unwrap(wrapped), name=row.mark))


def _lock(content: dict, mark: str) -> str:
    key = vault.new_key()
    return f"{vault.wrap(key)} {vault.encrypt(json.dumps(content).encode(), key=key, name=mark).hex()}"


def _hash(content: dict) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _mark(text: str) -> str:
    # Keyed, so that whoever reads the table cannot try codes against it.
    return hmac.new(settings.SECRET_KEY.encode(), f"letterbox {text}".encode(), hashlib.sha256).hexdigest()
