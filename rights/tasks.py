"""What the worker does for rights requests. What is to do stands in the database; run twice, it does no harm."""

from celery import shared_task
from django.db import transaction

from access.models import robot
from audit import clock
from rights.acts import packing, searching
from rights.acts.searching import SEARCHER
from rights.models import Pack, RightsRequest
from rights.workflow import State


@shared_task(name="rights.search", robot=SEARCHER, own_transactions=True)
def search() -> int:
    """Searches for every request that waits to be searched for; returns how many."""
    by, done = robot(SEARCHER), 0
    while _search_one(by):
        done += 1
    return done


@shared_task(name="rights.finish", robot=SEARCHER, own_transactions=True)
def finish() -> int:
    """Reads every pack whose volumes are printed again at the gate; returns how many."""
    by, at, done = robot(SEARCHER), clock.now(), 0
    with transaction.atomic():
        waiting = list(Pack.objects.filter(state=Pack.MAKING).values_list("pk", flat=True))
    for wanted in waiting:
        with transaction.atomic():
            made = Pack.objects.select_for_update(skip_locked=True, of=("self",), no_key=True).filter(pk=wanted).first()
            if made is not None and packing.finish(made, by=by, at=at) is not None:
                done += 1
    return done


@transaction.atomic
def _search_one(by) -> bool:
    waiting = RightsRequest.objects.select_for_update(skip_locked=True, of=("self",), no_key=True)
    request = waiting.filter(state=State.SEARCHING).order_by("received_on").first()
    if request is None:
        return False
    searching.search(request, by=by, at=clock.now())
    return True
