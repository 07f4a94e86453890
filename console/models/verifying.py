"""One verification of the trail: who asked for it, how far it is, and what it found."""

from django.db import models

from audit.privacy import KEPT, OPERATIONAL, STAFF, Alone
from audit.records import Record
from console.models.planning import somebody


class Verification(Record):
    """One verification somebody asked for. The worker does it; `first` is the first thing that does not fit."""

    asked_at = models.DateTimeField()
    asked_by = somebody()
    began_at = models.DateTimeField(null=True, blank=True)
    done = models.PositiveSmallIntegerField("tables read", default=0)
    tables = models.PositiveSmallIntegerField(default=0)
    ended_at = models.DateTimeField(null=True, blank=True)
    seals = models.PositiveIntegerField(default=0)
    rows = models.PositiveBigIntegerField(default=0)
    unsealed = models.PositiveIntegerField(default=0)
    disposed = models.PositiveIntegerField(default=0)
    checkpoints = models.PositiveIntegerField(default=0)
    faults = models.PositiveIntegerField(default=0)
    first = models.CharField("the first that does not fit", max_length=300, blank=True)
    head = models.CharField(max_length=64, blank=True)
    trouble = models.CharField(max_length=200, blank=True)

    class Wall:
        scope = "trail"

    class Privacy:
        subject = None
        retain = "R14"
        fields = {
            **dict.fromkeys(
                (
                    "asked_at", "began_at", "done", "tables", "ended_at", "seals", "rows", "unsealed", "disposed",
                    "checkpoints", "faults", "first", "head", "trouble",
                ),
                OPERATIONAL,
            ),
            "asked_by": STAFF,
        }  # fmt: skip
        disposal = {"asked_by": KEPT}
        alone = Alone(since="ended_at")

    class Meta:
        verbose_name = "verification"
        ordering = ["-asked_at"]

    @property
    def holds(self) -> bool:
        """Whether it came to an end and found nothing."""
        return self.ended_at is not None and not self.faults and not self.trouble
