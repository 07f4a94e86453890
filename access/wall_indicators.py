"""Counting for the front door's indicators: numbers and times of the whole service, never who (domain.md 6.6)."""

from pathlib import Path

FUNCTION = (Path(__file__).parent / "wall_indicators.sql").read_text(encoding="utf-8")
READS = frozenset({"intake_contact", "intake_decision", "deadlines_deadline", "sharing_informationrequest"})


def part(tables) -> str:
    """The SQL of the function that counts; nothing where what it counts is not there."""
    return FUNCTION if {table.name for table in tables} >= READS else ""
