"""Counting, without seeing anybody: the database answers with counts of kinds, and disposal leaves its counts here."""

from datetime import datetime
from uuid import UUID

from django.db import connection

from retention.models import Disposal
from returns.models import SurvivingCount
from returns.tables import Kind


def counts() -> dict[Kind, int]:
    """How many children there were of each kind: those whose files are here, and those whose counts are left."""
    found = _counted(None)
    for row in SurvivingCount.objects.all():
        kind = (row.quarter, row.age, row.source, row.outcome, row.area)
        found[kind] = found.get(kind, 0) + row.number
    return found


def _counted(ids: list[UUID] | None) -> dict[Kind, int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT quarter, age, source, outcome, area, number FROM wall.counts(%s)", [ids])
        return {(row[0], row[1], row[2], row[3], row[4]): row[5] for row in cursor.fetchall()}


def remember(disposal: Disposal, ids: list[UUID], *, by, at: datetime) -> None:
    """Keep the counts of what is about to go, where it was decided that they stay."""
    if disposal.fate != Disposal.Fate.ANONYMISE:
        return
    for (quarter, age, source, outcome, area), number in _counted(ids).items():
        kind = {"quarter": quarter, "age": age, "source": source, "outcome": outcome, "area": area}
        row = SurvivingCount.objects.filter(**kind).first() or SurvivingCount(**kind, number=0)
        row.number += number
        row.write(by=by, why="counted before disposal")
