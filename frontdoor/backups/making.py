"""Making a backup, and verifying one by reading every byte of it."""

import hashlib
import hmac
import json
import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from psycopg import sql

from frontdoor import env
from frontdoor.backups import pieces, programs
from frontdoor.backups.pieces import Damaged

DATABASE = "database.locked"
FILES = "files"
MANIFEST = "manifest.json"
Say = Callable[[str], object]


def key() -> bytes:
    """The key of backups, which lies neither in a backup nor beside it. Raises BadEnvironment."""
    text = env.secret("BACKUP_KEY", 64)
    try:
        return bytes.fromhex(text)[:32]
    except ValueError:
        raise env.BadEnvironment("BACKUP_KEY is 32 bytes in hex.") from None


def make(folder: Path, *, at: datetime, say: Say) -> dict[str, Any]:
    """Make a backup in this folder, and return its manifest. Started again, it takes up where it stopped.

    The disposal ledger and the keys are not in it: both outlive any backup, elsewhere.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    counts = _counts()
    say("The database …")
    # Later than the counts: a database dump is one snapshot, so it is always taken whole.
    digest = pieces.write(folder / DATABASE, programs.dump("OWNER_DATABASE_URL"), key=key())
    files = _copy_files(folder, say)
    manifest: dict[str, Any] = {
        "made_at": at.isoformat(), "database": digest, "counts": counts, "files": files, "format": 1,
    }  # fmt: skip
    text = json.dumps(manifest, sort_keys=True, indent=1)
    signed = json.dumps({"manifest": manifest, "seal": _seal(text)}, sort_keys=True, indent=1)
    beside = folder / f"{MANIFEST}.new"
    beside.write_text(signed, encoding="utf-8")
    beside.replace(folder / MANIFEST)
    return manifest


def _seal(text: str) -> str:
    return hmac.new(key(), text.encode(), hashlib.sha256).hexdigest()


def _counts() -> dict[str, int]:
    """How many rows each table has, for comparing after a restore."""
    with psycopg.connect(programs.address("OWNER_DATABASE_URL")[0], password=_password()) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        names = [
            row[0]
            for row in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        ]
        return {name: _count(connection, name) for name in names}


def _count(connection, name: str) -> int:
    row = connection.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(name))).fetchone()
    return int(row[0])


def _password() -> str:
    return env.database("OWNER_DATABASE_URL")["PASSWORD"]


def _copy_files(folder: Path, say: Say) -> dict[str, str]:
    """Each stored file, which is encrypted where it lies; one that was copied before is not copied again."""
    store, found = Path(settings.FILES_FOLDER), {}
    paths = sorted(path for path in store.rglob("*") if path.is_file() and path.suffix == "") if store.exists() else []
    say(f"{len(paths)} files …")
    for path in paths:
        name = str(path.relative_to(store))
        target = folder / FILES / name
        if not (target.exists() and target.stat().st_size == path.stat().st_size):
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside = target.with_name(target.name + ".new")
            beside.write_bytes(path.read_bytes())
            os.replace(beside, target)
        found[name] = pieces.digest_of(target)
    return found


def manifest_of(folder: Path) -> dict[str, Any]:
    """The manifest of a backup, once its seal holds. Raises Damaged."""
    try:
        said = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Damaged(f"{folder} is no finished backup: its manifest is missing or cannot be read.") from error
    text = json.dumps(said["manifest"], sort_keys=True, indent=1)
    if not hmac.compare_digest(said["seal"], _seal(text)):
        raise Damaged("The manifest was changed, or it was sealed with another key.")
    return said["manifest"]


def verify(folder: Path) -> dict[str, Any]:
    """Read every byte of a backup: digests, the encryption of the database, and each file. Raises Damaged."""
    manifest = manifest_of(folder)
    if pieces.digest_of(folder / DATABASE) != manifest["database"]:
        raise Damaged("The database in this backup is not what was written.")
    for _ in pieces.read(folder / DATABASE, key=key()):
        pass
    for name, digest in manifest["files"].items():
        path = folder / FILES / name
        if not path.exists() or pieces.digest_of(path) != digest:
            raise Damaged(f"The file {name} in this backup is missing or damaged.")
    return manifest


def opened(folder: Path) -> Iterator[bytes]:
    """The database of a backup, decrypted."""
    return pieces.read(folder / DATABASE, key=key())
