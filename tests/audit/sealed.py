"""A trail with a past: some rows written by the service, sealed, published, and ways to tamper with them."""

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from audit import verifier
from audit.sealer.__main__ import once
from tests import environment
from tests.cluster import Cluster

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))


@dataclass
class Sealed:
    """The database of a test that commits, and its folder of checkpoints."""

    cluster: Cluster
    folder: Path

    def seal(self, key: Ed25519PrivateKey = KEY) -> int:
        """One round of the sealer, as its own role."""
        address = environment.addresses(environment.PORT, environment.DATABASE)["SEALER_DATABASE_URL"]
        with psycopg.connect(address) as connection:
            return once(connection, key, self.folder)

    def verify(self, message: str = "") -> verifier.Report:
        """What the verifier says, as the owner."""
        address = environment.addresses(environment.PORT, environment.DATABASE)["OWNER_DATABASE_URL"]
        return verifier.verify(address, self.folder, public_key=PUBLIC, message=message)

    def first(self, message: str = "") -> str:
        """The first fault, or an empty string."""
        report = self.verify(message)
        return report.faults[0].sentence if report.faults else ""

    @contextmanager
    def tampering(self):
        """A superuser's connection on which no trigger fires; what is done is taken back, unless it is kept."""
        with psycopg.connect(self.cluster.url(), autocommit=True) as connection:
            connection.execute("SET session_replication_role = replica")
            yield connection

    def run(self, statement: str, *values) -> list:
        """One statement of that superuser; returns its rows, if it has any."""
        with self.tampering() as connection:
            done = connection.execute(statement, values)  # type: ignore[arg-type]
            return done.fetchall() if done.description else []
