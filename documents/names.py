"""What a file is called: shown as sent where that is harmless, and never used as a path."""

import re
import unicodedata

LONGEST = 100
# Separators of paths, and what would end a header, hide in a line or turn its direction.
NEVER = re.compile(r'[/\\:*?"<>|\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]')
# Names some machines keep for themselves.
RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)
NAMELESS = "document"


def shown(sent: str) -> str:
    """The name as it may stand on a page and in a header: the last part of it, one line, at most 100 characters."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", sent))[-1]
    clean = re.sub(r"\s+", " ", NEVER.sub("", last)).strip().rstrip(". ")
    stem, dot, ending = clean.rpartition(".")
    if not dot:
        stem, ending = clean, ""
    if not stem or RESERVED.match(stem):
        stem = f"{NAMELESS} {stem}".strip()
    room = LONGEST - len(ending) - 1
    return f"{stem[:room]}{dot}{ending}" if len(ending) <= 10 else clean[:LONGEST]


def ending(name: str) -> str:
    """The ending of a name, in small letters, without its dot; empty where it has none."""
    return name.rpartition(".")[2].lower() if "." in name else ""
