"""Six months in charts: what was sent and refused, on which basis and to whom, and what was done in time."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Count, F, QuerySet
from django.db.models.functions import TruncMonth

from consent.models import ArticleSix
from console.models import ClockLine, RightsLine, SharingLine
from deadlines.calendar import london_day, london_moment
from deadlines.words import LONDON, MONTHS

MONTHS_SHOWN = 6
RATINGS = ("RED", "AMBER", "GREEN")
SENT = ("SHARE", "SHARE_PART")
TOP = 6


@dataclass(frozen=True)
class Chart:
    """Bars with their words; the tag draws them and the table twin."""

    title: str
    since: str
    unit: str
    rows: list[tuple[str, int]]


@dataclass(frozen=True)
class Grid:
    """Numbers by month: a caption, headings and rows of cells."""

    caption: str
    columns: list[str]
    rows: list[list]


def months(at: datetime) -> list[date]:
    """The first day of each month shown, this one last."""
    first = london_day(at).replace(day=1)
    found = [first]
    while len(found) < MONTHS_SHOWN:
        found.insert(0, (found[0] - date.resolution).replace(day=1))
    return found


def over_time(at: datetime) -> list[Chart]:
    """What was sent and refused each month, and rights requests closed in time."""
    shown = months(at)
    since = f"since 1 {shown[0]:%B %Y}"
    lines = _since(SharingLine.objects.exclude(direction="IN"), "at", shown[0])
    rights = _since(RightsLine.objects.filter(closed_at__isnull=False, due_on__isnull=False), "closed_at", shown[0])
    in_time = rights.filter(closed_at__date__lte=F("due_on"))
    return [
        Chart("Sent each month", since, "Sent", _by_month(lines.filter(decision__in=SENT), "at", shown)),
        Chart("Refused each month", since, "Refused", _by_month(lines.exclude(refusal=""), "at", shown)),
        Chart("Rights requests closed in time", since, "In time", _by_month(in_time, "closed_at", shown)),
    ]


def in_time(at: datetime) -> Chart:
    """Of the clocks of each rating that have run out or were met, how many in a hundred were met in time."""
    shown = months(at)
    rows = []
    for rating in RATINGS:
        ran = _since(ClockLine.objects.filter(rule_key=rating, stopped_at=None, due_at__lte=at), "at", shown[0])
        met = _since(ClockLine.objects.filter(rule_key=rating, met_at__lte=F("due_at")), "at", shown[0])
        late = ran.exclude(met_at__lte=F("due_at")).count()
        kept = met.count()
        total = kept + late
        rows.append((f"{rating}, {kept} of {total}", round(100 * kept / total) if total else 0))
    return Chart("Clocks met, by rating", f"since 1 {shown[0]:%B %Y}", "In a hundred", rows)


def grids(at: datetime) -> list[Grid]:
    """What was sent, month by month: by basis, and by agency."""
    shown = months(at)
    sent = _since(SharingLine.objects.exclude(direction="IN").filter(decision__in=SENT), "at", shown[0])
    bases = dict(ArticleSix.objects.values_list("key", "name"))
    return [
        _grid("Sent, by basis", sent, "art6", bases, shown), _grid("Sent, by agency", sent, "agency__name", {}, shown),
    ]  # fmt: skip


def _grid(caption: str, lines: QuerySet, by: str, said: dict, shown: list[date]) -> Grid:
    counted: dict[str, dict[date, int]] = {}
    rows = lines.order_by().annotate(month=TruncMonth("at", tzinfo=LONDON)).values_list(by, "month")
    for key, month, many in rows.annotate(many=Count("pk")):
        counted.setdefault(str(said.get(key, key) or "Not said"), {})[month.date()] = many
    most = sorted(counted.items(), key=lambda pair: -sum(pair[1].values()))[:TOP]
    headings = [caption.partition(", by ")[2].capitalize(), *(f"{_name(month)}|num" for month in shown)]
    return Grid(caption, headings, [[key, *(months.get(month, 0) for month in shown)] for key, months in most])


def _since(lines: QuerySet, field: str, first: date) -> QuerySet:
    return lines.filter(**{f"{field}__gte": london_moment(first, time(0))})


def _by_month(lines: QuerySet, field: str, shown: list[date]) -> list[tuple[str, int]]:
    found = lines.order_by().annotate(month=TruncMonth(field, tzinfo=LONDON)).values_list("month")
    counted = {month.date(): many for month, many in found.annotate(many=Count("pk"))}
    return [(_name(month), counted.get(month, 0)) for month in shown]


def _name(month: date) -> str:
    return f"{MONTHS[month.month - 1]} {month.year}"
