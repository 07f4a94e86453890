"""What is due, found; and what was decided, deleted: set by set, beside Django's own cascade in the same run."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from uuid import UUID

import psycopg
from django.db import connections, models, transaction
from django.db.backends.postgresql.base import DatabaseWrapper as PlainWrapper
from django.db.models.deletion import Collector

from access.database.base import DatabaseWrapper as WalledWrapper
from access.identity import act_as
from access.models import robot
from audit import clock
from bench.load import EMPTY
from bench.measure import Ratio
from frontdoor import env
from intake.models import Contact
from people.models import Person
from retention import lists
from retention.disposal import carrying_out
from tests import cast

CASES, BY_CASCADE, BATCH = 1200, 12, 400
FIRST_PAGE_MS, TIMES_THE_CASCADE = 10.0, 80
KEPT = """
INSERT INTO retention_keptfile (id, version, root_kind, root_id, file_id, reference, due_on, rule_id, dates, held,
  why, settled_at)
SELECT gen_random_uuid(), 1, 'person', gen_random_uuid(), gen_random_uuid(), 'FD-' || n,
  current_date + (n % 9000) - 300,
  (SELECT id FROM retention_retentionrule WHERE key = 'R01' ORDER BY only_when LIMIT 1), '[]', n % 50 = 0, '', now()
FROM generate_series(1, {scale}) n"""
DECIDED = """
INSERT INTO retention_disposal (id, version, number, file_id, fate, state, rule_key, record, checks, counts,
  proposed_at, proposed_by_id, decided_at, decided_by_id, cool_until, files, trouble, advice, many)
