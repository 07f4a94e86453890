"""A canary in every column that takes words, of every kind of record that hangs on a child's file.

Rows are written as the superuser with no triggers, so that no rule of a form stands in the way: what matters
here is only that whatever a column can hold, it holds.
"""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import psycopg
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from psycopg.types.json import Jsonb

from documents import store

CANARY = "zzqx"
LONG_AGO = date(1985, 6, 1)
MOMENT = datetime(1985, 6, 1, 9, tzinfo=UTC)
# What is worked out from the rest, or what would open, hold or lengthen the file, so that it never fell due.
NOT_PLANTED = {"retention_keptfile", "retention_retentionassignment"}
# Written through the service: the file itself.
WRITTEN = {"people_person", "intake_contact", "intake_contactchild"}
COLUMNS = "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND is_generated = 'NEVER'"
CHECKS = """
SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE contype = 'c' AND conrelid::regclass::text = ANY(%s) AND NOT conname LIKE '%%not_null%%'
"""


class Planter:
    """Plants rows on these roots: `roots` by kind, `others` ids for columns that point at a model, by its table."""

    def __init__(self, connection: psycopg.Connection, roots: dict[str, UUID], others: dict[str, list[UUID]]):
        self.connection, self.roots, self.others = connection, roots, others
        self.ids: dict[str, UUID] = {}
        self.checks: list[tuple[str, str, str]] = []
        connection.execute("SET session_replication_role = replica")

    def plant(self, tables) -> int:
        """Plant one row with its history in each of these tables. Returns how many canaries sing now."""
        live = [
            table
            for table in tables
            if not table.twin_of and table.name not in NOT_PLANTED | WRITTEN and not outside(table)
        ]
        live = [table for table in live if not table.root or table.root in self.roots]
        self.ids |= {table.name: self.roots[table.root] if table.shape == "root" else uuid4() for table in live}
        self._without_checks(
            {name for table in live for name in (table.name, table.model.history.model._meta.db_table)}
        )
        return sum(self._row(table) for table in live)

    def sing(self, model, pk: UUID) -> None:
        """Put a canary in every column of free words of a row that is there already."""
        free = [
            field for field in model._meta.concrete_fields if isinstance(field, models.CharField | models.TextField)
        ]
        said = {field.column: self._words(field) for field in free if not field.choices and not field.unique}
        sets = ", ".join(f"{quoted(column)} = %s" for column in said)
        self.connection.execute(f"UPDATE {model._meta.db_table} SET {sets} WHERE id = %s", [*said.values(), pk])  # type: ignore[arg-type]

    def _without_checks(self, names: set[str]) -> None:
        """Take the checks off these tables; they hold again for whatever is written from `checks_again` on."""
        found = self.connection.execute(CHECKS, [sorted(names)]).fetchall()
        self.checks += found
        for table, name, _ in found:
            self.connection.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")  # type: ignore[arg-type]

    def checks_again(self) -> None:
        """Put the checks back, for what is written from now on."""
        for table, name, words in self.checks:
            self.connection.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {words} NOT VALID")  # type: ignore[arg-type]

    def _row(self, table) -> int:
        values = self._values(table)
        self._insert(table.name, values)
        self._insert(_twin(table), values | self._history())
        return sum(CANARY in str(value) for value in values.values())

    def _values(self, table) -> dict[str, Any]:
        fields = table.model._meta.concrete_fields
        values = {field.column: self._value(field) for field in fields}
        values |= {"id": self.ids[table.name], "version": 1}
        if table.is_rooted and table.shape != "root":
            values |= {"root_id": self.roots[table.root or "contact"], "root_restricted": False}
        if "root_kind" in {field.name for field in fields}:
            values |= {"root_kind": "contact", "root_id": self.roots["contact"]}
        return values

    def _value(self, field) -> Any:
        if isinstance(field, models.ForeignKey):
            return self._pointed(field)
        if isinstance(field, models.CharField | models.TextField):
            return self._words(field)
        if isinstance(field, models.JSONField):
            return Jsonb([f"{CANARY} {field.name}"])
        if isinstance(field, ArrayField):
            is_text = isinstance(field.base_field, models.CharField) and not field.base_field.choices
            return [f"{CANARY}"] if is_text else []
        return self._plain(field)

    def _plain(self, field) -> Any:
        if isinstance(field, models.DateTimeField):
            return MOMENT
        if isinstance(field, models.DateField):
            return LONG_AGO
        if isinstance(field, models.UUIDField):
            return uuid4()
        if isinstance(field, models.BooleanField):
            return field.default if isinstance(field.default, bool) else False
        if isinstance(field, models.BinaryField):
            return CANARY.encode()
        return "09:00" if isinstance(field, models.TimeField) else 1

    def _words(self, field) -> str:
        if field.name in (getattr(field.model.Privacy, "stored", None) or ()):
            return store.put(f"%PDF-1.7 {CANARY} {field.name}".encode())[0]
        if field.choices:
            return next(value for value, _ in field.flatchoices if value != "")
        words = f"{CANARY} {field.model._meta.model_name} {field.name} {uuid4().hex}"
        return words[: field.max_length]

    def _pointed(self, field) -> UUID | None:
        table = field.related_model._meta.db_table
        among = self.others.get(table) or [self.ids.get(table) or self._any(field.related_model, needed=not field.null)]
        return among[-1] if field.name in ("other", "parent", "requester") else among[0]

    def _any(self, model, *, needed: bool) -> UUID | None:
        """A row of a table nothing goes from: one that is there, or one written for this where one is needed."""
        found = self.connection.execute(f"SELECT id FROM {model._meta.db_table} LIMIT 1").fetchone()  # type: ignore[arg-type]
        if found is None and needed:
            pointing = [one for one in model._meta.concrete_fields if isinstance(one, models.ForeignKey) and one.null]
            fields = [field for field in model._meta.concrete_fields if field not in pointing]
            values = {field.column: self._value(field) for field in fields}
            quiet = {key: said.removeprefix(CANARY) if isinstance(said, str) else said for key, said in values.items()}
            quiet |= {key: Jsonb([]) for key, said in values.items() if isinstance(said, Jsonb)}
            self._without_checks({model._meta.db_table})
            self._insert(model._meta.db_table, quiet | {"id": uuid4(), "version": 1})
            return self._any(model, needed=True)
        return found[0] if found else None

    def _history(self) -> dict[str, Any]:
        return {
            "history_id": uuid4(),
            "history_date": MOMENT,
            "history_type": "+",
            "history_change_reason": f"{CANARY} reason",
            "txid": 1,
        }

    def _insert(self, name: str, values: dict[str, Any]) -> None:
        there = self.connection.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND is_generated = 'NEVER'",
            [name],
        ).fetchall()
        taken = [column for (column,) in there if column in values]
        self.connection.execute(
            f"INSERT INTO {name} ({', '.join(map(quoted, taken))}) VALUES ({', '.join(['%s'] * len(taken))})",  # type: ignore[arg-type]
            [values[column] for column in taken],
        )


def _twin(table) -> str:
    return table.model.history.model._meta.db_table


def quoted(column: str) -> str:
    """A column's name as SQL, whatever word it is."""
    return f'"{column}"'


def outside(table) -> bool:
    """Whether rows of a table hang on no child's file, or on such a row: test_outside.py disposes of them."""
    fields = {field.name: field for field in table.model._meta.concrete_fields}
    if table.is_rooted or "root_id" in fields:
        return False
    above = [field.related_model for field in fields.values() if isinstance(field, models.ForeignKey)]
    if any(hasattr(getattr(model, "Privacy", None), "alone") for model in (table.model, *above)):
        return True
    return settings.AUTH_USER_MODEL in {model._meta.label for model in above}


def where(everything: dict[str, list[str]]) -> list[str]:
    """Each table and row in which a canary still sings."""
    return [f"{name}: {row[:200]}" for name, rows in everything.items() for row in rows if CANARY in row.lower()]
