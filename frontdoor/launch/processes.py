"""Child processes that cannot outlive whoever started them, and are stopped in an orderly way."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from frontdoor.launch.privilege import OURSELVES, Way

PR_SET_PDEATHSIG = 1

_libc = ctypes.CDLL(None, use_errno=True)


def die_with_parent(sign: int, parent: int) -> None:
    """Asks the kernel to send `sign` to this process when `parent` is gone; ends at once if it already is.

    Linux only; elsewhere the next start clears up what is left.
    """
    if sys.platform != "linux":
        return
    _libc.prctl(PR_SET_PDEATHSIG, int(sign), 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def spawn(
    command: Sequence[str | Path],
    *,
    env: Mapping[str, str],
    log: IO[bytes] | int,
    way: Way = OURSELVES,
    on_orphaned: int = signal.SIGKILL,
    cwd: Path | None = None,
) -> subprocess.Popen[bytes]:
    """Starts a program in a session of its own and returns it.

    `on_orphaned` is the signal it gets if we die. Changing user clears that request, so it is made last.
    """
    parent = os.getpid()

    def prepare() -> None:
        way.enter()
        die_with_parent(on_orphaned, parent)

    return subprocess.Popen(
        [str(word) for word in command],
        env=dict(env),
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        preexec_fn=prepare,
        cwd=cwd or "/",
    )


def stop(process: subprocess.Popen[bytes], *signals: tuple[int, float]) -> int:
    """Sends each signal in turn, waiting its seconds, then kills; returns the exit code."""
    for sign, seconds in signals:
        if process.poll() is not None:
            break
        process.send_signal(sign)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            continue
    if process.poll() is None:
        process.kill()
    return process.wait()


def running(pid: int) -> bool:
    """Whether a process with this number exists and is not a zombie."""
    try:
        return ") Z" not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False
    except OSError:
        return True


def command_of(pid: int) -> str:
    """The command line of a running process, or an empty string."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def wait_until_gone(pid: int, seconds: float) -> bool:
    """Waits for a process that is not our child; returns whether it has gone."""
    end = time.monotonic() + seconds
    while running(pid) and time.monotonic() < end:
        time.sleep(0.05)
    return not running(pid)
