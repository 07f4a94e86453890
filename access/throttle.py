"""How often one address may use the public pages. Counted in the database's cache, under a hash that names nobody."""

import hashlib
from datetime import datetime

from django.core.cache import cache

MOST_AN_HOUR = 10
HOUR = 3600


def too_many(request, what: str, at: datetime, *, most: int = MOST_AN_HOUR) -> bool:
    """Count one use from this address and say whether it was one too many within the hour."""
    return too_many_of(request.META.get("REMOTE_ADDR", ""), what, at, most=most)


def too_many_of(whom: str, what: str, at: datetime, *, most: int = MOST_AN_HOUR) -> bool:
    """Count one use by or for somebody, such as a mailbox, and say whether it was one too many within the hour."""
    key = f"{what}:{at:%Y%m%d%H}:{hashlib.sha256(whom.encode()).hexdigest()[:24]}"
    used = cache.get(key, 0) + 1
    cache.set(key, used, HOUR)
    return used > most
