"""Article 19: whoever was told is told what was put right, restricted or erased, and what they did is kept beside it.

The rights team opens no contact. The robot that searches reads who was told, sets the front door what is its to do,
and keeps how it went, so that the letters name everybody from live rows.
"""

from datetime import datetime, timedelta

from django.db import transaction

from access import grants
from access.roles import Role
from audit import trail
from deadlines.tasks import do_task, open_tasks, set_task
from intake.models import Contact, ContactChild
from rights import told
from rights.acts import searching
from rights.gather import contacts_of
from rights.models import RightsRequest, Telling
from rights.models.telling import CORRECTED

PUT_RIGHT, TELL = "rights correction", "rights correction told"
A_DAY = timedelta(days=1)
READ_FOR = timedelta(days=365)
RIGHT = "A fact on this record was found wrong: put it right. The original stays in its history (UK GDPR Article 16)."
ADULT = "A fact about an adult in this contact was found wrong: put it right. The original stays in its history."
EVERYBODY = "Something told from this contact was found wrong: correct it with everybody who was told (Article 19)."


@transaction.atomic
def begin(request: RightsRequest, kind: str, *, wrong: str, right: str = "", by, at: datetime) -> Telling:
    """Put down that everybody who was told is owed word of a change. The worker reads who that is."""
    row = Telling(person=request.subject, request=request, kind=kind, wrong=wrong, right=right, begun_at=at)
    row.write(by=by, why=wrong)
    trail.note(by, "rights.telling", on=row, at=at, kind=kind)
    return row


def to_read(at: datetime):
    """Return what is still to be read: never read, or with somebody who has not answered; none about the restricted."""
    rows = Telling.objects.filter(request__restricted=False, person__restricted=False, begun_at__gte=at - READ_FOR)
    return [one for one in rows if one.read_at is None or any(not line["acknowledged"] for line in one.told)]


@transaction.atomic
def read(row: Telling, *, by, at: datetime) -> Telling:
    """As the robot that searches: read who was told, set the front door its tasks, and keep how it stands."""
    opened = searching.open_up(row.request, by=by, at=at)
    found = told.lines(row)
    if row.kind == CORRECTED:
        _ask_the_front_door(row, found, by=by, at=at)
    if row.read_at is None or found != row.told:
        row.told, row.read_at = found, at
        row.write(by=by, why="who was told was read")
    grants.end(opened, until=at, by=by, why="who was told was read", at=at)
    return row


def _ask_the_front_door(row: Telling, found: list[dict], *, by, at: datetime) -> None:
    terms = {"by": by, "at": at, "due_at": row.begun_at + A_DAY, "role": Role.MASH_MANAGER}
    if row.read_at is None and ContactChild.objects.filter(person=row.person_id).exists():
        set_task(PUT_RIGHT, on=row.person, what=RIGHT, route="people:person", **terms)
    elif row.read_at is None:
        # The front door opens children; an adult stands in the contacts they are in.
        for contact in contacts_of(row.person):
            set_task(PUT_RIGHT, on=contact, what=ADULT, route="intake:contact", **terms)
    waiting = {line["contact"] for line in found if not line["notice"]}
    for contact in Contact.objects.filter(pk__in={line["contact"] for line in found}):
        if str(contact.pk) in waiting:
            set_task(TELL, on=contact, what=EVERYBODY, route="sharing:recall", **terms)
            continue
        for task in open_tasks(contact).filter(kind=TELL):
            do_task(task, by=by, at=at, outcome="everybody who was told has notice of it")
