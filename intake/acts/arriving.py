"""What the hub does with a form that arrived: somebody reads it, and receives it as a contact or says why not."""

from datetime import datetime, timedelta

from django.db import transaction

from access import rota
from access.roles import Role
from audit import trail
from audit.moves import Refused
from deadlines.tasks import do_task, open_tasks, set_task
from documents import receiving as files
from documents import store
from intake.codes import Safe
from intake.models import ArrivedForm, Contact
from intake.referring import answers
from post import outbox

# CONFIG: how long a form about a child who is not safe tonight may lie unread before the duty manager is rung.
UNREAD_FOR = timedelta(minutes=15)
RINGS = "form unread"
WHAT = "A form says that a child is not safe tonight, and nobody has read it. Read it now."
SHORTEST_WHY = 10
SETTLED = "{reference} was settled already, by {who}: {how}."
NOT_SAFE = "It says that a child is not safe tonight. Receive it; a manager may close the contact with a reason."


@transaction.atomic
def opened(form: ArrivedForm, *, by, at: datetime) -> ArrivedForm:
    """Note who was the first to read a form. Whoever was to be rung about it need not be any more."""
    if form.opened_at is not None:
        return form
    row = _held(form)
    if row.opened_at is None:
        row.opened_at, row.opened_by = at, by
        row.write(by=by, why="read for the first time")
        trail.note(by, "form.opened", on=row, at=at)
        _rung(row, by=by, at=at, outcome="read")
    return row


@transaction.atomic
def receive_as(form: ArrivedForm, contact: Contact, *, by, at: datetime) -> ArrivedForm:
    """Note that a form was received as this contact, and put on it what the form says besides: answers and files.

    Raises Refused where somebody settled the form first.
    """
    row = _waiting(form)
    row.state, row.contact, row.settled_at, row.settled_by = ArrivedForm.RECEIVED, contact, at, by
    if row.opened_at is None:
        row.opened_at, row.opened_by = at, by
    row.write(by=by, why=f"received as contact {contact.reference}")
    answers.put_on(contact, row, by=by, at=at)
    for file in reversed(files.of_root(row)):
        content = store.read_original(file)
        store.keep(
            content, name=file.name, declared_type=file.declared_type, on=contact, by=by, at=at,
            why=f"It came with form {row.reference}.",
        )  # fmt: skip
    trail.note(by, "form.received", on=row, at=at, contact=str(contact.pk))
    _rung(row, by=by, at=at, outcome="received")
    return row


@transaction.atomic
def refuse(form: ArrivedForm, *, reason: str, why: str, by, at: datetime) -> ArrivedForm:
    """Say why a form is not taken on, and tell whoever sent it where to ask. Raises Refused."""
    row = _waiting(form)
    if len(why.strip()) < SHORTEST_WHY:
        raise Refused("Say why in a few words, and where they were pointed to.")
    if reason == "not_for_us" and row.safe_tonight == Safe.NO:
        raise Refused(NOT_SAFE)
    row.state, row.refused_as, row.refused_why, row.settled_at, row.settled_by = (
        ArrivedForm.REFUSED, reason, why.strip(), at, by,
    )  # fmt: skip
    row.write(by=by, why=f"not taken on: {row.get_refused_as_display().lower()}")
    outbox.queue("form.refused", on=row, to="form_sender", at=at, by=by)
    trail.note(by, "form.refused", on=row, at=at, reason=reason)
    _rung(row, by=by, at=at, outcome="not taken on")
    return row


def ring_unread(*, by, at: datetime) -> int:
    """Ring the duty manager about each form nobody has read in time, once. Returns how many."""
    rows = ArrivedForm.objects.filter(
        state=ArrivedForm.WAITING, safe_tonight=Safe.NO, opened_at=None, rang_at=None, arrived_at__lte=at - UNREAD_FOR
    )
    found = list(rows.order_by("arrived_at")[:50])
    for form in found:
        with transaction.atomic():
            _ring(form, by=by, at=at)
    return len(found)


def _ring(form: ArrivedForm, *, by, at: datetime) -> None:
    row = form.refresh()
    row.rang_at = at
    row.write(by=by, why="nobody had read it in time")
    set_task(RINGS, on=row, what=WHAT, due_at=at, role=Role.MASH_MANAGER, by=by, at=at, route="intake:form")
    for manager in rota.managers_on_call(at):
        outbox.queue("form.unopened", on=row, to=manager, at=at, by=by, link=f"/contacts/forms/{row.pk}")
    trail.note(by, "form.rang", on=row, at=at)


def with_its_contact(contact: Contact, *, by) -> None:
    """Put the forms of a contact out of sight, or into it again, as the contact is."""
    for form in ArrivedForm.objects.filter(contact=contact).exclude(restricted=contact.restricted):
        form.restricted = contact.restricted
        form.write(by=by, why="as the contact it was received as")


def _held(form: ArrivedForm) -> ArrivedForm:
    return ArrivedForm.objects.select_for_update(of=("self",), no_key=True).get(pk=form.pk)


def _waiting(form: ArrivedForm) -> ArrivedForm:
    row = _held(form)
    if row.state != ArrivedForm.WAITING:
        how = f"received as {row.contact.reference}" if row.contact else row.get_refused_as_display().lower()
        raise Refused(SETTLED.format(reference=row.reference, who=row.settled_by, how=how))
    return row


def _rung(row: ArrivedForm, *, by, at: datetime, outcome: str) -> None:
    for task in open_tasks(row).filter(kind=RINGS):
        do_task(task, by=by, at=at, outcome=outcome)
