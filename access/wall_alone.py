"""Records outside any child's file: what they are, until when the law has them kept, and what forbids their going.

Each says so beside its fields (`alone`, see audit/privacy.py): a rights request, a breach, an agreement that ran out, a
form nobody took on. They come up, are decided on and are disposed of in the same way as a child's file.
"""

from pathlib import Path

from django.db import models

from access.wall_retention import House, privacy
from audit.privacy import GOES_WITH

FUNCTIONS = (Path(__file__).parent / "wall_alone.sql").read_text(encoding="utf-8")
NOBODY = "SELECT NULL::text AS kind, NULL::uuid AS id, NULL::date AS since, NULL::text AS said, NULL::text AS rule WHERE false"
NOTHING = "SELECT NULL::text AS thing WHERE false"


def functions(house: House, asks: str) -> str:
    """The SQL that answers which records stand alone, with what this house declares written in."""
    found = [_one(house, table) for table in house.alone] + [_part(table) for table in house.apart]
    return FUNCTIONS.format(
        asks=asks, around=_around(house), found="\n    UNION ALL ".join(found) or NOBODY,
        blocks="\n    UNION ALL ".join(_blocks(house)) or NOTHING,
    )  # fmt: skip


def _one(house: House, table) -> str:
    told = privacy(table, "alone")
    fields = {field.name: field for field in table.model._meta.concrete_fields}
    conditions = [_is_it(told, table, fields), *_is_alone(house, table, told, fields)]
    said = f"t.{told.said}" if told.said else "''"
    return (
        f"SELECT '{kind(table)}'::text AS kind, t.{column_of(table)}, {_day(fields[told.since])} AS since,"
        f" {said}::text AS said, {_rule(table, told)}::text AS rule FROM {table.name} t WHERE {' AND '.join(conditions)}"
    )


def _part(table) -> str:
    """A part of somebody's file, once erasure of it alone is owed: no rule of the schedule keeps it."""
    since = table.model._meta.get_field(privacy(table, "apart"))
    return (
        f"SELECT '{kind(table)}'::text AS kind, t.id, {_day(since)} AS since, ''::text AS said, ''::text AS rule"
        f" FROM {table.name} t WHERE t.id = wanted AND EXISTS (SELECT 1 FROM retention_erasureowed e WHERE e.root_id = t.id)"
    )


def _around(house: House) -> str:
    """What the whole file is that a part of it lies in: a hold on any of that holds the part."""
    found = [
        f"SELECT f.id FROM {table.name} t, LATERAL wall.file_of(wall.family(t.root_id)) f WHERE t.id = part"
        for table in house.apart
    ]
    return " UNION ALL ".join(found) or "SELECT NULL::uuid WHERE false"


def _rule(table, told) -> str:
    usual = f"'{told.rule or privacy(table, 'retain')}'"
    column, other = told.rules
    if not column:
        return usual
    cases = " ".join(f"WHEN '{value}' THEN '{key}'" for value, key in other)
    return f"CASE t.{column} {cases} ELSE {usual} END"


def column_of(table) -> str:
    """The column whose id such a record goes by: its own, or that of whoever it is about."""
    told = privacy(table, "alone")
    return table.model._meta.get_field(told.of).column if told.of else "id"


def _is_it(told, table, fields) -> str:
    if not told.together:
        return f"t.{column_of(table)} = wanted"
    column = fields[told.together].column
    return f"(t.id = wanted OR t.{column} = (SELECT w.{column} FROM {table.name} w WHERE w.id = wanted))"


def _is_alone(house: House, table, told, fields):
    """Conditions under which the record belongs to no file."""
    if told.unless:
        yield f"t.{fields[told.unless].column} IS NULL"
    if "root_id" in fields:
        yield "t.root_id IS NULL"
    for column, (root, other) in (privacy(table, "beside") or {}).items():
        yield f"NOT EXISTS (SELECT 1 FROM {house.roots[root].name} k WHERE k.{other} = t.{column})"


def kind(table) -> str:
    """What a record that stands alone, or a part, is called where its kind is written down."""
    return table.root if table.root and table.shape == "root" else table.model._meta.model_name


def _day(field) -> str:
    if isinstance(field, models.DateTimeField):
        return f"(t.{field.column} AT TIME ZONE 'Europe/London')::date"
    return f"t.{field.column}"


def _blocks(house: House):
    """Rows that stay and point at a record alone: they forbid its going."""
    alone = {table.model for table in (*house.alone, *house.apart)}
    for table in house.apart:
        for field in table.model._meta.concrete_fields:
            if field.related_model is table.model:
                yield (
                    f"SELECT 'a later {table.model._meta.verbose_name}' AS thing FROM {table.name} t"
                    f" WHERE t.{field.column} = ANY(ids) AND NOT t.id = ANY(ids) AND NOT t.root_id = ANY(ids)"
                )
    for table in house.live:
        fates = privacy(table, "disposal") or {}
        for field in table.model._meta.concrete_fields:
            target = getattr(field, "related_model", None)
            if target in alone and target is not table.model and fates.get(field.name) != GOES_WITH:
                inside = (
                    f" AND NOT (t.{'id' if table.shape == 'root' else 'root_id'} = ANY(ids))" if table.is_rooted else ""
                )
                yield f"SELECT '{table.model._meta.verbose_name}' AS thing FROM {table.name} t WHERE t.{field.column} = ANY(ids){inside}"
