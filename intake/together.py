"""Several lists that hang on one record, fetched in one question."""

from __future__ import annotations

from typing import Any, TypeVar

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Model, QuerySet
from django.db.models.functions import JSONObject

M = TypeVar("M", bound=Model)


def together(one: QuerySet, lists: dict[str, QuerySet]) -> dict[str, list]:
    """The rows of each list for the single record of `one`, as instances of their models.

    A case page would otherwise ask a dozen questions for a dozen short lists.
    """
    columns = {
        f"list_{name}": ArraySubquery(_as_json(rows)) for name, rows in lists.items() if not rows.query.is_empty()
    }
    found = one.annotate(**columns).values(*columns).first() or {}
    return {name: [_back(rows.model, row) for row in found.get(f"list_{name}") or []] for name, rows in lists.items()}


def _as_json(rows: QuerySet) -> QuerySet:
    columns = [field.attname for field in rows.model._meta.concrete_fields]
    return rows.annotate(as_json=JSONObject(**{column: column for column in columns})).values("as_json")


def _back(model: type[M], row: dict[str, Any]) -> M:
    values = {field.attname: field.to_python(row[field.attname]) for field in model._meta.concrete_fields}
    instance = model(**values)
    instance._state.adding = False
    instance._state.db = "default"
    return instance
