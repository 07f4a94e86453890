"""Leave to pass on what an agency told us. Part of the finding, so its originator reads it and answers. V15"""

from django.db import models
from django.db.models import Q

from access.models import Agency
from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from sharing.models.answer import Finding
from sharing.models.request import somebody

ANSWERS = [("yes", "Yes, it may be passed on to them"), ("no", "No")]


class OnwardLeave(Record):
    """Asking the originator of one finding whether one agency may be told of it, and what they said."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="leaves")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    why = models.TextField("why they need it", max_length=2000)
    asked_at = models.DateTimeField()
    asked_by = somebody()
    answer = models.CharField(max_length=3, choices=ANSWERS, blank=True)
    conditions = models.TextField("on which conditions, or why not", max_length=2000, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = somebody(null=True, blank=True)

    class Wall:
        parent = "finding"

    class Privacy:
        subject = "finding__response__request__contact__children__person"
        retain = "with case"
        fields = {
            "finding": OPERATIONAL, "agency": OPERATIONAL, "why": CASE_FILE, "asked_at": OPERATIONAL,
            "asked_by": STAFF, "answer": OPERATIONAL, "conditions": CASE_FILE, "answered_at": OPERATIONAL,
            "answered_by": STAFF,
        }  # fmt: skip
        disposal = {"finding": GOES_WITH, "agency": KEPT, "asked_by": KEPT, "answered_by": KEPT}

    class Meta:
        ordering = ["asked_at"]
        constraints = [
            models.UniqueConstraint(fields=["finding", "agency"], condition=Q(answer=""), name="leave_is_asked_once"),
            models.CheckConstraint(
                condition=Q(answered_at=None, answered_by=None)
                | Q(answered_at__isnull=False, answered_by__isnull=False),
                name="leave_answered_at_and_by",
            ),
        ]

    def __str__(self) -> str:
        return f"leave for {self.finding_id}"
