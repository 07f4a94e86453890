"""One batch: what finished transactions wrote to the trail and to history, chained, signed and kept in the database."""

import hashlib
import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

MOST = 50_000  # leaves to a seal
ONE_SEALER = 7_352_410_001  # the number of the lock that keeps a second sealer waiting
QUIET = 240  # seconds after which a seal is made though nothing happened, so that silence is noticed
ORIGIN = "front door checkpoint"


@dataclass(frozen=True)
class Sealed:
    """A seal as it leaves the database: the checkpoint."""

    number: int
    total: int
    at: datetime
    head: bytes
    signature: bytes


@dataclass(frozen=True)
class Last:
    """Where the chain stands."""

    number: int
    total: int
    below: int
    cluster: str
    head: bytes
    age: float


NOTHING = Last(0, 0, 0, "", bytes(32), float("inf"))


def seal(connection: psycopg.Connection, key: Ed25519PrivateKey) -> list[Sealed]:
    """Seal what transactions now certainly finished have written; return the seals made, oldest first.

    A transaction that began before one already finished keeps both waiting, so none is ever skipped. Nothing new: no
    seal, but for one every four minutes.
    """
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_SEALER])
        last = chain_end(connection)
        below, cluster, at = connection.execute(
            "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint,"
            " (SELECT system_identifier::text FROM pg_control_system()), clock_timestamp()"
        ).fetchone()  # type: ignore[misc]
        rows = _unsealed(connection, last, below, cluster)
        if not rows and last.age < QUIET:
            return []
        made = []
        for place in range(0, max(len(rows), 1), MOST):
            ends = place + MOST >= len(rows)
            reach = below if ends or last.cluster != cluster else last.below
            last, sealed = _add(connection, last, rows[place : place + MOST], reach, cluster, at, key)
            made.append(sealed)
        return made


def chain_end(connection: psycopg.Connection) -> Last:
    """The last seal, or NOTHING."""
    row = connection.execute(
        "SELECT number, total, below, cluster, head, extract(epoch FROM clock_timestamp() - at)::float8"
        " FROM audit_seal ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return Last(*row) if row else NOTHING


def since(connection: psycopg.Connection, number: int) -> list[Sealed]:
    """The checkpoints after this number, oldest first."""
    rows = connection.execute(
        "SELECT number, total, at, head, signature FROM audit_seal WHERE number > %s ORDER BY number", [number]
    )
    return [Sealed(*row) for row in rows]


def _unsealed(connection, last: Last, below: int, cluster: str) -> list[tuple[str, bytes, bytes]]:
    """(table, mark, leaf) of every row to seal, in order of transaction."""
    same = last.cluster == cluster
    found = connection.execute(
        'SELECT source, mark, leaf FROM wall.leaves(%s, %s) ORDER BY tx, source, key COLLATE "C"',
        [last.below if same else 0, below],
    ).fetchall()
    if same or not last.number:
        return found
    # Another server's transactions are counted anew: what was sealed there is told by its mark.
    known = _marks(connection)
    return [row for row in found if (row[0], bytes(row[1])) not in known]


def _marks(connection) -> set[tuple[str, bytes]]:
    known: set[tuple[str, bytes]] = set()
    for columns, leaves in connection.execute("SELECT columns, leaves FROM audit_seal"):
        tables = sorted(columns)
        for place in range(0, len(leaves), 50):
            known.add((tables[struct.unpack_from(">H", leaves, place)[0]], bytes(leaves[place + 2 : place + 18])))
    return known


def _add(connection, last: Last, rows: Sequence, below: int, cluster: str, at: datetime, key) -> tuple[Last, Sealed]:
    tables = sorted({row[0] for row in rows})
    columns = {name: connection.execute("SELECT wall.sealed_columns(%s)", [name]).fetchone()[0] for name in tables}
    place = {name: number for number, name in enumerate(tables)}
    entries = [struct.pack(">H", place[name]) + bytes(mark) + bytes(leaf) for name, mark, leaf in rows]
    root, number, total = tree(entries), last.number + 1, last.total + len(rows)
    said = json.dumps(columns, sort_keys=True, separators=(",", ":"))
    written = "\n".join([str(number), str(total), str(below), cluster, moment(at), said])
    head = hashlib.sha256(b"\x02" + last.head + root + written.encode()).digest()
    signature = key.sign(message(number, total, at, head))
    connection.execute(
        "INSERT INTO audit_seal (id, number, at, cluster, below, columns, leaves, total, before, root, head, signature)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
        [uuid4(), number, at, cluster, below, said, b"".join(entries), total, last.head, root, head, signature],
    )
    return Last(number, total, below, cluster, head, 0.0), Sealed(number, total, at, head, signature)


def tree(entries: Sequence[bytes]) -> bytes:
    """The root of a tree over these entries as RFC 6962 builds it: leaves and nodes are hashed apart."""
    level = [hashlib.sha256(b"\x00" + entry).digest() for entry in entries]
    if not level:
        return hashlib.sha256(b"").digest()
    while len(level) > 1:
        pairs = [hashlib.sha256(b"\x01" + a + b).digest() for a, b in zip(level[::2], level[1::2], strict=False)]
        level = pairs + level[len(pairs) * 2 :]
    return level[0]


def moment(at: datetime) -> str:
    """A moment as it is sealed: UTC, to the microsecond."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def message(number: int, total: int, at: datetime, head: bytes) -> bytes:
    """What is signed."""
    return f"{ORIGIN}\n{number}\n{total}\n{moment(at)}\n{head.hex()}\n".encode()
