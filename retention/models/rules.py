"""The schedule as rows, and the clock each closed record starts."""

from django.db import models
from django.db.models import Q

from audit.privacy import BLOCKS, DATE_OF_BIRTH, LAW, OPERATIONAL
from audit.records import Record

OWNER = "information asset owner"


class RetentionRule(Record):
    """One line of the retention schedule, with its source (domain.md 5.1)."""

    key = models.CharField(max_length=3)
    record = models.CharField("what is kept", max_length=120)
    only_when = models.CharField("only when", max_length=80, blank=True)
    after = models.CharField("counted from", max_length=20)
    count = models.PositiveSmallIntegerField(null=True, blank=True)
    unit = models.CharField(max_length=5)
    at_end = models.CharField("what happens then", max_length=40)
    source = models.CharField(max_length=200)
    basis = models.CharField("why it is kept so long", max_length=200, blank=True, default="")
    owner = models.CharField("whose rule it is", max_length=80, default=OWNER)
    in_force_from = models.DateField("in force from", null=True, blank=True)

    class Meta:
        ordering = ["key", "only_when"]
        constraints = [models.UniqueConstraint(fields=["key", "only_when"], name="one_line_of_the_schedule_each")]

    class Privacy:
        subject = None
        retain = "reference"
        fields = {
            "key": LAW,
            "record": LAW,
            "only_when": LAW,
            "after": LAW,
            "count": LAW,
            "unit": LAW,
            "at_end": LAW,
            "source": LAW,
            "basis": LAW,
            "owner": LAW,
            "in_force_from": LAW,
        }
        disposal: dict = {}

    class Wall:
        reference = True

    def __str__(self) -> str:
        return f"{self.key} {self.record}"


class RetentionPolicy(Record):
    """What a Trust settles for itself about disposal, from a day on. CONFIG."""

    in_force_from = models.DateField(unique=True)
    cooling_days = models.PositiveSmallIntegerField("days between decision and disposal", default=14)
    ahead_months = models.PositiveSmallIntegerField("months shown ahead", default=4)
    source = models.CharField(max_length=200)

    class Meta:
        ordering = ["in_force_from"]

    class Privacy:
        subject = None
        retain = "reference"
        fields = {"in_force_from": LAW, "cooling_days": LAW, "ahead_months": LAW, "source": LAW}
        disposal: dict = {}

    class Wall:
        reference = True

    def __str__(self) -> str:
        return f"from {self.in_force_from}"


class RetentionAssignment(Record):
    """How long one record is kept and why. Several may stand on a root; the longest wins."""

    record_kind = models.CharField(max_length=60)
    record_id = models.UUIDField()
    root_kind = models.CharField(max_length=20)
    root_id = models.UUIDField()
    rule = models.ForeignKey(RetentionRule, on_delete=models.PROTECT, related_name="+")
    trigger = models.CharField("counted from", max_length=20)
    trigger_on = models.DateField()
    event_on = models.DateField("day of the event that started it", null=True)
    due_on = models.DateField("kept until", db_index=True)
    why = models.CharField(max_length=300)

    class Meta:
        ordering = ["-due_on"]
        indexes = [models.Index(fields=["root_kind", "root_id"], name="kept_of_root")]
        constraints = [
            models.UniqueConstraint(fields=["record_id", "rule"], name="one_clock_a_record_and_rule"),
            models.CheckConstraint(
                condition=Q(due_on__gte=models.F("trigger_on")), name="kept_until_after_its_trigger"
            ),
        ]

    class Privacy:
        subject = None
        retain = "with case"
        fields = {
            "record_kind": OPERATIONAL,
            "record_id": OPERATIONAL,
            "root_kind": OPERATIONAL,
            "root_id": OPERATIONAL,
            "rule": OPERATIONAL,
            "trigger": OPERATIONAL,
            "trigger_on": DATE_OF_BIRTH,
            "event_on": OPERATIONAL,
            "due_on": DATE_OF_BIRTH,
            "why": DATE_OF_BIRTH,
        }
        disposal = {"rule": BLOCKS}

    class Wall:
        loose = True

    def __str__(self) -> str:
        return self.why
