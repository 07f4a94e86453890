"""What went outside this service: a packet handed to somebody without a sign-in, or words spoken and written up.

These hang on the decision, and so on the contact: no partner's grant reaches them. domain.md "Read first" 15.
"""

from django.db import models
from django.db.models import Q

from access.models import Agency
from audit.privacy import CASE_FILE, CONTACT_DETAILS, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from sharing.channels import CHANNEL_WORDS
from sharing.models.decision import SharingDecision
from sharing.models.request import somebody

SUBJECT = "decision__contact__children__person"
BECAME = [
    ("returned", "They gave it back unread"),
    ("destroyed", "They destroyed it"),
    ("read", "They had read it, and will say nothing"),
    ("not_found", "It has not been found"),
]
CHANNELS = [(key.value, words) for key, words in CHANNEL_WORDS.items()]


class OutsidePacket(Record):
    """Exactly what was handed over or said. Written once; a correction is a new decision."""

    decision = models.OneToOneField(SharingDecision, on_delete=models.PROTECT, related_name="outside_packet")
    reference = models.CharField(max_length=12, unique=True)
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    recipient = models.CharField("for whom by name", max_length=200)
    address = models.CharField("where it goes", max_length=300, blank=True)
    frozen_at = models.DateTimeField()
    frozen_by = somebody()

    class Wall:
        parent = "decision"
        frozen = "written"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "decision": OPERATIONAL, "reference": OPERATIONAL, "content": CASE_FILE, "sha256": OPERATIONAL,
            "recipient": CONTACT_DETAILS, "address": CONTACT_DETAILS, "frozen_at": OPERATIONAL, "frozen_by": STAFF,
        }  # fmt: skip
        disposal = {"decision": GOES_WITH, "frozen_by": KEPT}

    def __str__(self) -> str:
        return self.reference


class HandOver(Record):
    """How the packet left: the channel, when, by whom, and when it was received."""

    packet = models.OneToOneField(OutsidePacket, on_delete=models.PROTECT, related_name="hand_over")
    channel = models.CharField(max_length=20, choices=CHANNELS)
    details = models.CharField("tracking number, or who took it", max_length=200, blank=True)
    handed_at = models.DateTimeField()
    handed_by = somebody()
    received_at = models.DateTimeField(null=True, blank=True)
    received_how = models.CharField("how we know", max_length=300, blank=True)
    recorded_by = somebody(null=True, blank=True)

    class Wall:
        parent = "packet"
        frozen = "received_at"

    class Privacy:
        subject = f"packet__{SUBJECT}"
        retain = "with case"
        fields = {
            "packet": OPERATIONAL, "channel": OPERATIONAL, "details": CASE_FILE, "handed_at": OPERATIONAL,
            "handed_by": STAFF, "received_at": OPERATIONAL, "received_how": CASE_FILE, "recorded_by": STAFF,
        }  # fmt: skip
        disposal = {"packet": GOES_WITH, "handed_by": KEPT, "recorded_by": KEPT}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(received_at__isnull=True, recorded_by__isnull=True)
                | (Q(received_at__isnull=False, recorded_by__isnull=False) & ~Q(received_how="")),
                name="a_receipt_says_how_it_is_known",
            )
        ]

    def __str__(self) -> str:
        return f"{self.channel} of {self.packet_id}"


class Hearer(Record):
    """Somebody who heard what was said, by telephone or round a table."""

    packet = models.ForeignKey(OutsidePacket, on_delete=models.PROTECT, related_name="hearers")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=120, blank=True)

    class Wall:
        parent = "packet"
        frozen = "written"

    class Privacy:
        subject = f"packet__{SUBJECT}"
        retain = "with case"
        fields = {"packet": OPERATIONAL, "agency": OPERATIONAL, "name": STAFF, "role": STAFF}
        disposal = {"packet": GOES_WITH, "agency": KEPT}

    def __str__(self) -> str:
        return self.name


class TakenBack(Record):
    """A packet that went to the wrong place: under which incident, how whoever had it was told, what became of it."""

    packet = models.OneToOneField(OutsidePacket, on_delete=models.PROTECT, related_name="taken_back")
    incident = models.CharField("incident", max_length=12)
    taken_at = models.DateTimeField()
    taken_by = somebody()
    how = models.CharField("how they were told, and whom", max_length=300, blank=True)
    done = models.CharField("what became of it", max_length=10, choices=BECAME, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    told_by = somebody(null=True, blank=True)

    class Wall:
        parent = "packet"
        frozen = "told_at"

    class Privacy:
        subject = f"packet__{SUBJECT}"
        retain = "with case"
        fields = {
            "packet": OPERATIONAL, "incident": OPERATIONAL, "taken_at": OPERATIONAL, "taken_by": STAFF,
            "how": CASE_FILE, "done": OPERATIONAL, "told_at": OPERATIONAL, "told_by": STAFF,
        }  # fmt: skip
        disposal = {"packet": GOES_WITH, "taken_by": KEPT, "told_by": KEPT}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(told_at=None, told_by=None) | Q(told_at__isnull=False, told_by__isnull=False) & ~Q(how=""),
                name="taken_back_told_at_and_by",
            )
        ]

    def __str__(self) -> str:
        return f"{self.packet_id} taken back"
