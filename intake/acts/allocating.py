"""Whose a contact is: given to a colleague, or back to the hub (domain.md 1.2)."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from access.models import Membership, User
from audit import trail
from audit.moves import Refused
from deadlines.calendar import london_day
from deadlines.tasks import do_task, open_tasks
from intake.models import Contact
from intake.workflow import State

# The task of whoever is rung because a RED has nobody at work on it.
UNOWNED = "red without an owner"


def colleagues(contact: Contact, at: datetime) -> list[User]:
    """Who works today on the team whose queue this contact stands in, by name. None on a contact in no queue."""
    if contact.queue_id is None:
        return []
    day = london_day(at)
    there = Membership.objects.filter(team_id=contact.queue_id, starts_on__lte=day).filter(
        Q(ends_on=None) | Q(ends_on__gte=day)
    )
    return list(User.objects.filter(pk__in=there.values("user_id"), is_active=True).order_by("display_name"))


def rung_for(contact: Contact, *, by, at: datetime) -> None:
    """Somebody has it now: whoever was rung because nobody had it need not come."""
    if contact.owner_id is not None:
        for task in open_tasks(contact).filter(kind=UNOWNED):
            do_task(task, by=by, at=at, outcome="somebody has it")


@transaction.atomic
def give(contact: Contact, *, to: User | None, by, at: datetime, why: str) -> Contact:
    """Make a colleague the owner, or with None leave it to whoever takes it next. Returns the row.

    Raises Refused for somebody who does not work on its team today, for a contact that is closed, and where it is
    theirs already.
    """
    row = Contact.objects.select_for_update(of=("self",), no_key=True).get(pk=contact.pk)
    if row.queue_id is None or not row.children.exclude(state=State.CLOSED).exists():
        raise Refused("This contact is closed. There is nothing left to give to anybody.")
    if to is not None and to not in colleagues(row, at):
        raise Refused(f"{to.display_name} does not work on this team today. Choose somebody who does.")
    if row.owner_id == (to and to.pk):
        raise Refused("It is theirs already." if to else "It is nobody’s already: anybody in the hub may take it.")
    before, row.owner = row.owner_id, to
    row.write(by=by, why=why)
    rung_for(row, by=by, at=at)
    trail.note(by, "contact.given", on=row, at=at, before=str(before or ""), after=str(to.pk) if to else "")
    return row
