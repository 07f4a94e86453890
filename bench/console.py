"""The console over millions of events: everything about one child or by one person, and each register's first page."""

import time
from collections.abc import Iterator
from statistics import median

import psycopg
from django.apps import apps
from django.db import transaction
from django.db.models import F

from access.decide import visible
from access.identity import act_as
from bench.measure import Ratio, side_by_side
from console import everything
from console.models import ExportLine, GrantLine, LookLine, SharingLine
from console.register import CappedPaginator
from console.registers import REGISTERS
from intake.models import Contact
from tests import cast

PAGE = 50
AT_MOST_MS = 200.0
MEASURED = (SharingLine, GrantLine, LookLine, ExportLine)
# Spread over the contacts there are, a thousandth of them exports; a hundred and more on the one that is asked about.
EVENTS = """
SET session_replication_role = replica;
CREATE TEMP TABLE roots AS SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM intake_contact;
INSERT INTO audit_event
  (id, at, by_id, verb, kind, record_id, root_kind, root_id, codes, root_queue, root_restricted)
  SELECT gen_random_uuid(), now() - g * interval '3 seconds', %(dee)s,
    CASE WHEN g %% 1000 = 0 THEN 'register.exported' ELSE 'contact.changed' END,
    'contact', r.id, 'contact', r.id, '{}', NULL, false
  FROM generate_series(1, %(half)s) g JOIN roots r ON r.n = g %% (SELECT count(*) FROM roots);
INSERT INTO audit_viewing (id, at, by_id, kind, record_id, action, outcome, purpose, why)
  SELECT gen_random_uuid(), now() - g * interval '3 seconds', %(dee)s, 'contact', r.id, 'OPEN_CONTACT', 'shown', '', ''
  FROM generate_series(1, %(half)s) g JOIN roots r ON r.n = g %% (SELECT count(*) FROM roots);
UPDATE intake_contactgroupgrant SET granted_at = now() - id * interval '7 minutes';
UPDATE sharing_requestgroupgrant SET granted_at = now() - id * interval '7 minutes';
SET session_replication_role = DEFAULT;
"""


def run(address: str, events: int) -> Iterator[Ratio]:
    """Fill the trail with this many lines, then measure as the Data Protection Officer."""
    dee, vi = cast.member("dee"), cast.member("vi")
    with psycopg.connect(address, autocommit=True) as connection:
        half = max(events // 2, 1)
        for statement in EVENTS.split(";\n"):
            if statement.strip():
                connection.execute(statement, {"dee": dee.pk, "half": half})  # type: ignore[call-overload]
        connection.execute("VACUUM ANALYZE audit_event, audit_viewing")
    contact = Contact._base_manager.using("bare").order_by("id").values_list("pk", flat=True)[0]
    with act_as(vi):
        yield _within("everything about one child", lambda: everything.about(contact))
        yield _within("everything one person did", lambda: everything.by(dee.pk))
        for model in MEASURED:
            yield _register(vi, model)


def _within(name: str, asked) -> Ratio:
    taken = []
    for _ in range(12):
        began = time.perf_counter()
        with transaction.atomic():
            assert asked().lines, f"{name} found nothing to measure"
        taken.append((time.perf_counter() - began) * 1000)
    return Ratio(name, median(taken[2:]) / AT_MOST_MS, 1.0, AT_MOST_MS, median(taken[2:]))


def _register(user, model) -> Ratio:
    """The first page of a register against the same rows with nobody asked for."""
    register = REGISTERS[model]
    given = model.View.sources
    whole = [_unfiltered(model, source) for source in (given() if callable(given) else given)]
    bare = whole[0].union(*whole[1:], all=True).order_by("-moment") if whole[1:] else whole[0].order_by("-moment")

    def authorised():
        with transaction.atomic():
            return list(CappedPaginator(visible(user, register.action).order_by("-at", "id"), PAGE).page(1))

    def everything_there():
        with transaction.atomic(using="bare"):
            return bare.all()[:1000].count(), list(bare[:PAGE])

    return side_by_side(f"register, {register.title.lower()}", everything_there, authorised, at_most=2.5)


def _unfiltered(model, source):
    """The rows a register reads, the same columns of them, with nobody asked for."""
    rows = apps.get_model(source.model)._base_manager.using("bare")
    if source.model == "audit.Event":
        rows = rows.filter(verb="register.exported")
    there = {field.attname for field in rows.model._meta.concrete_fields} - {"at", *source.columns}
    names = [field.attname for field in model._meta.concrete_fields if field.attname in there]
    return rows.annotate(moment=F(source.columns.get("at", "t.at").removeprefix("t."))).values_list("moment", *names)
