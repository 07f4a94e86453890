"""A list of people somebody brings in: looked through first, then brought in a part at a time."""

from django.conf import settings
from django.db import models

from audit.privacy import CASE_FILE, GOES_WITH, OPERATIONAL, Alone
from audit.records import Record


class BroughtList(Record):
    """A list as it was sent, what would become of its lines, and how far it has come in. Its own sender sees it alone.

    The file itself is kept, locked, until the last line is in or the list is thrown away. `faults` says which lines
    cannot be brought in, why, and how to put each right.
    """

    class State(models.TextChoices):
        """How far it has come."""

        LOOKED = "looked", "looked through"
        BRINGING = "bringing", "being brought in"
        DONE = "done", "brought in"
        LEFT = "left", "thrown away"

    source = models.CharField("what the list is called", max_length=60)
    blob = models.CharField(max_length=64, blank=True)
    blob_key = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.LOOKED)
    lines = models.PositiveIntegerField(default=0)
    read = models.PositiveIntegerField("lines read so far", default=0)
    expected = models.JSONField("what would become of its lines", default=dict, blank=True)
    counts = models.JSONField("what became of them", default=dict, blank=True)
    faults = models.JSONField(default=list, blank=True)
    whole = models.BooleanField("all or nothing", default=False)
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Wall:
        own = "sent_by"
        private = True

    class Privacy:
        subject = None
        retain = "R17"
        fields = {
            "source": OPERATIONAL, "blob": OPERATIONAL, "blob_key": OPERATIONAL, "state": OPERATIONAL,
            "lines": OPERATIONAL, "read": OPERATIONAL, "expected": OPERATIONAL, "counts": OPERATIONAL,
            "faults": CASE_FILE, "whole": OPERATIONAL, "sent_at": OPERATIONAL, "sent_by": OPERATIONAL,
            "ended_at": OPERATIONAL,
        }  # fmt: skip
        disposal = {"sent_by": GOES_WITH}
        stored = ("blob",)
        alone = Alone(since="ended_at", said="source")

    class Meta:
        ordering = ["-sent_at"]

    def __str__(self) -> str:
        return self.source
