"""Registers: what the console may read of rows whose content it may not open, as views the wall's keeper owns.

A model with a `View` names its sources. The view shows the columns named and no others, to holders of the scope
"registers", and leaves out whatever hangs on a restricted root.
"""

from dataclasses import dataclass, field

from django.apps import apps

SCHEMA = "wall"


@dataclass(frozen=True)
class Source:
    """One table a register reads. columns: the register's column → an SQL expression over `t`."""

    model: str
    columns: dict[str, str] = field(default_factory=dict)
    history: bool = False  # its history twin is what is read
    where: str = ""


def table_name(register: str) -> str:
    """The name for `db_table` of a register."""
    return f'"{SCHEMA}"."register_{register}"'


def part(tables) -> str:
    """The views of every register, for these tables behind the wall."""
    known = {table.name: table for table in tables}
    models = sorted((m for m in apps.get_models() if hasattr(m, "View")), key=lambda m: m._meta.db_table)
    return "\n".join(_view(model, known) for model in models)


def _view(model, known) -> str:
    given = model.View.sources
    name, sources = model._meta.db_table, [(s, _source(s)) for s in (given() if callable(given) else given)]
    selects = "\nUNION ALL\n".join(_select(model, source, table, known) for source, table in sources)
    reads = "\n".join(_reads(table, known) for table in sorted({table for _, table in sources}))
    return f"""{reads}
DROP VIEW IF EXISTS {name};
CREATE VIEW {name} WITH (security_barrier) AS
{selects};
ALTER VIEW {name} OWNER TO wall_keeper;
REVOKE ALL ON {name} FROM PUBLIC;
GRANT SELECT ON {name} TO frontdoor_app, frontdoor_worker;"""


def _source(source: Source) -> str:
    model = apps.get_model(source.model)
    return (model.history.model if source.history else model)._meta.db_table


def _select(model, source: Source, table: str, known) -> str:
    columns = ", ".join(
        f"{source.columns.get(f.column, f't.{f.column}')} AS {f.column}" for f in model._meta.concrete_fields
    )
    conditions = ["(SELECT wall.scope('registers'))"]
    if table in known and known[table].is_rooted:
        conditions.append(f"NOT t.{known[table].columns['restricted']}")
    if source.where:
        conditions.append(source.where)
    return f"SELECT {columns} FROM {table} t WHERE {' AND '.join(conditions)}"


def _reads(table: str, known) -> str:
    """The keeper reads whole tables; most let it already."""
    if table not in known:
        return f"GRANT SELECT ON {table} TO wall_keeper;"
    return f"""GRANT SELECT ON {table} TO wall_keeper;
DROP POLICY IF EXISTS wall_registers ON {table};
CREATE POLICY wall_registers ON {table} FOR SELECT TO wall_keeper USING (true);"""
