"""What a deployment does before the service serves, and the secrets it is given as files."""

import http.client
import os
import secrets
import subprocess
import sys
from pathlib import Path

from frontdoor.launch import prepare
from frontdoor.launch.bootstrap import ROOT
from frontdoor.launch.options import ROLES
from frontdoor.launch.servers import DATABASE, SUPERUSER, CannotStart

NOT_HERE = {"collectstatic"}  # styles are in the image


def release() -> int:
    """Makes roles (where SUPERUSER_DATABASE_URL is given), tables, wall key and law; returns the exit code."""
    for step in prepare.steps(databases={}, wall_key=""):
        if step.name in NOT_HERE or (step.name == "make_roles" and not _given("SUPERUSER_DATABASE_URL")):
            continue
        print(f"{step.sentence} …", flush=True)
        told = os.environ | {"FRONTDOOR_PROCESS": step.kind}
        code = subprocess.run([sys.executable, "manage.py", *step.command], env=told, cwd=ROOT).returncode
        if code:
            return code
    return 0


def healthy() -> bool:
    """Whether the web process on this machine answers as it would to its proxy."""
    host = (os.environ.get("ALLOWED_HOSTS") or "127.0.0.1").split(",")[0].strip()
    line = http.client.HTTPConnection("127.0.0.1", int(os.environ.get("PORT") or 8000), timeout=4)
    try:
        line.request("GET", "/health", headers={"Host": host, "X-Forwarded-Proto": "https"})
        return line.getresponse().status == 200
    except OSError:
        return False
    finally:
        line.close()


def write_secrets(folder: Path, *, database_host: str = "postgres", broker_host: str = "valkey") -> list[str]:
    """Writes one file for each secret a deployment needs, where it is absent; returns the names written.

    The addresses hold the roles' passwords; `make_roles` gives the roles the same ones.
    """
    folder.mkdir(mode=0o700, exist_ok=True)
    return [name for name, text in _wanted(folder, database_host, broker_host).items() if _written(folder / name, text)]


def secret_names() -> set[str]:
    """The names of the files `write_secrets` writes."""
    return {
        "secret_key",
        "wall_key",
        "file_key",
        "seal_key",
        "postgres_password",
        "valkey_password",
        "redis_url",
        "superuser_database_url",
    } | {name.lower() for name in ROLES}


def _wanted(folder: Path, database_host: str, broker_host: str) -> dict[str, str]:
    def kept(name: str) -> str:
        return (folder / name).read_text() if (folder / name).exists() else secrets.token_urlsafe(32)

    superuser, broker = kept("postgres_password"), kept("valkey_password")
    wanted = {
        "secret_key": secrets.token_urlsafe(64),
        "wall_key": secrets.token_hex(64),
        "file_key": secrets.token_hex(32),
        "seal_key": secrets.token_hex(32),
        "postgres_password": superuser,
        "valkey_password": broker,
        "redis_url": f"redis://:{broker}@{broker_host}:6379/0",
        "superuser_database_url": f"postgresql://{SUPERUSER}:{superuser}@{database_host}:5432/postgres",
    }
    for name, role in ROLES.items():
        wanted[name.lower()] = f"postgresql://{role}:{secrets.token_urlsafe(32)}@{database_host}:5432/{DATABASE}"
    return wanted


def _written(path: Path, text: str) -> bool:
    try:
        # Readable by the container's user, who is not the host's; the folder is closed to everybody else.
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644), "w") as file:
            file.write(text)
    except FileExistsError:
        return False
    except OSError as error:
        raise CannotStart(f"{path} cannot be written: {error.strerror}.") from error
    return True


def _given(name: str) -> bool:
    return bool(os.environ.get(name) or os.environ.get(f"{name}_FILE"))
