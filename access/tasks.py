"""What the timetable does for accounts: asks sponsors, warns, suspends, ends. Run twice, it does no harm."""

from celery import shared_task
from django.db import transaction

from access import reviews
from access.models import robot
from audit import clock


@shared_task(name="access.reviews", robot="timetable")
def look_after_accounts() -> dict[str, int]:
    """Ask, warn, suspend and end as of now. Returns how many of each."""
    at = clock.now()
    with transaction.atomic():
        asked = len(reviews.ask_sponsors(by=robot("timetable"), at=at))
        return {"asked": asked, **reviews.carry_out(at=at)}
