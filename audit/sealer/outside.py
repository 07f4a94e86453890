"""Checkpoints outside the database: one line each, in a file a day, only ever added to."""

import json
import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from audit.sealer.batches import ORIGIN, Last, Sealed, moment

PUBLIC_KEY = "public-key.txt"
FILES = "checkpoints-*.txt"


class Behind(RuntimeError):
    """The database is older than what was sealed: somebody took seals away, or a backup was put back."""


def last_number(folder: Path) -> int:
    """The number of the newest checkpoint outside; 0 where there is none."""
    return max((int(line["number"]) for line in lines(folder)[-1:]), default=0)


def lines(folder: Path) -> list[dict]:
    """Every line of the newest file, oldest first."""
    files = sorted(folder.glob(FILES))
    return [json.loads(line) for line in files[-1].read_text().splitlines() if line] if files else []


def must_not_be_behind(folder: Path, last: Last) -> None:
    """Raises Behind where the chain in the database ends before, or otherwise than, the newest checkpoint outside."""
    for line in lines(folder)[-1:]:
        number = int(line["number"])
        if last.number < number or (last.number == number and last.head.hex() != line["head"]):
            raise Behind(
                f"The database ends with seal {last.number}; outside stands checkpoint {number}. Nothing is sealed"
                " until somebody says why: `python -m audit.sealer --restored REASON`, once it is known."
            )


def publish(folder: Path, key: Ed25519PrivateKey, sealed: list[Sealed]) -> None:
    """Add these checkpoints to the folder, and the public key where it is not there yet."""
    folder.mkdir(mode=0o750, parents=True, exist_ok=True)
    public = folder / PUBLIC_KEY
    if not public.exists():
        public.write_text(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex() + "\n")
    for one in sealed:
        said = {"number": one.number, "total": one.total, "at": moment(one.at), "head": one.head.hex()}
        _append(folder, said | {"signature": one.signature.hex()})


def restored(folder: Path, key: Ed25519PrivateKey, last: Last, at: str, why: str) -> None:
    """Write, signed, that the chain goes on from an earlier seal, because a backup was put back."""
    said = f"{ORIGIN} restored\n{last.number}\n{last.head.hex()}\n{at}\n{why}\n".encode()
    _append(
        folder,
        {"number": last.number, "head": last.head.hex(), "at": at, "why": why, "signature": key.sign(said).hex()},
    )


def _append(folder: Path, said: dict) -> None:
    path = folder / f"checkpoints-{said['at'][:10]}.txt"
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o640), "a") as file:
        file.write(json.dumps(said) + "\n")
        file.flush()
        os.fsync(file.fileno())
