"""PostgreSQL refuses to run as root; many containers are root. This finds a way that changes only our own folders."""

import ctypes
import os
import pwd
import shutil
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

NOBODY = 65534
CLONE_NEWUSER = 0x10000000
# initdb wants its user to have a name, and every Linux has a nobody.
INSIDE = NOBODY

_libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True)
class Way:
    """How a server is started: as ourselves, as nobody, or in a user namespace of its own."""

    kind: str  # "ourselves" | "nobody" | "namespace"

    @property
    def owner(self) -> int:
        """The user id that must own the server's files, seen from outside."""
        return NOBODY if self.kind == "nobody" else os.geteuid()

    def enter(self) -> None:
        """Gives up root in a child that has just been forked."""
        if self.kind == "nobody":
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        elif self.kind == "namespace":
            _into_namespace()


OURSELVES = Way("ourselves")


def way_for(*paths: Path) -> Way | None:
    """The way to run a server that reads and writes these paths; None when root can find none.

    Takes the program's folder and the data folder. Root prefers to drop to nobody; a user namespace serves
    where a parent folder is closed to others (a 0700 home), and for a user whose number has no name.
    """
    if os.geteuid() != 0:
        return OURSELVES if _has_a_name() or not namespaces_work() else Way("namespace")
    if all(reachable_by_others(path) for path in paths):
        return Way("nobody")
    return Way("namespace") if namespaces_work() else None


def reachable_by_others(path: Path) -> bool:
    """Whether any user could enter every folder above this one, and the program folder itself."""
    folders = [*path.resolve().parents]
    if path.is_dir() and (path / "postgres").exists():
        folders.append(path.resolve())
        if not (path / "postgres").stat().st_mode & stat.S_IXOTH:
            return False
    return all(folder.stat().st_mode & stat.S_IXOTH for folder in folders if folder.exists())


def namespaces_work() -> bool:
    """Whether this machine lets us make a user namespace (many containers forbid it)."""
    child = os.fork()
    if child == 0:
        try:
            _into_namespace()
            os._exit(0 if os.geteuid() == INSIDE else 1)
        except OSError:
            os._exit(1)
    return os.waitpid(child, 0)[1] == 0


def hand_over(folder: Path, owner: int) -> None:
    """Gives the folder and everything in it to `owner`, when root and when it is not theirs already."""
    if os.geteuid() != 0 or folder.stat().st_uid == owner:
        return
    for parent, folders, files in os.walk(folder):
        for name in [*folders, *files]:
            os.lchown(os.path.join(parent, name), owner, -1)
    os.chown(folder, owner, -1)


def copied_out(install: Path, libraries: Path) -> Path:
    """Copies the server's programs and libraries to a folder anyone may read, and returns the new programs' folder.

    Both are needed: the programs find libpq through a relative path between the two.
    """
    target = Path(tempfile.gettempdir()) / f"frontdoor-postgres-{install.stat().st_mtime_ns:x}"
    programs = target / install.parent.name / install.name
    if not (programs / "bin" / "postgres").exists():
        partial = Path(tempfile.mkdtemp(prefix="frontdoor-postgres-"))
        shutil.copytree(install, partial / install.parent.name / install.name, symlinks=True)
        if libraries.exists():
            shutil.copytree(libraries, partial / libraries.name, symlinks=True)
        _open_to_all(partial)
        if not target.exists():
            partial.rename(target)
    _must_be_ours(target)
    return programs / "bin"


def _has_a_name() -> bool:
    try:
        return bool(pwd.getpwuid(os.geteuid()))
    except KeyError:
        return False


def _open_to_all(folder: Path) -> None:
    for parent, _, files in os.walk(folder):
        os.chmod(parent, 0o755)
        for name in files:
            path = Path(parent, name)
            if not path.is_symlink():
                path.chmod(0o755 if path.stat().st_mode & stat.S_IXUSR else 0o644)


def _must_be_ours(folder: Path) -> None:
    # The folder lies in a place anyone may write: somebody else's programs must not be run as us.
    if folder.is_symlink() or folder.stat().st_uid != os.geteuid():
        raise PermissionError(f"{folder} belongs to somebody else; remove it and start again.")


def _into_namespace() -> None:
    user, group = os.geteuid(), os.getegid()
    if _libc.unshare(CLONE_NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), "user namespaces are not allowed here")
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{INSIDE} {user} 1")
    Path("/proc/self/gid_map").write_text(f"{INSIDE} {group} 1")
