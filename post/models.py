"""Messages waiting, messages taken, and the demo's mailbox. Ids and codes only: no row here names anybody's child.

These tables stand outside the wall: the relay works them for everybody, and what they hold opens nothing.
"""

from uuid import uuid4

from django.db import models
from django.db.models import Q

from audit.privacy import LAW
from audit.records import Record


class Outbox(models.Model):
    """A message that must go, written in the transaction of the work it tells of (security.md 7.3)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    kind = models.CharField(max_length=60)
    record_kind = models.CharField(max_length=40)
    record_id = models.UUIDField()
    reference = models.CharField(max_length=20, blank=True)
    path = models.CharField("page it leads to", max_length=200)
    to_kind = models.CharField(max_length=20)
    to_id = models.UUIDField(null=True)
    by_id = models.UUIDField(null=True)
    queued_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    dead_at = models.DateTimeField(null=True)
    trouble = models.CharField("what went wrong, as a code", max_length=60, blank=True)

    # It goes when the record it tells of is disposed of; what hangs on it, through it.
    disposed_by = "record_id"

    class Meta:
        indexes = [
            models.Index(
                fields=["queued_at"], name="outbox_waiting", condition=Q(sent_at__isnull=True, dead_at__isnull=True)
            ),
            models.Index(fields=["reference"], name="outbox_reference"),
            models.Index(fields=["record_id"], name="outbox_record"),
            models.Index(fields=["dead_at"], name="outbox_dead", condition=Q(dead_at__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True) | Q(dead_at__isnull=True), name="sent_or_given_up_never_both"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.reference}".strip()


class Inbox(models.Model):
    """A message some consumer has taken, so that taking it twice does nothing the second time."""

    message_id = models.UUIDField()
    consumer = models.CharField(max_length=40)
    at = models.DateTimeField()

    disposed_through = ("message_id", "post_outbox")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message_id", "consumer"], name="each_message_taken_once")]

    def __str__(self) -> str:
        return f"{self.consumer} {self.message_id}"


class Mail(models.Model):
    """What an e-mail would have said, in a demo. Nothing leaves the machine."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    message_id = models.UUIDField()
    to_id = models.UUIDField(null=True)
    to_shown = models.CharField("to", max_length=160)
    subject = models.CharField(max_length=160)
    text = models.TextField()
    path = models.CharField(max_length=400)
    at = models.DateTimeField()

    disposed_through = ("message_id", "post_outbox")

    class Meta:
        ordering = ["-at"]
        indexes = [models.Index(fields=["-at"], name="mail_newest")]

    def __str__(self) -> str:
        return self.subject


class Wording(Record):
    """What the messages of one kind say from a day on. CONFIG. `post.letters` holds the first edition."""

    kind = models.CharField("which message", max_length=60)
    subject = models.CharField(max_length=200)
    text = models.TextField(max_length=2000)
    in_force_from = models.DateField("in force from")
    source = models.CharField("on whose word", max_length=200)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = dict.fromkeys(("kind", "subject", "text", "in_force_from", "source"), LAW)
        disposal: dict[str, str] = {}

    class Meta:
        ordering = ["kind", "in_force_from"]
        constraints = [models.UniqueConstraint(fields=["kind", "in_force_from"], name="one_wording_of_a_message_a_day")]

    def __str__(self) -> str:
        return self.kind
