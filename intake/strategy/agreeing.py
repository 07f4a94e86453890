"""What a strategy discussion agreed: the enquiry, who does what by when, the conference, and the minutes complete."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from access.models import User
from audit import trail
from audit.moves import Refused
from deadlines import acts as deadlines
from deadlines import clocks, tasks
from deadlines.calendar import london_day
from deadlines.clocks import Due
from deadlines.models import Deadline
from deadlines.words import day_words
from intake import facts
from intake.acts import cards
from intake.acts.standing import clocks_by, move, refresh
from intake.models import AgreedAction, ContactChild, Invited, MinuteItem, StrategyDiscussion
from intake.models.strategy import Came, ItemKind
from intake.strategy.acts import MINUTES
from intake.workflow import State

CONFERENCE, ACTION = "conference", "agreed action"


@transaction.atomic
def hold(
    discussion: StrategyDiscussion, *, held_at: datetime, joint: str, medical: str, by, at: datetime
) -> StrategyDiscussion:
    """Record when it was held, whether the enquiry is single or joint, and about a medical. Raises ValidationError."""
    if not discussion.called_at.replace(second=0, microsecond=0) <= held_at <= at:
        raise ValidationError({"held_at": "Give a time after it was called, and not in the future."})
    if not medical.strip():
        raise ValidationError({"medical": "Say whether a medical is needed, or why not."})
    discussion.held_at, discussion.joint, discussion.medical = held_at, joint, medical.strip()
    discussion.write(by=by, why="strategy discussion held")
    trail.note(by, "strategy.held", on=discussion, at=at, joint=joint)
    return discussion


@transaction.atomic
def agree_action(
    discussion: StrategyDiscussion,
    *,
    what: str,
    owner: User | None,
    owner_name: str,
    due_at: datetime,
    by,
    at: datetime,
) -> AgreedAction:
    """Agree that somebody does something by a time. One of ours gets a task; for anybody else whoever called asks.

    Raises ValidationError.
    """
    wrong = {}
    if not what.strip():
        wrong["what"] = "Say what is to be done."
    if owner is None and not owner_name.strip():
        wrong["owner_name"] = "Say who does it."
    if due_at < at:
        wrong["due_at"] = "Give a time that is still to come."
    if wrong:
        raise ValidationError(wrong)
    action = AgreedAction(
        discussion=discussion, what=what.strip(), owner=owner, due_at=due_at,
        owner_name=owner.display_name if owner else owner_name.strip(),
    ).write(by=by, why="agreed in a strategy discussion")  # fmt: skip
    words = (
        "Do what was agreed in a strategy discussion." if owner else "Find out whether a partner did what was agreed."
    )
    tasks.set_task(
        ACTION, on=action, what=words, due_at=due_at, by=by, at=at, person=owner or discussion.called_by,
        route="intake:agreed_action",
    )  # fmt: skip
    trail.note(by, "strategy.action_agreed", on=action, at=at, due=due_at.isoformat())
    return action


@transaction.atomic
def do_action(action: AgreedAction, *, outcome: str, by, at: datetime) -> AgreedAction:
    """Record that an agreed action was done and what came of it. Raises ValidationError, and Refused a second time."""
    if action.done_at is not None:
        raise Refused("This is done already.")
    if not outcome.strip():
        raise ValidationError({"outcome": "Say what came of it."})
    action.done_at, action.done_by, action.outcome = at, by, outcome.strip()
    action.write(by=by, why="done")
    for task in tasks.open_tasks(action).filter(kind=ACTION):
        tasks.do_task(task, by=by, at=at, outcome="done")
    trail.note(by, "strategy.action_done", on=action, at=at)
    return action


@transaction.atomic
def start_conference_clock(child: ContactChild, *, by, at: datetime) -> Deadline | None:
    """Start the clock of the first conference, counted from the discussion that starts section 47 (domain.md 1.4).

    None where the child has no discussion on record. Raises Refused where the bank holidays end before the day.
    """
    discussion = StrategyDiscussion.objects.filter(contact_id=child.contact_id).order_by("-called_at").first()
    if discussion is None or Deadline.objects.of(child).filter(kind=CONFERENCE).running().exists():
        return None
    due = conference_due(discussion.held_at or discussion.called_at, at)
    discussion.conference_on = london_day(due.due_at)
    discussion.write(by=by, why="section 47 enquiry starts")
    return deadlines.start(CONFERENCE, due, on=child, by=by, at=at)


@transaction.atomic
def record_outcome(child: ContactChild, *, to: str, why: str, by, at: datetime) -> ContactChild:
    """Record what was agreed: section 47, an assessment, a conference or nothing further. Raises Refused.

    Section 47 starts the conference clock; anything else than a conference stops it.
    """
    if not why.strip():
        raise ValidationError({"why": "Say what was agreed and why."})
    if not facts.who(by).is_manager:
        raise Refused("A MASH manager records what was agreed.")
    if child.state not in {State.STRATEGY_DISCUSSION, State.S47}:
        raise Refused("No strategy discussion or section 47 enquiry is going on for this child.")
    move(child, to=to, by=by, why=why.strip(), at=at)
    if to == State.S47:
        start_conference_clock(child, by=by, at=at)
    elif to != State.ICPC:
        for clock in Deadline.objects.of(child).running().filter(kind=CONFERENCE):
            deadlines.stop(clock, by=by, at=at, why="No conference follows.")
    trail.note(by, "strategy.outcome", on=child, at=at, outcome=to)
    cards.keep(child, by=by, at=at)
    refresh(child.contact, by=by, at=at, why="strategy discussion recorded")
    return child


def conference_due(began_at: datetime, at: datetime) -> Due:
    """When the conference is due, counted from a discussion that began then. Raises CalendarEnds."""
    rules = clocks_by(at)
    rule = rules.rule(CONFERENCE)
    due_at = clocks.due_after(rule, began_at, rules.office)
    days, began = rule.allowance, day_words(london_day(began_at))
    why = f"Strategy discussion {began}. {days} working days end {day_words(london_day(due_at))}."
    return Due(rule, began_at, due_at, why, f"{days} working days from {began}")


def still_missing(discussion: StrategyDiscussion, invited: list[Invited], items: list[MinuteItem]) -> list[str]:
    """What the minutes still need before they are complete, in sentences."""
    kinds = {item.kind for item in items}
    unknown = [one for one in invited if one.is_invited and one.came == Came.NOT_YET]
    checks = [
        (discussion.held_at is None or not discussion.joint, "Say when it was held, and whether the enquiry is joint."),
        (bool(unknown), "Say for everybody invited whether they came."),
        (ItemKind.FACT not in kinds, "Write down at least one agreed fact."),
        (ItemKind.RISK not in kinds, "Write down the risk."),
        (ItemKind.DECISION not in kinds, "Write down what was agreed."),
    ]
    return [sentence for is_missing, sentence in checks if is_missing]


@transaction.atomic
def complete(discussion: StrategyDiscussion, *, by, at: datetime) -> StrategyDiscussion:
    """Say that the minutes are complete: they can be released. Raises Refused with all that is missing."""
    if discussion.written_up_at is not None:
        raise Refused("These minutes are complete already.")
    invited = list(Invited.objects.filter(discussion=discussion))
    if missing := still_missing(discussion, invited, list(MinuteItem.objects.filter(discussion=discussion))):
        raise Refused(missing)
    discussion.written_up_at = at
    discussion.write(by=by, why="minutes complete")
    for task in tasks.open_tasks(discussion).filter(kind=MINUTES):
        tasks.do_task(task, by=by, at=at, outcome="complete")
    trail.note(by, "strategy.minutes_complete", on=discussion, at=at)
    return discussion
