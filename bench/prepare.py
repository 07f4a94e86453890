"""A server of its own with the caseload in it, flushing to disk as production does."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections

from bench import load
from frontdoor import env
from tests import cast, environment
from tests.cluster import BASE, Cluster


@contextmanager
def prepared(scale: int) -> Iterator[Cluster]:
    """The cast, the caseload, and a second connection ("bare") as the owner, whom row security does not bind."""
    cluster = Cluster(durable=True)
    try:
        cluster.clone(BASE, environment.DATABASE)
        cast.assemble()
        load.caseload(cluster.url(), scale)
        owner = environment.addresses(environment.PORT, environment.DATABASE)["OWNER_DATABASE_URL"]
        os.environ["BARE_URL"] = owner
        connections.databases["bare"] = {
            **connections.databases["default"],
            **env.database("BARE_URL"),
            "ENGINE": "django.db.backends.postgresql",
        }
        yield cluster
    finally:
        connections.close_all()
        cluster.stop()
