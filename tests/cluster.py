"""The test database: made as owner, used as the app, cloned from a template cached under the migrations' hash."""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg

from frontdoor.launch import servers
from tests import environment

HOUSE = Path(__file__).resolve().parent.parent
TEMPLATE = "frontdoor"  # migrated, with the law loaded
BASE = "frontdoor_cast"  # and with the cast
KEPT = 3  # older templates are thrown away
ROOM = 2 * 1024**3


def template() -> Path:
    """The folder of a stopped server whose database is migrated and holds the law; built when the hash is new."""
    kept = HOUSE / ".data" / "tests"
    kept.mkdir(parents=True, exist_ok=True)
    wanted = kept / _fingerprint()
    with open(kept / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (wanted / "built").exists():
            shutil.rmtree(wanted, ignore_errors=True)
            _build(wanted)
            (wanted / "built").touch()
            _forget_older(kept)
    return wanted


def _fingerprint() -> str:
    parts = hashlib.sha256(sys.version.encode())
    paths = [*HOUSE.glob("*/migrations/*"), *HOUSE.glob("*/*/migrations/*"), *HOUSE.glob("*/first_*.py")]
    paths += [
        *HOUSE.glob("*/*/management/commands/load_law.py"),
        *HOUSE.glob("*/management/commands/*.py"),
        *HOUSE.glob("*/words/*/*.txt"),
        HOUSE / "consent/what_we_do.py",
        HOUSE / "retention/schedule.py",
    ]
    for path in sorted(path for path in paths if path.is_file() and ".venv" not in path.parts):
        parts.update(str(path.relative_to(HOUSE)).encode() + path.read_bytes())
    return parts.hexdigest()[:20]


def _forget_older(kept: Path) -> None:
    built = sorted((path for path in kept.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime)
    for path in built[:-KEPT]:
        shutil.rmtree(path, ignore_errors=True)


def _build(folder: Path) -> None:
    server = servers.start_postgres(folder, durable=False)
    try:
        settings = (
            os.environ
            | environment.addresses(server.port, TEMPLATE)
            # The tests' own settings would choose a server of their own.
            | {"SUPERUSER_DATABASE_URL": server.superuser_url, "DJANGO_SETTINGS_MODULE": "frontdoor.settings"}
        )
        for command in ("make_roles", "migrate", "set_wall_key", "load_law"):
            done = subprocess.run(
                [sys.executable, "-W", "ignore", "manage.py", command],
                cwd=HOUSE,
                env=settings,
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode:
                raise RuntimeError(
                    f"manage.py {command} failed while the test database was built:\n{done.stdout}\n{done.stderr}"
                )
    finally:
        server.stop()


def _in_memory() -> str | None:
    """A folder in memory with room for a few databases, or None: cloning one there takes a seventh of the time."""
    memory = Path("/dev/shm")
    return str(memory) if memory.is_dir() and shutil.disk_usage(memory).free > ROOM else None


class Cluster:
    """A running copy of the template, in a folder of its own that goes when it stops."""

    def __init__(self, *, durable: bool = False, port: int = environment.PORT):
        # A benchmark writes to a disk, as production does; a test's database may live in memory.
        self.folder = Path(tempfile.mkdtemp(prefix="frontdoor-tests-", dir=None if durable else _in_memory()))
        self.folder.chmod(0o755)
        copy = self.folder / "postgres"
        subprocess.run(["cp", "-a", str(template()), str(copy)], check=True)
        self.server = servers.start_postgres(copy, durable=durable, port=port)
        self.clone(TEMPLATE, BASE)

    def clone(self, source: str, target: str) -> None:
        """Make the database `target` anew as a copy of `source`."""
        with psycopg.connect(self.server.superuser_url, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)')
            connection.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}" OWNER frontdoor_owner')

    def owner(self, database: str = environment.DATABASE) -> psycopg.Connection:
        """A connection as the superuser, for looking behind the wall in a test's last lines."""
        return psycopg.connect(self.url(database), autocommit=True)

    def url(self, database: str = environment.DATABASE) -> str:
        """The superuser's address of a database."""
        return self.server.url(servers.SUPERUSER, self.server.password, database)

    def stop(self) -> None:
        """Stop the server and throw its folder away."""
        self.server.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
