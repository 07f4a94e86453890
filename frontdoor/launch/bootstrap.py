"""Builds `.venv` from the hashed lock, once for each lock and Python."""

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path

from frontdoor.launch import say, system
from frontdoor.launch.servers import CannotStart

ROOT = Path(__file__).resolve().parents[2]
ENOUGH_MB = 900
MINORS = (11, 12, 13)


def ensure_environment(*, dev: bool, root: Path = ROOT) -> Path:
    """Makes `.venv` hold exactly what the lock says, and returns its Python.

    `dev` adds the tools for checks and tests. Does nothing when the lock is unchanged and the Python still works.
    Raises CannotStart with the one line to run.
    """
    venv = root / ".venv"
    lock = root / ("requirements-dev.txt" if dev else "requirements.txt")
    with alone(root):
        if not _is_sound(venv):
            _build(venv)
        stamp = venv / f"installed-{lock.stem}"
        mark = hashlib.sha256(lock.read_bytes()).hexdigest()
        if not stamp.exists() or stamp.read_text() != mark:
            _install(venv, lock)
            stamp.write_text(mark)
        system.wish_for_pdf(venv / "pdf-packages-tried")
        system.wish_for_reading(venv / "reader-packages-tried")
    return venv / "bin" / "python"


@contextlib.contextmanager
def alone(root: Path) -> Iterator[None]:
    """Holds a lock on the folder, so that two commands do not build the same environment at once."""
    handle = os.open(root, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say.step("Another command is building .venv: waiting for it …")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _is_sound(venv: Path) -> bool:
    python = venv / "bin" / "python"
    if not python.exists():
        return False
    question = "import importlib.util as u, sys; print(sys.version_info[1], bool(u.find_spec('pip')), sys.prefix)"
    asked = subprocess.run([python, "-I", "-c", question], capture_output=True, text=True)
    # A folder that was moved works on: nothing here is run through the first line of a script, which names a place.
    return asked.stdout.strip() in {f"{minor} True {venv}" for minor in MINORS}


def _build(venv: Path) -> None:
    _need_space(venv.parent)
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        packages = system.venv_packages()
        say.step("Installing python3-venv …")
        if not any(system.installed(package) for package in packages):
            raise CannotStart(
                f"Python's venv is not installed. Run: {system.line_for(packages[-1])}, then the same command again."
            )
    say.step("Making .venv …")
    shutil.rmtree(venv, ignore_errors=True)
    # A fresh process, because this one looked for ensurepip before it was installed.
    made = subprocess.run([sys.executable, "-m", "venv", str(venv)], capture_output=True, text=True)
    if made.returncode != 0:
        said = (made.stdout + made.stderr).strip().splitlines() or ["it said nothing"]
        raise CannotStart(
            f"Python could not make .venv ({said[-1].strip()}). "
            f"Run: {system.line_for(system.venv_packages()[-1])}, then try again."
        )


def _install(venv: Path, lock: Path) -> None:
    _need_space(venv.parent)
    total = len(re.findall(r"^[A-Za-z0-9]", lock.read_text(), re.MULTILINE))
    say.step(f"Installing {total} packages from {lock.name}; the first time takes a minute or two …")
    words = [
        "-m",
        "pip",
        "install",
        "--require-hashes",
        "--no-input",
        "--disable-pip-version-check",
        "--progress-bar=off",
    ]
    last: deque[str] = deque(maxlen=40)
    with subprocess.Popen(
        [venv / "bin" / "python", *words, "-r", lock], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as pip:
        _show_progress(pip.stdout or iter(()), total, last)
    if pip.returncode != 0:
        raise CannotStart(_why_pip_failed("\n".join(last)))


def _show_progress(lines: Iterator[str], total: int, last: "deque[str]") -> None:
    got = 0
    for line in lines:
        last.append(line.rstrip())
        if line.startswith(("Collecting ", "Requirement already")):
            got += 1
            if got % 20 == 0:
                say.step(f"… {min(got, total)} of {total}")
        elif line.startswith("Installing collected"):
            say.step("… all here; unpacking")


def _why_pip_failed(said: str) -> str:
    if "No space left" in said:
        return "The disk is full: free about a gigabyte and run the same command again."
    if "HASHES" in said or "hash" in said.lower():
        return "A package is not the one the lock names, so nothing was installed. Check where pip gets its packages."
    said_last = (
        [line for line in said.splitlines() if line.startswith("ERROR")]
        or said.splitlines()[-1:]
        or ["it said nothing"]
    )
    reason = said_last[-1].removeprefix("ERROR: ")
    return f"pip could not install the packages: {reason} Check the network, then run the same command again."


def _need_space(folder: Path) -> None:
    free = shutil.disk_usage(folder).free // 2**20
    if free < ENOUGH_MB:
        raise CannotStart(f"{folder} has {free} MB free and the packages need {ENOUGH_MB} MB: make room and try again.")
