"""What the timetable does: requests whose time ran out lapse. Run twice, it does no harm."""

from datetime import datetime

from celery import shared_task

from access.models import robot
from audit import clock
from audit.moves import Refused
from audit.records import Stale
from sharing import acts
from sharing.models import InformationRequest
from sharing.workflow import WAITING

AT_ONCE = 200


@shared_task(name="sharing.lapse", robot="timetable")
def lapse() -> int:
    """Let every request lapse whose answer was due and has not come."""
    return lapse_late(clock.now())


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
