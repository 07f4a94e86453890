"""What the launcher can be asked to do."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from frontdoor.launch import options, release, say, service
from frontdoor.launch.bootstrap import ROOT, ensure_environment
from frontdoor.launch.processes import command_of, die_with_parent

# Which commands need another role than the web's.
KINDS = dict.fromkeys(
    ("migrate", "make_roles", "set_wall_key", "verify_trail", "verify_nightly", "backup", "restore"), "owner"
) | {
    "dispose": "retention",
    "replay_disposals": "retention",
}


def setup(_: list[str]) -> int:
    """Builds `.venv` with what the service runs on."""
    ensure_environment(dev=False)
    return 0


def setup_dev(_: list[str]) -> int:
    """Builds `.venv` with what checks and tests need besides."""
    ensure_environment(dev=True)
    return 0


def start(_: list[str]) -> int:
    """Builds `.venv`, then brings the service up in it and keeps it up."""
    asked = options.read()
    _end_with_make()
    _in_venv(ensure_environment(dev=False), "start")
    service.run(asked)
    return 0


def manage(words: list[str]) -> int:
    """Runs one of manage.py's commands on the data folder's database, starting the servers if need be."""
    return _once("manage", words, "manage.py", kind=KINDS.get(words[0] if words else "", "web"))


def seal(words: list[str]) -> int:
    """Seals the trail of the data folder's database once; after a restore with `--restored "why"`."""
    return _once("seal", words, "-m", "audit.sealer", "--once", kind="sealer")


def _once(name: str, words: list[str], *program: str, kind: str) -> int:
    asked = options.read()
    _in_venv(ensure_environment(dev=False), name, *words)
    with service.database(asked) as told:
        return subprocess.run([sys.executable, *program, *words], env=dict(told(kind)), cwd=ROOT).returncode


def prepare_release(_: list[str]) -> int:
    """In a deployment: makes roles, tables, wall key and law on the addresses given."""
    return release.release()


def health(_: list[str]) -> int:
    """In a deployment: 0 when the web process answers."""
    return 0 if release.healthy() else 1


def write_secrets(words: list[str]) -> int:
    """Writes the secrets of a deployment as files, into `secrets/` or the folder named."""
    folder = Path(words[0]) if words else ROOT / "secrets"
    written = release.write_secrets(folder)
    say.note(
        f"{len(written)} secrets written to {folder}; what was there is kept." if written else f"{folder} is complete."
    )
    return 0


def _in_venv(python: Path, *words: str) -> None:
    if sys.prefix != str(python.parents[1]):
        os.chdir(ROOT)
        os.execv(python, [str(python), "-m", "frontdoor.launch", *words])


def _end_with_make() -> None:
    # Killing make must not leave us behind; a shell that started us may go away.
    if command_of(os.getppid()).split(" ")[0].endswith("make"):
        die_with_parent(signal.SIGTERM, os.getppid())


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "start": start,
    "setup": setup,
    "setup-dev": setup_dev,
    "manage": manage,
    "seal": seal,
    "release": prepare_release,
    "health": health,
    "secrets": write_secrets,
}
