"""Until when each child's file is kept, and what lengthens it."""

from django.db import models
from django.db.models import Q

from audit.privacy import BLOCKS, CASE_FILE, DATE_OF_BIRTH, OPERATIONAL
from audit.records import Record
from retention.models.rules import RetentionRule


class KeptFile(Record):
    """Until when one child's file is kept. Children who share a contact are one family file and share its date.

    `due_on` is empty while anything in the file is open or a date it is counted from is not known. `dates` holds every
    date that was weighed, so that a change of the schedule can be tried out without reading any case.
    """

    root_kind = models.CharField(max_length=20, default="person")
    root_id = models.UUIDField(unique=True)
    file_id = models.UUIDField("family file")
    reference = models.CharField("contacts in it", max_length=120, blank=True)
    due_on = models.DateField("kept until", null=True)
    rule = models.ForeignKey(RetentionRule, on_delete=models.PROTECT, null=True, related_name="+")
    dates = models.JSONField(default=list, blank=True)
    held = models.BooleanField(default=False)
    why = models.TextField()
    settled_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["due_on", "id"], name="kept_due", condition=Q(held=False, due_on__isnull=False)),
            models.Index(fields=["file_id"], name="kept_family"),
        ]

    class Privacy:
        subject = None
        retain = "with case"
        fields = {
            "root_kind": OPERATIONAL, "root_id": OPERATIONAL, "file_id": OPERATIONAL, "reference": OPERATIONAL,
            "due_on": DATE_OF_BIRTH, "rule": OPERATIONAL, "dates": DATE_OF_BIRTH, "held": OPERATIONAL,
            "why": DATE_OF_BIRTH, "settled_at": OPERATIONAL,
        }  # fmt: skip
        disposal = {"rule": BLOCKS}

    class Wall:
        scope = "retention"

    def __str__(self) -> str:
        return self.reference or str(self.file_id)


class KeptLonger(Record):
    """What the front door's own records do not say: a further rule that a child's file attracts, or an extension."""

    root_kind = models.CharField(max_length=20, default="person")
    root_id = models.UUIDField(db_index=True)
    rule = models.ForeignKey(RetentionRule, on_delete=models.PROTECT, null=True, related_name="+")
    trigger_on = models.DateField("counted from", null=True)
    until_on = models.DateField("kept until at least", null=True)
    words = models.CharField("why", max_length=300)
    recorded_at = models.DateTimeField()
    recorded_by_id = models.UUIDField()
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(rule__isnull=False, until_on__isnull=True) | Q(rule__isnull=True, until_on__isnull=False),
                name="kept_longer_by_a_rule_or_to_a_day",
            )
        ]

    class Privacy:
        subject = None
        retain = "with case"
        fields = {
            "root_kind": OPERATIONAL, "root_id": OPERATIONAL, "rule": OPERATIONAL, "trigger_on": DATE_OF_BIRTH,
            "until_on": OPERATIONAL, "words": CASE_FILE, "recorded_at": OPERATIONAL, "recorded_by_id": OPERATIONAL,
            "ended_on": OPERATIONAL,
        }  # fmt: skip
        disposal = {"rule": BLOCKS}

    class Wall:
        scope = "retention"
        anyone_may_add = True

    def __str__(self) -> str:
        return self.words


class ErasureOwed(Record):
    """Erasure is owed before the schedule's day (domain.md 4.9): agreed to and withdrawn, or used against the law."""

    GROUNDS = [
        ("withdrawn", "it was held because they agreed, and they no longer do"),
        ("unlawful", "it was used against the law"),
    ]

    root_kind = models.CharField(max_length=20, default="person")
    root_id = models.UUIDField(db_index=True)
    ground = models.CharField(max_length=10, choices=GROUNDS)
    reference = models.CharField("request it was owed on", max_length=20)
    recorded_at = models.DateTimeField()
    recorded_by_id = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["root_id", "reference"], name="erasure_is_owed_once_a_request")]

    class Privacy:
        subject = None
        retain = "with case"
        fields = {
            "root_kind": OPERATIONAL, "root_id": OPERATIONAL, "ground": OPERATIONAL, "reference": OPERATIONAL,
            "recorded_at": OPERATIONAL, "recorded_by_id": OPERATIONAL,
        }  # fmt: skip
        disposal: dict = {}

    class Wall:
        scope = "retention"
        anyone_may_add = True

    def __str__(self) -> str:
        return f"erasure owed, {self.reference}"


class Unsettled(models.Model):
    """A child whose date has to be worked out again, because something it depends on changed. Ids only.

    The database itself writes these rows, in the transaction of the change; nothing unsettled is ever disposed of.
    """

    person_id = models.UUIDField(primary_key=True)

    class Meta:
        db_table = "retention_unsettled"

    def __str__(self) -> str:
        return str(self.person_id)
