"""The one block a newcomer reads: the address, and who may do what."""

import importlib
import textwrap
from collections.abc import Iterable, Mapping
from pathlib import Path

WIDTH = 96


def welcome(address: str, data: Path) -> None:
    """Prints the address, the cast, and how to stop."""
    print("\n" + "\n".join(block(address, data, cast())) + "\n", flush=True)


def cast() -> Iterable[Mapping[str, str]]:
    """The invented people one can sign in as; none where the service has none."""
    try:
        return importlib.import_module("frontdoor.cast").CAST
    except ImportError:
        return []


def block(address: str, data: Path, people: Iterable[Mapping[str, str]]) -> list[str]:
    """The lines of the block."""
    rule = "─" * WIDTH
    lines = [rule, f"  Front Door is open at  {address}", ""]
    known = list(people)
    if known:
        lines += ["  Sign in with one click as one of these invented people:", ""]
        width = max(len(person["name"]) for person in known)
        for person in known:
            lines += _person(person, width)
        lines.append("")
    lines += [f"  Everything is kept in {data}. Ctrl-C stops it; `make start` goes on where it stopped.", rule]
    return lines


def _person(person: Mapping[str, str], width: int) -> list[str]:
    said = f"{person['role']}: {person['may']}" if person.get("may") else person["role"]
    first, *rest = textwrap.wrap(said, WIDTH - width - 5)
    return [f"  {person['name']:<{width}}  {first}", *(f"  {'':<{width}}  {line}" for line in rest)]
