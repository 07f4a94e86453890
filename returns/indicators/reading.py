"""Reading the counts, without seeing anybody."""

import json
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection

from deadlines.calendar import london_day, start_of_day

SPANS = {"7": "the last 7 days", "28": "the last 28 days", "91": "the last 13 weeks", "364": "the last 52 weeks"}
USUAL = "28"


def counts(span: str, at: datetime) -> dict[str, Any] | None:
    """The counts of the days up to and including today; None to whom they are closed. span: a key of SPANS."""
    since = start_of_day(first_day(span, at))
    with connection.cursor() as cursor:
        cursor.execute("SELECT wall.indicators(%s, %s)", [since, at])
        found = cursor.fetchone()[0]
    return json.loads(found) if isinstance(found, str) else found


def first_day(span: str, at: datetime) -> date:
    """The first London day of a span."""
    return london_day(at) - timedelta(days=int(span) - 1)
