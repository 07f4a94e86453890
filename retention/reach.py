"""What a disposal would take: roots, rows by table, messages and files. Reads through the database's own functions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from retention.settling import as_data


@dataclass(frozen=True)
class Reach:
    """The roots a disposal takes in, how many children and adults they are, and what forbids it.

    around: the file that a part lies in, which stays; what holds it holds the part.
    """

    roots: tuple[Mapping[str, Any], ...]
    children: int
    adults: int
    blocked: tuple[str, ...]
    around: tuple[UUID, ...] = ()

    @property
    def ids(self) -> list[UUID]:
        """The ids of the roots."""
        return [UUID(root["id"]) for root in self.roots]

    @property
    def months(self) -> list[str]:
        """The months its contacts were closed in, earliest first."""
        return sorted({root["month"] for root in self.roots if root.get("month")})


def of(root_id: UUID) -> Reach | None:
    """What would go with this child's family file, or with a record that stands alone. None for what is not here."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(wall.alone_reach(%s), wall.disposal_reach(%s))", [root_id, root_id])
        found = as_data(cursor.fetchone()[0])
    if not found or not found["roots"]:
        return None
    around = tuple(UUID(one) for one in found.get("around") or ())
    return Reach(tuple(found["roots"]), found["children"], found["adults"], tuple(found["blocked"]), around)


def trail_began() -> date | None:
    """The day of the oldest row of the audit log; None where there is none."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT wall.trail_began()")
        return cursor.fetchone()[0]


def rehearse(ids: Iterable[UUID]) -> dict[str, int]:
    """How many rows would go from each table, history and messages included, and how many files. Changes nothing."""
    ids = list(ids)
    with connection.cursor() as cursor:
        cursor.execute("SELECT place, rows FROM wall.rehearse(%s) ORDER BY place", [ids])
        counts = dict(cursor.fetchall())
    if files := len(paths(ids)):
        counts["files"] = files
    return counts


def paths(ids: Iterable[UUID]) -> list[str]:
    """The names in the file store of what would go with these roots."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT path FROM wall.files_that_go(%s) ORDER BY path", [list(ids)])
        return [row[0] for row in cursor.fetchall()]
