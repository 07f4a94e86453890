"""What the timetable does: requests whose time ran out lapse. Run twice, it does no harm."""

from datetime import datetime

from celery import shared_task

from access.models import robot
from audit import clock
from audit.moves import Refused
from audit.records import Stale
from intake.acts.unseen import KEEPER
from sharing import acts, chaser
from sharing.acts import coming_in, out_of_sight, recalling
from sharing.models import InformationRequest
from sharing.workflow import WAITING

AT_ONCE = 200


@shared_task(name="sharing.watch", robot="timetable")
def watch() -> int:
    """Have RED requests that lie unopened rung about, and late emergencies handed to a manager."""
    at, timetable = clock.now(), robot("timetable")
    return acts.watch_red(by=timetable, at=at) + acts.escalate(by=timetable, at=at)


@shared_task(name="sharing.lapse", robot="timetable")
def lapse() -> int:
    """Let every request lapse whose answer was due and has not come."""
    return lapse_late(clock.now())


@shared_task(name="sharing.came_in", robot="timetable")
def came_in() -> int:
    """Write what agencies answered into the register of sharing."""
    return coming_in.write_answers(by=robot("timetable"), at=clock.now())


@shared_task(name="sharing.chase", robot="timetable")
def chase() -> int:
    """Remind desks and tell managers, by rule."""
    return chaser.chase_by_rule(by=robot("timetable"), at=clock.now())


@shared_task(name="sharing.feedback", robot="timetable")
def feedback() -> int:
    """Set a task for every referrer and agency not yet told what was decided."""
    return chaser.chase_feedback(by=robot("timetable"), at=clock.now())


@shared_task(name="sharing.recalls", robot=KEEPER)
def recalls() -> int:
    """Tell past recipients whom whoever recalled could not see, and remind those who have not acknowledged."""
    keeper, at = robot(KEEPER), clock.now()
    return out_of_sight.tell_the_rest(by=keeper, at=at) + recalling.remind_of_recalls(by=keeper, at=at)


def lapse_late(at: datetime) -> int:
    """Let requests lapse that are late at this moment; returns how many. One answered meanwhile stays answered."""
    timetable = robot("timetable")
    late = InformationRequest.objects.filter(state__in=sorted(WAITING), needed_by__lt=at).order_by("needed_by")
    lapsed = 0
    for request in late[:AT_ONCE]:
        try:
            acts.lapse(request, by=timetable, at=at)
            lapsed += 1
        except (Refused, Stale):
            continue
    return lapsed
