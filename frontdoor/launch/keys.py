"""Secrets of one data folder: made once, kept in a file only we may read."""

import json
import os
import secrets
from pathlib import Path

from frontdoor.launch.options import ROLES


def keep(data: Path) -> dict[str, str]:
    """The folder's secrets, by name; what is missing is made and written.

    SECRET_KEY, WALL_KEY (64 bytes in hex), FILE_KEY, SEAL_KEY and BACKUP_KEY (32 each), and
    a password for each database role under the role's name.
    """
    path = data / "secrets"
    known: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
    wanted = {
        "SECRET_KEY": secrets.token_urlsafe(64),
        "WALL_KEY": secrets.token_hex(64),
        "FILE_KEY": secrets.token_hex(32),
        "SEAL_KEY": secrets.token_hex(32),
        "BACKUP_KEY": secrets.token_hex(32),
    }
    wanted |= {role: secrets.token_urlsafe(24) for role in ROLES.values()}
    kept = wanted | known
    if kept != known:
        beside = data / "secrets.new"
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(kept, file, indent=1)
        beside.replace(path)
    return kept
