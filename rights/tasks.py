"""What the worker does for rights requests. What is to do stands in the database; run twice, it does no harm."""

import time

from celery import shared_task
from django.db import transaction

from access.models import robot
from audit import clock
from documents import reading
from rights.acts import packing, searching, telling
from rights.acts.searching import SEARCHER
from rights.models import Pack, RightsRequest, Telling
from rights.workflow import State

# Well under the task's own limit: one more file may take two minutes.
READS_FOR = 120


@shared_task(name="rights.search", robot=SEARCHER, own_transactions=True)
def search() -> int:
    """Searches for every request that waits to be searched for; returns how many."""
    by, done = robot(SEARCHER), 0
    _read_files(by)
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


@shared_task(name="rights.told", robot=SEARCHER, own_transactions=True)
def told() -> int:
    """Reads who was told of what was put right, restricted or erased, until each has answered; returns how many."""
    by, at = robot(SEARCHER), clock.now()
    with transaction.atomic():
        waiting = [one.pk for one in telling.to_read(at)]
    for wanted in waiting:
        with transaction.atomic():
            rows = Telling.objects.select_for_update(skip_locked=True, of=("self",), no_key=True)
            if (row := rows.filter(pk=wanted).first()) is not None:
                telling.read(row, by=by, at=at)
    return len(waiting)


def _read_files(by) -> None:
    """Read the words of the files of requests that wait to be searched; what is left is read at the next turn."""
    began = time.monotonic()
    with transaction.atomic():
        waiting = list(RightsRequest.objects.filter(state=State.SEARCHING).select_related("subject"))
        files = [file for request in waiting for file in searching.unread_files(request)]
    for file in files:
        if time.monotonic() - began > READS_FOR:
            return
        reading.read(file, by=by, at=clock.now())


@transaction.atomic
def _search_one(by) -> bool:
    waiting = RightsRequest.objects.select_for_update(skip_locked=True, of=("self",), no_key=True)
    ready = waiting.filter(state=State.SEARCHING).order_by("received_on")
    request = next((one for one in ready if not searching.unread_files(one)), None)
    if request is None:
        return False
    searching.search(request, by=by, at=clock.now())
    return True
