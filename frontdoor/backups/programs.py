"""pg_dump and pg_restore: those of the embedded PostgreSQL, or the machine's own."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from frontdoor import env
from frontdoor.backups.pieces import CHUNK
from frontdoor.launch import binaries


class ProgramFailed(RuntimeError):
    """A program of PostgreSQL ended with a fault. The message is its last line."""


def program(name: str) -> str:
    """Where a program of PostgreSQL 18 is. Raises ProgramFailed with what to install."""
    try:
        found = binaries.postgres() / name
        if os.access(found, os.X_OK):
            return str(found)
    except binaries.MissingProgram:
        pass
    if there := shutil.which(name):
        return there
    raise ProgramFailed(f"{name} of PostgreSQL 18 is not here: install postgresql-client-18.")


def address(name: str, database: str | None = None) -> tuple[str, dict[str, str]]:
    """(address without its password, environment with it) of one of our addresses: a command line is no secret."""
    told = env.database(name)
    where = f"postgresql://{quote(told['USER'])}@{told['HOST']}:{told['PORT']}/{quote(database or told['NAME'])}"
    return where, os.environ | {"PGPASSWORD": told["PASSWORD"]}


def dump(name: str) -> Iterator[bytes]:
    """The whole database, as its owner sees it, in pg_dump's own format. Raises ProgramFailed."""
    where, environment = address(name)
    words = [program("pg_dump"), "--format=custom", "--no-password", f"--dbname={where}"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as child:  # noqa: S603
        assert child.stdout is not None and child.stderr is not None  # noqa: S101
        while chunk := child.stdout.read(CHUNK):
            yield chunk
        said = child.stderr.read().decode(errors="replace").strip()
        if child.wait():
            raise ProgramFailed(said.splitlines()[-1] if said else "pg_dump failed")


def restore(name: str, database: str, dump_file: Path) -> None:
    """Put a dump back into an empty database. Raises ProgramFailed at the first fault."""
    where, environment = address(name, database)
    words = [program("pg_restore"), "--exit-on-error", "--no-password", f"--dbname={where}", str(dump_file)]
    done = subprocess.run(words, capture_output=True, env=environment)  # noqa: S603
    if done.returncode:
        raise ProgramFailed(done.stderr.decode(errors="replace").strip().splitlines()[-1])
