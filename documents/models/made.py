"""Documents made to be printed or sent: what was ordered, how far it is, and the volumes it came to."""

from django.db import models

from audit.privacy import GOES_WITH, OPERATIONAL
from audit.records import Record


class Making(models.TextChoices):
    """Where a document stands between being ordered and being ready."""

    ORDERED = "ordered", "waiting to be made"
    MAKING = "making", "being made"
    MADE = "made", "ready"
    FAILED = "failed", "could not be made"


class Document(Record):
    """One document somebody ordered about a record. The worker makes it volume by volume, and may be killed at any.

    It hangs on a root by kind and id; the robots that make it may open it whatever its root's restriction, since the
    pages they are given were written by somebody who may. `claimed_at` says since when a worker is at it.
    """

    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=120)
    root_kind = models.CharField(max_length=10)
    root_id = models.UUIDField()
    subject_id = models.UUIDField()
    state = models.CharField(max_length=10, choices=Making.choices, default=Making.ORDERED)
    volumes = models.PositiveSmallIntegerField()
    done = models.PositiveSmallIntegerField(default=0)
    tries = models.PositiveSmallIntegerField(default=0)
    trouble = models.CharField("what stood in the way", max_length=300, blank=True)
    back = models.CharField("page it leads back to", max_length=200, blank=True)
    ordered_by_id = models.UUIDField()
    ordered_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField(null=True, blank=True)
    person_id = models.UUIDField(null=True, blank=True)
    team_id = models.UUIDField(null=True, blank=True)
    role = models.CharField(max_length=40, default="robot")

    class Wall:
        loose = True
        assigned = True

    class Privacy:
        subject = None
        retain = "with case"
        fields = dict.fromkeys(
            (
                "kind", "title", "root_kind", "root_id", "subject_id", "state", "volumes", "done", "tries", "trouble",
                "back", "ordered_by_id", "ordered_at", "claimed_at", "made_at", "person_id", "team_id", "role",
            ),
            OPERATIONAL,
        )  # fmt: skip
        disposal: dict = {}

    class Meta:
        ordering = ["-ordered_at"]
        indexes = [
            models.Index(fields=["subject_id", "kind"], name="document_of"),
            models.Index(
                fields=["ordered_at"], name="document_to_make", condition=models.Q(state__in=["ordered", "making"])
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=Making.values), name="a_document_is_in_a_known_state"),
            models.CheckConstraint(
                condition=models.Q(done__lte=models.F("volumes")), name="no_more_volumes_than_ordered"
            ),
        ]

    @property
    def is_made(self) -> bool:
        """Whether every volume is ready."""
        return self.state == Making.MADE

    @property
    def is_waited_for(self) -> bool:
        """Whether a worker still has something to do on it."""
        return self.state in {Making.ORDERED, Making.MAKING}


class Sheet(Record):
    """One volume: the page it is printed from, then the PDF. Both lie encrypted outside the database."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="sheets")
    root_kind = models.CharField(max_length=10)
    root_id = models.UUIDField()
    number = models.PositiveSmallIntegerField()
    page_blob = models.CharField(max_length=64, blank=True)
    page_key = models.CharField(max_length=200, blank=True)
    blob = models.CharField(max_length=64, blank=True)
    blob_key = models.CharField(max_length=200, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    size = models.PositiveIntegerField(default=0)
    person_id = models.UUIDField(null=True, blank=True)
    team_id = models.UUIDField(null=True, blank=True)
    role = models.CharField(max_length=40, default="robot")

    class Wall:
        loose = True
        assigned = True

    class Privacy:
        subject = None
        retain = "with case"
        fields = dict.fromkeys(
            (
                "document", "root_kind", "root_id", "number", "page_blob", "page_key", "blob", "blob_key", "sha256",
                "size", "person_id", "team_id", "role",
            ),
            OPERATIONAL,
        )  # fmt: skip
        disposal = {"document": GOES_WITH}
        stored = ("blob", "page_blob")

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="each_volume_once")]
