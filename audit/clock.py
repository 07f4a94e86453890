"""What time it is. The only reader of the clock in the service; everything else takes the time as an argument."""

from datetime import UTC, datetime, timedelta

_ahead = timedelta(0)
_held: datetime | None = None


def now() -> datetime:
    """This moment, aware, in UTC. In a demo it may run from a chosen start (see `start_at`)."""
    return _held or datetime.now(UTC) + _ahead


def start_at(moment: datetime | None) -> None:
    """Let the clock run on from this aware moment; None puts it right. For demonstrations and tests."""
    global _ahead
    _ahead = timedelta(0) if moment is None else moment - datetime.now(UTC)


def hold_at(moment: datetime | None) -> None:
    """Let the clock stand at this aware moment; None lets it run again. For tests."""
    global _held
    _held = moment
