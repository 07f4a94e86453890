"""Typed values from the environment. A bad one stops the process with a sentence."""

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit


class BadEnvironment(SystemExit):
    """A setting is missing or cannot be read; the message says which and what it may be."""


def text(name: str, default: str | None = None) -> str:
    """The value of `name`, or the content of the file named by `name`_FILE, or the default.

    Raises BadEnvironment where none is given.
    """
    if (path := os.environ.get(f"{name}_FILE")) is not None:
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise BadEnvironment(f"{name}_FILE names {path}, which cannot be read: {error.strerror}.") from error
    value = os.environ.get(name, default)
    if value is None or (value == "" and default is None):
        raise BadEnvironment(f"Set {name}, or {name}_FILE to a file that holds it. CONTRIBUTING.md says more.")
    return value


def flag(name: str, default: bool = False) -> bool:
    """1, true, yes, on or 0, false, no, off. Raises BadEnvironment for anything else."""
    value = os.environ.get(name, "1" if default else "0").strip().lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off", ""}:
        return False
    raise BadEnvironment(f"{name} is {value!r}. Write 1 or 0.")


def secret(name: str, at_least: int) -> str:
    """A value of at least so many characters. Raises BadEnvironment where it is shorter."""
    value = text(name)
    if len(value) < at_least:
        raise BadEnvironment(f"{name} is too short: it needs at least {at_least} characters.")
    return value


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated list, without blanks."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


# What somebody typed is bound by the server and never stands in a statement's text; and a statement asked three
# times is planned once: under row security planning costs as much as running. A pooler in front must know of this.
PREPARED = {"server_side_binding": True, "prepare_threshold": 3}


def database(name: str) -> dict:
    """A Django database dictionary (without ENGINE) from a postgresql:// address."""
    parts = urlsplit(text(name))
    if parts.scheme not in {"postgresql", "postgres"}:
        raise BadEnvironment(f"{name} must begin with postgresql://; only PostgreSQL is supported.")
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", None) or unquote(parts.hostname or "")
    return {
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or options.pop("port", "")),
        "OPTIONS": {**PREPARED, **options},
    }
