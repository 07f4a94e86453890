"""Processes are kept up while the service runs and are all gone when it ends."""

import os
import signal
import time

import pytest

from frontdoor.launch.supervisor import Child
from tests.launch.conftest import gone, soon

STUBBORN = """
import os, sys, time
from pathlib import Path
from frontdoor.launch.supervisor import Child, Supervisor
folder = Path(sys.argv[1])
program = "import signal, sys, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
boss = Supervisor(children=[
    Child("web", [sys.executable, "-c", program], dict(os.environ), folder / "web.log", folder),
    Child("worker", [sys.executable, "-c", program], dict(os.environ), folder / "worker.log", folder),
])
boss.listen()
try:
    boss.watch(until=lambda: all(child.up for child in boss.children))
    time.sleep(1)
    print(*(child.process.pid for child in boss.children), flush=True)
    boss.watch()
except KeyboardInterrupt:
    boss.stop_all()
"""


def a_child(tmp_path, *command: str) -> Child:
    """A child that runs this command."""
    return Child("worker", command, {"PATH": "/usr/bin:/bin"}, tmp_path / "worker.log", tmp_path)


def test_a_child_that_falls_waits_longer_each_time_and_says_so(tmp_path):
    child = a_child(tmp_path, "/bin/sh", "-c", "exit 3")
    waits, said = [], ""
    for _ in range(7):
        child.start()
        child.process.wait()
        said = child.fell(child.began + 0.1)
        waits.append(child.wait)
    assert waits == [1, 2, 4, 8, 16, 30, 30]
    assert said.startswith("worker ended with code 3; starting it again in 30 s")


def test_a_child_that_was_steady_starts_again_at_once(tmp_path):
    child = a_child(tmp_path, "/bin/sh", "-c", "kill -9 $$")
    child.wait = 30
    child.start()
    child.process.wait()
    assert "was ended by signal 9; starting it again in 1 s" in child.fell(child.began + 61)


@pytest.mark.slow
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_a_request_to_stop_ends_even_the_stubborn_within_five_seconds(tmp_path, script, sign):
    process, pids = script(STUBBORN, tmp_path)
    began = time.monotonic()
    process.send_signal(sign)
    assert process.wait(5) == 0
    assert time.monotonic() - began < 5
    assert gone(*pids)


@pytest.mark.slow
def test_killing_the_supervisor_leaves_nobody(tmp_path, script):
    process, pids = script(STUBBORN, tmp_path)
    process.kill()
    assert soon(lambda: gone(*pids)), f"left running: {pids}"


@pytest.mark.slow
def test_a_killed_child_is_started_again(tmp_path, script):
    until = "boss.watch(until=lambda: all(child.up and child.falls for child in boss.children))"
    tell = "print('again', *(child.process.pid for child in boss.children), flush=True)"
    process, pids = script(STUBBORN.replace("    boss.watch()\n", f"    {until}; {tell}; boss.watch()\n"), tmp_path)
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
    said = [process.stdout.readline() for _ in range(3)]
    assert sorted(line.split()[:6] for line in said[:2]) == [
        ["note", name, "was", "ended", "by", "signal"] for name in ("web", "worker")
    ]
    again = {int(word) for word in said[2].removeprefix("again").split()}
    assert len(again) == 2
    assert not again & set(pids)
