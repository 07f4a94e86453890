"""How often one address may use the public pages. Counted in the database's cache, under a hash that names nobody."""

import hashlib
from datetime import datetime

from django.core.cache import cache

MOST_AN_HOUR = 10
HOUR = 3600


def too_many(request, what: str, at: datetime) -> bool:
    """Count one use from this address and say whether it was one too many within the hour."""
    address = request.META.get("REMOTE_ADDR", "")
    key = f"{what}:{at:%Y%m%d%H}:{hashlib.sha256(address.encode()).hexdigest()[:24]}"
    used = cache.get(key, 0) + 1
    cache.set(key, used, HOUR)
    return used > MOST_AN_HOUR
