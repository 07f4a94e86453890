"""A person is opened with a reason, for a time; and nobody opens their own kin."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from access import grants, rota
from access.models import Membership, Team, User
from access.roles import Role
from audit import trail
from audit.moves import Refused
from deadlines import policy
from deadlines.calendar import london_day
from deadlines.clocks import due_after
from deadlines.tasks import do_task, open_tasks, set_task
from people.drawing import under_a_reference
from people.models import Opening, Person, PersonGroupGrant, PersonUserGrant
from people.models.openings import VERDICTS
from post import outbox

ORIGIN = "own reason"
RULE = "opened with a reason"
REVIEW_RULE = "review of an opening"
REVIEW_TASK, REVIEW_WHAT = "review of an opening", "Somebody was opened with a reason. Say what you make of it."
SHORTEST_REASON = 20
MOST_A_DAY = 20
A_DAY = timedelta(days=1)
WAITS = "What you opened before has not been reviewed. Ask your manager to review it, or ring the manager on call."


@transaction.atomic
def open_with_reason(person: Person, *, category: str, by, at: datetime, why: str) -> Opening:
    """Let the one who asks open this person for a short time, tell their managers and the DPO, and return what it was.

    How long is a row among the clock rules, and so is the review. Raises ValidationError for a reason too short or the
    same as last time, and Refused while an earlier opening waits for its review: but whoever is on the rota is never
    held up, and the manager on call is rung instead.
    """
    reason = " ".join(why.split())
    latest = list(Opening.objects.filter(opened_by=by).order_by("-opened_at")[:MOST_A_DAY])
    if fault := fault_of(reason, latest[0].why if latest else ""):
        raise ValidationError({"why": fault})
    on_duty = rota.on_duty(by, at)
    if reasons := why_not_again(latest, on_duty=on_duty, at=at):
        raise Refused(reasons)
    rules = policy.in_force(london_day(at))
    until = due_after(rules.rule(RULE), at, rules.office)
    review_due_at = due_after(rules.rule(REVIEW_RULE), at, rules.office)
    opening = _written(
        by, reason, person=person, team=_team_of(by), category=category, why=reason, opened_at=at, opened_by=by,
        until=until, review_due_at=review_due_at,
    )  # fmt: skip
    grants.give(by, on=person, by=by, why=reason, until=until, origin=ORIGIN, at=at)
    _tell(opening, waiting=any(row.reviewed_at is None for row in latest), by=by, at=at)
    trail.note(by, "person.opened_with_reason", on=opening, at=at, category=category, until=until.isoformat())
    return opening


def _written(by, reason: str, **said) -> Opening:
    return under_a_reference(lambda reference: Opening(reference=reference, **said).write(by=by, why=reason))


def fault_of(reason: str, last: str) -> str:
    """What is wrong with a typed reason, as a sentence; empty where nothing is. Pure."""
    if len(reason) < SHORTEST_REASON:
        return f"Say why in at least {SHORTEST_REASON} characters. A manager reads it."
    if reason.casefold() == last.casefold():
        return "This is the reason you gave last time. Say why for this person."
    return ""


def why_not_again(latest: list[Opening], *, on_duty: bool, at: datetime) -> list[str]:
    """The sentences that stand in the way of another opening, given those before it, the newest first. Pure."""
    today = [row for row in latest if at - row.opened_at < A_DAY]
    if len(today) >= MOST_A_DAY:
        return [f"You opened {MOST_A_DAY} people with a reason in a day. Your manager must look at them first."]
    if not on_duty and any(row.reviewed_at is None for row in latest):
        return [WAITS]
    return []


def _tell(opening: Opening, *, waiting: bool, by, at: datetime) -> None:
    """Those who review it, the DPO by reference, and where an earlier one still waits, the manager on call."""
    managers = _managers_of(opening.team_id, besides=by)
    link = f"/people/openings/{opening.pk}"
    for manager in managers:
        outbox.queue("access.opened", on=opening, to=manager, at=at, by=by, link=link)
    for lead in rota.privacy_leads(at):
        outbox.queue("access.opened", on=opening, to=lead, at=at, by=by, link=f"/console/record/{opening.pk}/")
    set_task(
        REVIEW_TASK, on=opening, what=REVIEW_WHAT, due_at=opening.review_due_at, by=by, at=at, team=opening.team,
        role=Role.MASH_MANAGER, route="people:review",
    )  # fmt: skip
    if waiting:
        trail.note(by, "person.opened_unreviewed", on=opening, at=at)
        for manager in rota.managers_on_call(at):
            if manager.pk != by.pk:
                outbox.queue("access.opened_again", on=opening, to=manager, at=at, by=by, link=link)


@transaction.atomic
def review(opening: Opening, *, verdict: str, by, at: datetime, why: str) -> Opening:
    """Record what a manager makes of an opening, and return it.

    why: what they say; needed unless it was justified. Raises Refused for one's own opening and for one reviewed.
    """
    if opening.opened_by_id == by.pk:
        raise Refused("Somebody else reviews what you opened.")
    if opening.reviewed_at:
        raise Refused("This was reviewed already.")
    row = opening.refresh()
    row.verdict, row.review_words = verdict, why.strip()
    row.reviewed_at, row.reviewed_by = at, by
    row.write(by=by, why=why.strip() or "Reviewed: justified.")
    for task in open_tasks(row).filter(kind=REVIEW_TASK):
        do_task(task, by=by, at=at, outcome=VERDICTS[verdict])
    trail.note(by, "person.opening_reviewed", on=row, at=at, verdict=verdict)
    return row


def _team_of(user) -> Team | None:
    return Team.objects.filter(pk__in=sorted(user.standing.team_ids)).order_by("-is_front_door", "name").first()


def _managers_of(team_id, *, besides) -> list[User]:
    running = Q(ends_on=None) | Q(ends_on__gte=london_day(besides.standing.at))
    rows = Membership.objects.filter(running, team_id=team_id, role=Role.MASH_MANAGER).select_related("user")
    return [row.user for row in rows if row.user_id != besides.pk and row.user.is_active]


@transaction.atomic
def open_as_family_of(person: Person, relative: Person, *, by, at: datetime, why: str) -> list:
    """Let those who may open `person` through a live grant of their own or their team's open `relative` as long.

    For somebody registered on the page of a person who is open. Returns the grants.
    """
    given = []
    for old in PersonGroupGrant.objects.filter(content_object=person):
        if old.until is None or old.until > at:
            team = Team.objects.filter(group_id=old.group_id).first()
            if team:
                given.append(grants.give(team, on=relative, by=by, why=why, until=old.until, origin=old.origin, at=at))
    for mine in PersonUserGrant.objects.filter(content_object=person, user=by, until__gt=at):
        given.append(grants.give(by, on=relative, by=by, why=why, until=mine.until, origin=mine.origin, at=at))
    return given
