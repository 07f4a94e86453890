"""The disposal ledger: a file beside the database, so that a restored backup can be told what was disposed of since.

Each line is one disposal in codes and ids, chained to the line before it. It is written twice: before the deletion is
committed ("going") and after ("gone"). A line without its second is settled against the database by `catch_up`.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.conf import settings

FIRST = "0" * 64
KEPT = ("number", "file_id", "fate", "rule_key", "record", "proposed_by_id", "decided_by_id", "advice", "followed")


class LedgerBroken(RuntimeError):
    """A line of the ledger does not follow from the one before it. The message says which."""


def path() -> Path:
    """Where the ledger is."""
    return Path(settings.DISPOSAL_LEDGER)


def lines() -> list[dict[str, Any]]:
    """Every line, oldest first. A last line cut short by a crash is left out. Raises LedgerBroken."""
    if not path().exists():
        return []
    found: list[dict[str, Any]] = []
    before, whole = FIRST, path().read_text(encoding="utf-8").split("\n")
    for number, text in enumerate(whole[:-1], start=1):
        line = json.loads(text)
        if line.get("before") != before:
            raise LedgerBroken(f"Line {number} of the disposal ledger does not follow from the line before it.")
        before = _digest(text)
        found.append(line)
    return found


def append(what: str, content: Mapping[str, Any]) -> None:
    """Add a line ("going", "gone" or "stayed") and see it safely on the disk."""
    path().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _cut_short()
    before = path().read_text(encoding="utf-8").rstrip("\n").split("\n")[-1] if path().exists() else ""
    line = json.dumps({"what": what, "before": _digest(before) if before else FIRST, **content}, sort_keys=True)
    handle = os.open(path(), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(handle, (line + "\n").encode())
        os.fsync(handle)
    finally:
        os.close(handle)


def _cut_short() -> None:
    """Take away a last line that a crash left half written."""
    if not path().exists():
        return
    text = path().read_bytes()
    if text and not text.endswith(b"\n"):
        with open(path(), "r+b") as file:
            file.truncate(text.rfind(b"\n") + 1)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def gone() -> dict[str, dict[str, Any]]:
    """What was disposed of, by number: every "going" line that no "stayed" line took back."""
    found: dict[str, dict[str, Any]] = {}
    for line in lines():
        if line["what"] == "going":
            found[line["number"]] = line
        elif line["what"] == "stayed":
            found.pop(line["number"], None)
    return found


def unsettled() -> dict[str, dict[str, Any]]:
    """Lines that say "going" and nothing since: the process was killed between."""
    said = {line["number"] for line in lines() if line["what"] in {"gone", "stayed"}}
    return {number: line for number, line in gone().items() if number not in said}


def entry(disposal, roots, files) -> dict[str, Any]:
    """What a line says of a disposal: codes, ids and dates."""
    told = {name: _plain(getattr(disposal, name)) for name in KEPT}
    return told | {
        "decided_at": _plain(disposal.decided_at), "cool_until": _plain(disposal.cool_until),
        "proposed_at": _plain(disposal.proposed_at), "files": list(files),
        "roots": [[root.root_kind, str(root.root_id), root.closed_month] for root in roots],
    }  # fmt: skip


def _plain(value):
    if value is None or isinstance(value, bool | int | str):
        return value if not hasattr(value, "value") else str(value)
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
