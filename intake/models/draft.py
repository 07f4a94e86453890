"""A contact half taken: kept on the server for the person who is taking it (domain.md 1.9; security.md 7.6)."""

from uuid import uuid4

from django.conf import settings
from django.db import models

from audit.privacy import CASE_FILE, GOES_WITH, OPERATIONAL, STAFF, Alone
from audit.records import Record


class Draft(Record):
    """What has been typed so far, with the key that makes receiving it twice impossible. Kept 72 hours."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    idempotency_key = models.UUIDField(default=uuid4, unique=True)
    reference = models.CharField(max_length=12)
    content = models.JSONField(default=dict, blank=True)
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField()
    ended_at = models.DateTimeField("received or thrown away", null=True, blank=True)

    class Wall:
        own = "user"

    class Privacy:
        subject = None
        retain = "R17"
        fields = {
            "user": STAFF, "idempotency_key": OPERATIONAL, "reference": OPERATIONAL, "content": CASE_FILE,
            "started_at": OPERATIONAL, "saved_at": OPERATIONAL, "ended_at": OPERATIONAL,
        }  # fmt: skip
        disposal = {"user": GOES_WITH}
        beside = {"idempotency_key": ("contact", "idempotency_key")}
        alone = Alone(since="ended_at", said="reference")

    class Meta:
        indexes = [models.Index(fields=["user", "saved_at"], name="draft_of_user")]

    def __str__(self) -> str:
        return self.reference
