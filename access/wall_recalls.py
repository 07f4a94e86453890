"""Recalls: past recipients who have not been told yet, wherever they stand, as ids for the one robot that tells them."""

from pathlib import Path

FUNCTION = (Path(__file__).parent / "wall_recalls.sql").read_text(encoding="utf-8")
READS = frozenset({"sharing_recall", "sharing_sharingitem", "sharing_sharingdecision", "sharing_recallnotice"})


def part(tables) -> str:
    """The SQL of the function that finds them; nothing where what it reads is not there."""
    return FUNCTION if {table.name for table in tables} >= READS else ""
