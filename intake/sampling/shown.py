"""How the dip sample reads on its page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Prefetch, QuerySet
from django.urls import reverse

from deadlines.words import moment_words
from intake import naming
from intake.codes import Outcome
from intake.models import ContactChild, Decision, DipReading
from intake.sampling.rates import by_month

A_MONTH, A_YEAR, MOST = timedelta(days=30), timedelta(days=366), 50


@dataclass(frozen=True)
class Shown:
    """What waits to be read, the rate over time as bars and a table, and what was learnt."""

    waiting: list[tuple[str, str, str]]
    rates: list[tuple[str, int]]
    table: list[list]
    learnt: list[tuple[str, str]]


def of(readings: QuerySet[DipReading], at: datetime) -> Shown:
    """The dip sample as one who sees these readings may read it."""
    children = Prefetch("child", naming.with_names(ContactChild.objects.select_related("contact"), "person"))
    waiting = readings.filter(read_at=None).prefetch_related(children).order_by("drawn_at")[:MOST]
    last_year = readings.filter(read_at__gte=at - A_YEAR)
    months = by_month((at, said) for at, said in last_year.values_list("read_at", "verdict") if at)
    learnt = last_year.exclude(learning="").order_by("-read_at")[:MOST]
    return Shown(
        waiting=[_line(one) for one in waiting],
        rates=[(month.label, month.percent) for month in months],
        table=[[month.label, month.read, month.agreed, month.read - month.agreed, f"{month.percent}%"]
               for month in months],
        learnt=[(one.learning, moment_words(one.read_at)) for one in learnt if one.read_at],
    )  # fmt: skip


def _line(one: DipReading) -> tuple[str, str, str]:
    words = f"{naming.called(one.child.person)}, {one.child.contact.reference}"
    return (
        words,
        f"Drawn {moment_words(one.drawn_at)} from {one.drawn_from}",
        reverse("intake:read_sample", args=[one.pk]),
    )


def decision_words(reading: DipReading) -> str:
    """The decision that is read again: what, when and why."""
    one = Decision.objects.filter(child_id=reading.child_id, is_proposal=False).order_by("-decided_at").first()
    if one is None:
        return ""
    return f"Decided {moment_words(one.decided_at)}: {Outcome(one.outcome).mid}. {one.rationale}"


def month_before(on: date) -> date:
    """The first day a draw proposes."""
    return on - A_MONTH
