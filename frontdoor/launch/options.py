"""What the person asked for, from the environment: PORT, DATA, SEED, NOW and servers of their own."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from frontdoor.launch.servers import CannotStart

ROLES = {
    "DATABASE_URL": "frontdoor_app",
    "OWNER_DATABASE_URL": "frontdoor_owner",
    "WORKER_DATABASE_URL": "frontdoor_worker",
    "SEALER_DATABASE_URL": "frontdoor_sealer",
    "RETENTION_DATABASE_URL": "frontdoor_retention",
    "PUBLIC_DATABASE_URL": "frontdoor_public",
}


@dataclass(frozen=True)
class Options:
    """One start, as asked for."""

    port: int
    data: Path
    seed: bool
    now: str | None = None
    databases: Mapping[str, str] = field(default_factory=dict)
    redis: str | None = None

    @property
    def own_database(self) -> bool:
        """Whether the person brought a database server."""
        return bool(self.databases)


def read(environment: Mapping[str, str] = os.environ) -> Options:
    """Reads the options; raises CannotStart with one sentence when one cannot be right."""
    given = {name: environment[name] for name in ROLES if environment.get(name)}
    missing = [name for name in ROLES if name not in given]
    if given and missing:
        raise CannotStart(
            f"{next(iter(given))} is set and {', '.join(missing)} is not: "
            "give all six addresses, or none and PostgreSQL is started here."
        )
    return Options(
        port=_port(environment.get("PORT") or "8000"),
        data=Path(environment.get("DATA") or ".data").expanduser().absolute(),
        seed=(environment.get("SEED") or "1") not in {"0", "no", "false", "off"},
        now=environment.get("NOW") or None,
        databases=given,
        redis=environment.get("REDIS_URL") or None,
    )


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise CannotStart(f"PORT is “{text}”, which is not a port: give a number such as 8000.")
    return int(text)
