"""Taking forms out of the letterbox: each becomes a row in the hub's list, its files locked away, its writer told."""

import logging
from datetime import datetime

from django.db import transaction

from access.identity import act_as
from access.models import Team, User, robot
from audit import trail
from documents import store, vault
from intake.codes import Safe
from intake.models import ArrivedForm, Posted
from intake.referring import box, steps
from people.drawing import under_a_reference
from post import outbox

log = logging.getLogger("frontdoor.referring")
HUB = "front-door"  # the team whose list it is


def sort_soon(at: datetime) -> None:
    """Sort what lies in the letterbox now. A failure is logged and nothing is lost: the timetable sorts again."""
    try:
        sort_all(at)
    except Exception as error:
        log.error("the letterbox could not be sorted: %s", type(error).__name__)


def sort_all(at: datetime) -> int:
    """Take every form out, each in a transaction of its own. Returns how many became a row of the list."""
    keeper, made = robot(box.ROBOT), 0
    with act_as(keeper, at):
        with transaction.atomic():
            rows = box.unsorted()
        for row in rows:
            try:
                with transaction.atomic():
                    made += sort(row, by=keeper, at=at) is not None
            except vault.Unreadable:
                log.error("posted %s cannot be read: its key is gone", row.pk)
    return made


@transaction.atomic
def sort(row: Posted, *, by, at: datetime) -> ArrivedForm | None:
    """Make one posted form a row of the hub's list and empty it. None where somebody sorted it first."""
    held = Posted.objects.select_for_update(skip_locked=True).filter(pk=row.pk, sorted_at=None).first()
    if held is None:
        return None
    found = steps.read_sent(box.unlock(held))
    form = _keep(found, held, by=by)
    for file in found.files:
        _take_in(file, form, by=by, at=at)
    trail.note(by, "form.arrived", on=form, at=at, kind=form.kind, safe=form.safe_tonight, files=len(found.files))
    outbox.queue("form.arrived", on=form, to="form_sender", at=at, by=by)
    box.empty(held, at=at)
    return form


def _keep(found: steps.Sent, held: Posted, *, by) -> ArrivedForm:
    """The row. The same form sent again with other words is a second row that says so: nothing is dropped."""
    before = ArrivedForm.objects.filter(key=found.key).first()
    safe = (found.answers.get("safe", {}).get("safe_tonight") or [""])[0]
    sender = User.objects.filter(pk=found.sent_by).first() if found.sent_by else None

    def write(reference: str) -> ArrivedForm:
        form = ArrivedForm(
            reference=reference, kind=found.kind, arrived_at=held.posted_at, answers=found.answers, again_of=before,
            safe_tonight=safe if safe in set(Safe) else Safe.UNKNOWN, sent_by=sender,
            queue=Team.objects.get(key=HUB), key=found.key if before is None else held.pk,
        )  # fmt: skip
        return form.write(by=by, why="a referrer sent it")

    return under_a_reference(write, first=found.reference if before is None else "")


def _take_in(file: dict, form: ArrivedForm, *, by, at: datetime) -> None:
    """Put a file of the form into quarantine on its row, where it waits to be checked like any other."""
    try:
        content = store.fetch(file["blob"], file["key"])
    except vault.Unreadable:
        log.error("a file of form %s is gone", form.pk)
        return
    store.keep(
        content, name=file["name"], declared_type=file["type"], on=form, by=by, at=at, why="It came with a form."
    )
    transaction.on_commit(lambda: store.forget(file["blob"]))
