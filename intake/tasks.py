"""What the timetable does for intake: contacts that were not compared with the lists are. Twice does no harm."""

from datetime import datetime, timedelta

from celery import shared_task

from audit import clock
from intake.acts import unseen

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
