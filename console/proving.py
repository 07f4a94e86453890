"""Proof that a line of the trail is under a seal: its entry, the way up the tree, and the signed head. docs/evidence.md

Whoever holds the line's proof, the sealer's public key and one checkpoint needs nothing else of this service.
"""

import json
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from audit.models import Event, Seal, Viewing
from audit.moves import Refused
from audit.verifier.chain import ENTRY, merkle_root, stamp

MOST = 200
NOT_YET = "Nothing of it is sealed yet. The sealer works every minute; ask again then."


def proofs(record_id: UUID, *, at: datetime) -> bytes:
    """The proofs of the newest lines about a record, as JSON. Raises Refused where none is sealed yet."""
    lines: list[Event | Viewing] = [*Event.objects.filter(record_id=record_id).order_by("-at")[:MOST]]
    lines += [*Viewing.objects.filter(record_id=record_id).order_by("-at")[:MOST]]
    found = _all(lines)
    if not found:
        raise Refused(NOT_YET)
    told = {"made": stamp(at), "record": str(record_id), "how": "docs/evidence.md", "proofs": found}
    return json.dumps(told, indent=1).encode()


def _all(lines: list) -> list[dict]:
    """The proof of each line that is sealed, seal by seal: a seal covers the transactions below its number."""
    waiting = {(line._meta.db_table, mark_of(line.pk)): line for line in lines if line.txid is not None}
    found = []
    for line in sorted(waiting.values(), key=lambda one: one.txid):
        if (line._meta.db_table, mark_of(line.pk)) in waiting:
            seal = Seal.objects.filter(below__gt=line.txid).order_by("number").first()
            found += _under(seal, waiting) if seal else []
    return found


def _under(seal: Seal, waiting: dict) -> list[dict]:
    """The proofs of the lines under this seal, which then wait no longer."""
    leaves, tables, found = bytes(seal.leaves), dict(enumerate(sorted(seal.columns))), []
    entries = [leaves[start : start + ENTRY] for start in range(0, len(leaves), ENTRY)]
    for place, entry in enumerate(entries):
        key = (tables.get(int.from_bytes(entry[:2], "big"), ""), entry[2:18])
        if key in waiting:
            line = waiting.pop(key)
            found.append({
                "line": str(line.pk), "table": key[0], "at": stamp(line.at), "entry": entry.hex(), "place": place,
                "of": len(entries), "path": [node.hex() for node in path_to(entries, place)], "seal": _seal(seal),
            })  # fmt: skip
    return found


def _seal(seal: Seal) -> dict:
    return {
        "number": seal.number, "total": seal.total, "below": seal.below, "cluster": seal.cluster,
        "at": stamp(seal.at), "columns": seal.columns, "before": bytes(seal.before).hex(),
        "root": bytes(seal.root).hex(), "head": bytes(seal.head).hex(), "signature": bytes(seal.signature).hex(),
    }  # fmt: skip


def mark_of(record_id: UUID) -> bytes:
    """How a row is marked in a seal, by its id."""
    return sha256(b"\x03" + record_id.bytes).digest()[:16]


def path_to(entries: list[bytes], place: int) -> list[bytes]:
    """The nodes beside the way from an entry up to the root, from below (RFC 6962, section 2.1.1)."""
    if len(entries) <= 1:
        return []
    half = 1 << (len(entries) - 1).bit_length() - 1
    if place < half:
        return [*path_to(entries[:half], place), merkle_root(b"".join(entries[half:]))]
    return [*path_to(entries[half:], place - half), merkle_root(b"".join(entries[:half]))]


def root_from(entry: bytes, place: int, of: int, path: list[bytes]) -> bytes:
    """The root a proof leads to; the seal's own where the line is under it."""
    if of <= 1:
        return sha256(b"\x00" + entry).digest()
    half = 1 << (of - 1).bit_length() - 1
    beside = path[-1]
    if place < half:
        return sha256(b"\x01" + root_from(entry, place, half, path[:-1]) + beside).digest()
    return sha256(b"\x01" + beside + root_from(entry, place - half, of - half, path[:-1])).digest()
