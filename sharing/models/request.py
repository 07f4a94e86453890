"""The request as its agency may see it, what it was sent, and going on without it.

A partner may open a request and everything that hangs on it, and never the contact behind it. So what the hub thought
while deciding (the decision, its items, what was left out) hangs on the contact; see `decision.py`.
"""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from access.models import Agency, Desk
from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from intake.models import Contact, Enquiry
from sharing.workflow import CHOICES, State

LONGEST = 20_000
SUBJECT = "request__contact__children__person"


def somebody(**more) -> models.ForeignKey:
    """A person with an account, kept when the record they touched goes."""
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", **more)


class InformationRequest(Record):
    """A question to one desk of one agency. The root a partner may open."""

    reference = models.CharField(max_length=12, unique=True)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="requests")
    enquiry = models.ForeignKey(Enquiry, on_delete=models.PROTECT, null=True, blank=True, related_name="requests")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="requests")
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="requests")
    about = models.CharField("what it is about, without names", max_length=120)
    rating = models.CharField(max_length=5, blank=True)
    purpose = models.TextField(max_length=2000)
    questions = models.TextField(max_length=LONGEST)
    needed_by = models.DateTimeField()
    state = models.CharField(max_length=12, choices=CHOICES, default=State.SENT.value)
    asked_at = models.DateTimeField()
    asked_by = somebody()
    taken_at = models.DateTimeField(null=True, blank=True)
    taken_by = somebody(null=True, blank=True)
    settled_at = models.DateTimeField("answered, declined, lapsed or gone on without", null=True, blank=True)
    closed_at = models.DateTimeField("enquiry closed", null=True, blank=True)

    root_kind = "request"

    class Wall:
        root = "request"
        follows = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "with case"
        fields = {
            "reference": OPERATIONAL, "contact": OPERATIONAL, "enquiry": OPERATIONAL, "agency": OPERATIONAL,
            "desk": OPERATIONAL, "about": CASE_FILE, "rating": CASE_FILE, "purpose": CASE_FILE, "questions": CASE_FILE,
            "needed_by": OPERATIONAL, "state": OPERATIONAL, "asked_at": OPERATIONAL, "asked_by": STAFF,
            "taken_at": OPERATIONAL, "taken_by": STAFF, "settled_at": OPERATIONAL, "closed_at": OPERATIONAL,
        }  # fmt: skip
        disposal = {
            "contact": GOES_WITH, "enquiry": GOES_WITH, "agency": KEPT, "desk": KEPT, "asked_by": KEPT,
            "taken_by": KEPT,
        }  # fmt: skip

    class Meta:
        ordering = ["needed_by"]
        indexes = [
            models.Index(fields=["desk", "state", "needed_by"], name="request_inbox"),
            models.Index(fields=["state", "needed_by"], name="request_lapsing"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in State]), name="request_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(taken_at__isnull=True, taken_by__isnull=True)
                | Q(taken_at__isnull=False, taken_by__isnull=False),
                name="request_taken_at_and_by",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    def get_absolute_url(self) -> str:
        """The desk's page of this request: it is the desk that gets messages leading here."""
        return reverse("sharing:answer", args=[self.pk])

    @property
    def root_id(self):
        """A request is its own root."""
        return self.pk

    def is_late(self, at: datetime) -> bool:
        """Whether its answer is due and has not come."""
        return self.settled_at is None and self.needed_by < at


class ReleasedPacket(Record):
    """Exactly what the agency was sent. Written once; a correction is a new request."""

    request = models.OneToOneField(InformationRequest, on_delete=models.PROTECT, related_name="packet")
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    released_at = models.DateTimeField()
    released_by = somebody()

    class Wall:
        parent = "request"
        frozen = "written"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "content": CASE_FILE, "sha256": OPERATIONAL, "released_at": OPERATIONAL,
            "released_by": STAFF,
        }  # fmt: skip
        disposal = {"request": GOES_WITH, "released_by": KEPT}

    def __str__(self) -> str:
        return f"packet of {self.request_id}"


class WentWithout(Record):
    """The hub decided without an agency's answer, and why. It hangs on the contact: the reason may tell of others."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="gone_on_without")
    request = models.OneToOneField(InformationRequest, on_delete=models.PROTECT, related_name="gone_on_without")
    why = models.TextField(max_length=2000)
    decided_at = models.DateTimeField()
    decided_by = somebody()

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "with case"
        fields = {
            "contact": OPERATIONAL, "request": OPERATIONAL, "why": CASE_FILE, "decided_at": OPERATIONAL,
            "decided_by": STAFF,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "request": GOES_WITH, "decided_by": KEPT}

    def __str__(self) -> str:
        return f"gone on without {self.request_id}"
