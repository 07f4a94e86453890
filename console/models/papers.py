"""The register of processing: its versions as they were made, and the parts written by hand. UK GDPR Article 30"""

from django.db import models

from audit.privacy import KEPT, LAW, OPERATIONAL, STAFF, Alone
from audit.records import Record
from console.models.planning import somebody


class ByHand(Record):
    """One part of the register of processing that no row of the service can say, from a day on."""

    key = models.CharField("which part", max_length=30)
    words = models.TextField(max_length=4000)
    in_force_from = models.DateField("from")
    source = models.CharField("on whose word", max_length=200)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = dict.fromkeys(("key", "words", "in_force_from", "source"), LAW)
        disposal: dict[str, str] = {}

    class Meta:
        verbose_name = "part written by hand"
        ordering = ["key", "in_force_from"]
        constraints = [models.UniqueConstraint(fields=["key", "in_force_from"], name="one_part_by_hand_a_day")]

    def __str__(self) -> str:
        return self.key


class Processing(Record):
    """One version of the register of processing, as the service's own rows gave it when it was made.

    `content` is a list of sections: heading, words, columns, rows. The worker prints it; `pdf` lies in the store.
    """

    number = models.PositiveSmallIntegerField(unique=True)
    content = models.JSONField(default=list)
    changes = models.JSONField("what differs from the version before", default=list, blank=True)
    made_at = models.DateTimeField()
    made_by = somebody()
    replaced_at = models.DateTimeField("when the next version took its place", null=True, blank=True)
    pdf_blob = models.CharField(max_length=64, blank=True)
    pdf_key = models.CharField(max_length=200, blank=True)

    class Wall:
        scope = "trail"

    class Privacy:
        subject = None
        retain = "R15"
        fields = {
            "number": OPERATIONAL, "content": LAW, "changes": LAW, "made_at": OPERATIONAL, "made_by": STAFF,
            "replaced_at": OPERATIONAL,
            "pdf_blob": OPERATIONAL, "pdf_key": OPERATIONAL,
        }  # fmt: skip
        disposal = {"made_by": KEPT}
        stored = ("pdf_blob",)
        alone = Alone(since="replaced_at", said="number")

    class Meta:
        verbose_name = "version of the register of processing"
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"version {self.number}"
