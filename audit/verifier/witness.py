"""Checkpoints outside the database: what the folder and the mailboxes hold against what the database says now."""

import json
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from audit.verifier.chain import ORIGIN, SealRow, checkpoint_text, signed


@dataclass(frozen=True)
class Outside:
    """What the folder says: the head of each number that stands, and how often a backup was put back."""

    heads: dict[int, str]
    last: int
    restored: int
    fault: str = ""


def read(folder: Path, key: Ed25519PublicKey) -> Outside:
    """Every checkpoint in the folder, oldest first, each held to its signature and to the one before."""
    heads: dict[int, str] = {}
    last = restored = 0
    for path in sorted(folder.glob("checkpoints-*.txt")):
        for place, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            where = f"{path.name} line {place}"
            try:
                said = json.loads(line)
                number, signature = int(said["number"]), bytes.fromhex(said["signature"])
                text = _text(said)
            except (ValueError, KeyError, TypeError):
                return Outside(heads, last, restored, f"{where} is not a checkpoint")
            if not signed(key, text, signature):
                return Outside(heads, last, restored, f"{where} is not signed by the sealer's key")
            if "why" in said:
                heads = {one: head for one, head in heads.items() if one <= number}
                last, restored = number, restored + 1
            elif number != last + 1:
                return Outside(heads, last, restored, f"{where} is checkpoint {number} where {last + 1} should stand")
            else:
                heads[number], last = said["head"], number
    return Outside(heads, last, restored)


def _text(said: dict) -> bytes:
    if "why" in said:
        parts = (f"{ORIGIN} restored", said["number"], said["head"], said["at"], said["why"])
        return "".join(f"{part}\n" for part in parts).encode("utf-8")
    return checkpoint_text(said["number"], said["total"], said["at"], said["head"])


def fault_between(outside: Outside, seals: dict[int, SealRow], newest: int, late: bool) -> str:
    """What the folder knows and the database denies, or the other way round; empty where they agree.

    late: whether the first seal the folder lacks is older than a minute, so that it should be there.
    """
    if outside.fault:
        return outside.fault
    for number, head in sorted(outside.heads.items()):
        if number > newest:
            return f"checkpoint {number} stands outside, and the database ends with seal {newest}"
        if seals[number].head.hex() != head:
            return f"seal {number} is another than was published as checkpoint {number}"
    if outside.last < newest and late:
        return f"the newest checkpoint outside is {outside.last}, and the database has sealed up to {newest}"
    return ""


def fault_in_message(reference: str, seals: dict[int, SealRow]) -> str:
    """What a checkpoint from an e-mail or the foot of a page ("123-8F2A91C0D3E4") says against the database."""
    number, _, start = reference.strip().partition("-")
    seal = seals.get(int(number)) if number.isdecimal() else None
    start = start.replace("-", "").lower()
    if seal is None:
        return f"the database has no seal {number}"
    if len(start) < 8 or not seal.head.hex().startswith(start):
        return f"seal {number} is another than the one in the message"
    return ""