SELECT gen_random_uuid(), 1, 'DBENCH' || b, gen_random_uuid(), 'destroy', 'executing', 'R01', 'bench',
  '{{}}', '{{}}', now(),
  gen_random_uuid(), now(), gen_random_uuid(), '2000-01-01', '[]', '', '', 0 FROM generate_series(1, 1) b"""
NAMED = """
INSERT INTO retention_disposedroot (id, version, disposal_id, root_kind, root_id, closed_month)
SELECT gen_random_uuid(), 1, (SELECT id FROM retention_disposal WHERE number = 'DBENCH1'), kind, one, ''
FROM (SELECT 'person' AS kind, person AS one FROM bench_case UNION ALL SELECT 'contact', contact FROM bench_case) x"""


def run(cluster, scale: int) -> Iterator[Ratio]:
    """Fill the due list with `scale` files and some cases to dispose of; yield each figure with its target."""
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute(KEPT.format(scale=scale))
        cases = _cases(connection)
        connection.execute("VACUUM ANALYZE retention_keptfile")
        connection.execute("ANALYZE")
    took = _first_page()
    yield Ratio(
        f"due list of {scale:,}, first page: of {FIRST_PAGE_MS:.0f} ms", took / FIRST_PAGE_MS, 1.0, FIRST_PAGE_MS, took
    )
    theirs = _by_cascade(cluster.url(), cases[:BY_CASCADE])
    ours = _by_sets(cluster, cases[BY_CASCADE:])
    yield Ratio(
        f"disposal of a case, set by set, against the cascade (1/{TIMES_THE_CASCADE})", ours / theirs,
        1 / TIMES_THE_CASCADE, theirs * 1000, ours * 1000,
    )  # fmt: skip


def _first_page(calls: int = 41) -> float:
    """The median time the database takes to plan and answer the first page of what is due, in milliseconds, wall on."""
    ida, times = cast.member("ida"), []
    with act_as(ida):
        for _ in range(calls + 4):
            with transaction.atomic():
                asked = lists.files_asked("", clock.now().date())[: lists.SHOWN + 1]
                (told,) = json.loads(asked.explain(analyze=True, format="json"))
                times.append(told["Planning Time"] + told["Execution Time"])
                assert len(asked) == lists.SHOWN + 1, "nothing is due"
    return median(times[4:])


def _cases(connection) -> list[tuple[UUID, UUID]]:
    """Closed cases, each a child with two names, a contact, the child in it and three statements, and their history."""
    connection.execute(
        f"CREATE TABLE bench_case AS SELECT gen_random_uuid() AS person, gen_random_uuid() AS contact, n"
        f" FROM generate_series(1, {CASES}) n"
    )
    rooted = {"root_restricted": "false"}
    of_person = rooted | {"root_id": "k.person", "person_id": "k.person"}
    of_contact = rooted | {"root_id": "k.contact", "contact_id": "k.contact"}
    _fill(connection, "people_person", {"id": "k.person", "born_on": "'2001-02-03'"})
    _fill(connection, "people_personname", of_person | {"id": "gen_random_uuid()", "given": "'Wren'"}, times=2)
    _fill(
        connection, "intake_contact",
        {"id": "k.contact", "reference": "'K' || k.n", "idempotency_key": "gen_random_uuid()", "received_at": "now()"},
    )  # fmt: skip
    _fill(
        connection,
        "intake_contactchild",
        of_contact | {"id": "gen_random_uuid()", "person_id": "k.person", "state": "'nfa'"},
    )
    _fill(connection, "intake_statement", of_contact | {"id": "gen_random_uuid()", "recorded_at": "now()"}, times=3)
    return connection.execute("SELECT person, contact FROM bench_case ORDER BY n").fetchall()


def _fill(connection, table: str, given: dict[str, str], *, times: int = 1) -> None:
    found = connection.execute(
        "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = %s AND is_nullable = 'NO'"
        " AND column_default IS NULL", [table],
    ).fetchall()  # fmt: skip
    empty = EMPTY | {
        "uuid": "(SELECT id FROM access_user LIMIT 1)",
        "timestamp with time zone": "now()",
        "ARRAY": "'{}'",
    }
    values = {"version": "1"} | {name: empty[kind] for name, kind in found if name not in given} | given
    source = f"bench_case k, generate_series(1, {times}) s"
    connection.execute(f"INSERT INTO {table} ({', '.join(values)}) SELECT {', '.join(values.values())} FROM {source}")
    app, _, name = table.partition("_")
    twin = f"{app}_historical{name}"
    shared = connection.execute(
        "SELECT a.column_name FROM information_schema.columns a JOIN information_schema.columns b USING (column_name)"
        " WHERE a.table_name = %s AND b.table_name = %s", [table, twin],
    ).fetchall()  # fmt: skip
    columns = [
        column for (column,) in shared if not (column in {"root_id"} and table in {"people_person", "intake_contact"})
    ]
    root = ", root_id" if table in {"people_person", "intake_contact"} else ""
    connection.execute(
        f"INSERT INTO {twin} ({', '.join(columns)}{root}, history_id, history_date, history_type,"
        f" history_change_reason) SELECT {', '.join(columns)}{root and ', t.id'}, gen_random_uuid(), now(), '+',"
        f" 'bench' FROM {table} t WHERE {'t.id' if root else 't.root_id'} IN"
        " (SELECT person FROM bench_case UNION SELECT contact FROM bench_case)"
    )


def _by_cascade(address: str, cases) -> float:
    """Seconds a case by Django's cascade: every relation as CASCADE, signals sent, history written as the plugin does.

    It is spared the wall, the triggers and the checks of foreign keys, which the measured way pays for.
    """
    os.environ["CASCADE_URL"] = address
    relations = [f.remote_field for m in _models() for f in m._meta.concrete_fields if f.remote_field]
    before = [(relation, relation.on_delete) for relation in relations]
    for relation in relations:
        relation.on_delete = models.CASCADE
    try:
        with _connected(PlainWrapper, "CASCADE_URL"):
            with connections["default"].cursor() as cursor:
                cursor.execute("SET session_replication_role = replica")
            began = time.perf_counter()
            for person, contact in cases:
                with transaction.atomic():
                    _cascade(Contact, contact)
                    _cascade(Person, person)
            return (time.perf_counter() - began) / len(cases)
    finally:
        for relation, was in before:
            relation.on_delete = was


def _cascade(model, pk: UUID) -> None:
    """Delete a row with all that points at it, and then the history of each."""
    collector = Collector(using="default")
    collector.collect(list(models.QuerySet(model).filter(pk=pk)))
    went = {found: [one.pk for one in rows] for found, rows in collector.data.items()}
    for rows in collector.fast_deletes:
        went[rows.model] = [*went.get(rows.model, []), *rows.values_list("pk", flat=True)]
    for rows in collector.data.values():
        for one in rows:
            one._change_reason, one.version = "bench", getattr(one, "version", 1) + 1
    collector.delete()
    for found, ids in went.items():
        if hasattr(found, "history") and ids:
            models.QuerySet(found.history.model).filter(id__in=ids).delete()


@contextmanager
def _connected(wrapper, address: str):
    """The default connection as another role, through another wrapper."""
    usual = connections["default"]
    connections["default"] = wrapper({**usual.settings_dict, **env.database(address)}, "default")
    try:
        yield
    finally:
        connections["default"].close()
        connections["default"] = usual


def _models():
    from django.apps import apps

    return [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]


def _by_sets(cluster, cases) -> float:
    """Seconds a case, as the disposer deletes: by sets, as its own role, no history written of what goes."""
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute(DECIDED.format())
        connection.execute(NAMED)
    keeper, took = robot("keeper"), 0.0
    with _connected(WalledWrapper, "RETENTION_DATABASE_URL"), act_as(keeper, clock.now()):
        for start in range(0, len(cases), BATCH):
            batch = cases[start : start + BATCH]
            began = time.perf_counter()
            with transaction.atomic():
                quantity = carrying_out.delete([one for case in batch for one in case])
            took += time.perf_counter() - began
            assert quantity["people_person"] == len(batch), quantity
    with psycopg.connect(cluster.url()) as connection:
        (left,) = connection.execute(
            "SELECT count(*) FROM people_historicalperson WHERE id = ANY(%s)", [[person for person, _ in cases]]
        ).fetchone() or (1,)
    assert not left, "history was written of what went"
    return took / len(cases)
