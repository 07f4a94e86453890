"""Chasing by rule: what the timetable does for every request still waiting. Run twice, it does no harm."""

from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from access.roles import Role
from audit import trail
from deadlines.tasks import set_task
from intake import feedback
from intake.models import Contact, ContactChild, ReferrerFeedback
from post import outbox
from sharing.acts.following import outcomes_to_tell
from sharing.chasing import CHASE, ChaseWhen, due_steps
from sharing.due import by_rule
from sharing.first_life import OUTCOME
from sharing.models import Chaser, ChaseRule, InformationRequest
from sharing.workflow import CAME_BACK, WAITING, State

AT_ONCE = 500
BY_RULE = "reminded by rule"


def rules() -> list[ChaseWhen]:
    """The rules in the rows, as the arithmetic reads them."""
    return [ChaseWhen(row.rating, row.share_gone, row.step, row.only_untaken) for row in ChaseRule.objects.all()]


def chase_by_rule(*, by, at: datetime) -> int:
    """Remind every desk whose rule has come, and tell the manager of what is not answered. Returns how many steps."""
    rows, done = rules(), 0
    waiting = (
        InformationRequest.objects.filter(state__in=sorted(WAITING | {State.LAPSED}), closed_at=None)
        .select_related("desk", "agency", "contact")
        .prefetch_related("chasers")
        .order_by("needed_by")
    )
    for request in waiting[:AT_ONCE]:
        said = {one.rule for one in request.chasers.all() if one.rule}
        steps = due_steps(
            request.rating, asked_at=request.asked_at, needed_by=request.needed_by, said=said, at=at, rules=rows,
            is_taken=request.taken_by_id is not None,
        )  # fmt: skip
        for step in steps:
            _do(request, step, by=by, at=at)
        done += len(steps)
    return done


@transaction.atomic
def _do(request: InformationRequest, step: ChaseWhen, *, by, at: datetime) -> None:
    if step.step == CHASE and State(request.state) in CAME_BACK:
        return
    Chaser(request=request, rule=step.name, chased_at=at, chased_by=by).write(by=by, why=BY_RULE)
    if step.step == CHASE:
        outbox.queue("request.chased", on=request, to=request.desk, at=at, by=by)
        trail.note(by, "request.chased", on=request, at=at, rule=step.name)
        return
    _escalate(request, by=by, at=at)
    trail.note(by, "request.escalated", on=request, at=at, rule=step.name)


def _escalate(request: InformationRequest, *, by, at: datetime) -> None:
    words = "has not been taken" if request.taken_by_id is None else "has not been answered"
    contact: Contact = request.contact
    set_task(
        "escalated", on=request, what=f"Request {request.reference} {words}: ring the desk, or decide to go on.",
        by=by, at=at, due_at=request.needed_by, team=contact.queue, role=Role.MASH_MANAGER, route="sharing:opened",
    )  # fmt: skip


@transaction.atomic
def chase_feedback(*, by, at: datetime) -> int:
    """Set a task wherever every child is decided and the referrer, or an agency that answered, is not told of it.

    Whoever cannot be reached (nobody gave a name) is no task. Run twice, it sets none twice. Returns how many are open.
    """
    children = ContactChild.objects.filter(contact=OuterRef("pk"))
    decided = Contact.objects.filter(
        Exists(children), ~Exists(children.filter(outcome="")), closed_at=None, queue__isnull=False
    )
    waiting = 0
    for contact in decided.select_related("queue").order_by("received_at")[:AT_ONCE]:
        waiting += _feedback(contact, by=by, at=at)
        waiting += outcomes_to_tell(contact, by=by, at=at)
    return waiting


def _feedback(contact: Contact, *, by, at: datetime) -> int:
    told = ReferrerFeedback.objects.filter(contact=contact).exists()
    if told or not feedback.can_reach(contact.source):
        return 0
    set_task(
        feedback.TASK, on=contact, what=f"Tell the referrer what was decided on {contact.reference}.", by=by, at=at,
        due_at=by_rule(OUTCOME, at), team=contact.queue, route="intake:feedback",
    )  # fmt: skip
    return 1
