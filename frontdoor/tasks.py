"""The tasks that fall to somebody, ready for a page."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from deadlines.models import Task
from deadlines.words import moment_words

SHOWN = 100


@dataclass(frozen=True)
class TaskLine:
    """One task as My work shows it. href is empty where the task has no page of its own."""

    what: str
    href: str
    due: str
    is_late: bool


def lines(user, at: datetime) -> list[TaskLine]:
    """What is still to do for this user besides the clocks, the earliest due first; at most a hundred."""
    return [_line(task, at) for task in Task.objects.for_(user).open()[:SHOWN]]


def _line(task: Task, at: datetime) -> TaskLine:
    href = reverse(task.route, args=[task.subject_id]) if task.route else ""
    return TaskLine(task.what, href, moment_words(task.due_at), task.is_overdue(at))
