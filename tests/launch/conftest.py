"""What the tests of the launcher share."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from frontdoor.launch.bootstrap import ROOT
from frontdoor.launch.processes import running


@pytest.fixture
def open_folder():
    """A folder every user can reach, as /var/lib is; pytest's own are closed to others."""
    with tempfile.TemporaryDirectory(prefix="front door ", ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def script():
    """Starts a Python program that prints process numbers, and ends it with the test."""
    started: list[subprocess.Popen] = []

    def start(text: str, *arguments: object) -> tuple[subprocess.Popen, list[int]]:
        process = subprocess.Popen(
            [sys.executable, "-c", text, *map(str, arguments)],
            stdout=subprocess.PIPE, text=True, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        started.append(process)
        return process, [int(word) for word in process.stdout.readline().split()]

    yield start
    for process in started:
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()


def soon(question: Callable[[], bool], seconds: float = 5.0) -> bool:
    """Whether the answer becomes yes within these seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if question():
            return True
        time.sleep(0.05)
    return question()


def gone(*pids: int) -> bool:
    """Whether none of these processes is left."""
    return not any(running(pid) for pid in pids)
