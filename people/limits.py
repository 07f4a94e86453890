"""What stands against using what is held about somebody. Apps above put down who knows."""

from collections.abc import Iterable
from datetime import datetime
from importlib import import_module
from uuid import UUID

# Dotted names of functions (person ids, at) -> sentences.
AUTHORS: list[str] = []
# Dotted names of functions (person id) -> (opinion, their own words, when they were added).
BESIDE: list[str] = []

# Dotted names of functions (person id) -> (what was found wrong, what is right, when that was decided).
WRONG: list[str] = []


def against(people: Iterable[UUID], at: datetime) -> list[str]:
    """Return why what is held about these people is only stored, as sentences; empty where it may be used."""
    wanted, found = list(people), []
    for author in AUTHORS:
        module, _, name = author.rpartition(".")
        found += getattr(import_module(module), name)(wanted, at)
    return found


def beside(person: UUID) -> list[tuple[str, str, datetime]]:
    """Return the opinions this person disputes, each with their own words that stand beside it."""
    found = []
    for author in BESIDE:
        module, _, name = author.rpartition(".")
        found += getattr(import_module(module), name)(person)
    return found


def wrong(person: UUID) -> list[tuple[str, str, datetime]]:
    """Return the facts about this person that were found wrong, each with what is right."""
    found = []
    for author in WRONG:
        module, _, name = author.rpartition(".")
        found += getattr(import_module(module), name)(person)
    return found
