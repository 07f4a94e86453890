"""Calling a strategy discussion from any point of a contact, and writing down who came and what was said."""

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from access.models import Agency
from audit import trail
from audit.moves import Refused
from audit.records import write_many
from deadlines import clocks, tasks
from intake import facts
from intake.acts import cards, deciding
from intake.acts.standing import clocks_by, move, refresh
from intake.codes import Level, Outcome
from intake.models import Contact, ContactChild, Invited, MinuteItem, Referral, StrategyDiscussion
from intake.models.strategy import Came, Part
from intake.workflow import State

MINUTES = "minutes of a discussion"
ALREADY = frozenset({State.STRATEGY_DISCUSSION, State.S47, State.ICPC})


@dataclass(frozen=True)
class Invitation:
    """Somebody asked to come, or why not."""

    part: str
    is_invited: bool = True
    agency: Agency | None = None
    name: str = ""
    role: str = ""
    why_not: str = ""


@transaction.atomic
def call(
    contact: Contact,
    children: list[ContactChild],
    invitations: list[Invitation],
    *,
    why: str,
    how: str,
    by,
    at: datetime,
) -> StrategyDiscussion:
    """Call a strategy discussion for these children, wherever they stand. By telephone it is held at once.

    why: the reasonable cause to suspect significant harm; it is the reason for level 4 where a child has another.
    Raises Refused with every reason, ValidationError where police or health is neither invited nor given a reason.
    """
    _check(children, invitations, why=why, by=by)
    by_part = {one.part: one for one in invitations}
    discussion = StrategyDiscussion(
        contact=contact, police_invited=by_part[Part.POLICE].is_invited, health_invited=by_part[Part.HEALTH].is_invited,
        why_not_invited=" ".join(one.why_not for one in invitations if not one.is_invited), why=why.strip(), how=how,
        held_at=at if how == "phone" else None, called_at=at, called_by=by,
    ).write(by=by, why="strategy discussion called")  # fmt: skip
    write_many([_row(discussion, one, how) for one in invitations], by=by, why="strategy discussion called")
    for child in children:
        _take_in(child, why=why, by=by, at=at)
    _set_minutes(discussion, by=by, at=at)
    trail.note(by, "strategy.called", on=contact, at=at, how=how, children=len(children))
    refresh(contact, by=by, at=at, why="strategy discussion called")
    return discussion


def _check(children, invitations, *, why: str, by) -> None:
    if not facts.who(by).is_manager:
        raise Refused("A MASH manager calls a strategy discussion.")
    if not children:
        raise ValidationError({"children": "Choose at least one child."})
    asked = {one.part: one for one in invitations}
    missing = {}
    for part in (Part.POLICE, Part.HEALTH):
        one = asked.get(part)
        if one is None or (not one.is_invited and not one.why_not.strip()):
            missing[f"{part.value}_why_not"] = f"Invite {part.mid}, or say why not."
    needs_level = [child for child in children if child.level != Level.L4]
    if needs_level and not why.strip():
        missing["why"] = "Say what makes you suspect significant harm: it is the reason for level 4."
    if missing:
        raise ValidationError(missing)


def _row(discussion: StrategyDiscussion, one: Invitation, how: str) -> Invited:
    came = Came.TELEPHONE if how == "phone" and one.is_invited else Came.NOT_YET
    return Invited(
        discussion=discussion, part=one.part, agency=one.agency, name=one.name.strip(), role=one.role.strip(),
        is_invited=one.is_invited, why_not=one.why_not.strip(), came=came,
    )  # fmt: skip


def _take_in(child: ContactChild, *, why: str, by, at: datetime) -> None:
    """One child taken into the discussion: level 4, accepted as a referral where no case is open, then moved."""
    if child.state in ALREADY:
        return
    if child.level != Level.L4:
        deciding.set_threshold(child, level=Level.L4, rationale=why, by=by, at=at)
        child = ContactChild.objects.select_related("contact", "person").get(pk=child.pk)
    if child.outcome != Outcome.STRATEGY:
        deciding.keep_decision(child, Outcome.STRATEGY, why or "Strategy discussion called.", by=by, at=at)
        child.outcome = Outcome.STRATEGY
        child.write(by=by, why="decided: strategy discussion")
    if not child.allocated_worker_id and not Referral.objects.filter(child=child, taken_back_at=None).exists():
        deciding.accept(child, by=by, at=at)
    move(child, to=State.STRATEGY_DISCUSSION, by=by, why="strategy discussion called", at=at)
    cards.keep(child, by=by, at=at)


def _set_minutes(discussion: StrategyDiscussion, *, by, at: datetime) -> None:
    rules = clocks_by(at)
    due_at = clocks.due_after(rules.rule(MINUTES), at, rules.office)
    what = "Complete the minutes of a strategy discussion: who came, what was agreed, who does what."
    tasks.set_task(MINUTES, on=discussion, what=what, due_at=due_at, by=by, at=at, person=by, route="intake:discussion")


@transaction.atomic
def invite(discussion: StrategyDiscussion, one: Invitation, *, by, at: datetime) -> Invited:
    """Ask somebody more to come, or say why not. Raises ValidationError."""
    wrong = {}
    if one.is_invited and not (one.name.strip() or one.agency):
        wrong["name"] = "Say who is invited, by name or agency."
    if not one.is_invited and not one.why_not.strip():
        wrong["why_not"] = "Say why they are not invited."
    if wrong:
        raise ValidationError(wrong)
    row = _row(discussion, one, "").write(by=by, why="invited" if one.is_invited else "not invited, with the reason")
    trail.note(by, "strategy.invited", on=discussion, at=at, part=one.part, invited=one.is_invited)
    return row


@transaction.atomic
def attend(row: Invited, *, came: str, name: str, role: str, why_absent: str, by, at: datetime) -> Invited:
    """Record whether somebody came, under which name. Raises ValidationError and Refused."""
    if not row.is_invited:
        raise Refused("They were not invited.")
    if came in {Came.YES, Came.TELEPHONE} and not name.strip():
        raise ValidationError({"name": "Give the name of whoever came."})
    if came == Came.NO and not why_absent.strip():
        raise ValidationError({"why_absent": "Say why they did not come, or that nobody knows."})
    row.came, row.name, row.role = came, name.strip(), role.strip()
    row.why_absent = why_absent.strip() if came == Came.NO else ""
    row.write(by=by, why=f"attendance: {Came(came).mid}")
    trail.note(by, "strategy.attended", on=row, at=at, came=came)
    return row


@transaction.atomic
def minute(
    discussion: StrategyDiscussion, *, kind: str, text: str, information: str, by, at: datetime,
    child: ContactChild | None = None, said_by: str = "",
) -> MinuteItem:  # fmt: skip
    """Add one item to the minutes. It stands by itself, since each is released by itself. Raises ValidationError."""
    if not text.strip():
        raise ValidationError({"text": "Write what was said or agreed."})
    # The discussion's row is held while the next number is found.
    StrategyDiscussion.objects.select_for_update(of=("self",), no_key=True).get(pk=discussion.pk)
    number = MinuteItem.objects.filter(discussion=discussion).count() + 1
    item = MinuteItem(
        discussion=discussion, child=child, number=number, kind=kind, text=text.strip(), said_by=said_by.strip(),
        information=information, recorded_at=at, recorded_by=by,
    ).write(by=by, why="minutes")  # fmt: skip
    trail.note(by, "strategy.minuted", on=item, at=at, kind=kind, number=number)
    return item
