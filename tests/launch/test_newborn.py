"""An empty database gets its tables at once; both ways of making them end alike."""

import os
import subprocess
import sys

import psycopg
import pytest

from tests import environment
from tests.cluster import HOUSE, Cluster

pytestmark = pytest.mark.slow

COLUMNS = """
SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
  pg_get_expr(d.adbin, d.adrelid)
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE n.nspname IN ('public', 'wall') AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'v')
"""
CONSTRAINTS = """
SELECT conrelid::regclass::text, contype, pg_get_constraintdef(oid) FROM pg_constraint
WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
"""
INDEXES = """
SELECT tablename, regexp_replace(indexdef, ' INDEX [^ ]+ ', ' INDEX '), 1 FROM pg_indexes WHERE schemaname = 'public'
"""
POLICIES = "SELECT tablename, policyname, coalesce(qual, '') || coalesce(with_check, '') FROM pg_policies"
TRIGGERS = "SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal"
DONE = "SELECT app, name, 1 FROM django_migrations"
ALL = {"columns": COLUMNS, "constraints": CONSTRAINTS, "indexes": INDEXES, "policies": POLICIES, "triggers": TRIGGERS}


def made(cluster: Cluster, database: str, *how: str) -> dict[str, set]:
    """What stands in a database made this way."""
    server_url = {"SUPERUSER_DATABASE_URL": cluster.server.superuser_url}
    given = environment.addresses(cluster.server.port, database) | server_url
    for command in (["make_roles"], ["migrate", *how]):
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "manage.py", *command],
            cwd=HOUSE, env=os.environ | given, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert not done.returncode, done.stdout + done.stderr
    owner = environment.addresses(cluster.server.port, database)["OWNER_DATABASE_URL"]
    with psycopg.connect(owner) as asked:
        return {name: set(asked.execute(sql).fetchall()) for name, sql in {**ALL, "done": DONE}.items()}


def test_both_ways_end_in_the_same_tables():
    # Beside the one the other tests may have open.
    cluster = Cluster(port=environment.free_port())
    try:
        at_once, replayed = made(cluster, "at_once"), made(cluster, "replayed", "--replay")
    finally:
        cluster.stop()
    for name in at_once:
        assert at_once[name] ^ replayed[name] == set(), f"the {name} differ"
