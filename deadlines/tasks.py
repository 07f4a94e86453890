"""Something a person must do besides the clocks: set, done, and overdue when read. Shown on My work."""

from datetime import datetime

from django.db import transaction

from audit import trail
from audit.moves import Refused
from audit.records import root_of
from deadlines.models import Task, TaskQuerySet


@transaction.atomic
def set_task(
    kind: str,
    *,
    on,
    what: str,
    due_at: datetime,
    by,
    at: datetime,
    person=None,
    team=None,
    role: str = "",
    route: str = "",
) -> Task:
    """Set somebody a task about a record that is a root or hangs on one, and return it.

    kind: a short word for what sort of task; what: a sentence without names. person (a user), team, or role: whose it
    is; a named person comes first. route: the name of the page where it is done, which takes the record's id. A task
    of this kind still open on this record is returned as it is. Raises Refused when it is for nobody, and TypeError
    for a record that hangs on no root.
    """
    if person is None and team is None and not role:
        raise Refused("Say who is to do it.")
    if there := Task.objects.of(on).filter(kind=kind).open().first():
        return there
    root_kind, root_id = root_of(on)
    if root_id is None:
        raise TypeError("A task is about a contact, a person, a request, or a part of one.")
    task = Task(
        kind=kind, what=what, root_kind=root_kind, root_id=root_id, subject_id=on.pk, due_at=due_at,
        person_id=person and person.pk, team_id=team and team.pk, role=str(role), route=route,
    )  # fmt: skip
    task.write(by=by, why=what)
    trail.note(by, "task.set", on=task, at=at, kind=kind, due=due_at.isoformat())
    return task


@transaction.atomic
def do_task(task: Task, *, by, at: datetime, outcome: str) -> Task:
    """Record that a task is done and what came of it. A task already done stays as it is."""
    if not task.is_open():
        return task
    task.done_at, task.done_by_id, task.outcome = at, by.pk, outcome
    task.write(by=by, why=outcome)
    trail.note(by, "task.done", on=task, at=at, kind=task.kind, in_time="yes" if at <= task.due_at else "no")
    return task


@transaction.atomic
def hand_task(task: Task, *, to, by, at: datetime, why: str) -> Task:
    """Give an open task to a person by name. Raises Refused when it is done."""
    if not task.is_open():
        raise Refused("This is done already.")
    task.person_id = to.pk
    task.write(by=by, why=why)
    trail.note(by, "task.handed", on=task, at=at, kind=task.kind)
    return task


def open_tasks(on=None) -> TaskQuerySet:
    """The tasks in sight that are still to do, on this record or on any, the earliest due first."""
    found = Task.objects.open()
    return found.of(on) if on is not None else found
