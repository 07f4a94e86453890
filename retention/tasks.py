"""What the timetable does for retention. It never disposes: that is a process of its own (manage.py dispose)."""

from celery import shared_task
from django.db import transaction

from access.models import robot
from audit import clock
from retention import settling


@shared_task(name="retention.settle", robot="keeper", own_transactions=True)
def settle() -> int:
    """Works out again until when files are kept whose facts changed."""
    with transaction.atomic():
        return settling.settle_waiting(by=robot("keeper"), at=clock.now())
