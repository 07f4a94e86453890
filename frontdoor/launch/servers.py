"""The embedded PostgreSQL and Valkey: for the demonstration, for development and for tests; never for production."""

import contextlib
import os
import secrets
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from frontdoor.launch import binaries
from frontdoor.launch.privilege import OURSELVES, Way, hand_over, way_for
from frontdoor.launch.processes import command_of, running, spawn, stop, wait_until_gone
from frontdoor.launch.say import note

SUPERUSER = "postgres"
DATABASE = "frontdoor"
START_SECONDS = 30
# As long as it says itself that it is starting: after a stop that was not clean it first puts its files right.
RECOVERY_SECONDS = 900
RECOVERING = "PostgreSQL was not stopped cleanly and is putting its files right; this can take some minutes"
SMALL = {
    "shared_buffers": "32MB",
    "max_connections": "60",
    "max_wal_size": "256MB",
    "min_wal_size": "32MB",
    "max_parallel_workers_per_gather": "0",
    "max_worker_processes": "4",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class CannotStart(Exception):
    """A server or a process cannot be started; the message is one sentence that says what to do."""


@dataclass
class RunningServer:
    """A server we started: where it is, and how to stop it."""

    process: subprocess.Popen[bytes]
    port: int
    home: Path
    signals: tuple[tuple[int, float], ...]
    password: str = ""

    def url(self, role: str, password: str, db: str) -> str:
        """The address by which this role reaches this database."""
        return postgres_url(self.port, role, password, db)

    @property
    def superuser_url(self) -> str:
        """The superuser's address: for making roles, never for the service."""
        return self.url(SUPERUSER, self.password, "postgres")

    @property
    def alive(self) -> bool:
        """Whether the server's process is still there."""
        return self.process.poll() is None

    def stop(self) -> None:
        """Stops the server, gently first; safe to call twice."""
        stop(self.process, *self.signals)


def is_made(data_dir: Path) -> bool:
    """Whether a database server's files are in this folder."""
    return (data_dir / "cluster" / "PG_VERSION").exists()


def start_postgres(data_dir: Path, *, durable: bool, port: int | None = None) -> RunningServer:
    """Starts PostgreSQL on 127.0.0.1 with its files in `data_dir` (made if absent), and returns it when it answers.

    `durable=False` is for tests: nothing is flushed to disk. The superuser "postgres" has a random password, kept in
    the folder. The server ends when the calling thread's process does. Raises CannotStart with a sentence.
    """
    data_dir = Path(data_dir).absolute()
    data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    programs, way = _programs_and_way(data_dir)
    hand_over(data_dir, way.owner)
    password = kept_password(data_dir)
    cluster = data_dir / "cluster"
    if not is_made(data_dir):
        _make_cluster(programs, cluster, password, way, durable=durable)
    _clear_stale_pid(cluster)
    port = port or free_port()
    settings = SMALL | ({} if durable else CARELESS)
    words: list[str | Path] = [programs / "postgres", "-D", cluster, "-p", str(port), "-h", "127.0.0.1", "-k", ""]
    for name, value in settings.items():
        words += ["-c", f"{name}={value}"]
    with open(data_dir / "postgres.log", "ab") as log:
        process = spawn(words, env=_environment(), log=log, way=way, on_orphaned=signal.SIGINT)
    gentle = ((signal.SIGINT, 2.0), (signal.SIGQUIT, 0.7))
    server = RunningServer(process, port, data_dir, gentle, password)
    log_file = data_dir / "postgres.log"
    _wait_for(
        server, "PostgreSQL", log_file, lambda: _state(cluster) == "ready", busy=lambda: _state(cluster) == "starting"
    )
    return server


def start_valkey(data_dir: Path, *, port: int | None = None) -> RunningServer:
    """Starts Valkey on 127.0.0.1 with an append-only file in `data_dir`, and returns it when it answers."""
    data_dir = Path(data_dir).absolute()
    data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    port = port or free_port()
    password = kept_password(data_dir)
    settings = data_dir / "valkey.conf"
    # A file, because anyone on the machine can read a command line.
    _write_private(settings, f"requirepass {password}\n")
    words: list[str | Path] = [
        binaries.valkey(),
        settings,
        "--bind",
        "127.0.0.1",
        "--port",
        str(port),
        "--appendonly",
        "yes",
    ]
    words += ["--save", "", "--dir", data_dir, "--maxmemory", "64mb", "--maxmemory-policy", "noeviction"]
    with open(data_dir / "valkey.log", "ab") as log:
        process = spawn(words, env=_environment(), log=log, on_orphaned=signal.SIGTERM, cwd=data_dir)
    server = RunningServer(process, port, data_dir, ((signal.SIGTERM, 2.0),), password)
    _wait_for(server, "Valkey", data_dir / "valkey.log", lambda: _pongs(port, password))
    return server


def postgres_url(port: int, role: str, password: str, db: str) -> str:
    """The address by which a role reaches a database of an embedded PostgreSQL."""
    return f"postgresql://{quote(role)}:{quote(password, safe='')}@127.0.0.1:{port}/{quote(db)}"


def valkey_url(port: int, password: str) -> str:
    """The address of an embedded Valkey."""
    return f"redis://:{quote(password, safe='')}@127.0.0.1:{port}/0"


def free_port() -> int:
    """A port on 127.0.0.1 that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _programs_and_way(data_dir: Path) -> tuple[Path, Way]:
    programs = binaries.postgres()
    way = way_for(programs, data_dir)
    if way is None and way_for(data_dir):
        programs = binaries.postgres_copied_out()
        way = way_for(programs, data_dir)
    if way is None:
        raise CannotStart(
            f"PostgreSQL may not run as root and {data_dir} lies in a folder closed to other users: "
            "start as an ordinary user, or set DATA to a folder under /var/tmp."
        )
    return programs, way


def kept_password(data_dir: Path) -> str:
    """The password of the server whose files are in this folder; made the first time it is asked for."""
    kept = data_dir / "password"
    if not kept.exists():
        _write_private(kept, secrets.token_urlsafe(24))
    return kept.read_text()


def _write_private(path: Path, text: str) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)


def _make_cluster(programs: Path, cluster: Path, password: str, way: Way, *, durable: bool) -> None:
    handed = cluster.parent / "initdb-password"
    _write_private(handed, password)
    if way is not OURSELVES and os.geteuid() == 0:
        os.chown(handed, way.owner, -1)
    words: list[str | Path] = [
        programs / "initdb",
        "-D",
        cluster,
        "-U",
        SUPERUSER,
        "--pwfile",
        handed,
        "--auth=scram-sha-256",
    ]
    words += [
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
    ]
    words += [] if durable else ["--no-sync"]
    try:
        with tempfile.TemporaryFile() as said:
            if spawn(words, env=_environment(), log=said, way=way).wait() != 0:
                said.seek(0)
                raise CannotStart(f"PostgreSQL could not make its files in {cluster}: {_last_line(said.read())}")
    finally:
        handed.unlink()


def _clear_stale_pid(cluster: Path) -> None:
    note = cluster / "postmaster.pid"
    if not note.exists():
        return
    with contextlib.suppress(ValueError, IndexError):
        pid = int(note.read_text().splitlines()[0])
        if running(pid) and str(cluster) in command_of(pid):
            _end_leftover(pid, cluster)
    note.unlink(missing_ok=True)


def _end_leftover(pid: int, cluster: Path) -> None:
    for sign, seconds in ((0, 1.0), (signal.SIGINT, 5.0), (signal.SIGQUIT, 5.0)):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, sign)
        if wait_until_gone(pid, seconds):
            return
    raise CannotStart(f"Another PostgreSQL (process {pid}) is using {cluster}: stop it and start again.")


def _state(cluster: Path) -> str:
    """What the server says of itself: starting, ready, stopping; empty where it says nothing yet."""
    with contextlib.suppress(OSError, IndexError):
        return (cluster / "postmaster.pid").read_text().splitlines()[7].strip()
    return ""


def _pongs(port: int, password: str) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.5) as line:
        line.sendall(f"AUTH {password}\r\nPING\r\n".encode())
        return line.makefile("rb").read(12) == b"+OK\r\n+PONG\r\n"
    return False


def _wait_for(
    server: RunningServer, name: str, log: Path, ready: Callable[[], bool], busy: Callable[[], bool] = lambda: False
) -> None:
    began, told = time.monotonic(), False
    while (waited := time.monotonic() - began) < RECOVERY_SECONDS:
        if not server.alive:
            raise CannotStart(f"{name} stopped as it started: {_last_line(log.read_bytes())} (see {log})")
        if ready():
            return
        if waited >= START_SECONDS:
            if not busy():
                break
            if not told:
                note(RECOVERING)
                told = True
        time.sleep(0.03)
    server.stop()
    raise CannotStart(f"{name} did not answer within {waited:.0f} seconds (see {log}).")


def _last_line(said: bytes) -> str:
    lines = said.decode(errors="replace").strip().splitlines()
    return lines[-1].strip() if lines else "it said nothing"


def _environment() -> dict[str, str]:
    # Nothing of ours is passed on: PGDATA or LC_ALL of the caller would change the server.
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}
