"""The evidence: what was done, who looked, and how cases moved. Nothing here is ever changed."""

from uuid import uuid4

from django.db import models

from audit.privacy import CASE_FILE, OPERATIONAL
from audit.records import Record


class Appended(TypeError):
    """Code tried to change evidence."""


def _refuse(*args, **kwargs):
    raise Appended("Events and viewings are only ever added.")


class AppendOnly(models.QuerySet):
    """Adds and reads; the database refuses the rest as well."""

    update = delete = bulk_update = update_or_create = _refuse


class Event(models.Model):
    """Something somebody did, in codes and ids only, so that it may outlive the case."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    at = models.DateTimeField()
    by_id = models.UUIDField(null=True)
    agency_id = models.UUIDField(null=True)
    verb = models.CharField(max_length=60)
    kind = models.CharField(max_length=40, blank=True)
    record_id = models.UUIDField(null=True)
    root_kind = models.CharField(max_length=10, blank=True)
    root_id = models.UUIDField(null=True)
    codes = models.JSONField(default=dict)
    request_id = models.UUIDField(null=True)

    objects = AppendOnly.as_manager()

    class Wall:
        trail = True

    class Meta:
        indexes = [
            models.Index(fields=["kind", "record_id", "at"], name="event_record"),
            models.Index(fields=["root_id", "at"], name="event_root"),
            models.Index(fields=["by_id", "at"], name="event_by"),
        ]


class Viewing(models.Model):
    """Somebody looked, or was refused, or the page failed. One row for each record shown, one for each list."""

    SHOWN, REFUSED, FAILED = "shown", "refused", "failed"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    at = models.DateTimeField()
    by_id = models.UUIDField(null=True)
    agency_id = models.UUIDField(null=True)
    kind = models.CharField(max_length=40, blank=True)
    record_id = models.UUIDField(null=True)
    action = models.CharField(max_length=60)
    outcome = models.CharField(max_length=10, choices=[(word, word) for word in (SHOWN, REFUSED, FAILED)])
    purpose = models.CharField(max_length=60, blank=True)
    why = models.CharField(max_length=60, blank=True, help_text="a code: why it was refused, or what allowed it")
    request_id = models.UUIDField(null=True)

    objects = AppendOnly.as_manager()

    class Wall:
        trail = True

    class Meta:
        indexes = [
            models.Index(fields=["kind", "record_id", "at"], name="viewing_record"),
            models.Index(fields=["by_id", "at"], include=["kind", "record_id", "purpose"], name="viewing_by"),
        ]


class Move(Record):
    """A case changed state: what screens show. Typed reasons live here and in history, and go with the case."""

    record_kind = models.CharField(max_length=40)
    record_id = models.UUIDField()
    root_kind = models.CharField(max_length=10)
    root_id = models.UUIDField()
    from_state = models.CharField(max_length=40)
    to_state = models.CharField(max_length=40)
    by_id = models.UUIDField()
    at = models.DateTimeField()
    why = models.TextField()

    class Wall:
        loose = True

    class Privacy:
        subject = None
        retain = "with case"
        fields = {
            "record_kind": OPERATIONAL, "record_id": OPERATIONAL, "root_kind": OPERATIONAL, "root_id": OPERATIONAL,
            "from_state": OPERATIONAL, "to_state": OPERATIONAL, "by_id": OPERATIONAL, "at": OPERATIONAL,
            "why": CASE_FILE,
        }  # fmt: skip
        disposal: dict = {}

    class Meta:
        indexes = [models.Index(fields=["record_id", "at"], name="move_record")]
        ordering = ["at"]
