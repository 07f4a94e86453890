"""`python -m audit.sealer`: seal, publish, wait, again. Needs SEALER_DATABASE_URL, SEAL_KEY and CHECKPOINTS."""

import argparse
import logging
import os
import time
from pathlib import Path

import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from audit.sealer import batches, outside

log = logging.getLogger("audit.sealer")


def main() -> None:
    """Run until stopped; with --once, one round. Anything that goes wrong is logged and tried again."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--every", type=float, default=10.0, help="seconds between rounds")
    asked.add_argument("--once", action="store_true")
    asked.add_argument("--restored", metavar="REASON", help="go on from the seal the database ends with")
    told = asked.parse_args()
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    address, key, folder = given("SEALER_DATABASE_URL"), a_key(given("SEAL_KEY")), Path(given("CHECKPOINTS"))
    if told.restored:
        with psycopg.connect(address) as connection:
            at = connection.execute("SELECT clock_timestamp()").fetchone()
            said = batches.moment(at[0]) if at else ""
            outside.restored(folder, key, batches.chain_end(connection), said, told.restored)
    while True:
        try:
            with psycopg.connect(address, connect_timeout=5) as connection:
                once(connection, key, folder)
        except (psycopg.Error, OSError, outside.Behind) as trouble:
            log.error("not sealed: %s", trouble if isinstance(trouble, outside.Behind) else type(trouble).__name__)
            if told.once:
                raise SystemExit(1) from None
        if told.once:
            return
        time.sleep(told.every)


def once(connection: psycopg.Connection, key: Ed25519PrivateKey, folder: Path) -> int:
    """One round; Behind where the database is older than what was published. Returns how many checkpoints went out."""
    outside.must_not_be_behind(folder, batches.chain_end(connection))
    batches.seal(connection, key)
    connection.commit()
    # What could not be published last time goes first.
    published = batches.since(connection, outside.last_number(folder))
    outside.publish(folder, key, published)
    return len(published)


def a_key(text: str) -> Ed25519PrivateKey:
    """The signing key from 32 bytes in hex. Raises SystemExit for anything else."""
    try:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(text))
    except ValueError:
        raise SystemExit("SEAL_KEY is 32 bytes in hex.") from None


def given(name: str) -> str:
    """The value of `name`, or what the file named by `name`_FILE holds. Raises SystemExit where there is neither."""
    if path := os.environ.get(f"{name}_FILE"):
        return Path(path).read_text(encoding="utf-8").strip()
    if value := os.environ.get(name):
        return value
    raise SystemExit(f"Set {name}, or {name}_FILE to a file that holds it.")


if __name__ == "__main__":
    main()
