"""Verify now: somebody asks, the worker holds every sealed row and every seal to what was published outside."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.apps import apps
from django.conf import settings
from django.db import transaction

from audit import hashed, trail
from audit.models import Seal
from audit.moves import Refused
from audit.verifier import hashes, witness
from audit.verifier.chain import SealRow, fault_in
from console.models import Verification

STALE = timedelta(minutes=30)
NO_KEY = "Nothing was published yet: the sealer makes its first checkpoint within a minute of starting."
BIGGEST = 5_000_000
SAID_EVERY = 20


@transaction.atomic
def ask(*, by, at: datetime) -> Verification:
    """Ask for a verification; while one is waited for, that one is returned."""
    there = Verification.objects.filter(ended_at=None, asked_at__gte=at - STALE).first()
    if there:
        return there
    asked = Verification(asked_at=at, asked_by=by).write(by=by, why="verify now")
    trail.note(by, "trail.verify_asked", on=asked, at=at)
    return asked


def run_next(*, by, at: datetime) -> Verification | None:
    """Do the verification that has waited longest; None where nobody asked. Opens transactions of its own."""
    with transaction.atomic():
        waiting = Verification.objects.select_for_update(skip_locked=True).filter(began_at=None, ended_at=None)
        asked = waiting.order_by("asked_at").first()
        if asked is None:
            return None
        asked.began_at = at
        asked.write(by=by, why="begun")

    found = _verify(asked, by)
    with transaction.atomic():
        ended = Verification.objects.select_for_update().get(pk=asked.pk)
        for name, value in found.items():
            setattr(ended, name, value)
        ended.ended_at = at
        ended.write(by=by, why="ended")
        verb = "trail.verified" if ended.holds else "trail.faulty"
        trail.note(by, verb, on=ended, at=at, rows=ended.rows, faults=ended.faults)
    return ended


def _verify(asked: Verification, by) -> dict:
    """What one verification found, by field. Each table is read in a transaction of its own, and said when done."""
    key = published_key()
    if key is None:
        return {"trouble": NO_KEY}
    with transaction.atomic():
        seals = {row.number: row for row in map(_seal, Seal.objects.order_by("number"))}
    outside = witness.read(settings.CHECKPOINTS, key)
    faults = [sentence] if (sentence := _chain(seals, key)) else []
    newest = max(seals, default=0)
    # What the sealer has published since we read its seals is ahead of us, and no fault.
    known = replace(outside, heads={number: head for number, head in outside.heads.items() if number <= newest})
    if not faults and (between := witness.fault_between(known, seals, newest, late=False)):
        faults.append(between)
    found = hashes.check(seals, _tables(), _hashed, _buried, partial(_say, asked.pk, by))
    faults += [f"{sentence} (seal {number})" for number, _, sentence in sorted(found.faults)]
    return {
        "seals": len(seals), "rows": found.rows, "unsealed": found.unsealed, "disposed": found.disposed,
        "checkpoints": len(outside.heads), "faults": len(faults), "first": (faults[0] if faults else "")[:300],
        "head": seals[newest].head.hex() if seals else "",
    }  # fmt: skip


def _hashed(table: str, columns: list[str]) -> list[tuple[bytes, bytes, int]]:
    with transaction.atomic():
        return list(hashed.rows(table, columns))


def _buried(table: str) -> set[bytes]:
    with transaction.atomic():
        return hashed.buried(table)


def _say(pk, by, done: int, of: int) -> None:
    if done % SAID_EVERY and done != of:
        return
    with transaction.atomic():
        asked = Verification.objects.get(pk=pk)
        asked.done, asked.tables = done, of
        asked.write(by=by, why=f"{done} of {of} tables read")


def _seal(row: Seal) -> SealRow:
    whole = (row.leaves, row.before, row.root, row.head, row.signature)
    leaves, before, root, head, signature = (bytes(part) for part in whole)
    return SealRow(
        row.number, row.at, row.cluster, row.below, row.columns, leaves, row.total, before, root, head, signature
    )


def _chain(seals: dict[int, SealRow], key: Ed25519PublicKey) -> str:
    before = None
    for seal in seals.values():
        if fault := fault_in(seal, before, key):
            return fault
        before = seal
    return ""


def _tables() -> list[str]:
    """Every table the seal covers: those with the transaction that wrote a row."""
    return [
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and any(field.column == "txid" for field in model._meta.fields)
    ]


def published_key() -> Ed25519PublicKey | None:
    """The sealer's key as it lies beside the checkpoints; None before anything was published."""
    path = Path(settings.CHECKPOINTS) / "public-key.txt"
    if not path.exists():
        return None
    return Ed25519PublicKey.from_public_bytes(bytes.fromhex(path.read_text(encoding="utf-8").strip()))


def checkpoints() -> bytes:
    """Every checkpoint published, oldest first, as one file. Raises Refused before there is any."""
    parts = [path.read_bytes() for path in sorted(Path(settings.CHECKPOINTS).glob("checkpoints-*.txt"))]
    if not parts:
        raise Refused(NO_KEY)
    return b"".join(parts)


def compare(content: bytes) -> str:
    """What a witness's file says against the database: a sentence. Raises Refused for a file that is none."""
    key = published_key()
    if key is None:
        raise Refused(NO_KEY)
    if not content.strip() or len(content) > BIGGEST:
        raise Refused("That is no file of checkpoints. Choose the one you keep, a text file with a line for each.")
    with TemporaryDirectory() as folder:
        Path(folder, "checkpoints-0.txt").write_bytes(content)
        try:
            outside = witness.read(Path(folder), key)
        except UnicodeDecodeError:
            raise Refused("That is no text file.") from None
    if outside.fault:
        return f"It does not fit: {outside.fault.replace('checkpoints-0.txt ', '')}."
    heads = dict(Seal.objects.filter(number__in=list(outside.heads)).values_list("number", "head"))
    for number, head in sorted(outside.heads.items()):
        if number not in heads:
            return f"It does not fit: the witness has checkpoint {number}, and the database has no such seal."
        if bytes(heads[number]).hex() != head:
            return f"It does not fit: seal {number} is another than the witness has."
    return f"It fits. All {len(outside.heads)} checkpoints of the witness are in the database as they were published."
