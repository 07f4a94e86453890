"""What each process is told: only the addresses and secrets it needs."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from frontdoor.launch.folder import Folder
from frontdoor.launch.options import ROLES, Options
from frontdoor.launch.servers import DATABASE, SUPERUSER, kept_password, postgres_url, valkey_url

POSTGRES = "postgres"
VALKEY = "valkey"
PRIVATE = {
    *ROLES,
    "SUPERUSER_DATABASE_URL",
    "SECRET_KEY",
    "WALL_KEY",
    "FILE_KEY",
    "SEAL_KEY",
    "BACKUP_KEY",
    "REDIS_URL",
    "SIGNIN_DIRECTORIES",
}
# The addresses each kind of process holds: none can reach what another role may. The owner makes the roles.
HOLDS = {
    # The public's forms come in by an address that may put in and read nothing.
    "web": ("DATABASE_URL", "PUBLIC_DATABASE_URL"),
    "worker": ("WORKER_DATABASE_URL",),
    "sealer": ("SEALER_DATABASE_URL",),
    "retention": ("RETENTION_DATABASE_URL",),
    "owner": tuple(ROLES),
}

OPENS_FILES = {"web", "worker", "retention"}


@dataclass(frozen=True)
class Addresses:
    """Where the servers are: one address for each role, the broker, and the superuser where we have one."""

    databases: Mapping[str, str]
    redis: str
    superuser: str | None = None


def addresses(options: Options, folder: Folder, secrets: Mapping[str, str]) -> Addresses:
    """The servers the person brought, or those started in this folder."""
    ports = folder.state().get("ports", {})
    databases, superuser = dict(options.databases), os.environ.get("SUPERUSER_DATABASE_URL") or None
    if not options.own_database:
        port = ports[POSTGRES]
        databases = {name: postgres_url(port, role, secrets[role], DATABASE) for name, role in ROLES.items()}
        superuser = postgres_url(port, SUPERUSER, kept_password(folder.path / POSTGRES), "postgres")
    redis = options.redis or valkey_url(ports[VALKEY], kept_password(folder.path / VALKEY))
    return Addresses(databases, redis, superuser)


def environment(kind: str, *, options: Options, where: Addresses, secrets: Mapping[str, str]) -> dict[str, str]:
    """The environment of one process of this kind, a key of HOLDS."""
    inherited = {name: value for name, value in os.environ.items() if name not in PRIVATE}
    told = inherited | {name: where.databases[name] for name in HOLDS[kind]}
    told |= {
        "FRONTDOOR_PROCESS": kind,
        "DJANGO_SETTINGS_MODULE": "frontdoor.settings",
        "DEMO": os.environ.get("DEMO", "1"),
        "DATA": str(options.data),
        "PORT": str(options.port),
        "SERVICE_ADDRESS": os.environ.get("SERVICE_ADDRESS") or f"http://127.0.0.1:{options.port}",
        "ALLOWED_HOSTS": os.environ.get("ALLOWED_HOSTS", "127.0.0.1,localhost"),
        "SECRET_KEY": os.environ.get("SECRET_KEY") or secrets["SECRET_KEY"],
        "WALL_KEY": os.environ.get("WALL_KEY") or secrets["WALL_KEY"],
        "REDIS_URL": where.redis,
        "PYTHONUNBUFFERED": "1",
    }
    if kind == "web" and os.environ.get("SIGNIN_DIRECTORIES"):
        told["SIGNIN_DIRECTORIES"] = os.environ["SIGNIN_DIRECTORIES"]
    if kind in OPENS_FILES:
        told["FILE_KEY"] = os.environ.get("FILE_KEY") or secrets["FILE_KEY"]
    if kind == "sealer":
        # It loads no settings and signs nobody in, so it holds none of what others keep secret.
        told = {name: value for name, value in told.items() if name not in {"SECRET_KEY", "WALL_KEY", "REDIS_URL"}}
        told["SEAL_KEY"] = os.environ.get("SEAL_KEY") or secrets["SEAL_KEY"]
        told["CHECKPOINTS"] = os.environ.get("CHECKPOINTS") or str(options.data / "checkpoints")
    if kind == "owner":
        # Only who backs up and restores holds it.
        told["BACKUP_KEY"] = os.environ.get("BACKUP_KEY") or secrets["BACKUP_KEY"]
        told["FILE_KEY"] = os.environ.get("FILE_KEY") or secrets["FILE_KEY"]
    if kind == "owner" and where.superuser:
        told["SUPERUSER_DATABASE_URL"] = where.superuser
    if options.now:
        told["NOW"] = options.now
    return told
