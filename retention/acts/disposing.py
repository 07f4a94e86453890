"""What becomes of a file that is due: one person proposes, the DPO advises, another person decides."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.moves import Refused
from retention import reach
from retention.checks import why_not
from retention.models import Consideration, Disposal, DisposedRoot, KeptFile, RetentionPolicy
from retention.schedule import NEVER

State, Fate = Disposal.State, Disposal.Fate


@transaction.atomic
def propose(
    file: KeptFile, *, fate: str, words: str, by, at: datetime, checks: Mapping[str, str] | None = None
) -> Disposal:
    """Propose what becomes of a file that is due, after its review. Returns the disposal, with what it would take.

    checks: what the reviewer answered, by question. Raises Refused with what stands in the way, ValidationError.
    """
    if not words.strip():
        raise ValidationError({"words": "Say what you looked at and why this is right."})
    found = reach.of(file.root_id)
    reasons = why_not(file, found, at) if fate != Fate.EXTEND else []
    if reasons or found is None:
        raise Refused(reasons or "Nobody here has this file any more.")
    rule = file.rule
    disposal = Disposal(
        number=number_of(at), file_id=file.file_id, fate=fate, due_on=file.due_on,
        rule_key=rule.key if rule else "", record=rule.record if rule else display_of(file),
        checks=dict(checks or {}), counts=reach.rehearse(found.ids), proposed_at=at, proposed_by_id=by.pk,
    ).write(by=by, why="proposed")  # fmt: skip
    for root in found.roots:
        DisposedRoot(
            disposal=disposal, root_kind=root["kind"], root_id=UUID(root["id"]), closed_month=root.get("month") or ""
        ).write(by=by, why="in the file")
    say(disposal, "proposed", words, by=by, at=at)
    trail.note(by, "disposal.proposed", at=at, disposal=disposal.number, fate=fate, rule=disposal.rule_key)
    return disposal


@transaction.atomic
def advise(disposal: Disposal, *, advice: str, words: str, by, at: datetime) -> Disposal:
    """Record the DPO's advice beside a proposal. The DPO does not decide (domain.md, Read first 1). Raises Refused."""
    _still(disposal, State.PROPOSED, "advised on")
    if by.pk == disposal.proposed_by_id:
        raise Refused("You proposed this. Advice comes from somebody else.")
    if not words.strip():
        raise ValidationError({"words": "Say why."})
    disposal.advised_at, disposal.advised_by_id, disposal.advice = at, by.pk, advice
    disposal.write(by=by, why="advised")
    say(disposal, "advised", words, by=by, at=at)
    trail.note(by, "disposal.advised", at=at, disposal=disposal.number, advice=advice)
    return disposal


@transaction.atomic
def decide(disposal: Disposal, *, agreed: bool, words: str, by, at: datetime, until_on: date | None = None) -> Disposal:
    """Decide a proposal, as the information asset owner: agreed, it cools off and is then carried out.

    Whether the DPO's advice was followed is recorded. An extension needs `until_on`. Raises Refused, ValidationError.
    """
    if reasons := why_not_decide(disposal, by):
        raise Refused(reasons)
    if not words.strip():
        raise ValidationError({"words": "Say why."})
    file = KeptFile.objects.filter(file_id=disposal.file_id).first()
    if agreed and file and disposal.fate != Fate.EXTEND:
        standing = why_not(file, reach.of(file.root_id), at, within=disposal)
        if standing:
            raise Refused(standing)
    disposal.decided_at, disposal.decided_by_id = at, by.pk
    disposal.followed = agreed == (disposal.advice == "for")
    disposal.state = State.STOPPED
    if agreed and disposal.fate == Fate.EXTEND:
        _extend(disposal, until_on, words, by=by, at=at)
    elif agreed:
        disposal.state, disposal.cool_until = State.APPROVED, at + timedelta(days=cooling_days(at.date()))
    disposal.write(by=by, why="decided")
    say(disposal, "decided", words, by=by, at=at)
    trail.note(
        by, "disposal.decided", at=at, disposal=disposal.number, agreed=agreed, followed_advice=disposal.followed
    )  # fmt: skip
    return disposal


