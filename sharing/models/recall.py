"""Withdrawing or correcting what was told: every past recipient, what each was sent, and who has acknowledged.

UK GDPR Article 19. The recall hangs on the contact it was found in; each notice on the request its desk can open.
"""

from django.db import models
from django.db.models import Q

from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from intake.models import Contact
from sharing.models.decision import SharingDecision
from sharing.models.request import SUBJECT, InformationRequest, somebody

KINDS = [("corrected", "Corrected"), ("withdrawn", "Withdrawn")]
DONE = [
    ("deleted", "We have deleted it"),
    ("corrected", "We have corrected our copy"),
    ("passed_on", "We had passed it on, and have told them"),
    ("cannot", "We must keep it as it was, with a note"),
]
BOTH = Q(acknowledged_at=None, acknowledged_by=None) | Q(acknowledged_at__isnull=False, acknowledged_by__isnull=False)


class Recall(Record):
    """What was wrong and is withdrawn or put right, in everything it was ever told in."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="recalls")
    kind = models.CharField(max_length=10, choices=KINDS)
    keys = models.JSONField("the items, by key")
    labels = models.JSONField("the items, as they were called")
    words = models.TextField("what is right", max_length=5000, blank=True)
    why = models.TextField(max_length=2000)
    opened_at = models.DateTimeField()
    opened_by = somebody()

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "R13"
        fields = {
            "contact": OPERATIONAL, "kind": OPERATIONAL, "keys": OPERATIONAL, "labels": CASE_FILE, "words": CASE_FILE,
            "why": CASE_FILE, "opened_at": OPERATIONAL, "opened_by": STAFF,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "opened_by": KEPT}

    class Meta:
        ordering = ["-opened_at"]
        constraints = [
            models.CheckConstraint(condition=Q(kind="withdrawn") | ~Q(words=""), name="a_correction_says_what_is_right")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class RecallNotice(Record):
    """What one desk is told of a recall, and what it did. Its e-mail says no more than a reference."""

    request = models.ForeignKey(InformationRequest, on_delete=models.PROTECT, related_name="recall_notices")
    recall_id = models.UUIDField("the recall, on its own contact")
    kind = models.CharField(max_length=10, choices=KINDS)
    labels = models.JSONField("which items")
    words = models.TextField("what is right", max_length=5000, blank=True)
    sent_at = models.DateTimeField()
    sent_by = somebody()
    chased_at = models.DateTimeField(null=True, blank=True)
    done = models.CharField("what they did", max_length=10, choices=DONE, blank=True)
    done_words = models.TextField(max_length=2000, blank=True)
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    acknowledged_by = somebody(null=True, blank=True)

    class Wall:
        parent = "request"

    class Privacy:
        subject = SUBJECT
        retain = "R13"
        fields = {
            "request": OPERATIONAL, "recall_id": OPERATIONAL, "kind": OPERATIONAL, "labels": CASE_FILE,
            "words": CASE_FILE, "sent_at": OPERATIONAL, "sent_by": STAFF, "chased_at": OPERATIONAL,
            "done": OPERATIONAL, "done_words": CASE_FILE, "acknowledged_at": OPERATIONAL, "acknowledged_by": STAFF,
        }  # fmt: skip
        disposal = {"request": GOES_WITH, "sent_by": KEPT, "acknowledged_by": KEPT}

    class Meta:
        ordering = ["sent_at"]
        indexes = [models.Index(fields=["recall_id"], name="notice_recall")]
        constraints = [
            models.UniqueConstraint(fields=["request", "recall_id"], name="one_notice_a_request"),
            models.CheckConstraint(condition=BOTH, name="notice_acknowledged_at_and_by"),
        ]

    def __str__(self) -> str:
        return f"notice of {self.recall_id}"


class RecallByHand(Record):
    """A recipient without a sign-in, or one whose access is off: told by telephone or letter, and what they did."""

    decision = models.ForeignKey(SharingDecision, on_delete=models.PROTECT, related_name="recalled_by_hand")
    recall_id = models.UUIDField("the recall, on its own contact")
    kind = models.CharField(max_length=10, choices=KINDS, default="corrected")
    labels = models.JSONField("which items", default=list, blank=True)
    words = models.TextField("what is right", max_length=5000, blank=True)
    listed_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True, blank=True)
    how = models.CharField("how, and whom", max_length=300, blank=True)
    told_by = somebody(null=True, blank=True)
    done = models.CharField("what they did", max_length=10, choices=DONE, blank=True)
    done_words = models.TextField(max_length=2000, blank=True)
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    acknowledged_by = somebody(null=True, blank=True)

    class Wall:
        parent = "decision"

    class Privacy:
        subject = "decision__contact__children__person"
        retain = "R13"
        fields = {
            "decision": OPERATIONAL, "recall_id": OPERATIONAL, "kind": OPERATIONAL, "labels": CASE_FILE,
            "words": CASE_FILE, "listed_at": OPERATIONAL, "told_at": OPERATIONAL, "how": CASE_FILE,
            "told_by": STAFF, "done": OPERATIONAL, "done_words": CASE_FILE,
            "acknowledged_at": OPERATIONAL, "acknowledged_by": STAFF,
        }  # fmt: skip
        disposal = {"decision": GOES_WITH, "told_by": KEPT, "acknowledged_by": KEPT}

    class Meta:
        indexes = [models.Index(fields=["recall_id"], name="by_hand_recall")]
        constraints = [
            models.UniqueConstraint(fields=["decision", "recall_id"], name="one_line_a_decision"),
            models.CheckConstraint(
                condition=Q(told_at=None, told_by=None) | Q(told_at__isnull=False, told_by__isnull=False),
                name="by_hand_told_at_and_by",
            ),
            models.CheckConstraint(condition=BOTH, name="by_hand_acknowledged_at_and_by"),
        ]

    def __str__(self) -> str:
        return f"by hand, {self.recall_id}"
