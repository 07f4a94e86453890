"""An incident as its pages show it."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from access import incidents
from access.incident import Incident
from deadlines.words import moment_words
from govuk.shapes import Clock, clock_until


def frame_of(user) -> str:
    """The frame of the page: the console's for those who work there, the staff's for everybody else."""
    return "base.html" if user.standing.is_front_door else "base_console.html"


@dataclass
class IncidentRow:
    """One incident in the list."""

    reference: str
    url: str
    kind: str
    opened: str
    clock: Clock
    danger: str
    stands: str


def row(incident: Incident, at: datetime) -> IncidentRow:
    """One line of the list."""
    return IncidentRow(
        reference=incident.reference,
        url=reverse("console:incident", args=[incident.pk]),
        kind=incident.get_kind_display(),
        opened=f"{incident.opened_by.display_name}, {moment_words(incident.opened_at)}",
        clock=clock_of(incident, at),
        danger="Not answered" if not incident.danger else incident.get_danger_display(),
        stands=f"Closed {moment_words(incident.closed_at)}" if incident.closed_at else next_thing(incident),
    )


def clock_of(incident: Incident, at: datetime) -> Clock:
    """The 72 hours; met when the Commissioner was told or it was decided that nothing need be said."""
    return clock_until(incident.due_at, at, starts_at=incident.aware_at, met_at=incident.regulator_at)


def next_thing(incident: Incident) -> str:
    """What is still to do first."""
    return next(iter(incidents.why_not_close(incident)), "Ready to close.")


def shown(incident: Incident, at: datetime, *, may_answer: set[str]) -> dict:
    """What the page of one incident prints."""
    parts = {
        "safety": ("Is anybody in danger?", _safety(incident)),
        "about": ("What it concerns", _about(incident)),
        "advice": ("Advice", _advice(incident)),
        "regulator": ("The Information Commissioner", _regulator(incident)),
        "people": ("The people it is about", _people(incident)),
    }
    asks_safety_only = not incident.danger
    return {
        "clock": clock_of(incident, at),
        "why_then": f"Sure of it {moment_words(incident.aware_at)}. 72 clock hours: {moment_words(incident.due_at)}.",
        "facts": _facts(incident),
        "parts": [
            {
                "title": title,
                "facts": [(term, words) for term, words in facts if words],
                "url": reverse("console:incident_part", args=[incident.pk, key])
                if key in may_answer and not incident.closed_at and (key == "safety" or not asks_safety_only)
                else "",
            }
            for key, (title, facts) in parts.items()
        ],
        "reasons": incidents.why_not_close(incident),
        "closed": moment_words(incident.closed_at) if incident.closed_at else "",
        "asks_safety": asks_safety_only,
    }


def _facts(incident: Incident) -> list[tuple[str, str]]:
    facts = [
        ("Kind", incident.get_kind_display()),
        ("What happened", incident.why),
        ("Reported by", f"{incident.opened_by.display_name}, {moment_words(incident.opened_at)}"),
        ("Sent to", incident.agency.name if incident.agency else ""),
        ("Access cut off", moment_words(incident.cut_off_at) if incident.cut_off_at else ""),
    ]
    return [(term, words) for term, words in facts if words]


def _safety(incident: Incident) -> list[tuple[str, str]]:
    when = moment_words(incident.safety_at) if incident.safety_at else ""
    return [("In danger now", incident.get_danger_display()), ("What was done", incident.made_safe), ("Said", when)]


def _about(incident: Incident) -> list[tuple[str, str]]:
    return [
        ("People", "" if incident.people is None else str(incident.people)),
        ("Records", "" if incident.records is None else str(incident.records)),
        ("What may come of it", incident.consequences),
        ("What is done", incident.measures),
    ]


def _advice(incident: Incident) -> list[tuple[str, str]]:
    when = moment_words(incident.advised_at) if incident.advised_at else ""
    return [("Advice", incident.advice), ("Given", when), ("Followed", incident.get_followed_display())]


def _regulator(incident: Incident) -> list[tuple[str, str]]:
    when = moment_words(incident.regulator_at) if incident.regulator_at else ""
    late = "Yes" if incident.regulator_at and incident.regulator_at > incident.due_at else ""
    return [
        ("Decision", incident.get_regulator_display()),
        ("Why", incident.regulator_why),
        ("When", when),
        ("After the 72 hours", late),
    ]


def _people(incident: Incident) -> list[tuple[str, str]]:
    return [("Decision", incident.get_told_display()), ("How, or why not", incident.told_why)]
