"""Reads access/permissions.toml: which role carries which action, on what, by which relation, in which state.

Roles carry what stands there and nothing else; the rules of every app must be the relations it names, or
nothing starts.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from access.actions import Action

FILE = Path(__file__).parent / "permissions.toml"
STATES = frozenset({"queue", "elsewhere", "named", "ended", "restricted", "tied"})


class Unlisted(TypeError):
    """The table of permissions and the code say different things."""


@dataclass(frozen=True)
class Line:
    """One line: who carries an action, on what, by which relation, and which records of a case it reaches."""

    roles: frozenset[str]
    on: str = ""
    allow: frozenset[str] = frozenset()
    deny: frozenset[str] = frozenset()
    reaches: frozenset[str] = frozenset()


@cache
def lines() -> Mapping[Action, Line]:
    """Every line of the table by its action. Raises Unlisted where an action, a role or a state has no such name."""
    said = tomllib.loads(FILE.read_text(encoding="utf-8"))
    found = {}
    for name, entry in said["actions"].items():
        if name not in Action.__members__:
            raise Unlisted(f"permissions.toml names {name}, which is no action of access/actions.py.")
        found[Action[name]] = _line(name, entry, said["groups"])
    if missing := [action.name for action in Action if action not in found]:
        raise Unlisted(f"Add a line to access/permissions.toml for {', '.join(missing)}.")
    return MappingProxyType(found)


def _line(name: str, entry: dict[str, Any], groups: dict[str, list[str]]) -> Line:
    roles = frozenset(role for word in entry["roles"] for role in groups.get(word, [word]))
    sets = {key: frozenset(entry.get(key, ())) for key in ("allow", "deny", "reaches")}
    if unknown := sets["reaches"] - STATES:
        raise Unlisted(f"permissions.toml, {name}: a record stands {', '.join(sorted(unknown))} to nobody.")
    if strange := entry.keys() - {"roles", "on", *sets}:
        raise Unlisted(f"permissions.toml, {name}: nothing reads {', '.join(sorted(strange))}.")
    return Line(roles, entry.get("on", ""), **sets)


def actions_by_role(roles: Iterable[str]) -> dict[str, frozenset[Action]]:
    """The actions of each of these roles. Raises Unlisted where the table names a role that is none."""
    known = list(roles)
    table = lines()
    if strange := frozenset().union(*(line.roles for line in table.values())) - {str(role) for role in known}:
        raise Unlisted(f"permissions.toml names {', '.join(sorted(strange))}, which is no role of access/roles.py.")
    return {role: frozenset(action for action, line in table.items() if role in line.roles) for role in known}


def check(rules: Mapping[Action, list[Any]]) -> None:
    """Raise Unlisted where the rules of the apps are not the relations of the table."""
    for action, line in lines().items():
        said = _as_line(rules.get(action, []))
        if (line.on, line.allow, line.deny) != said:
            raise Unlisted(
                f"access/permissions.toml and policies.py differ on {action.name}. The rules say: {_told(said)}"
            )


def _as_line(rules: list[Any]) -> tuple[str, frozenset[str], frozenset[str]]:
    on = rules[0].model._meta.label_lower if rules else ""
    allow = frozenset(_name(rule.allow) for rule in rules if rule.allow)
    return on, allow, frozenset(_name(rule.deny) for rule in rules if rule.deny)


def _name(rule: Any) -> str:
    return f"{rule.__module__.split('.')[0]}.{rule.__name__}"


def _told(said: tuple[str, frozenset[str], frozenset[str]]) -> str:
    on, allow, deny = said
    quoted = [", ".join(f'"{name}"' for name in sorted(names)) for names in (allow, deny)]
    return f'on = "{on}", allow = [{quoted[0]}], deny = [{quoted[1]}]'
