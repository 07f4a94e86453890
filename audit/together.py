"""Several questions to the database in one statement: a page's many small reads cost one journey, not one each."""

import json
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections, models


def read_together(*questions: models.QuerySet) -> list[list[Any]]:
    """The records of each queryset, in its order, all read in one statement.

    Row security holds as for each by itself. A queryset joins nothing (no select_related, no values); records read
    so are whole and may be written. Returns a list for each queryset, in the order they were given.
    """
    parts: list[str] = []
    params: list[Any] = []
    for question in questions:
        try:
            sql, given = question.query.sql_with_params()
        except EmptyResultSet:
            parts.append("'[]'")
            continue
        # Only what a queryset compiles to stands here; its values travel apart.
        parts.append(f"(SELECT coalesce(json_agg(row_to_json(q)), '[]')::text FROM ({sql}) q)")  # noqa: S608
        params.extend(given)
    connection = connections[questions[0].db]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)}", params)
        found = cursor.fetchone()
    return [_records(question, json.loads(rows)) for question, rows in zip(questions, found, strict=True)]


def count_together(*questions: models.QuerySet, at_most: int | Sequence[int]) -> list[int]:
    """How many records each queryset finds, none past at_most (one number, or one for each), in one statement.

    Row security holds as for each by itself. A queryset joins nothing and is not cut already.
    """
    parts: list[str] = []
    params: list[Any] = []
    limits = [at_most] * len(questions) if isinstance(at_most, int) else at_most
    for question, limit in zip(questions, limits, strict=True):
        query = question.query.exists(limit=False)
        query.set_limits(high=limit)
        try:
            sql, given = query.sql_with_params()
        except EmptyResultSet:
            parts.append("0")
            continue
        # Only what a queryset compiles to stands here; its values travel apart.
        parts.append(f"(SELECT count(*) FROM ({sql}) q)")  # noqa: S608
        params.extend(given)
    return _by_kept_plan(connections[questions[0].db], parts, params)


def _by_kept_plan(connection, counts: list[str], params: list[Any]) -> list[int]:
    """What these counts come to, by the plan the server keeps of the statement.

    A count that stops at a cap takes as long to plan under both walls as to run, and its plan depends little on who
    asks. A page's rows are better planned anew, so the statement itself puts the setting back.
    """
    with connection.cursor() as cursor:
        with connection.connection.pipeline():
            connection.connection.execute("SET LOCAL plan_cache_mode = force_generic_plan")
            cursor.execute(f"SELECT {', '.join(counts)}, set_config('plan_cache_mode', 'auto', true)", params)
        return list(cursor.fetchone()[:-1])


def _records(question: models.QuerySet, rows: list[dict]) -> list[Any]:
    fields = question.model._meta.concrete_fields
    names = [field.attname for field in fields]
    return [
        question.model.from_db(question.db, names, [field.to_python(row[field.column]) for field in fields])
        for row in rows
    ]
