"""How immediate protection reads on its page."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from deadlines import policy
from deadlines.calendar import london_day
from deadlines.display import clock_shown
from deadlines.left import Shown as Clock
from deadlines.models import Deadline
from deadlines.words import moment_words
from intake.models import ContactChild, PoliceProtection, Protection, SafetyCall
from intake.models.safety import Rung


@dataclass(frozen=True)
class Police:
    """One police protection: its clock, its facts, and where it is ended."""

    clock: Clock
    facts: list[tuple[str, str]]
    end_url: str


@dataclass(frozen=True)
class Shown:
    """Everything the page prints."""

    done: list[tuple[str, str, str]]
    calls: list[list[str]]
    police: list[Police]


def of(child: ContactChild, at: datetime) -> Shown:
    """Immediate protection of one child, newest protection first, calls in order."""
    protections = Protection.objects.filter(child=child).select_related("started_by").order_by("-started_at")
    calls = SafetyCall.objects.filter(protection__child=child).order_by("rung_at")
    held = list(PoliceProtection.objects.filter(child=child).order_by("-began_at"))
    clocks = {row.subject_id: row for row in Deadline.objects.filter(subject_id__in=[one.pk for one in held])}
    office = policy.in_force(london_day(at)).office
    return Shown(
        done=[(moment_words(one.started_at), one.action, str(one.started_by)) for one in protections],
        calls=[
            [moment_words(one.rung_at), _who(one), one.their_reference or "None given", one.agreed] for one in calls
        ],
        police=[_police(one, clock_shown(clocks.get(one.pk), at=at, office=office)) for one in held],
    )


def _who(call: SafetyCall) -> str:
    return ", ".join(filter(None, [Rung(call.whom).label, call.name]))


def _police(one: PoliceProtection, clock: Clock) -> Police:
    facts = [
        ("Began", moment_words(one.began_at)), ("Officer", one.officer), ("Designated officer", one.designated),
        ("Police number", one.their_reference), ("Where the child is", one.placed),
        ("Ended", f"{moment_words(one.ended_at)}. {one.ended_how}" if one.ended_at else ""),
    ]  # fmt: skip
    end = "" if one.ended_at else reverse("intake:end_police_protection", args=[one.pk])
    return Police(clock, [(term, words) for term, words in facts if words], end)
