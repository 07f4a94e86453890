"""What people have asked of the rights team: one waiting to be taken up, one paused, one complaint, one being read."""

from datetime import datetime, timedelta

from django.db import transaction

from access.identity import act_as
from access.models import User, robot
from intake.models import ContactChild
from people.models import Person
from rights.acts import asking, clock, searching, subject
from rights.acts.asking import Heard, Opening
from rights.models import RightsRequest, Wait
from rights.workflow import State

REACH = "01632 960 731, mornings"


def ask(everybody, *, present: datetime) -> None:
    """Write down four requests and work on three of them. The people they are about are on file already."""
    dee, remi = everybody["dee"], everybody["remi"]
    child = _somebody(present)
    _write("I want to see everything you have about me and my children.", "Imelda Thorne", dee, present - _days(2))
    paused = _opened("What do you hold on me?", "Bran Kettleby", "access", "self", dee, remi, present - _days(16))
    _opened("You sent my letter to my old address.", "Ros Tamblyn", "complaint", "self", dee, remi, present - _days(9))
    reading = _opened("My own records.", "A young person", "access", "self", dee, remi, present - _days(6))
    if child is None:
        return
    for request, at in ((paused, present - _days(14)), (reading, present - _days(5))):
        with act_as(remi, at), transaction.atomic():
            subject.choose(request, Person.objects.get(pk=child), by=remi, at=at)
            clock.start_work(request, by=remi, at=at)
    with act_as(remi, present - _days(12)), transaction.atomic():
        clock.ask(paused, Wait.CLARIFICATION, words="Which years?", by=remi, at=present - _days(12))
    _search(reading, remi, present - _days(4))


def _days(count: int) -> timedelta:
    return timedelta(days=count)


def _somebody(at: datetime):
    """The child of the oldest contact."""
    with act_as(robot("founder"), at), transaction.atomic():
        first = ContactChild.objects.filter(person__expected_on=None, person__restricted=False)
        return first.order_by("contact__received_at", "place").values_list("person_id", flat=True).first()


def _write(words: str, asker: str, by: User, at: datetime):
    with act_as(by, at), transaction.atomic():
        heard = Heard("telephone", words, asker, REACH, at)
        return asking.write_down(heard, by=by, at=at, person=by)


def _opened(words: str, asker: str, kind: str, relation: str, dee: User, remi: User, at: datetime) -> RightsRequest:
    asked = _write(words, asker, dee, at)
    with act_as(remi, at), transaction.atomic():
        return asking.open_requests(asked, [Opening(kind, asker, relation)], by=remi, at=at)[0]


def _search(request: RightsRequest, by: User, at: datetime) -> None:
    with act_as(by, at), transaction.atomic():
        searching.order(request, by=by, at=at)
    searcher = robot(searching.SEARCHER)
    with act_as(searcher, at), transaction.atomic():
        # The worker is up already and may be searching it.
        waiting = RightsRequest.objects.select_for_update(of=("self",), no_key=True).get(pk=request.pk)
        if waiting.state == State.SEARCHING:
            searching.search(waiting, by=searcher, at=at)
