"""Past recipients whom whoever recalled may not see: told all the same, by the keeper of the lists. It reveals nothing.

Another team's contact, one long closed, one about a restricted person: the recall reaches them, and the line to be told
by hand goes to somebody who may open it there. UK GDPR Article 19; domain.md 2.10 P4
"""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction

from access import grants
from access.identity import act_as
from access.models import User, robot
from intake.acts.unseen import KEEPER
from intake.lists import ORIGIN
from intake.models import Contact
from people.models import Restriction
from sharing.acts import telling_again
from sharing.models import InformationRequest, Recall, SharingDecision
from sharing.recall import with_desk

LOOKED_BACK = timedelta(days=28)
WHY = "told something that was withdrawn or corrected"


def after_commit(*, at: datetime) -> None:
    """Tell the rest once a recall is kept. A failure is logged; the timetable does it again."""

    def do() -> None:
        keeper = robot(KEEPER)
        with act_as(keeper, at), transaction.atomic():
            tell_the_rest(by=keeper, at=at)

    transaction.on_commit(do, robust=True)


@transaction.atomic
def tell_the_rest(*, by, at: datetime) -> int:
    """Tell every past recipient not told yet, wherever they stand; a second run tells nobody twice. Returns how many.

    by: the keeper of the lists, the one identity the database answers.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM wall.recalls_left(%s)", [at - LOOKED_BACK])
        left = cursor.fetchall()
    for recall_id, recall_root, decision_id, decision_root, request_id in left:
        opened = [_let_in(by, Contact, root, at) for root in (recall_root, decision_root)]
        if request_id:
            # Kept while the notice may want a reminder.
            _let_in(by, InformationRequest, request_id, at)
        _tell(Recall.objects.get(pk=recall_id), decision_id, by=by, at=at)
        grants.end([one for one in opened if one], until=at, by=by, why=WHY, at=at)
    return len(left)


def _let_in(keeper, model, root_id: UUID, at: datetime):
    """A way in for the keeper where it has none; None where it has one."""
    if model.objects.filter(pk=root_id).exists():
        return None
    until = at + telling_again.OPEN_AGAIN
    return grants.give(keeper, on=model(pk=root_id), by=keeper, why=WHY, until=until, origin="recall", at=at)


def _tell(kept: Recall, decision_id: UUID, *, by, at: datetime) -> None:
    decision = with_desk(SharingDecision.objects.filter(pk=decision_id)).get()
    if not telling_again.has_desk(decision):
        telling_again.list_by_hand(kept, decision, by=by, at=at, **_who_may(kept, decision, by=by, at=at))
    else:
        telling_again.send_notice(kept, decision, by=by, at=at)


def _who_may(kept: Recall, decision: SharingDecision, *, by, at: datetime) -> dict:
    """Whose task it is to tell this one by hand: the list's, the queue's, else whoever told them at the time."""
    contact = decision.contact
    if contact.restricted:
        return {"person": _on_the_list(contact, at) or decision.decided_by}
    if contact.queue is not None:
        return {"team": contact.queue}
    who = decision.decided_by if decision.decided_by.is_active else kept.opened_by
    until = at + telling_again.OPEN_AGAIN
    grants.give(who, on=contact, by=by, why=WHY, until=until, origin=f"recall {kept.pk}", at=at)
    return {"person": who}


def _on_the_list(contact: Contact, at: datetime) -> User | None:
    """Who keeps the list this contact is hidden for; else anybody on it."""
    named = {g.user_id for g in grants.to_people(contact) if g.origin == ORIGIN and grants.is_live(g, at)}
    people = User.objects.filter(pk__in=named, kind=User.PERSON, is_active=True).order_by("display_name")
    owners = Restriction.objects.standing().filter(owner__in=people).values("owner_id")
    return people.filter(pk__in=owners).first() or people.first()
