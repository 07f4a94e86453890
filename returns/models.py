"""Anonymised statistics: what was released, how it was assessed, and the counts that outlive what was disposed of."""

from django.db import models

from audit.privacy import LAW, LEDGER, OPERATIONAL
from audit.records import Record

SANDWELL = "B43 B64 B65 B66 B67 B68 B69 B70 B71 DY4 WS10"


class StatisticsPolicy(Record):
    """From how many on a count may be shown, and which places are named, from a day on. CONFIG (domain.md 5.4).

    A postcode district of Sandwell holds more people than one of its wards. One elsewhere may hold very few, and so is
    not named: it counts as elsewhere.
    """

    in_force_from = models.DateField(unique=True)
    threshold = models.PositiveSmallIntegerField("smallest count shown", default=5)
    districts = models.CharField("postcode districts named", max_length=400, default=SANDWELL)
    source = models.CharField(max_length=200)

    class Meta:
        ordering = ["in_force_from"]

    class Privacy:
        subject = None
        retain = "reference"
        fields = {"in_force_from": LAW, "threshold": LAW, "districts": LAW, "source": LAW}
        disposal: dict = {}

    class Wall:
        reference = True

    def __str__(self) -> str:
        return f"{self.threshold} from {self.in_force_from}"


class StatisticsRelease(Record):
    """One table that was released: its numbers as they were shown, and why it was thought to show nobody."""

    number = models.CharField(max_length=20, unique=True)
    rows = models.CharField(max_length=20)
    columns = models.CharField(max_length=20)
    quarter_from = models.CharField(max_length=6)
    quarter_to = models.CharField(max_length=6)
    threshold = models.PositiveSmallIntegerField()
    shown = models.JSONField("the table as shown; a hidden number is null")
    hidden = models.PositiveSmallIntegerField("numbers hidden", default=0)
    assessment = models.TextField("why nobody can be picked out")
    checked_against = models.JSONField("earlier releases it was held against", default=list, blank=True)
    released_at = models.DateTimeField()
    released_by_id = models.UUIDField()

    class Meta:
        ordering = ["-released_at"]

    class Privacy:
        subject = None
        retain = LEDGER
        fields = {
            "number": OPERATIONAL, "rows": OPERATIONAL, "columns": OPERATIONAL, "quarter_from": OPERATIONAL,
            "quarter_to": OPERATIONAL, "threshold": OPERATIONAL, "shown": OPERATIONAL, "hidden": OPERATIONAL,
            "assessment": LAW, "checked_against": OPERATIONAL, "released_at": OPERATIONAL,
            "released_by_id": OPERATIONAL,
        }  # fmt: skip
        disposal: dict = {}

    class Wall:
        scope = "retention"

    def __str__(self) -> str:
        return self.number


class SurvivingCount(Record):
    """How many there were of one kind in one quarter whose files are gone. It names and leads to nobody."""

    quarter = models.CharField(max_length=6)
    age = models.CharField(max_length=12)
    source = models.CharField(max_length=4)
    outcome = models.CharField(max_length=24)
    area = models.CharField("postcode district", max_length=8, default="unknown")
    number = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["quarter", "age", "source", "outcome", "area"], name="one_count_of_each_kind"
            )
        ]

    class Privacy:
        subject = None
        retain = LEDGER
        fields = {
            "quarter": OPERATIONAL, "age": OPERATIONAL, "source": OPERATIONAL, "outcome": OPERATIONAL,
            "area": OPERATIONAL, "number": OPERATIONAL,
        }  # fmt: skip
        disposal: dict = {}

    class Wall:
        scope = "retention"

    def __str__(self) -> str:
        return f"{self.quarter}: {self.number}"
