"""The seals by themselves: each follows from the one before, its tree gives its root, and its signature holds."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

ENTRY = 50
ORIGIN = "front door checkpoint"


@dataclass(frozen=True)
class Entry:
    """One sealed row: in which seal, where in it, of which table, and what its hash was."""

    number: int
    place: int
    table: str
    mark: bytes
    leaf: bytes


@dataclass(frozen=True)
class SealRow:
    """A seal as it stands in the database."""

    number: int
    at: datetime
    cluster: str
    below: int
    columns: dict
    leaves: bytes
    total: int
    before: bytes
    root: bytes
    head: bytes
    signature: bytes

    def entries(self) -> Iterator[Entry]:
        """What it seals, in order."""
        tables = dict(enumerate(sorted(self.columns)))
        for place in range(len(self.leaves) // ENTRY):
            one = self.leaves[place * ENTRY : (place + 1) * ENTRY]
            yield Entry(self.number, place, tables.get(int.from_bytes(one[:2], "big"), "no table"), one[2:18], one[18:])


def fault_in(seal: SealRow, before: SealRow | None, key: Ed25519PublicKey) -> str:
    """What is wrong with a seal, given the one before it; empty where nothing is."""
    number = before.number + 1 if before else 1
    if seal.number != number:
        return f"seal {number} is not there"
    if seal.before != (before.head if before else bytes(32)):
        return f"seal {seal.number} does not follow from seal {number - 1}"
    if len(seal.leaves) % ENTRY or merkle_root(seal.leaves) != seal.root:
        return f"seal {seal.number} has other leaves than its root says"
    if seal.total != (before.total if before else 0) + len(seal.leaves) // ENTRY:
        return f"seal {seal.number} counts wrongly"
    if before and seal.cluster == before.cluster and seal.below < before.below:
        return f"seal {seal.number} reaches less far than the one before"
    if head_of(seal) != seal.head:
        return f"seal {seal.number} has another head than its content gives"
    if not signed(key, checkpoint_text(seal.number, seal.total, stamp(seal.at), seal.head.hex()), seal.signature):
        return f"seal {seal.number} is not signed by the sealer's key"
    return ""


def merkle_root(leaves: bytes) -> bytes:
    """The root of the tree over 50-byte entries (RFC 6962, section 2.1), from the left, one subtree at a time."""
    peaks: list[tuple[int, bytes]] = []
    for start in range(0, len(leaves), ENTRY):
        size, node = 1, sha256(b"\x00" + leaves[start : start + ENTRY]).digest()
        while peaks and peaks[-1][0] == size:
            left = peaks.pop()
            size, node = size * 2, sha256(b"\x01" + left[1] + node).digest()
        peaks.append((size, node))
    if not peaks:
        return sha256(b"").digest()
    node = peaks.pop()[1]
    while peaks:
        node = sha256(b"\x01" + peaks.pop()[1] + node).digest()
    return node


def head_of(seal: SealRow) -> bytes:
    """The head a seal must have: of the head before, the root, and what it says of itself."""
    columns = json.dumps(seal.columns, sort_keys=True, separators=(",", ":"))
    lines = (str(seal.number), str(seal.total), str(seal.below), seal.cluster, stamp(seal.at), columns)
    return sha256(b"\x02" + seal.before + seal.root + "\n".join(lines).encode("utf-8")).digest()


def stamp(at: datetime) -> str:
    """A moment in UTC, to the microsecond."""
    return at.astimezone(timezone.utc).isoformat(timespec="microseconds").replace("+00:00", "Z")  # noqa: UP017


def checkpoint_text(number: int, total: int, at: str, head: str) -> bytes:
    """What the sealer signs."""
    return "".join(f"{part}\n" for part in (ORIGIN, number, total, at, head)).encode("utf-8")


def signed(key: Ed25519PublicKey, text: bytes, signature: bytes) -> bool:
    """Whether the key made this signature of this text."""
    try:
        key.verify(signature, text)
    except InvalidSignature:
        return False
    return True
