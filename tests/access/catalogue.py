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
