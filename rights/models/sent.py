"""What was written to the one who asked, how a pack was handed to them, and what was owed on which basis."""

from django.db import models
from django.db.models import Q

from audit.privacy import CASE_FILE, CONTACT_DETAILS, FAMILY, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from rights import codes, owed
from rights.models.asked import LONGEST, somebody
from rights.models.pack import Pack
from rights.models.pairs import both
from rights.models.request import SUBJECT, RightsRequest
from rights.wording import KINDS


class Letter(Record):
    """One letter about a request: written from its facts, put right by a person, read at the gate, then sent."""

    request = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="letters")
    kind = models.CharField(max_length=14, choices=[(kind, one.title) for kind, one in KINDS.items()])
    to = models.TextField("to whom", max_length=500)
    words = models.TextField("its words", max_length=LONGEST)
    written_by = somebody()
    written_at = models.DateTimeField()
    sent_on = models.DateField(null=True, blank=True)
    sent_by = somebody(null=True, blank=True)
    sent_how = models.CharField("how it was sent", max_length=200, blank=True)

    class Wall:
        parent = "request"
        frozen = "sent_on"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "kind": OPERATIONAL, "to": CONTACT_DETAILS, "words": CASE_FILE,
            "written_by": STAFF, "written_at": OPERATIONAL, "sent_on": OPERATIONAL, "sent_by": STAFF,
            "sent_how": OPERATIONAL,
        }  # fmt: skip
        disposal = {"request": GOES_WITH, "written_by": KEPT, "sent_by": KEPT}

    class Meta:
        ordering = ["written_at"]
        constraints = [both("sent_on", "sent_by", "letter_sent_on_and_by")]


class HandedOver(Record):
    """One handing over of a released pack: how, when, to whom, on what proof, and who sat with them."""

    pack = models.ForeignKey(Pack, on_delete=models.PROTECT, related_name="handed")
    how = models.CharField(max_length=8, choices=codes.choices(codes.REPLIES))
    on_day = models.DateField()
    whom = models.CharField("whom it was given to", max_length=200)
    proof = models.CharField("tracking number, or proof of who they are", max_length=300)
    beside = models.CharField("who sat with them", max_length=300, blank=True)
    came_of_it = models.TextField("what they said, and what they kept", max_length=2000, blank=True)
    sha256 = models.CharField("hash of what was handed over", max_length=64)
    handed_by = somebody()

    class Wall:
        parent = "pack"
        frozen = "written"

    class Privacy:
        subject = "pack__request__subject"
        retain = "with case"
        fields = {
            "pack": OPERATIONAL, "how": OPERATIONAL, "on_day": OPERATIONAL, "whom": CONTACT_DETAILS, "proof": FAMILY,
            "beside": FAMILY, "came_of_it": CASE_FILE, "sha256": OPERATIONAL, "handed_by": STAFF,
        }  # fmt: skip
        disposal = {"pack": GOES_WITH, "handed_by": KEPT}

    class Meta:
        ordering = ["on_day"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(how="reading") | ~Q(beside=""), name="supervised_reading_says_who_sat_with_them"
            )
        ]


class Owed(Record):
    """Whether a right was owed for something held, by the basis it is held on, with the sentence they were told."""

    request = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="owed")
    right = models.CharField(max_length=12, choices=[(one, one) for one in owed.RIGHTS])
    what = models.CharField("what it is about", max_length=500)
    basis = models.CharField("why it is held", max_length=10, choices=list(owed.BASES.items()))
    is_owed = models.BooleanField()
    why = models.TextField(max_length=1000)
    decided_by = somebody()
    decided_at = models.DateTimeField()

    class Wall:
        parent = "request"
        frozen = "written"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "right": OPERATIONAL, "what": CASE_FILE, "basis": OPERATIONAL,
            "is_owed": CASE_FILE, "why": CASE_FILE, "decided_by": STAFF, "decided_at": OPERATIONAL,
        }  # fmt: skip
        disposal = {"request": GOES_WITH, "decided_by": KEPT}

    class Meta:
        ordering = ["decided_at"]
