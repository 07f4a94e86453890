"""Whether the clock can be believed. A clock that is years ahead would make everything due at once."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection

from audit.models import Event
from retention.models import NightRun

FAR = timedelta(minutes=5)
LONGEST_SILENCE = timedelta(days=30)


def looks_wrong(at: datetime) -> str:
    """Why the clock looks wrong at this moment, as a sentence; empty where it can be believed."""
    newest = Event.objects.order_by("-at").values_list("at", flat=True).first()
    if newest and newest > at + FAR:
        return "The clock stands before the newest line of the trail."
    last = NightRun.objects.order_by("-ran_at").values_list("ran_at", flat=True).first()
    if last and at < last:
        return "The clock stands before the last nightly list."
    known = max((moment for moment in (newest, last) if moment), default=None)
    if known and at - known > LONGEST_SILENCE:
        return f"The clock has moved on {(at - known).days} days since anything was done here."
    if not settings.DEMO and (apart := _apart_from_the_database(at)) > FAR:
        return f"The clock and the database's differ by {int(apart.total_seconds() // 60)} minutes."
    return ""


def _apart_from_the_database(at: datetime) -> timedelta:
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        return abs(cursor.fetchone()[0] - at)
