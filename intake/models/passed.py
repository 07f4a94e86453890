"""A child handed over to a service or another authority: offered, accepted in writing or returned, started.

Responsibility stays here until it is accepted (domain.md 9, scenario 39).
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from access.models import Agency
from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from consent.models import ConsentRecord
from govuk.words import Word
from intake.models.contact import ContactChild


class Service(Word):
    """What a child is handed over to."""

    EARLY_HELP = "early_help", "Early Help"
    FAMILY_HELP = "family_help", "Family help"
    ASSESSMENT = "assessment", "Assessment team"
    OTHER_LA = "other_la", "Another authority"
    CHARITY = "charity", "A charity or voluntary service"


class Way(Word):
    """Whether the child leaves us or comes to us."""

    OUT = "out", "From us"
    IN = "in", "To us"


class Stands(Word):
    """How a hand-over stands."""

    OFFERED = "offered", "Offered"
    ACCEPTED = "accepted", "Accepted in writing"
    STARTED = "started", "Started"
    RETURNED = "returned", "Returned"
    WITHDRAWN = "withdrawn", "Taken back"


WAITS = frozenset({Stands.OFFERED})
LIVE = frozenset({Stands.OFFERED, Stands.ACCEPTED, Stands.STARTED})


class Passing(Record):
    """One hand-over of one child: to whom, for what, how it stands, and who said so in writing."""

    child = models.ForeignKey(ContactChild, on_delete=models.PROTECT, related_name="passings")
    way = models.CharField(max_length=3, choices=Way.choices(), default=Way.OUT)
    service = models.CharField("to what", max_length=12, choices=Service.choices())
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    agency_name = models.CharField("who", max_length=160)
    what_for = models.TextField("what is asked of them", max_length=5000)
    consent = models.ForeignKey(ConsentRecord, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    their_reference = models.CharField("their reference", max_length=60, blank=True)
    their_due_at = models.DateTimeField("their own clock runs out", null=True, blank=True)
    state = models.CharField(max_length=10, choices=Stands.choices(), default=Stands.OFFERED)
    offered_at = models.DateTimeField()
    offered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.CharField("who said so, and how it is in writing", max_length=300, blank=True)
    words = models.TextField("what they said, or why it was returned", max_length=5000, blank=True)
    started_on = models.DateField(null=True, blank=True)

    class Wall:
        parent = "child"

    class Privacy:
        subject = "child__person"
        retain = "with case"
        fields = {
            "child": OPERATIONAL, "way": OPERATIONAL, "service": CASE_FILE, "agency": OPERATIONAL,
            "agency_name": CASE_FILE, "what_for": CASE_FILE, "consent": OPERATIONAL, "their_reference": OPERATIONAL,
            "their_due_at": OPERATIONAL, "state": CASE_FILE, "offered_at": OPERATIONAL, "offered_by": STAFF,
            "answered_at": OPERATIONAL, "answered_by": STAFF, "words": CASE_FILE, "started_on": CASE_FILE,
        }  # fmt: skip
        disposal = {"child": GOES_WITH, "agency": KEPT, "consent": KEPT, "offered_by": KEPT}

    class Meta:
        ordering = ["offered_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["child", "service", "agency_name"],
                condition=Q(state="offered"),
                name="offered_once_while_it_waits",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["accepted", "started"]) | ~Q(answered_by=""), name="accepted_in_writing"
            ),
            models.CheckConstraint(condition=~Q(state="returned") | ~Q(words=""), name="returned_with_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.service} for {self.child_id}"


class CaseExport(Record):
    """A case that left as a package for another system of the Trust: the receipt, never the content."""

    child = models.ForeignKey(ContactChild, on_delete=models.PROTECT, related_name="exports")
    system = models.CharField("for which system", max_length=10, choices=[("LCS", "LCS"), ("EHM", "EHM")])
    receipt = models.CharField(max_length=12, unique=True)
    schema = models.CharField(max_length=20)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    why = models.CharField("what it is for", max_length=300)
    exported_at = models.DateTimeField()
    exported_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Wall:
        parent = "child"
        frozen = "written"

    class Privacy:
        subject = "child__person"
        retain = "with case"
        fields = {
            "child": OPERATIONAL, "system": OPERATIONAL, "receipt": OPERATIONAL, "schema": OPERATIONAL,
            "sha256": OPERATIONAL, "size": OPERATIONAL, "why": CASE_FILE, "exported_at": OPERATIONAL,
            "exported_by": STAFF,
        }  # fmt: skip
        disposal = {"child": GOES_WITH, "exported_by": KEPT}

    class Meta:
        ordering = ["exported_at"]

    def __str__(self) -> str:
        return self.receipt
