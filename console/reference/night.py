"""Planned changes are made when their day comes, each by itself, so that one that cannot be made holds up no other."""

import logging
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from access.models import robot
from audit.records import Stale
from console.models import PlannedChange
from console.reference import acts
from console.reference.every import KINDS
from deadlines.calendar import london_day

KEEPER = "rule keeper"
log = logging.getLogger(__name__)


def make_due(at: datetime) -> int:
    """Make every change whose day has come. Returns how many were made; one that cannot be made is left to be seen."""
    keeper, made = robot(KEEPER), 0
    with transaction.atomic():
        waiting = acts.due(london_day(at))
    for change in waiting:
        if change.kind not in KINDS:
            continue
        try:
            with transaction.atomic():
                locked = PlannedChange.objects.select_for_update().select_related("asked_by").get(pk=change.pk)
                if locked.waits:
                    acts.make(KINDS[change.kind], locked, by=keeper, at=at)
                    made += 1
        except (ValidationError, Stale) as trouble:
            log.warning("planned change %s not made: %s", change.pk, type(trouble).__name__)
    return made
