"""From how many contacts on a manager looks first. CONFIG, domain.md 6.6."""

from django.db import models

from audit.privacy import LAW
from audit.records import Record


class RepeatRule(Record):
    """How many contacts in twelve months stop for a manager, from a day on."""

    in_force_from = models.DateField("in force from", unique=True)
    contacts = models.PositiveSmallIntegerField("contacts that stop for a manager", default=3)
    source = models.CharField("on whose word", max_length=200)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = {"in_force_from": LAW, "contacts": LAW, "source": LAW}
        disposal: dict[str, str] = {}

    class Meta:
        verbose_name = "rule for repeat contacts"
        ordering = ["in_force_from"]

    def __str__(self) -> str:
        return f"{self.contacts} in 12 months"
