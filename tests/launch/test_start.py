"""`make start`, as a newcomer types it: it comes up, says what it must, mends itself, and leaves nothing behind."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from frontdoor.launch.bootstrap import ROOT
from frontdoor.launch.servers import free_port
from tests.cluster import template
from tests.launch.conftest import soon

pytestmark = pytest.mark.slow

UP = 120  # seconds a busy machine may take


class Started:
    """One `start`, what it says, and what it started."""

    def __init__(self, data: Path, port: int, **more: str) -> None:
        private = re.compile(
            r"(DATABASE_URL|REDIS_URL|SECRET_KEY|WALL_KEY|FRONTDOOR_PROCESS|DATABASE_POOL|EMAIL_BACKEND)$"
        )
        told = {name: value for name, value in os.environ.items() if not private.search(name)}
        told |= {"DATA": str(data), "PORT": str(port), "SEED": "0", "DEMO": "1", **more}
        self.data, self.port = data, port
        self.log = data.with_suffix(".said")
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "frontdoor.launch", "start"],
                cwd=ROOT, env=told, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip

    @property
    def said(self) -> str:
        """Everything it printed so far."""
        return self.log.read_text()

    def is_up(self) -> bool:
        """Waits until it says where it is; False when it ended instead."""
        soon(lambda: "is open at" in self.said or self.process.poll() is not None, UP)
        return "is open at" in self.said

    def answer(self, path: str) -> int:
        """The status of one page; 0 where nothing answers."""
        try:
            return urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10).status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0

    def family(self) -> set[int]:
        """Every process that belongs to this data folder."""
        found = set()
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                words = (entry / "cmdline").read_bytes() + b"\0" + (entry / "environ").read_bytes()
                if str(self.data).encode() in words and ") Z" not in (entry / "stat").read_text():
                    found.add(int(entry.name))
            except OSError:
                continue
        return found - {os.getpid()}

    def child(self, program: str) -> int:
        """The process of this program that the supervisor itself started."""
        for pid in self.family():
            is_ours = f") S {self.process.pid} " in Path(f"/proc/{pid}/stat").read_text()
            if is_ours and program.encode() in Path(f"/proc/{pid}/cmdline").read_bytes():
                return pid
        raise LookupError(program)

    def end(self, sign: int) -> float:
        """Sends the signal and returns how long until every process was gone."""
        began = time.monotonic()
        self.process.send_signal(sign)
        self.process.wait(20)
        soon(lambda: not self.family(), 10)
        assert not self.family(), "processes are left behind"
        return time.monotonic() - began


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A data folder whose database is migrated already, so that a start takes seconds; its path holds a space."""
    folder = tmp_path_factory.mktemp("launch") / "front door"
    folder.mkdir()
    subprocess.run(["cp", "-a", str(template()), str(folder / "postgres")], check=True)
    return folder


@pytest.fixture
def start(data):
    """Starts the service; whatever the test leaves running is ended with it."""
    started: list[Started] = []

    def begin() -> Started:
        started.append(Started(data, free_port()))
        return started[-1]

    yield begin
    for one in started:
        one.process.kill()
        one.process.wait()


def test_a_service_comes_up_mends_itself_and_goes(data, start):
    first = start()
    assert first.is_up(), first.said
    assert f"http://127.0.0.1:{first.port}/" in first.said
    assert "Dee Harkaway" in first.said
    assert first.answer("/health") == 200

    for told, sentence in (
        ({"DATA": str(data)}, "already running"),
        ({"DATA": str(data) + " two", "PORT": str(first.port)}, f"Port {first.port} is in use"),
    ):
        refused = subprocess.run(
            [sys.executable, "-m", "frontdoor.launch", "start"], cwd=ROOT, env=os.environ | plain() | told,
            capture_output=True, text=True, timeout=60,
        )  # fmt: skip
        assert refused.returncode == 1
        assert sentence in refused.stderr
        assert "Traceback" not in refused.stderr

    os.kill(first.child("gunicorn"), signal.SIGKILL)
    assert soon(lambda: "starting it again" in first.said, 10)
    assert soon(lambda: first.answer("/health") == 200, 30), "web did not come back"

    assert first.end(signal.SIGTERM) < 5

    second = start()
    assert second.is_up(), second.said
    assert "Making the tables" not in second.said, "a second start must not migrate again"
    second.end(signal.SIGKILL)

    third = start()
    assert third.is_up(), f"after a kill -9: {third.said}"
    assert third.end(signal.SIGINT) < 5
    assert json.loads((data / "state.json").read_text())["running"] is None


def plain() -> dict[str, str]:
    """None of the test run's own addresses."""
    names = (
        "DATABASE_URL",
        "OWNER_DATABASE_URL",
        "WORKER_DATABASE_URL",
        "SEALER_DATABASE_URL",
        "RETENTION_DATABASE_URL",
        "PUBLIC_DATABASE_URL",
    )
    return dict.fromkeys((*names, "REDIS_URL"), "")
