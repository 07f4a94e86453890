"""How hand-overs read on their page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import NoReverseMatch, reverse

from deadlines import policy
from deadlines.calendar import london_day
from deadlines.display import clock_shown
from deadlines.left import Shown as Clock
from deadlines.models import Deadline
from deadlines.words import long_day, moment_words
from intake import asked
from intake.codes import Outcome
from intake.models import CaseExport, ContactChild, Passing
from intake.models.passed import Service, Stands, Way

LIKELY = {
    Outcome.EARLY_HELP: Service.EARLY_HELP, Outcome.OTHER_LA: Service.OTHER_LA,
    Outcome.ASSESSMENT: Service.ASSESSMENT, Outcome.STRATEGY: Service.ASSESSMENT,
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One hand-over as its page prints it."""

    title: str
    stands: str
    clock: Clock
    facts: list[tuple[str, str]]
    answer_url: str
    back_url: str
    told: list[tuple[str, str]]
    tell_url: str


def of_child(child: ContactChild, at: datetime) -> list[Line]:
    """Every hand-over of one child, the newest first, in a fixed number of questions."""
    rows = list(Passing.objects.filter(child=child).select_related("agency", "offered_by").order_by("-offered_at"))
    clocks = {}
    for clock in Deadline.objects.filter(subject_id__in=[row.pk for row in rows]).order_by("starts_at"):
        clocks[clock.subject_id] = clock
    office = policy.in_force(london_day(at)).office
    told = asked.told(child.contact_id) if rows else []
    return [_line(row, clock_shown(clocks.get(row.pk), at=at, office=office), told) for row in rows]


def _line(row: Passing, clock: Clock, told) -> Line:
    way, stands = Way(row.way), Stands(row.state)
    title = f"{Service(row.service).label}: {row.agency_name}"
    open_ = stands in {Stands.OFFERED, Stands.ACCEPTED, Stands.STARTED}
    return Line(
        title=title if way == Way.OUT else f"{row.agency_name} hands the child to us",
        stands=stands.label, clock=clock, facts=_facts(row),
        answer_url=reverse("intake:passing", args=[row.pk]) if open_ else "",
        back_url=_back(row) if stands == Stands.OFFERED and way == Way.OUT else "",
        told=[(one.words, one.link) for one in told if row.agency_id and one.agency_id == row.agency_id],
        tell_url=_tell(row) if way == Way.OUT and open_ else "",
    )  # fmt: skip


def _back(row: Passing) -> str:
    return reverse("intake:take_back_offer", args=[row.pk])


def _tell(row: Passing) -> str:
    try:
        url = reverse("sharing:tell_outside", args=[row.child.contact_id])
    except NoReverseMatch:
        return ""
    return f"{url}?to={row.agency.key}" if row.agency else url


def _facts(row: Passing) -> list[tuple[str, str]]:
    answered = f"{moment_words(row.answered_at)}. {row.answered_by}".strip() if row.answered_at else ""
    facts = [
        ("Asked", row.what_for),
        ("Offered", f"{moment_words(row.offered_at)}, {row.offered_by}"),
        ("On consent", f"Given {long_day(london_day(row.consent.collected_at))}" if row.consent else ""),
        ("Answered", answered),
        ("What was said", row.words),
        ("Their reference", row.their_reference),
        ("Their own clock", f"Runs out {moment_words(row.their_due_at)}" if row.their_due_at else ""),
        ("Started", long_day(row.started_on) if row.started_on else ""),
    ]
    return [(term, words) for term, words in facts if words]


def likely(child: ContactChild) -> str:
    """The service that carries out this child's decision; empty where none does."""
    return LIKELY.get(child.outcome, "")  # type: ignore[call-overload]


def exports(child: ContactChild) -> list[list[str]]:
    """The packages that left about this child: when, for which system, receipt, mark, by whom."""
    rows = CaseExport.objects.filter(child=child).select_related("exported_by").order_by("-exported_at")
    return [
        [moment_words(one.exported_at), one.system, one.receipt, one.sha256[:16], str(one.exported_by)] for one in rows
    ]
