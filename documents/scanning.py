"""Asking ClamAV about a file by INSTREAM. Without an answer a file is "not scanned", which is never "clean"."""

import socket
import struct
from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings

CHUNK = 64 * 1024
CONNECT_SECONDS, ANSWER_SECONDS = 3, 30


class Found(StrEnum):
    """What the scanner said."""

    CLEAN = "clean"
    INFECTED = "infected"
    NOT_SCANNED = "not scanned"


@dataclass(frozen=True)
class Scan:
    """An answer: what was found, and why where nothing could be."""

    found: Found
    why: str = ""


def scan(content: bytes) -> Scan:
    """What the scanner at settings.CLAMAV says of this content. Never raises: no answer is NOT_SCANNED."""
    if not settings.CLAMAV:
        return Scan(Found.NOT_SCANNED, "No virus scanner is set up.")
    host, _, port = settings.CLAMAV.rpartition(":")
    try:
        with socket.create_connection((host, int(port)), timeout=CONNECT_SECONDS) as line:
            line.settimeout(ANSWER_SECONDS)
            return _read(_ask(line, content))
    except (OSError, ValueError):
        return Scan(Found.NOT_SCANNED, "The virus scanner did not answer.")


def _ask(line: socket.socket, content: bytes) -> str:
    line.sendall(b"zINSTREAM\0")
    for start in range(0, len(content), CHUNK):
        part = content[start : start + CHUNK]
        line.sendall(struct.pack(">I", len(part)) + part)
    line.sendall(struct.pack(">I", 0))
    said = b""
    while not said.endswith(b"\0") and len(said) < 4096:
        part = line.recv(4096)
        if not part:
            break
        said += part
    return said.rstrip(b"\0\n").decode("ascii", errors="replace")


def _read(said: str) -> Scan:
    # Only these two answers are answers: an error, half a line or nothing at all is none.
    if said == "stream: OK":
        return Scan(Found.CLEAN)
    if said.startswith("stream: ") and said.endswith(" FOUND"):
        return Scan(Found.INFECTED, "The virus scanner found something in it.")
    return Scan(Found.NOT_SCANNED, "The virus scanner could not finish.")
