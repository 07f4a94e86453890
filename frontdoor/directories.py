"""Reads which agencies sign in through their own directory, from SIGNIN_DIRECTORIES: JSON, because it holds secrets."""

import json
from typing import Any
from urllib.parse import urlsplit

from frontdoor import env

NEEDED = ("agency", "name", "issuer", "client_id", "secret")
SAID = {*NEEDED, "tenant"}


def apps(text: str) -> list[dict[str, Any]]:
    """Each directory as the library takes it. Raises BadEnvironment where something is missing or not known.

    agency: the agency's key. issuer: the exact address the directory signs with. tenant: its number at that issuer,
    where the issuer serves many; the subject is then the object id of the tenant.
    """
    try:
        rows = json.loads(text or "[]")
    except ValueError as error:
        raise env.BadEnvironment(f"SIGNIN_DIRECTORIES is no JSON: {error}.") from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise env.BadEnvironment("SIGNIN_DIRECTORIES is a list of directories, each with " + ", ".join(NEEDED) + ".")
    return [_app(row) for row in rows]


def _app(row: dict[str, str]) -> dict[str, Any]:
    missing = [name for name in NEEDED if not row.get(name)]
    if missing or set(row) - SAID or not row["issuer"].startswith("https://"):
        raise env.BadEnvironment(
            f"A directory of SIGNIN_DIRECTORIES needs {', '.join(missing) or 'an https issuer and nothing else'}."
        )
    return {
        "provider_id": row["agency"],
        "name": row["name"],
        "client_id": row["client_id"],
        "secret": row["secret"],
        "settings": {"server_url": row["issuer"], "issuer": row["issuer"], "tenant": row.get("tenant", "")},
    }


def origins(found: list[dict[str, Any]]) -> list[str]:
    """Where the sign-in page may lead to: the issuers, and nowhere else."""
    return sorted({"{0.scheme}://{0.netloc}".format(urlsplit(app["settings"]["issuer"])) for app in found})
