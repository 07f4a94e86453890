"""A request about somebody restricted: it goes out of sight of all but the list, and the search is lent what it needs.

Whoever orders the search stands on the list and sees the person and the contacts about them. The keeper of the lists
lends the robot that searches those very records by name, for this request and for a short time, and never one that
whoever ordered it is not named for.
"""

from datetime import datetime, timedelta
from uuid import UUID

from django.apps import apps
from django.db import transaction

from access import grants
from access.identity import act_as
from access.models import robot
from intake.acts.unseen import KEEPER
from intake.lists import ORIGIN as ON_LIST
from intake.lists import names_on
from people.models import Person
from rights.gather import contacts_of
from rights.models import RightsRequest

SEARCHER = "rights search"
ORIGIN = "rights request"
LASTS = timedelta(days=2)
ABOUT = "about somebody restricted"


def hide_after_commit(request: RightsRequest, *, at: datetime) -> None:
    """Once the transaction is kept, take a request about a restricted person out of the team's queue."""
    wanted = request.pk
    transaction.on_commit(lambda: hide(wanted, at=at), robust=True)


def hide(wanted: UUID, *, at: datetime) -> None:
    """Restrict a request to those on its subject's list by name, and to the robot that searches."""
    desk = robot(SEARCHER)
    with act_as(desk, at), transaction.atomic():
        request = RightsRequest.objects.filter(pk=wanted, restricted=False).first()
        if request is None or request.subject_id is None:
            return
        named = names_on(Person(pk=request.subject_id), at)
        for user in (*named, desk, robot(KEEPER)):
            grants.give(user, on=request, by=desk, why=ABOUT, until=None, origin=ORIGIN, at=at)
        request.restricted = True
        request.write(by=desk, why=ABOUT)


def note_roots(request: RightsRequest) -> None:
    """Put down on the request which restricted records it needs, as whoever orders the search sees them."""
    if request.subject is None:
        return
    person = request.subject
    around = [contact for contact in contacts_of(person) if contact.restricted]
    request.lent = [["people.Person", str(person.pk)]] if person.restricted else []
    request.lent += [[contact._meta.label, str(contact.pk)] for contact in around]


def lend_after_commit(request: RightsRequest, *, by, at: datetime) -> None:
    """Once the order of a search is kept, have the keeper of the lists lend the searcher what it needs."""
    wanted, orderer = request.pk, by.pk
    if request.lent:
        transaction.on_commit(lambda: lend(wanted, orderer, at=at), robust=True)


def lend(wanted: UUID, orderer: UUID, *, at: datetime) -> None:
    """As the keeper: open to the searcher each record the request needs that whoever ordered it is named for."""
    keeper, searcher = robot(KEEPER), robot(SEARCHER)
    with act_as(keeper, at), transaction.atomic():
        request = RightsRequest.objects.get(pk=wanted)
        for label, pk in request.lent:
            root = apps.get_model(label)(pk=UUID(pk))
            named = [one for one in grants.to_people(root) if one.user_id == orderer and one.origin == ON_LIST]
            if any(grants.is_live(one, at) for one in named):
                why = f"search for {request.reference}"
                grants.give(searcher, on=root, by=keeper, why=why, until=at + LASTS, origin=ORIGIN, at=at)


def lent(request: RightsRequest, *, to, at: datetime) -> list:
    """Return the live grants that were lent to the searcher for this request."""
    roots = [apps.get_model(label)(pk=UUID(pk)) for label, pk in request.lent]
    held = [one for root in roots for one in grants.to_people(root) if one.user_id == to.pk and one.origin == ORIGIN]
    return [one for one in held if grants.is_live(one, at)]
