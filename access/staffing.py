"""When people are on duty. Everything here is about people at work, never about a child."""

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from audit.privacy import GOES_WITH, STAFF
from audit.records import Record, RecordQuerySet


class Duty(models.TextChoices):
    """What somebody is on the rota for."""

    DUTY_WORKER = "duty_worker", "duty worker"
    ON_CALL = "on_call", "on-call manager"


class ShiftQuerySet(RecordQuerySet):
    """Shifts …"""

    def running(self, at: datetime) -> "ShiftQuerySet":
        """… that somebody stands at this moment."""
        return self.filter(from_at__lte=at, until_at__gt=at)


class Shift(Record):
    """Somebody is on the rota from one moment to another: as duty worker, or as the manager on call."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="shifts")
    duty = models.CharField("duty", max_length=15, choices=Duty.choices)
    from_at = models.DateTimeField("from")
    until_at = models.DateTimeField("until")

    objects: ClassVar = ShiftQuerySet.as_manager()

    class Wall:
        own = "user"
        managed_by = "rota"

    class Privacy:
        subject = None
        retain = "reference"
        fields = {"user": STAFF, "duty": STAFF, "from_at": STAFF, "until_at": STAFF}
        disposal = {"user": GOES_WITH}

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(until_at__gt=F("from_at")), name="a_shift_ends_after_it_begins")
        ]
        indexes = [models.Index(fields=["until_at", "duty"], name="shift_running")]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_duty_display()}"
