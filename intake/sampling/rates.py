"""How often a manager agreed, month by month. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from deadlines.calendar import london_day
from deadlines.words import MONTHS

AGREED = "agree"


@dataclass(frozen=True)
class Month:
    """One month: how many were read, in how many the manager agreed."""

    label: str
    read: int
    agreed: int

    @property
    def percent(self) -> int:
        """The share agreed, in whole hundredths."""
        return round(100 * self.agreed / self.read)


def by_month(readings: Iterable[tuple[datetime, str]]) -> list[Month]:
    """The months in which anything was read, the oldest first. readings: when read, and the verdict."""
    found: dict[tuple[int, int], list[str]] = {}
    for at, verdict in readings:
        day = london_day(at)
        found.setdefault((day.year, day.month), []).append(verdict)
    return [
        Month(f"{MONTHS[month - 1]} {year}", len(verdicts), sum(one == AGREED for one in verdicts))
        for (year, month), verdicts in sorted(found.items())
    ]
