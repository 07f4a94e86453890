"""The data folder: one supervisor at a time, and what it wrote down about itself."""

import contextlib
import fcntl
import json
import os
import shutil
from pathlib import Path
from typing import Any

from frontdoor.launch.servers import CannotStart

ENOUGH_MB = 300
ROTATE_AT = 10 * 2**20


class Folder:
    """`.data/` or what DATA names: secrets, servers' files, logs, and the state of the running service."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: int | None = None

    def open(self) -> None:
        """Makes the folder and takes its lock; raises CannotStart with one sentence."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            # Others may pass through, not look: an embedded server started by root runs as nobody.
            self.path.chmod(0o711 if os.geteuid() == 0 else 0o700)
            (self.path / "log").mkdir(exist_ok=True, mode=0o700)
            self._lock = os.open(self.path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise CannotStart(
                f"The data folder {self.path} cannot be used ({error.strerror}): set DATA to one that can."
            ) from error
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotStart(self._taken()) from None
        free = shutil.disk_usage(self.path).free // 2**20
        if free < ENOUGH_MB:
            raise CannotStart(
                f"{self.path} has {free} MB free and the service needs {ENOUGH_MB} MB: "
                "make room, or set DATA to another folder."
            )

    def held(self) -> bool:
        """Whether a running service holds the folder."""
        try:
            handle = os.open(self.path / "lock", os.O_RDWR)
        except OSError:
            return False
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        finally:
            os.close(handle)
        return False

    def close(self) -> None:
        """Forgets the running service and lets another supervisor in."""
        self.note(running=None)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def state(self) -> dict[str, Any]:
        """What was written down; empty where nothing, or nothing readable, was."""
        with contextlib.suppress(OSError, ValueError):
            return json.loads((self.path / "state.json").read_text())
        return {}

    def note(self, **facts: Any) -> None:
        """Writes facts down beside those already there."""
        beside = self.path / "state.json.new"
        beside.write_text(json.dumps(self.state() | facts, indent=1))
        beside.replace(self.path / "state.json")

    def log(self, name: str) -> Path:
        """The log of one process; a long one is put aside."""
        path = self.path / "log" / f"{name}.log"
        if path.exists() and path.stat().st_size > ROTATE_AT:
            path.replace(path.with_suffix(".log.1"))
        return path

    def _taken(self) -> str:
        running = self.state().get("running") or {}
        where = f" at {running['address']} (process {running['pid']})" if running else ""
        return (
            f"The service is already running from {self.path}{where}: "
            "use that one, stop it first, or set DATA to another folder."
        )
