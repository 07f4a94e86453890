"""What other parts of the service add to a person's page: each names a function, looked up when first used.

    known_by.AUTHORS.append("intake.history.of_person")

The function takes (user, person, at) and returns Lines the user may see, newest first.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils.module_loading import import_string

AUTHORS: list[str] = []


@dataclass(frozen=True)
class Line:
    """One thing that happened: when, in a few words, where it leads, and what to add in a softer voice."""

    at: datetime
    words: str
    url: str = ""
    note: str = ""


def lines(user, person, at: datetime) -> list[Line]:
    """Return what every part says of this person, the newest first."""
    authors: list[Callable[..., list[Line]]] = [import_string(path) for path in AUTHORS]
    found = [line for author in authors for line in author(user, person, at)]
    return sorted(found, key=lambda line: line.at, reverse=True)
