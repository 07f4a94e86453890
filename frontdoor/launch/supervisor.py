"""Keeps the processes up, and ends them all together."""

import contextlib
import os
import select
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from frontdoor.launch import say
from frontdoor.launch.nightly import Nightly
from frontdoor.launch.processes import spawn

LONGEST_WAIT = 30.0
STEADY_SECONDS = 60.0
GENTLE_SECONDS = 1.8


@dataclass
class Child:
    """One supervised process: how to start it, and when it may next be started."""

    name: str
    command: Sequence[str | Path]
    environment: Mapping[str, str]
    log: Path
    cwd: Path
    process: subprocess.Popen[bytes] | None = None
    began: float = 0.0
    wait: float = 0.0
    not_before: float = 0.0
    falls: int = 0

    def start(self) -> None:
        """Starts it now."""
        with open(self.log, "ab") as log:
            self.process = spawn(self.command, env=self.environment, log=log, cwd=self.cwd)
        self.began = time.monotonic()

    @property
    def up(self) -> bool:
        """Whether it is running."""
        return self.process is not None and self.process.poll() is None

    def fell(self, at: float) -> str:
        """Notes that it ended, decides how long to wait, and returns the sentence to say."""
        code = self.process.returncode if self.process else 0
        steady = at - self.began > STEADY_SECONDS
        self.falls = 1 if steady else self.falls + 1
        self.wait = 1.0 if steady or not self.wait else min(self.wait * 2, LONGEST_WAIT)
        self.not_before = at + self.wait
        self.process = None
        how = f"was ended by signal {-code}" if code < 0 else f"ended with code {code}"
        return f"{self.name} {how}; starting it again in {self.wait:.0f} s (its log is {self.log})."


class Stoppable(Protocol):
    """What the supervisor needs of a running server."""

    @property
    def alive(self) -> bool:
        """Whether it is running."""

    def stop(self) -> None:
        """Ends it."""


@dataclass
class Server:
    """An embedded server that is started again, on the same port, when it dies."""

    name: str
    start: Callable[[], Stoppable]
    running: Stoppable | None = None
    not_before: float = 0.0


@dataclass
class Supervisor:
    """Starts servers, then processes; watches them; stops processes, then servers."""

    servers: list[Server] = field(default_factory=list)
    children: list[Child] = field(default_factory=list)
    nightly: list[Nightly] = field(default_factory=list)
    asked_to_stop: int = 0

    def listen(self) -> None:
        """Takes Ctrl-C and SIGTERM as a request to end everything."""
        self._ear, mouth = os.pipe()
        os.set_blocking(mouth, False)
        os.set_blocking(self._ear, False)
        signal.set_wakeup_fd(mouth, warn_on_full_buffer=False)
        for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(sign, self._ask_to_stop)
        signal.signal(signal.SIGCHLD, lambda *_: None)

    def _ask_to_stop(self, sign: int, _frame: object) -> None:
        if not self.asked_to_stop:
            self.asked_to_stop = sign
            raise KeyboardInterrupt

    def watch(self, *, until: Callable[[], bool] = lambda: False, most_falls: int | None = None) -> bool:
        """Restarts what dies, until `until()` is true. False when one child has fallen `most_falls` times in a row."""
        while not until():
            at = time.monotonic()
            for server in self.servers:
                self._mend_server(server, at)
            for child in self.children:
                self._mend_child(child, at)
                if most_falls and child.falls >= most_falls:
                    return False
            for one in self.nightly:
                one.look()
            select.select([self._ear], [], [], 0.25)
            with contextlib.suppress(BlockingIOError):
                os.read(self._ear, 512)
        return True

    def stop_all(self) -> None:
        """Ends every process within five seconds: first what serves, then what is served from."""
        live = [child.process for child in self.children if child.up and child.process]
        live += [one.running for one in self.nightly if one.running]
        for process in live:
            process.terminate()
        end = time.monotonic() + GENTLE_SECONDS
        for process in live:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(max(0.0, end - time.monotonic()))
        for process in live:
            if process.poll() is None:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        with ThreadPoolExecutor() as together:
            for server in self.servers:
                if server.running:
                    together.submit(server.running.stop)

    def _mend_child(self, child: Child, at: float) -> None:
        if child.up:
            return
        if child.process is not None:
            say.note(child.fell(at))
        if at >= child.not_before:
            child.start()

    def _mend_server(self, server: Server, at: float) -> None:
        if server.running and server.running.alive:
            return
        if at < server.not_before:
            return
        say.note(f"{server.name} has stopped; starting it again.")
        try:
            server.running = server.start()
        except Exception as error:
            server.not_before = at + 5
            say.note(f"{error} Trying again in 5 s.")
