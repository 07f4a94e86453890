"""One start of the whole service: servers, preparation, processes, and the block that says where it is."""

import contextlib
import http.client
import os
import socket
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from frontdoor.launch import binaries, keys, prepare, say
from frontdoor.launch.bootstrap import ROOT
from frontdoor.launch.environment import POSTGRES, VALKEY, addresses, environment
from frontdoor.launch.folder import Folder
from frontdoor.launch.nightly import VERIFY, Nightly
from frontdoor.launch.options import Options
from frontdoor.launch.prepare import Told
from frontdoor.launch.servers import (
    CannotStart,
    free_port,
    is_made,
    start_postgres,
    start_valkey,
)
from frontdoor.launch.supervisor import Child, Server, Supervisor
from frontdoor.launch.welcome import welcome

MOST_FALLS = 3
PATIENCE_SECONDS = 60
PROCESSES = {
    "web": ("web", "-m", "gunicorn", "-c", "python:frontdoor.launch.gunicorn"),
    "worker": (
        "worker", "-m", "celery", "-A", "frontdoor.celery", "worker", "--pool", "threads", "--concurrency", "4",
        "--without-gossip", "--without-mingle", "--loglevel", "warning",
    ),
    # It loads a broker's client and no rule of ours: without docstrings it is a fifth smaller.
    "timetable": (
        "worker", "-OO", "-m", "celery", "-A", "frontdoor.timetable", "beat", "--pidfile", "", "--loglevel", "warning",
    ),
    "sealer": ("sealer", "-m", "audit.sealer"),
    "disposer": ("retention", "-m", "frontdoor.launch.disposer"),
}  # fmt: skip


def run(options: Options) -> None:
    """Brings the service up and keeps it up until it is asked to stop. Raises CannotStart with one sentence."""
    folder = Folder(options.data)
    folder.open()
    supervisor = Supervisor()
    supervisor.listen()
    try:
        _port_is_free(options.port)
        start_servers(options, folder, supervisor)
        told = told_of(options, folder)
        make_ready(options, folder, told)
        _serve(options, folder, supervisor, told)
    except KeyboardInterrupt:
        say.step("Stopping …")
    finally:
        supervisor.stop_all()
        folder.close()
    say.step("Stopped.")


def start_servers(options: Options, folder: Folder, supervisor: Supervisor) -> None:
    """Starts the embedded servers that are needed."""
    if not options.own_database:
        if not is_made(folder.path / POSTGRES):
            # What was done was done to a server that is gone.
            folder.note(done={})
        _supervised(supervisor, folder, "PostgreSQL", POSTGRES, partial(start_postgres, durable=True))
    if not options.redis:
        _supervised(supervisor, folder, "Valkey", VALKEY, start_valkey)


def told_of(options: Options, folder: Folder) -> Told:
    """The function that gives the environment of a process of each kind."""
    secrets = keys.keep(folder.path)
    where = addresses(options, folder, secrets)
    return partial(environment, options=options, where=where, secrets=secrets)


def make_ready(options: Options, folder: Folder, told: Told) -> None:
    """Does what has not yet been done to this data folder: roles, tables, law, styles."""
    owner = told("owner")
    wanted = prepare.steps(databases=_place(options, folder), wall_key=owner["WALL_KEY"])
    if "SUPERUSER_DATABASE_URL" not in owner:
        wanted = [step for step in wanted if step.name != "make_roles"]
    prepare.prepare(folder, wanted, told)


def begin_caseload(options: Options, folder: Folder, told: Told) -> prepare.Run | None:
    """Starts inventing a caseload, where one is wanted and was not invented yet."""
    step = prepare.caseload(_place(options, folder))
    return prepare.begin(folder, [step], told) if options.seed and not prepare.is_done(folder, step) else None


def _place(options: Options, folder: Folder) -> Mapping[str, str]:
    # The embedded server's port may change from start to start; what has been done to its data does not.
    return options.databases or {"embedded": str(folder.path)}


@contextlib.contextmanager
def database(options: Options) -> Iterator[Told]:
    """A prepared database for one command; gives what tells a process of each kind about it.

    Where the service is running from this folder its servers are used, else they are started for the while.
    """
    folder = Folder(options.data)
    if folder.held():
        yield told_of(options, folder)
        return
    folder.open()
    supervisor = Supervisor()
    try:
        start_servers(options, folder, supervisor)
        told = told_of(options, folder)
        make_ready(options, folder, told)
        yield told
    finally:
        supervisor.stop_all()
        folder.close()


def _serve(options: Options, folder: Folder, supervisor: Supervisor, told: Told) -> None:
    web, *others = _children(folder, told)
    say.step("Starting web, worker, timetable, sealer and disposer …")
    inventing = begin_caseload(options, folder, told)
    # The families are invented while the web loads. What works by itself waits for them: it would change a case that
    # is still being told.
    supervisor.children += [web] if inventing else [web, *others]
    patience = time.monotonic() + PATIENCE_SECONDS
    stays_up = supervisor.watch(
        until=lambda: _answers(options.port) or time.monotonic() > patience, most_falls=MOST_FALLS
    )
    if not stays_up or time.monotonic() > patience:
        raise CannotStart(_why_not_up(supervisor))
    if inventing:
        inventing.finish()
        supervisor.children += others
    address = f"http://127.0.0.1:{options.port}/"
    folder.note(running={"pid": os.getpid(), "port": options.port, "address": address})
    welcome(address, folder.path)
    supervisor.nightly.append(Nightly(VERIFY, told("owner"), folder.log("verifier"), ROOT))
    supervisor.watch()


def _children(folder: Folder, told: Told) -> list[Child]:
    found = []
    for name, (kind, *words) in PROCESSES.items():
        if name == "timetable":
            words += ["--schedule", str(folder.path / "timetable")]
        found.append(Child(name, [sys.executable, *words], told(kind), folder.log(name), ROOT))
    return found


def _supervised(supervisor: Supervisor, folder: Folder, name: str, place: str, start: Callable) -> None:
    say.step(f"Starting {name} …")
    # The last port again where it is free, so that an address someone noted still works.
    last = folder.state().get("ports", {}).get(place)
    port = last if last and _is_free(last) else free_port()
    begin = partial(start, folder.path / place, port=port)
    try:
        running = begin()
    except binaries.MissingProgram as missing:
        raise CannotStart(str(missing)) from missing
    folder.note(ports=folder.state().get("ports", {}) | {place: port})
    supervisor.servers.insert(0, Server(name, begin, running))


def _port_is_free(port: int) -> None:
    if not _is_free(port):
        raise CannotStart(
            f"Port {port} is in use by another program: choose another, as in `PORT={port + 1} make start`."
        )


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except PermissionError:
            raise CannotStart(f"Port {port} needs root: choose one above 1023, as in `PORT=8000 make start`.") from None
        except OSError:
            return False
    return True


def _answers(port: int) -> bool:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        line.request("GET", "/health")
        return line.getresponse().status < 500
    except OSError:
        return False
    finally:
        line.close()


def _why_not_up(supervisor: Supervisor) -> str:
    child = max(supervisor.children, key=lambda child: child.falls)
    said = child.log.read_text(errors="replace").strip().splitlines() or ["it said nothing"]
    fault = "does not stay up" if child.falls else "answers no page"
    return f"{child.name} {fault}: {said[-1].strip()} (all of it is in {child.log})"
