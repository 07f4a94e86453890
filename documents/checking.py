"""Looking inside a file, in a child process with limits: what was found, and a cleaned copy to open instead."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

INSPECTOR = Path(__file__).parent / "inspector.py"
SECONDS, MEGABYTES = 20, 600
SAVE_AGAIN = "Open it, save it again and send that."
SENTENCES = {
    "two kinds": f"It is two kinds of file at once. {SAVE_AGAIN}",
    "locked": "It is locked with a password. Take the password off and send it again.",
    "damaged": f"It cannot be read to its end. {SAVE_AGAIN}",
    "too large inside": "It unpacks to more than is taken. Send it in smaller parts, or printed to PDF.",
    "runs something": "It holds a macro, a script or another file. Print it to PDF and send that.",
    "fetches": "It fetches something from elsewhere when it is opened. Print it to PDF and send that.",
    "paths": "It holds names that lead out of it. Send the documents in it one by one.",
    "attachments": "It has attachments. Save each of them and send them one by one, with the e-mail printed to PDF.",
}
TOO_MUCH = "too large inside"


@dataclass(frozen=True)
class Looked:
    """What a look inside found: a sentence where the file is refused, and a copy to open instead where one was made."""

    fault: str
    clean: bytes = b""


def look(content: bytes, *, kind: str, seconds: int = SECONDS, megabytes: int = MEGABYTES) -> Looked:
    """Look inside one file of this kind. What ends the child, or takes it too long, refuses the file."""
    head = {"kind": kind, "length": len(content), "seconds": seconds, "megabytes": megabytes}
    try:
        child = subprocess.run(  # noqa: S603
            [sys.executable, "-I", str(INSPECTOR)], input=json.dumps(head).encode() + b"\n" + content,
            capture_output=True, timeout=seconds + 5, cwd="/", env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Looked(SENTENCES[TOO_MUCH])
    if child.returncode < 0:
        return Looked(SENTENCES[TOO_MUCH])
    first, _, clean = child.stdout.partition(b"\n")
    try:
        fault = json.loads(first)["fault"]
    except (ValueError, KeyError, TypeError):
        return Looked(SENTENCES["damaged"])
    return Looked(SENTENCES.get(fault, SENTENCES["damaged"]) if fault else "", clean)
