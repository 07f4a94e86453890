"""What must be done once before the service serves: roles, tables, law, caseload, styles."""

import hashlib
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from frontdoor.launch import say
from frontdoor.launch.bootstrap import ROOT
from frontdoor.launch.chain import BEGINS
from frontdoor.launch.folder import Folder
from frontdoor.launch.processes import spawn
from frontdoor.launch.servers import CannotStart

APPS = (
    "frontdoor", "console", "returns", "rights", "sharing", "intake", "consent", "people", "retention", "access",
    "documents", "post", "deadlines", "audit", "govuk",
)  # fmt: skip
CHAIN = (sys.executable, "-W", "ignore", "-m", "frontdoor.launch.chain")

Told = Callable[[str], Mapping[str, str]]


@dataclass(frozen=True)
class Step:
    """One command, and what it depends on: it is run again only when that has changed."""

    name: str
    sentence: str
    command: tuple[str, ...]
    kind: str
    depends_on: str
    beside: bool = False  # it may run while the others do


def steps(*, databases: Mapping[str, str], wall_key: str, root: Path = ROOT) -> list[Step]:
    """The steps in order, each with a mark of what it depends on."""
    where = digest([*databases.values()])
    moved = digest([where, tree(root, "*/migrations/*"), tree(root, "*/*/migrations/*"), _lock(root)])
    code = digest([moved, *(tree(root, f"{app}/**/*.py") for app in APPS)])
    roles = digest([where, tree(root, "access/management/commands/*.py"), tree(root, "access/database/*.py")])
    pages = digest([tree(root, "static/**/*"), tree(root, "govuk/static/**/*"), _lock(root)])
    quiet = ("--verbosity", "0")
    return [
        Step("make_roles", "Making the database roles", ("make_roles",), "owner", roles),
        Step("migrate", "Making the tables and their walls", ("migrate", *quiet), "owner", moved),
        Step("set_wall_key", "Giving the wall its key", ("set_wall_key",), "owner", digest([moved, wall_key])),
        Step("load_law", "Loading the law and policy rows", ("load_law",), "web", code),
        Step("collectstatic", "Collecting styles", ("collectstatic", "--noinput", *quiet), "web", pages, beside=True),
    ]


def caseload(databases: Mapping[str, str]) -> Step:
    """The step that invents families; done once for each database."""
    return Step("seed", "Inventing a caseload", ("seed",), "web", digest([*databases.values()]))


def prepare(folder: Folder, wanted: Iterable[Step], told: Told, chain: Sequence[str] = CHAIN) -> None:
    """Runs each step whose mark has changed; raises CannotStart with what a failing one said."""
    due = [step for step in wanted if not is_done(folder, step)]
    beside = [begin(folder, [step], told, chain) for step in due if step.beside]
    try:
        for _, together in groupby((step for step in due if not step.beside), key=lambda step: step.kind):
            begin(folder, list(together), told, chain).finish()
        for run in beside:
            run.finish()
    except BaseException:
        for run in beside:
            run.process.kill()
        raise


def is_done(folder: Folder, step: Step) -> bool:
    """Whether the step was done and nothing it depends on has changed since."""
    return folder.state().get("done", {}).get(step.name) == step.depends_on


def begin(folder: Folder, together: Sequence[Step], told: Told, chain: Sequence[str] = CHAIN) -> "Run":
    """Starts one process that does these steps, all of one kind, in order."""
    commands = [shlex.join(step.command) for step in together]
    process = spawn([*chain, *commands], env=told(together[0].kind), log=subprocess.PIPE, cwd=ROOT)
    return Run(folder, together, process)


@dataclass
class Run:
    """Steps being done by one process."""

    folder: Folder
    steps: Sequence[Step]
    process: subprocess.Popen[bytes]
    said: list[str] = field(default_factory=list)

    def finish(self) -> None:
        """Waits for the end, telling each step as it begins; raises CannotStart where one failed."""
        known = {step.name: step for step in self.steps}
        now: Step | None = None
        try:
            for line in self.process.stdout or ():
                self._hear(line)
                name = self.said[-1].removeprefix(BEGINS)
                if self.said[-1].startswith(BEGINS) and name in known:
                    self._note_done(now)
                    now = known[name]
                    say.step(f"{now.sentence} …")
            code = self.process.wait()
        except BaseException:
            self.process.kill()
            raise
        finally:
            if self.process.stdout:
                self.process.stdout.close()
        if code != 0:
            raise CannotStart(self._why(now or self.steps[0]))
        self._note_done(now)

    def _hear(self, line: bytes) -> None:
        with open(self.folder.log("prepare"), "ab") as log:
            log.write(line)
        self.said.append(line.decode(errors="replace").rstrip())

    def _note_done(self, step: Step | None) -> None:
        if step:
            self.folder.note(done=self.folder.state().get("done", {}) | {step.name: step.depends_on})

    def _why(self, step: Step) -> str:
        if any("No space left on device" in line for line in self.said):
            return f"The disk is full: make room in {self.folder.path} and start again."
        named = [line for line in self.said if re.match(r"[\w.]*(Error|Exception|Environment)\b.*: ", line)]
        reason = (named or [line for line in self.said if line.strip()] or ["it said nothing"])[-1].strip()
        return f"`{shlex.join(step.command)}` failed: {reason} (all of it is in {self.folder.log('prepare')})"


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


def _lock(root: Path) -> str:
    return content(root / "requirements.txt")
