"""All of it: the chain, what stands outside, and every row; the first fault is named, and figures are given."""

from dataclasses import dataclass
from pathlib import Path

import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from audit.verifier import rows, witness
from audit.verifier.chain import SealRow, fault_in

LATE = 60.0  # seconds a row or a seal may wait
SEALS = (
    "SELECT number, at, cluster, below, columns, leaves, total, before, root, head, signature"
    " FROM audit_seal ORDER BY number"
)


@dataclass(frozen=True)
class Fault:
    """Something that does not fit, as a sentence."""

    sentence: str


@dataclass(frozen=True)
class Report:
    """What the verifier found: figures, and faults with the first one first."""

    seals: int
    rows: int
    sealed: int
    disposed: int
    unsealed: int
    checkpoints: int
    restored: int
    head: str
    faults: tuple[Fault, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing was found."""
        return not self.faults


def verify(address: str, folder: Path, *, public_key: str, message: str = "") -> Report:
    """Verify the trail at this address (read as a role row security does not bind) against the folder of checkpoints.

    public_key: 32 bytes in hex, kept apart from both. message: a checkpoint from an e-mail or a page, to hold as well.
    """
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
    outside = witness.read(folder, key)
    with psycopg.connect(address, options="-c default_transaction_read_only=on") as connection:
        # One snapshot for all: rows written while we read are not half seen.
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        seals = {row[0]: SealRow(*row) for row in connection.execute(SEALS)}
        faults = _of_chain(seals, key)
        newest = max(seals, default=0)
        between = (
            witness.fault_between(outside, seals, newest, _is_late(connection, outside.last + 1)) if not faults else ""
        )
        faults += [between] if between else []
        if message and (said := witness.fault_in_message(message, seals)):
            faults.append(said)
        counted = rows.check(connection, seals)
        if (waited := _waited(connection, seals.get(newest))) > LATE:
            faults.append(f"what was written {waited:.0f} seconds ago is not sealed yet: is the sealer running?")
    faults += [_told(*fault) for fault in sorted(counted.faults)]
    return Report(
        seals=len(seals), rows=counted.rows, sealed=seals[newest].total if seals else 0, disposed=counted.disposed,
        unsealed=counted.unsealed, checkpoints=len(outside.heads), restored=outside.restored,
        head=seals[newest].head.hex() if seals else "", faults=tuple(Fault(sentence) for sentence in faults),
    )  # fmt: skip


def _of_chain(seals: dict[int, SealRow], key: Ed25519PublicKey) -> list[str]:
    before = None
    for seal in seals.values():
        if fault := fault_in(seal, before, key):
            return [fault]
        before = seal
    return []


def _told(number: int, place: int, sentence: str) -> str:
    return f"{sentence} (seal {number}{f', place {place}' if place >= 0 else ''})"


def _is_late(connection, number: int) -> bool:
    """Whether the seal with this number was made more than a minute ago."""
    row = connection.execute("SELECT now() - at > interval '60 seconds' FROM audit_seal WHERE number = %s", [number])
    return bool((row.fetchone() or [False])[0])


def _waited(connection, newest: SealRow | None) -> float:
    """For how many seconds the oldest event no seal reaches has waited, where the sealer made none for as long."""
    row = connection.execute(
        "SELECT extract(epoch FROM now() - min(at))::float8, extract(epoch FROM now() - %s)::float8"
        " FROM audit_event WHERE txid >= %s AND at > now() - interval '1 day'",
        [newest.at if newest else None, newest.below if newest else 0],
    ).fetchone()
    written, sealed = row
    return 0.0 if written is None else written if sealed is None else min(written, sealed)
