"""What the database says of its own policies, held against what the models declare."""

import re
from functools import cache

from access import wall

STANDS = """
SELECT c.relname, p.polname, p.polcmd, p.polpermissive
FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = 'public'::regnamespace
"""
DECLARED = re.compile(
    r"^\s*CREATE POLICY (?P<name>\w+) ON (?P<table>\w+)(?P<restrictive> AS RESTRICTIVE)?"
    r"(?: FOR (?P<command>\w+))?(?: TO (?P<roles>[\w, ]+?))?(?: USING| WITH CHECK|\s*$)",
    re.MULTILINE,
)
COMMANDS = {"SELECT": "r", "INSERT": "a", "UPDATE": "w", "DELETE": "d", None: "*", "ALL": "*"}


def policies(owner) -> dict[tuple[str, str], tuple[str, bool]]:
    """(table, policy): command and whether it allows, as the database has them."""
    rows = owner.execute(STANDS).fetchall()
    return {(table, name): (_text(command), allows) for table, name, command, allows in rows}


@cache
def declared() -> dict[tuple[str, str], tuple[str, bool]]:
    """(table, policy): command and whether it allows, as the models' own declarations write them."""
    found = {}
    for match in DECLARED.finditer("\n".join(wall.parts().values())):
        key = (match["table"], match["name"])
        found[key] = (COMMANDS[match["command"]], match["restrictive"] is None)
    return found


def faults(owner) -> list[str]:
    """Policies that are declared and not there, there and not declared, or of another kind."""
    there = {
        key: (row[0] if isinstance(row[0], str) else row[0].decode(), row[1]) for key, row in policies(owner).items()
    }
    wanted = declared()
    missing = [f"{name} on {table} is declared and not there" for table, name in wanted.keys() - there.keys()]
    strange = [f"{name} on {table} is there and not declared" for table, name in there.keys() - wanted.keys()]
    other = [
        f"{key[1]} on {key[0]} is of another kind" for key in wanted.keys() & there.keys() if wanted[key] != there[key]
    ]
    return sorted(missing + strange + other)


def _text(said) -> str:
    return said if isinstance(said, str) else said.decode()


SAYS = """
SELECT c.relname, p.polname, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid),
       p.polcmd, p.polpermissive, ARRAY(SELECT coalesce(r.rolname, 'public') FROM unnest(p.polroles) WITH ORDINALITY
           AS x(oid, n) LEFT JOIN pg_roles r ON r.oid = x.oid ORDER BY 1)
FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = 'public'::regnamespace
"""
WHOLE = re.compile(r"^\s*(CREATE POLICY (\w+) ON (\w+)\b[^;]*);", re.MULTILINE)


def say_otherwise(owner) -> list[str]:
    """Policies that say something else than their models declare: to whom, of which rows, for what may be written.

    Each is made again from its declaration, as the database would then write it down, and all is rolled back.
    """
    with owner.transaction(force_rollback=True):
        there = _said(owner)
        for match in WHOLE.finditer("\n".join(wall.parts().values())):
            statement, name, table = match.groups()
            owner.execute(f"DROP POLICY IF EXISTS {name} ON {table}")
            owner.execute(statement)
        declared_now = _said(owner)
    keys = sorted(there.keys() & declared_now.keys())
    return [
        f"{name} on {table} says otherwise" for table, name in keys if there[table, name] != declared_now[table, name]
    ]


def _said(owner) -> dict[tuple[str, str], tuple]:
    return {(row[0], row[1]): tuple(row[2:]) for row in owner.execute(SAYS).fetchall()}
