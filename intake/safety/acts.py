"""Who was rung for a child in danger, and police protection (domain.md 1.4: 72 hours at most, s.46)."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from access.roles import Role
from audit import trail
from audit.moves import Refused
from deadlines import acts as deadlines
from deadlines import clocks, tasks
from deadlines.clocks import Due
from deadlines.models import Deadline
from deadlines.words import moment_words
from intake.acts.standing import clocks_by, refresh
from intake.models import ContactChild, PoliceProtection, Protection, SafetyCall

CLOCK, ENDS = "police protection", "police protection ends"
# A manager is told while there is still time to ask a court.
BEFORE_IT_ENDS = timedelta(hours=12)


@transaction.atomic
def ring(
    protection: Protection,
    *,
    whom: str,
    name: str,
    rung_at: datetime,
    their_reference: str,
    agreed: str,
    by,
    at: datetime,
) -> SafetyCall:
    """Write down one call: whom, when, their reference number, what was agreed. Raises ValidationError."""
    wrong = {}
    if not agreed.strip():
        wrong["agreed"] = "Say what was agreed, or that nobody answered."
    if rung_at > at:
        wrong["rung_at"] = "Give a time that is not in the future."
    if wrong:
        raise ValidationError(wrong)
    call = SafetyCall(
        protection=protection, whom=whom, name=name.strip(), rung_at=rung_at, agreed=agreed.strip(),
        their_reference=their_reference.strip(), recorded_at=at, recorded_by=by,
    ).write(by=by, why="rung for a child in danger")  # fmt: skip
    trail.note(by, "protection.rung", on=call, at=at, whom=whom)
    return call


@transaction.atomic
def begin_police(
    child: ContactChild, *, began_at: datetime, officer: str, designated: str, their_reference: str, placed: str, by,
    at: datetime,
) -> PoliceProtection:  # fmt: skip
    """Record that police took a child into protection, and start the 72 hours from when it began.

    Raises Refused while one is running, ValidationError for a time in the future or more than 72 hours ago.
    """
    if PoliceProtection.objects.filter(child=child, ended_at=None).exists():
        raise Refused("Police protection of this child is on record already. Record how it ended first.")
    due = _due(began_at, at)
    if began_at > at:
        raise ValidationError({"began_at": "Give a time that is not in the future."})
    if due.due_at <= at:
        raise ValidationError({"began_at": f"That protection ended {moment_words(due.due_at)}. Check the day."})
    kept = PoliceProtection(
        child=child, began_at=began_at, officer=officer.strip(), designated=designated.strip(), placed=placed.strip(),
        their_reference=their_reference.strip(), recorded_at=at, recorded_by=by,
    ).write(by=by, why="police protection")  # fmt: skip
    deadlines.start(CLOCK, due, on=kept, by=by, at=at)
    tasks.set_task(
        ENDS, on=kept, what="Police protection of a child ends: say what follows.", role=Role.MASH_MANAGER,
        by=by, at=at,
        due_at=max(at, due.due_at - BEFORE_IT_ENDS), route="intake:end_police_protection",
    )  # fmt: skip
    trail.note(by, "protection.police_began", on=kept, at=at)
    refresh(child.contact, by=by, at=at, why="police protection", is_urgent=True)
    return kept


def _due(began_at: datetime, at: datetime) -> Due:
    rule = clocks_by(at).rule(CLOCK)
    due_at = clocks.due_after(rule, began_at, clocks_by(at).office)
    why = f"Police protection began {moment_words(began_at)}. {rule.allowance} hours end {moment_words(due_at)}."
    return Due(rule, began_at, due_at, why, f"Police protection: {rule.allowance} hours")


@transaction.atomic
def end_police(kept: PoliceProtection, *, ended_at: datetime, ended_how: str, by, at: datetime) -> PoliceProtection:
    """Record when police protection ended and what follows. Raises Refused a second time, ValidationError."""
    if kept.ended_at is not None:
        raise Refused("How it ended is on record already.")
    wrong = {}
    if not kept.began_at <= ended_at <= at:
        wrong["ended_at"] = "Give a time after it began, and not in the future."
    if not ended_how.strip():
        wrong["ended_how"] = "Say what follows: home, an order, agreed care, or somebody else."
    if wrong:
        raise ValidationError(wrong)
    kept.ended_at, kept.ended_how = ended_at, ended_how.strip()
    kept.write(by=by, why="police protection ended")
    for clock in Deadline.objects.of(kept).running():
        deadlines.meet(clock, by=by, at=at, why="police protection ended")
    for task in tasks.open_tasks(kept).filter(kind=ENDS):
        tasks.do_task(task, by=by, at=at, outcome="ended")
    trail.note(by, "protection.police_ended", on=kept, at=at)
    refresh(kept.child.contact, by=by, at=at, why="police protection ended")
    return kept
