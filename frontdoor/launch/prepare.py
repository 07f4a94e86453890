"""What must be done once before the service serves: roles, tables, law, caseload, styles."""

import hashlib
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from frontdoor.launch import say
from frontdoor.launch.bootstrap import ROOT
from frontdoor.launch.folder import Folder
from frontdoor.launch.processes import spawn
from frontdoor.launch.servers import CannotStart

APPS = (
    "frontdoor", "console", "returns", "rights", "sharing", "intake", "consent", "people", "retention", "access",
    "documents", "post", "deadlines", "audit", "govuk",
)  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One command, and what it depends on: it is run again only when that has changed."""

    name: str
    sentence: str
    command: tuple[str, ...]
    kind: str
    depends_on: str


def steps(*, seed: bool, databases: Mapping[str, str], wall_key: str, root: Path = ROOT) -> list[Step]:
    """The steps in order, each with a mark of what it depends on."""
    where = digest([*databases.values()])
    moved = digest([where, tree(root, "*/migrations/*"), content(root / "requirements.txt")])
    code = digest([moved, *(tree(root, f"{app}/**/*.py") for app in APPS)])
    roles = digest([where, tree(root, "access/management/commands/*.py"), tree(root, "access/database/*.py")])
    pages = digest([tree(root, "static/**/*"), tree(root, "govuk/static/**/*"), content(root / "requirements.txt")])
    every = [
        Step("make_roles", "Making the database roles", ("make_roles",), "owner", roles),
        Step("migrate", "Making the tables and their walls", ("migrate", "--verbosity", "0"), "owner", moved),
        Step("set_wall_key", "Giving the wall its key", ("set_wall_key",), "owner", digest([moved, wall_key])),
        Step("load_law", "Loading the law and policy rows", ("load_law",), "web", code),
        Step("collectstatic", "Collecting styles", ("collectstatic", "--noinput", "--verbosity", "0"), "web", pages),
    ]
    if seed:
        every.append(Step("seed", "Inventing a caseload", ("seed",), "web", where))
    return every


def prepare(
    folder: Folder,
    wanted: Iterable[Step],
    environment: Callable[[str], Mapping[str, str]],
    manage: tuple[str, ...] = (sys.executable, "manage.py"),
) -> None:
    """Runs each step whose mark has changed; raises CannotStart with the last thing a failing one said."""
    for step in wanted:
        done = folder.state().get("done", {})
        if done.get(step.name) == step.depends_on:
            continue
        say.step(f"{step.sentence} …")
        _run(folder, step, environment(step.kind), manage)
        folder.note(done=done | {step.name: step.depends_on})


def _run(folder: Folder, step: Step, environment: Mapping[str, str], manage: tuple[str, ...]) -> None:
    path = folder.log("prepare")
    with open(path, "ab") as log:
        began = log.tell()
        process = spawn([*manage, *step.command], env=environment, log=log, cwd=ROOT)
        try:
            code = process.wait()
        except BaseException:
            process.kill()
            raise
    if code != 0:
        with open(path, "rb") as log:
            log.seek(began)
            said = log.read().decode(errors="replace").strip().splitlines()
        if any("No space left on device" in line for line in said):
            raise CannotStart(f"The disk is full: make room in {folder.path} and start again.")
        raise CannotStart(f"`{' '.join(step.command)}` failed: {_reason(said)} (all of it is in {path})")


def _reason(said: list[str]) -> str:
    """The line that names the error, else the last one."""
    named = [line for line in said if re.match(r"[\w.]*(Error|Exception|Environment)\b.*: ", line)]
    return (named or said or ["it said nothing"])[-1].strip()


def digest(parts: Iterable[str]) -> str:
    """A short mark of some texts, in order."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]


def content(path: Path) -> str:
    """A mark of one file's content; empty when it is absent."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def tree(root: Path, pattern: str) -> str:
    """A mark of the files that match, by name and content."""
    files = sorted(path for path in root.glob(pattern) if path.is_file() and "__pycache__" not in path.parts)
    return digest(f"{path.relative_to(root)}={content(path)}" for path in files)
