"""When somebody is away, and who covers for them: so that nothing is owned by nobody."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from audit.privacy import KEPT, OPERATIONAL, STAFF
from audit.records import Record


class Absence(Record):
    """Somebody is away between two moments. Why is their own business, and is not kept here."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    from_at = models.DateTimeField()
    until_at = models.DateTimeField()
    cover = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name="who covers",
    )  # fmt: skip
    handed_at = models.DateTimeField("when their work was handed over", null=True, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Wall:
        scope = "staff"

    class Privacy:
        subject = None
        retain = "reference"
        fields = {
            "user": STAFF, "from_at": STAFF, "until_at": STAFF, "cover": STAFF, "handed_at": OPERATIONAL,
            "recorded_at": OPERATIONAL, "recorded_by": STAFF,
        }  # fmt: skip
        disposal = {"user": KEPT, "cover": KEPT, "recorded_by": KEPT}

    class Meta:
        ordering = ["from_at"]
        indexes = [models.Index(fields=["user", "until_at"], name="absence_of")]
        constraints = [
            models.CheckConstraint(condition=Q(until_at__gt=F("from_at")), name="an_absence_ends_after_it_begins"),
            models.CheckConstraint(condition=~Q(cover=F("user")), name="nobody_covers_for_themselves"),
        ]

    def __str__(self) -> str:
        return f"away until {self.until_at:%Y-%m-%d}"
