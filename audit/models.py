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
    # The transaction that wrote it, set by the database; what is sealed is sealed by transactions.
    txid = models.BigIntegerField(null=True, editable=False)

    objects = AppendOnly.as_manager()

    class Wall:
        trail = True

    class Meta:
        indexes = [
            models.Index(fields=["kind", "record_id", "at"], name="event_record"),
            models.Index(fields=["root_id", "at"], name="event_root"),
            models.Index(fields=["by_id", "at"], name="event_by"),
            models.Index(fields=["at"], name="event_newest"),
            models.Index(
                fields=["at"],
                name="event_left",
                condition=models.Q(verb__endswith=".exported") | models.Q(verb__endswith=".printed"),
            ),
            models.Index(fields=["at"], name="event_signin", condition=models.Q(verb__startswith="signin.")),
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
    txid = models.BigIntegerField(null=True, editable=False)

    objects = AppendOnly.as_manager()

    class Wall:
        trail = True

    class Meta:
        indexes = [
            models.Index(fields=["kind", "record_id", "at"], name="viewing_record"),
            models.Index(fields=["by_id", "at"], include=["kind", "record_id", "purpose"], name="viewing_by"),
            models.Index(fields=["at"], name="viewing_newest"),
        ]


class Seal(models.Model):
    """One batch of the trail and of history as the sealer found it: marks, hashes, and a signature over all before it.

    `leaves` holds 50 bytes for each row: two for its table's place in `columns`, 16 for its mark, 32 for its hash.
    docs/evidence.md says how each value is made, so that somebody else may write a verifier.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    number = models.BigIntegerField(unique=True)
    at = models.DateTimeField()
    cluster = models.CharField("which database server", max_length=40)
    below = models.BigIntegerField("sealed are transactions below this")
    columns = models.JSONField("the columns sealed, of each table in it")
    leaves = models.BinaryField()
    total = models.BigIntegerField("rows sealed so far")
    before = models.BinaryField("head of the seal before")
    root = models.BinaryField("root of the tree of its leaves")
    head = models.BinaryField()
    signature = models.BinaryField()

    objects = AppendOnly.as_manager()

    class Wall:
        kept_by = "frontdoor_sealer"

    @property
    def reference(self) -> str:
        """The checkpoint as somebody may keep it: number and start of the head. The verifier takes it back."""
        return f"{self.number}-{bytes(self.head).hex()[:10].upper()}"


class Tombstone(models.Model):
    """What disposal leaves of a history row: a mark that fits its seal, and says nothing of what it held."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    source = models.CharField("history table", max_length=80)
    mark = models.BinaryField()
    at = models.DateTimeField()
    by_role = models.CharField("database role", max_length=40)
    txid = models.BigIntegerField()

    objects = AppendOnly.as_manager()

    class Wall:
        kept_by = "history_keeper"


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
