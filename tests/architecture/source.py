"""Reads the service's own source, for the tests that hold the house's rules."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from frontdoor.launch.bootstrap import ROOT
from frontdoor.launch.prepare import APPS


@dataclass(frozen=True)
class Module:
    """One Python file of ours."""

    path: Path
    tree: ast.Module

    @property
    def name(self) -> str:
        """Its dotted name."""
        words = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(words[:-1] if words[-1] == "__init__" else words)

    @property
    def app(self) -> str:
        """The app it belongs to."""
        return self.name.split(".")[0]

    def is_a(self, *kinds: str) -> bool:
        """Whether it is, or stands in a package that is, one of these: views, acts, forms, models …"""
        return any(word in kinds or word.removeprefix("partner_") in kinds for word in self.name.split(".")[1:])

    def where(self, node: ast.AST) -> str:
        """File and line, to click on."""
        return f"{self.path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


@cache
def modules() -> tuple[Module, ...]:
    """Every module of every app, migrations left out."""
    paths = [path for app in APPS for path in sorted((ROOT / app).rglob("*.py")) if "migrations" not in path.parts]
    return tuple(Module(path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


def imports(module: Module) -> Iterator[tuple[str, ast.stmt]]:
    """Every name the module imports, wherever in it."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                yield f"{node.module}.{alias.name}", node


def chain(node: ast.expr) -> list[str]:
    """The names along a.b(c).d: ["a", "b", "d"]."""
    names: list[str] = []
    while True:
        if isinstance(node, ast.Attribute):
            names.append(node.attr)
            node = node.value
        elif isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Subscript):
            node = node.value
        elif isinstance(node, ast.Name):
            return [*reversed(names), node.id][-1:] + list(reversed(names))
        else:
            return list(reversed(names))


def public_functions(module: Module) -> Iterator[ast.FunctionDef]:
    """Functions at the top of the module whose names do not begin with an underscore."""
    for node in module.tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node


def told(faults: list[str], what_to_do: str) -> str:
    """The message of a failing test: each place, then what to do."""
    return "\n  " + "\n  ".join(faults) + f"\nWhat to do: {what_to_do}"
