"""When an address or a number was last confirmed, by whom and with whom, and when to ask again. Pure."""

from datetime import date, timedelta

from people.display import short_day

STALE = timedelta(days=90)


def is_stale(confirmed_on: date | None, on: date) -> bool:
    """Whether nobody confirmed it in the last ninety days."""
    return confirmed_on is None or on - confirmed_on > STALE


def words(confirmed_on: date | None, who: str, with_whom: str, on: date) -> str:
    """`Last confirmed 3 Apr 2026 by Sol Quayle with her aunt`, and to ask again where that is long ago."""
    if confirmed_on is None:
        return "Never confirmed: ask when you speak to them"
    said = f"Last confirmed {short_day(confirmed_on)} by {who}" + (f" with {with_whom}" if with_whom else "")
    return f"{said}: ask again" if is_stale(confirmed_on, on) else said
