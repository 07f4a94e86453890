"""Putting a backup back: nobody can sign in until what was disposed of since is disposed of again."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from psycopg import sql

from access.management.commands.make_roles import EXTENSIONS, KEEPERS, LOGINS, create_database, create_roles
from frontdoor import env
from frontdoor.backups import making, programs
from frontdoor.backups.making import Say

# Whom the database lets in: while it is restored only who restores and who disposes.
CLOSED_TO = ("frontdoor_app", "frontdoor_worker", "frontdoor_sealer", "frontdoor_public")


def restore(folder: Path, *, say: Say) -> dict[str, Any]:
    """Put a verified backup back in place of what is there, and return its manifest.

    Killed anywhere, it is run again from the start and ends the same. Until it has ended the database is closed to
    everybody who might sign in. Raises Damaged, ProgramFailed, and CalledProcessError where the replay stops.
    """
    say("Reading every byte of the backup …")
    manifest = making.verify(folder)
    name = env.database("OWNER_DATABASE_URL")["NAME"]
    say("The database …")
    _empty(name)
    _fill(folder, name)
    say("The files …")
    _files(folder, manifest)
    say("Disposing again of what was disposed of since …")
    subprocess.run(
        [sys.executable, "manage.py", "replay_disposals"], cwd=settings.BASE_DIR, env=_retention(), check=True
    )
    _open(name)
    return manifest


def _superuser(database: str | None = None):
    address = env.text("SUPERUSER_DATABASE_URL")
    if database:
        return psycopg.connect(address, autocommit=True, dbname=database)
    return psycopg.connect(address, autocommit=True)


def _empty(name: str) -> None:
    """A new, empty database, closed to all but the owner and the retention role; on a new server, its roles too."""
    with _superuser() as connection:
        create_roles(connection)
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        create_database(connection, name)
        _let_in(connection, name, CLOSED_TO, False)


def _let_in(connection, name: str, roles, yes: bool) -> None:
    verb = "GRANT CONNECT ON DATABASE {} TO {}" if yes else "REVOKE CONNECT ON DATABASE {} FROM {}"
    for role in roles:
        connection.execute(sql.SQL(verb).format(sql.Identifier(name), sql.Identifier(role)))


def _fill(folder: Path, name: str) -> None:
    with _superuser(name) as connection:
        for extension in EXTENSIONS:
            connection.execute(sql.SQL("CREATE EXTENSION IF NOT EXISTS {}").format(sql.Identifier(extension)))
    # pg_restore needs a file it can jump about in; it lies where only we may read, and goes at once.
    with tempfile.TemporaryDirectory(dir=folder) as beside:
        dump = Path(beside) / "dump"
        with open(os.open(dump, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            for chunk in making.opened(folder):
                file.write(chunk)
        programs.restore("SUPERUSER_DATABASE_URL", name, dump)


def _files(folder: Path, manifest: dict[str, Any]) -> None:
    store = Path(settings.FILES_FOLDER)
    for name in manifest["files"]:
        source, target = folder / making.FILES / name, store / name
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not (target.exists() and target.stat().st_size == source.stat().st_size):
            beside = target.with_name(target.name + ".new")
            beside.write_bytes(source.read_bytes())
            os.replace(beside, target)


def _retention() -> dict[str, str]:
    return os.environ | {"FRONTDOOR_PROCESS": "retention"}


def _open(name: str) -> None:
    """Let everybody in again."""
    with _superuser() as connection:
        _let_in(connection, name, (*LOGINS, *KEEPERS), True)
