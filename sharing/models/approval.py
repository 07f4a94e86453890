"""Agreement to an item the matrix does not simply allow: one person asks, another decides. domain.md 2.9, 2.10 P9

And, after an emergency or a named fact, what a second person says of it: "Read first" 2.
"""

from django.db import models
from django.db.models import F, Q

from access.models import Agency
from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from intake.models import Contact
from sharing.models.decision import SharingDecision
from sharing.models.policy import CLASS_CHOICES, PERMISSION_CHOICES
from sharing.models.request import somebody

SUBJECT = "contact__children__person"
OUTCOMES = [("agreed", "agreed"), ("refused", "refused")]
FOUND = [("right", "It was right"), ("not_right", "It was not right"), ("recall", "It must be recalled")]


class Approval(Record):
    """One item for one agency, put to a manager, the Caldicott Guardian or legal, and what they said."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="approvals")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    key = models.CharField("which item", max_length=80)
    information = models.CharField(max_length=20, choices=CLASS_CHOICES)
    label = models.CharField(max_length=200)
    sha256 = models.CharField("mark of what it says", max_length=64)
    lines = models.JSONField("what it says", default=list)
    needs = models.CharField(max_length=1, choices=PERMISSION_CHOICES)
    why_needed = models.TextField(max_length=2000)
    asked_at = models.DateTimeField()
    asked_by = somebody()
    outcome = models.CharField(max_length=10, choices=OUTCOMES, blank=True)
    words = models.TextField("why", max_length=2000, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = somebody(null=True, blank=True)
    decided_as = models.CharField("role", max_length=30, blank=True)
    holds_until = models.DateTimeField(null=True, blank=True)

    class Wall:
        parent = "contact"
        frozen = "decided_at"

    class Privacy:
        subject = SUBJECT
        retain = "R13"
        fields = {
            "contact": OPERATIONAL, "agency": OPERATIONAL, "key": OPERATIONAL, "information": OPERATIONAL,
            "label": CASE_FILE, "sha256": OPERATIONAL, "lines": CASE_FILE, "needs": OPERATIONAL,
            "why_needed": CASE_FILE, "asked_at": OPERATIONAL, "asked_by": STAFF, "outcome": OPERATIONAL,
            "words": CASE_FILE, "decided_at": OPERATIONAL, "decided_by": STAFF, "decided_as": STAFF,
            "holds_until": OPERATIONAL,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "agency": KEPT, "asked_by": KEPT, "decided_by": KEPT}

    class Meta:
        ordering = ["asked_at"]
        indexes = [models.Index(fields=["decided_at", "asked_at"], name="approvals_waiting")]
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("asked_by")), name="two_people_agree_to_an_item"
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True, decided_by__isnull=True, outcome="")
                | (Q(decided_at__isnull=False, decided_by__isnull=False) & ~Q(outcome="") & ~Q(words="")),
                name="an_approval_is_decided_whole",
            ),
            models.UniqueConstraint(
                fields=["contact", "agency", "key", "sha256"],
                condition=Q(decided_at__isnull=True),
                name="an_item_is_put_to_somebody_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.information} to {self.agency_id}"


class Completion(Record):
    """What an emergency left to be said, written within a day of it. domain.md 2.8 V14"""

    decision = models.OneToOneField(SharingDecision, on_delete=models.PROTECT, related_name="completion")
    necessity = models.TextField(max_length=5000)
    proportionality = models.TextField(max_length=5000)
    less_intrusive = models.TextField(max_length=5000)
    family_told = models.TextField(max_length=5000)
    completed_at = models.DateTimeField()
    completed_by = somebody()

    class Wall:
        parent = "decision"
        frozen = "written"

    class Privacy:
        subject = f"decision__{SUBJECT}"
        retain = "R13"
        fields = {
            "decision": OPERATIONAL, "necessity": CASE_FILE, "proportionality": CASE_FILE,
            "less_intrusive": CASE_FILE, "family_told": CASE_FILE, "completed_at": OPERATIONAL, "completed_by": STAFF,
        }  # fmt: skip
        disposal = {"decision": GOES_WITH, "completed_by": KEPT}

    def __str__(self) -> str:
        return f"the rest of {self.decision_id}"


class DisclosureReview(Record):
    """A second person looked at what went past the matrix, and said whether it was right."""

    decision = models.OneToOneField(SharingDecision, on_delete=models.PROTECT, related_name="review")
    found = models.CharField(max_length=10, choices=FOUND)
    words = models.TextField("why", max_length=5000)
    reviewed_at = models.DateTimeField()
    reviewed_by = somebody()

    class Wall:
        parent = "decision"
        frozen = "written"

    class Privacy:
        subject = f"decision__{SUBJECT}"
        retain = "R13"
        fields = {
            "decision": OPERATIONAL, "found": OPERATIONAL, "words": CASE_FILE, "reviewed_at": OPERATIONAL,
            "reviewed_by": STAFF,
        }  # fmt: skip
        disposal = {"decision": GOES_WITH, "reviewed_by": KEPT}

    def __str__(self) -> str:
        return f"review of {self.decision_id}"
