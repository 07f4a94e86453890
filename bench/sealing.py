"""Sealing and verifying 100,000 events: how long each takes, against what security.md and the issue allow."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from audit import verifier
from audit.sealer.__main__ import once
from bench.measure import Ratio
from tests import environment

SEALED_WITHIN, VERIFIED_WITHIN = 60.0, 30.0
FILL = """
INSERT INTO audit_event (id, at, by_id, verb, kind, record_id, root_kind, codes, root_restricted)
SELECT gen_random_uuid(), now() - n * interval '1 second', gen_random_uuid(), 'contact.opened', 'contact',
  gen_random_uuid(), '', jsonb_build_object('place', n), false FROM generate_series(1, %s) n
"""


def run(owner) -> Iterator[Ratio]:
    """Seconds over the seconds allowed, for EVENTS events (100,000 unless said) on top of what is there."""
    events = int(os.environ.get("EVENTS") or 100_000)
    owner.execute(FILL, [events])
    addresses = environment.addresses(environment.PORT, environment.DATABASE)
    key, folder = Ed25519PrivateKey.generate(), Path(tempfile.mkdtemp())
    try:
        with psycopg.connect(addresses["SEALER_DATABASE_URL"]) as connection:
            began = time.perf_counter()
            once(connection, key, folder)
            yield _line(f"seconds to seal {events:,} events at once", began, SEALED_WITHIN)
        public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()
        began = time.perf_counter()
        report = verifier.verify(addresses["OWNER_DATABASE_URL"], folder, public_key=public)
        if not report.holds:
            raise RuntimeError(report.faults[0].sentence)
        yield _line(f"seconds to verify {report.rows:,} rows", began, VERIFIED_WITHIN)
    finally:
        shutil.rmtree(folder)


def _line(name: str, began: float, allowed: float) -> Ratio:
    took = time.perf_counter() - began
    return Ratio(name, took / allowed, 1.0, allowed * 1000, took * 1000)
