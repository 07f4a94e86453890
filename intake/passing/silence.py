"""A service that does not answer, or does not start, is rung about by a manager: the child is still ours."""

from datetime import datetime

from django.db import transaction

from access.roles import Role
from deadlines import tasks
from deadlines.models import Deadline, Task
from intake.models import Passing
from intake.models.passed import Stands
from intake.passing.acts import ANSWER, SILENT, START

AT_ONCE = 200
WORDS = {
    ANSWER: "Ring them: a hand-over is not answered, and the child is still ours.",
    START: "Ring them: a service that accepted a child has not said that it started.",
}


@transaction.atomic
def ring_silence(*, by, at: datetime) -> int:
    """Set a manager's task for every hand-over whose clock ran out. Returns how many are new; twice does no harm."""
    late = Deadline.objects.overdue(at).filter(kind__in=list(WORDS))[:AT_ONCE]
    rung = set(Task.objects.filter(kind=SILENT, done_at=None).values_list("subject_id", flat=True))
    waiting = Passing.objects.filter(state__in=[Stands.OFFERED, Stands.ACCEPTED]).in_bulk(
        [one.subject_id for one in late]
    )
    new = 0
    for clock in late:
        passing = waiting.get(clock.subject_id)
        if passing is None or passing.pk in rung:
            continue
        tasks.set_task(
            SILENT, on=passing, what=WORDS[clock.kind], due_at=at, by=by, at=at, role=Role.MASH_MANAGER,
            route="intake:passing",
        )  # fmt: skip
        new += 1
    return new
