"""A sealed marker: "something relevant exists, ask this person". It holds no content and no count."""

from django.db import models
from django.db.models import Q

from audit.privacy import CONTACT_DETAILS, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from sharing.models.request import SUBJECT, InformationRequest, somebody

OUTCOMES = [("told", "They told what they could"), ("nothing", "They can tell nothing more"), ("no_reply", "No reply")]


class SealedMarker(Record):
    """Whom to ask, on which number, and by when they reply. Where the agency's name would tell, it is not shown."""

    request = models.ForeignKey(InformationRequest, on_delete=models.PROTECT, related_name="markers")
    ask_whom = models.CharField("whom to ask", max_length=120)
    telephone = models.CharField("on which number", max_length=30)
    hides_agency = models.BooleanField("the agency’s name would give it away")
    placed_at = models.DateTimeField()
    placed_by = somebody()
    reply_by = models.DateTimeField()
    outcome = models.CharField(max_length=10, choices=OUTCOMES, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = somebody(null=True, blank=True)

    class Wall:
        parent = "request"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "ask_whom": STAFF, "telephone": CONTACT_DETAILS, "hides_agency": OPERATIONAL,
            "placed_at": OPERATIONAL, "placed_by": STAFF, "reply_by": OPERATIONAL, "outcome": OPERATIONAL,
            "settled_at": OPERATIONAL, "settled_by": STAFF,
        }  # fmt: skip
        disposal = {"request": GOES_WITH, "placed_by": KEPT, "settled_by": KEPT}

    class Meta:
        ordering = ["reply_by"]
        constraints = [
            models.CheckConstraint(
                condition=Q(settled_at=None, settled_by=None) | Q(settled_at__isnull=False, settled_by__isnull=False),
                name="marker_settled_at_and_by",
            )
        ]

    def __str__(self) -> str:
        return f"marker {self.pk}"
