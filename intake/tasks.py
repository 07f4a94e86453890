"""What the timetable does for intake: contacts that were not compared with the lists are. Twice does no harm."""

from datetime import datetime, timedelta

from celery import shared_task
from django.db import transaction

from access.identity import act_as
from access.models import robot
from audit import clock
from intake.acts import arriving, unseen
from intake.passing.silence import ring_silence
from intake.referring import box, sorting
from intake.sheets.timed import make_if_nobody_has
from intake.workload import acts as handing

LOOKED_BACK = timedelta(days=2)


@shared_task(name="intake.compare", robot=unseen.KEEPER, own_transactions=True)
def compare() -> int:
    """Compare with the lists every contact that was not when it was received."""
    return compare_missed(clock.now())


def compare_missed(at: datetime) -> int:
    """Compare the contacts of the last two days that nobody compared; returns how many."""
    missed = unseen.missed(at, since=at - LOOKED_BACK)
    for contact_id in missed:
        unseen.look_for_listed(contact_id, at=at)
    return len(missed)


@shared_task(name="intake.workload", robot="timetable")
def workload() -> int:
    """Hand over what absences leave, and ring for every RED that nobody works on."""
    return handing.watch(by=robot("timetable"), at=clock.now())


@shared_task(name="intake.letterbox", robot=box.ROBOT, own_transactions=True)
def letterbox() -> int:
    """Sort what came, ring about what nobody read, and empty what was kept long enough. Returns how many came."""
    return see_to_letterbox(clock.now())


def see_to_letterbox(at: datetime) -> int:
    """The same at a moment. Each part commits by itself, so one that fails holds up no other."""
    keeper = robot(box.ROBOT)
    came = sorting.sort_all(at)
    with act_as(keeper, at):
        with transaction.atomic():
            arriving.ring_unread(by=keeper, at=at)
        with transaction.atomic():
            box.empty_old(at=at)
    return came


@shared_task(name="intake.silence", robot="timetable")
def silence() -> int:
    """Have a manager ring every service that did not answer a hand-over, or did not start."""
    return ring_silence(by=robot("timetable"), at=clock.now())


@shared_task(name="intake.sheet", robot="timetable")
def sheet() -> int:
    """Make the sheet for the night at half past four, where nobody has."""
    return make_if_nobody_has(by=robot("timetable"), at=clock.now())
