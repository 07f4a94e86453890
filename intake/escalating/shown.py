"""How professional disagreements read on their pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, QuerySet
from django.urls import reverse

from deadlines.words import moment_words
from intake.escalating.levels import LEVELS, next_level
from intake.models import Escalation, EscalationStep

MOST = 50


@dataclass(frozen=True)
class Step:
    """One level as the page prints it."""

    title: str
    owner: str
    when: str
    words: str


@dataclass(frozen=True)
class Shown:
    """One disagreement as its page prints it."""

    steps: list[Step]
    above: str
    is_open: bool
    settled: str


def of(one: Escalation, at: datetime) -> Shown:
    """A disagreement with its levels in order."""
    steps = list(EscalationStep.objects.filter(escalation=one).order_by("level"))
    above = next_level(steps[-1].level)
    settled = f"Settled {moment_words(one.settled_at)} by {one.settled_by}" if one.settled_at else ""
    return Shown([_step(step, at) for step in steps], LEVELS[above] if above else "", one.settled_at is None, settled)


def _step(step: EscalationStep, at: datetime) -> Step:
    due = f"Due {moment_words(step.due_at)}{', late' if step.ended_at is None and step.due_at < at else ''}"
    when = f"Ended {moment_words(step.ended_at)}" if step.ended_at else due
    return Step(f"Level {step.level}: {LEVELS[step.level].lower()}", step.owner_name, when, step.words)


def rows(found: QuerySet[Escalation], at: datetime) -> tuple[list[dict], list[dict]]:
    """The open ones by what is due first, and what was learnt from the last that were settled."""
    steps = Prefetch("steps", EscalationStep.objects.order_by("level"))
    open_ones = found.filter(settled_at=None).select_related("contact").prefetch_related(steps)[:MOST]
    waiting = sorted((_row(one, at) for one in open_ones), key=lambda row: row["due_at"])
    settled = found.exclude(settled_at=None).select_related("contact").order_by("-settled_at")[:MOST]
    learnt = [
        {
            "words": one.learning,
            "outcome": one.outcome,
            "when": moment_words(one.settled_at) if one.settled_at else "",
            "url": _url(one),
        }
        for one in settled
    ]
    return waiting, learnt


def _row(one: Escalation, at: datetime) -> dict:
    step = list(one.steps.all())[-1]
    return {
        "reference": one.contact.reference, "url": _url(one), "raised_for": one.raised_for, "due_at": step.due_at,
        "level": f"Level {step.level}: {LEVELS[step.level].lower()}", "owner": step.owner_name,
        "due": moment_words(step.due_at), "late": step.due_at < at,
    }  # fmt: skip


def _url(one: Escalation) -> str:
    return reverse("intake:escalation", args=[one.pk])
