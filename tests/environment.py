"""Environment of a test run, set before Django reads its settings: a database server of its own on a free port."""

import os
import socket
import tempfile


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


PORT = free_port()
DATABASE = "frontdoor_test"
PASSWORD = "only-for-tests"
ROLES = {
    "DATABASE_URL": "frontdoor_app",
    "WORKER_DATABASE_URL": "frontdoor_worker",
    "OWNER_DATABASE_URL": "frontdoor_owner",
    "SEALER_DATABASE_URL": "frontdoor_sealer",
    "RETENTION_DATABASE_URL": "frontdoor_retention",
    "PUBLIC_DATABASE_URL": "frontdoor_public",
}


def addresses(port: int, database: str) -> dict[str, str]:
    """The six addresses, for a server on this port and a database of this name."""
    return {name: f"postgresql://{role}:{PASSWORD}@127.0.0.1:{port}/{database}" for name, role in ROLES.items()}


os.environ.update(
    addresses(PORT, DATABASE),
    SECRET_KEY="a-key-for-tests-and-for-nothing-else-at-all",
    WALL_KEY="5a" * 64,
    FILE_KEY="6b" * 32,
    FILES_FOLDER=tempfile.mkdtemp(prefix="frontdoor-files-"),
    DEMO="1",
    HTTPS="0",
    DATABASE_POOL="0",
    FRONTDOOR_PROCESS="web",
    EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend",
    LOG_LEVEL="ERROR",
)
os.environ.pop("NOW", None)
