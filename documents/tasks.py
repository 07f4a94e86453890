"""What the worker does for documents: what is to do stands in the database, and run twice it does no harm."""

import time

from celery import shared_task
from django.contrib.auth import get_user_model
from django.db import transaction

from audit import clock
from documents import making, receiving

PRESS = "press"
# Well under the task's own limit: one more volume may take two minutes.
GOES_ON_FOR = 120


# Its own transactions: none is held while a page is printed.
@shared_task(name="documents.make", robot=PRESS, own_transactions=True)
def make() -> int:
    """Makes the volumes that wait, the oldest document first; returns how many."""
    began, made = time.monotonic(), 0
    by = get_user_model().objects.get(email=f"{PRESS}@robots.invalid")
    while time.monotonic() - began < GOES_ON_FOR and making.make_next(by=by, at=clock.now()) is not None:
        made += 1
    return made


# Its own transactions: each file is decided by itself, and one that takes long holds up no other's answer.
@shared_task(name="documents.check", robot="files", own_transactions=True)
def check() -> int:
    """Checks files that wait, and asks the scanner again about those held; returns how many were decided."""
    began, decided = time.monotonic(), 0
    by = get_user_model().objects.get(email="files@robots.invalid")
    with transaction.atomic():
        found = receiving.waiting()
    for file in found:
        if time.monotonic() - began > GOES_ON_FOR:
            break
        decided += receiving.check(file, by=by, at=clock.now()).state != file.state
    return decided
