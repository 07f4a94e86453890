"""Counting, without seeing anybody: the database answers with counts of kinds, and disposal leaves its counts here."""

from datetime import datetime
from uuid import UUID

from django.db import connection

from retention.models import Disposal
from returns.models import SANDWELL, StatisticsPolicy, SurvivingCount
from returns.tables import AREAS, ELSEWHERE, Kind


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
        rows = cursor.fetchall()
    found: dict[Kind, int] = {}
    named = _named()
    for quarter, age, source, outcome, area, number in rows:
        kind = (quarter, age, source, outcome, area if area in named else ELSEWHERE)
        found[kind] = found.get(kind, 0) + number
    return found


def _named() -> set[str]:
    """The places a count may name: a district elsewhere may hold so few people that it would point at one of them."""
    policy = StatisticsPolicy.objects.order_by("-in_force_from").first()
    return {*(policy.districts if policy else SANDWELL).split(), *AREAS}


def remember(disposal: Disposal, ids: list[UUID], *, by, at: datetime) -> None:
    """Keep the counts of what is about to go, where it was decided that they stay."""
    if disposal.fate != Disposal.Fate.ANONYMISE:
        return
    for (quarter, age, source, outcome, area), number in _counted(ids).items():
        kind = {"quarter": quarter, "age": age, "source": source, "outcome": outcome, "area": area}
        row = SurvivingCount.objects.filter(**kind).first() or SurvivingCount(**kind, number=0)
        row.number += number
        row.write(by=by, why="counted before disposal")
