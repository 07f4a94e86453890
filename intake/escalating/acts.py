"""Raising a professional disagreement, taking it a level up, and settling it with what was learnt."""

from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from access.models import Agency, User
from access.roles import Role
from audit import trail
from audit.moves import Refused
from deadlines import clocks, tasks
from intake.acts.standing import clocks_by
from intake.escalating.levels import LEVELS, next_level, rule_of
from intake.models import Contact, Escalation, EscalationStep

TASK = "professional disagreement"


@transaction.atomic
def raise_(
    contact: Contact, *, words: str, raised_for: str, owner: User | None, owner_name: str, by, at: datetime,
    agency: Agency | None = None, level: int = 1, disagreement_id: UUID | None = None,
) -> Escalation:  # fmt: skip
    """Raise a professional disagreement about a contact. It has an owner and a due date from the first.

    level: where it begins; an agency that a manager answered already begins at the second. Raises ValidationError.
    """
    wrong = {}
    if not words.strip():
        wrong["words"] = "Say what the disagreement is about, and why."
    if not raised_for.strip():
        wrong["raised_for"] = "Say who disagrees."
    if wrong:
        raise ValidationError(wrong)
    kept = Escalation(
        contact=contact, agency=agency, raised_for=raised_for.strip(), words=words.strip(), raised_at=at, raised_by=by,
        disagreement_id=disagreement_id,
    ).write(by=by, why="professional disagreement")  # fmt: skip
    _begin(kept, level, owner, owner_name, by=by, at=at)
    trail.note(by, "escalation.raised", on=kept, at=at, level=level)
    return kept


@transaction.atomic
def climb(kept: Escalation, *, words: str, owner: User | None, owner_name: str, by, at: datetime) -> EscalationStep:
    """Take it a level up, with what came of it so far. Raises Refused at the highest level and once it is settled."""
    step = _running(kept)
    above = next_level(step.level)
    if above is None:
        raise Refused("This is the highest level. Settle it here.")
    if not words.strip():
        raise ValidationError({"words": "Say what came of it at this level."})
    _end(step, words, by=by, at=at)
    fresh = _begin(kept, above, owner, owner_name, by=by, at=at)
    trail.note(by, "escalation.climbed", on=kept, at=at, level=above)
    return fresh


@transaction.atomic
def settle(kept: Escalation, *, outcome: str, learning: str, by, at: datetime) -> Escalation:
    """Record how it ended and what there is to learn. Raises ValidationError, and Refused a second time."""
    step = _running(kept)
    wrong = {}
    if not outcome.strip():
        wrong["outcome"] = "Say how it ended."
    if not learning.strip():
        wrong["learning"] = "Say what there is to learn, or that there is nothing."
    if wrong:
        raise ValidationError(wrong)
    _end(step, outcome, by=by, at=at)
    kept.settled_at, kept.settled_by = at, by
    kept.outcome, kept.learning = outcome.strip(), learning.strip()
    kept.write(by=by, why="settled")
    trail.note(by, "escalation.settled", on=kept, at=at, level=step.level)
    return kept


def _running(kept: Escalation) -> EscalationStep:
    """The level it stands at. Raises Refused once it is settled."""
    step = EscalationStep.objects.filter(escalation=kept, ended_at=None).order_by("-level").first()
    if step is None:
        raise Refused("This is settled already.")
    return step


def _begin(kept: Escalation, level: int, owner: User | None, name: str, *, by, at: datetime) -> EscalationStep:
    if owner is None and not name.strip():
        raise ValidationError({"owner_name": "Say who deals with it."})
    rules = clocks_by(at)
    due_at = clocks.due_after(rules.rule(rule_of(level)), at, rules.office)
    step = EscalationStep(
        escalation=kept, level=level, owner=owner, owner_name=owner.display_name if owner else name.strip(),
        due_at=due_at, begun_at=at, begun_by=by,
    ).write(by=by, why=f"level {level}")  # fmt: skip
    what = f"A professional disagreement stands at level {level}, {LEVELS[level].lower()}: settle it or take it up."
    tasks.set_task(
        TASK, on=step, what=what, due_at=due_at, by=by, at=at, person=owner, role=Role.MASH_MANAGER,
        route="intake:escalation_step",
    )  # fmt: skip
    return step


def _end(step: EscalationStep, words: str, *, by, at: datetime) -> None:
    step.ended_at, step.words = at, words.strip()
    step.write(by=by, why="this level is over")
    for task in tasks.open_tasks(step).filter(kind=TASK):
        tasks.do_task(task, by=by, at=at, outcome="over at this level")
