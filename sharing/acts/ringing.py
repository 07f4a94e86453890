"""A RED request nobody opened: after a quarter of an hour somebody rings the desk, and the call is on record.

And what is not done in time goes to a manager. Run twice, it does no harm.
"""

from datetime import datetime

from django.db import transaction

from access.roles import Role
from audit import trail
from audit.moves import Refused
from deadlines import clocks, policy, tasks
from deadlines.calendar import london_day
from deadlines.models import Task
from sharing.acts.deciding import COMPLETE, REVIEW
from sharing.models import Chaser, InformationRequest
from sharing.workflow import State

RING = "ring a desk"
WRONG_PLACE = "wrong place"
LATE = ", late"
RANG = "Rang "
AT_ONCE = 200
UNOPENED = "Ring the desk: a RED request has not been opened."


@transaction.atomic
def watch_red(*, by, at: datetime) -> int:
    """Set the task of ringing for every RED request that has lain unopened too long. Returns how many are new."""
    rules = policy.in_force(london_day(at))
    rule = rules.rule("RED unopened")
    lying = InformationRequest.objects.filter(state=State.SENT.value, rating="RED", closed_at=None, asked_at__lt=at)
    rung = set(Chaser.objects.filter(request__in=lying, words__startswith=RANG).values_list("request_id", flat=True))
    waiting = set(Task.objects.filter(kind=RING).values_list("subject_id", flat=True))
    new = 0
    for request in lying.select_related("contact__queue", "asked_by").order_by("asked_at")[:AT_ONCE]:
        if request.pk in rung | waiting or clocks.due_after(rule, request.asked_at, rules.office) > at:
            continue
        team = request.contact.queue
        tasks.set_task(
            RING, on=request, what=UNOPENED, due_at=at, by=by, at=at, team=team,
            person=None if team else request.asked_by, route="sharing:ring",
        )  # fmt: skip
        new += 1
    return new


@transaction.atomic
def ring(request: InformationRequest, *, whom: str, words: str, by, at: datetime) -> Chaser:
    """Record the call to a desk about its request, unopened or not for it: whom, what was said. Raises Refused."""
    if not whom.strip() or not words.strip():
        raise Refused("Say whom you spoke to, and what was said.")
    kept = Chaser(
        request=request, words=f"{RANG}{whom.strip()}: {words.strip()}"[:300], chased_at=at, chased_by=by
    ).write(by=by, why="rang the desk")  # fmt: skip
    for task in tasks.open_tasks(request).filter(kind__in=[RING, WRONG_PLACE]):
        tasks.do_task(task, by=by, at=at, outcome="rang the desk")
    trail.note(by, "request.rung", on=request, at=at)
    return kept


@transaction.atomic
def escalate(*, by, at: datetime) -> int:
    """Give a manager what an emergency left undone past its time. Returns how many are new."""
    late = Task.objects.open().filter(kind__in=[COMPLETE, REVIEW], due_at__lt=at)[:AT_ONCE]
    told = set(
        Task.objects.filter(subject_id__in=[one.subject_id for one in late], kind__endswith=LATE).values_list(
            "subject_id", "kind"
        )
    )
    new = [one for one in late if (one.subject_id, f"{one.kind}{LATE}") not in told]
    for task in new:
        _hand_up(task, by=by, at=at)
    return len(new)


def _hand_up(task: Task, *, by, at: datetime) -> None:
    up = Task(
        kind=f"{task.kind}{LATE}", what=f"Late: {task.what[:1].lower()}{task.what[1:]}", root_kind=task.root_kind,
        root_id=task.root_id, subject_id=task.subject_id, due_at=at, role=Role.MASH_MANAGER.value, route=task.route,
    ).write(by=by, why="not done in its time")  # fmt: skip
    trail.note(by, "task.escalated", on=up, at=at, kind=task.kind)
