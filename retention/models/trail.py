"""One calendar year of the audit log, which is kept by a rule of its own and comes up by itself."""

from django.db import models

from audit.privacy import OPERATIONAL, Alone
from audit.records import Record


class TrailYear(Record):
    """A year of the audit log that is over. When it goes, its rows go, and older ones that stayed behind: those about
    what is no longer here. What tells of keeping, holding and disposing never goes.
    """

    name = models.CharField(max_length=40)
    ended_on = models.DateField("the first day after it", unique=True)

    class Meta:
        verbose_name = "year of the audit log"
        ordering = ["ended_on"]

    class Privacy:
        subject = None
        retain = "R14"
        fields = {"name": OPERATIONAL, "ended_on": OPERATIONAL}
        disposal: dict = {}
        alone = Alone(since="ended_on", said="name")
        ends = "trail"

    class Wall:
        scope = "retention"

    def __str__(self) -> str:
        return self.name