def _extend(disposal: Disposal, until_on: date | None, words: str, *, by, at: datetime) -> None:
    from retention.acts.scheduling import attach

    if until_on is None:
        raise ValidationError({"until_on": "Give the day it is kept until at least."})
    for root in DisposedRoot.objects.filter(disposal=disposal):
        if KeptFile.objects.filter(root_id=root.root_id).exists():
            attach(root.root_id, kind=root.root_kind, until_on=until_on, by=by, at=at, why=words)
    disposal.state, disposal.done_at = State.DONE, at


def why_not_decide(disposal: Disposal, by) -> list[str]:
    """What stands in the way of this person deciding this proposal; empty where nothing does."""
    found = []
    if disposal.state != State.PROPOSED:
        found.append(f"This is {disposal.get_state_display()}.")
    if disposal.proposed_by_id == by.pk:
        found.append("You proposed this. A second person decides it.")
    if disposal.advised_by_id == by.pk:
        found.append("You advised on this. Who advises does not decide.")
    if disposal.state == State.PROPOSED and not disposal.advised_at:
        found.append("The Data Protection Officer has not advised yet.")
    return found


@transaction.atomic
def stop(disposal: Disposal, *, by, at: datetime, words: str) -> Disposal:
    """Stop a disposal that was not carried out yet, at any time while it cools off. Raises Refused, ValidationError."""
    if disposal.state not in {State.PROPOSED, State.APPROVED}:
        raise Refused(f"This is {disposal.get_state_display()}.")
    if not words.strip():
        raise ValidationError({"words": "Say why."})
    disposal.state = State.STOPPED
    disposal.write(by=by, why="stopped")
    say(disposal, "stopped", words, by=by, at=at)
    trail.note(by, "disposal.stopped", at=at, disposal=disposal.number)
    return disposal


def display_of(file: KeptFile) -> str:
    """What a file is that no rule of the schedule made due: one past an extension, or one whose erasure is owed."""
    first = file.dates[0] if file.dates else {}
    if first.get("after") == "erasure":
        return "file whose erasure is owed" if file.root_kind == "person" else "part of a file whose erasure is owed"
    return "file past an extension"


def number_of(at: datetime) -> str:
    """A number for a new disposal."""
    return f"D{at:%y}-{uuid4().hex[:8].upper()}"


def cooling_days(on: date) -> int:
    """How long a decision cools off, by the policy in force on this day. CONFIG."""
    policy = RetentionPolicy.objects.filter(in_force_from__lte=on).order_by("-in_force_from").first()
    return policy.cooling_days if policy else 14


def _still(disposal: Disposal, state: str, done: str) -> None:
    if disposal.state != state:
        raise Refused(f"This is {disposal.get_state_display()}: it can no longer be {done}.")


def say(disposal: Disposal, step: str, words: str, *, by, at: datetime) -> None:
    """Keep what was said with the file it speaks of, so that it goes with it."""
    roots = DisposedRoot.objects.filter(disposal=disposal).order_by("root_id")
    root = roots.filter(root_kind="person").first() or roots.first()
    Consideration(
        disposal=disposal, root_kind=root.root_kind if root else "person",
        root_id=root.root_id if root else disposal.file_id, step=step, words=words.strip(), said_at=at,
        said_by_id=by.pk,
    ).write(by=by, why=step)  # fmt: skip


def due_on(day: date, *, held: bool = False):
    """The files that are due on this day, the longest due first; never those that only a person may take up."""
    files = KeptFile.objects.filter(due_on__lte=day, held=held).exclude(rule__at_end=NEVER)
    return files.select_related("rule").order_by("due_on", "id")
