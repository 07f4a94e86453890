"""What a decision told and left out, thing by thing, and of whom. Written with the decision; it never changes."""

from django.db import models

from audit.privacy import BLOCKS, CASE_FILE, FAMILY, GOES_WITH, OPERATIONAL
from audit.records import Record
from people.models import Person
from sharing.models.decision import SharingDecision
from sharing.models.policy import CLASS_CHOICES, PERMISSION_CHOICES
from sharing.proposal import Level

ACCURACY = [("fact", "fact"), ("opinion", "opinion"), ("unverified", "not verified"), ("quote", "their own words")]


class SharingItem(Record):
    """One thing that was told: its class, whom it is about, and what it rested on."""

    decision = models.ForeignKey(SharingDecision, on_delete=models.PROTECT, related_name="items")
    key = models.CharField(max_length=80)
    information = models.CharField(max_length=20, choices=CLASS_CHOICES)
    also = models.JSONField("what else it holds", default=list, blank=True)
    label = models.CharField(max_length=200)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    permission = models.CharField(max_length=1, choices=PERMISSION_CHOICES)
    why_needed = models.TextField(max_length=2000, blank=True)
    agreed_by = models.PositiveSmallIntegerField(choices=[(one.value, one.name.lower()) for one in Level], default=1)
    named_fact = models.BooleanField(default=False)
    sha256 = models.CharField("mark of what it says", max_length=64, blank=True)
    accuracy = models.CharField(max_length=12, choices=ACCURACY, blank=True)
    redacted = models.BooleanField(default=False)
    regime = models.CharField("held by its originator under", max_length=10, blank=True)
    originator = models.CharField("who told us", max_length=160, blank=True)
    overriding = models.TextField("why it goes on without them", max_length=2000, blank=True)

    class Wall:
        parent = "decision"
        frozen = "written"

    class Privacy:
        subject = "decision__contact__children__person"
        retain = "R13"
        fields = {
            "decision": OPERATIONAL, "key": OPERATIONAL, "information": OPERATIONAL, "also": OPERATIONAL,
            "label": CASE_FILE, "person": OPERATIONAL, "permission": OPERATIONAL, "why_needed": CASE_FILE,
            "agreed_by": OPERATIONAL, "named_fact": OPERATIONAL, "sha256": OPERATIONAL,
            "accuracy": OPERATIONAL, "redacted": OPERATIONAL,
            "regime": OPERATIONAL, "originator": CASE_FILE, "overriding": CASE_FILE,
        }  # fmt: skip
        disposal = {"decision": GOES_WITH, "person": BLOCKS}

    class Meta:
        indexes = [models.Index(fields=["key"], name="item_key")]
        constraints = [models.UniqueConstraint(fields=["decision", "key"], name="an_item_is_told_once")]

    def __str__(self) -> str:
        return self.label


class SharingSubject(Record):
    """One person the decision tells of, and the basis for facts about them where it is their own. Each adult apart."""

    decision = models.ForeignKey(SharingDecision, on_delete=models.PROTECT, related_name="subjects")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    standing = models.CharField("as whom", max_length=60)
    art6 = models.CharField(max_length=10)
    art9 = models.CharField(max_length=30, blank=True)
    art10 = models.CharField(max_length=30, blank=True)
    consent_id = models.UUIDField("the consent it rested on", null=True, blank=True)

    class Wall:
        parent = "decision"
        frozen = "written"

    class Privacy:
        subject = "person"
        retain = "R13"
        fields = {
            "decision": OPERATIONAL, "person": OPERATIONAL, "standing": FAMILY, "art6": OPERATIONAL,
            "art9": OPERATIONAL, "art10": OPERATIONAL, "consent_id": OPERATIONAL,
        }  # fmt: skip
        disposal = {"decision": GOES_WITH, "person": BLOCKS}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "person"], name="a_subject_stands_once")]

    def __str__(self) -> str:
        return self.standing


class LeftOut(Record):
    """One thing that was not told, and why."""

    decision = models.ForeignKey(SharingDecision, on_delete=models.PROTECT, related_name="left_out")
    information = models.CharField(max_length=20, choices=CLASS_CHOICES)
    label = models.CharField(max_length=200)
    why = models.CharField(max_length=300)

    class Wall:
        parent = "decision"
        frozen = "written"

    class Privacy:
        subject = "decision__contact__children__person"
        retain = "R13"
        fields = {"decision": OPERATIONAL, "information": OPERATIONAL, "label": CASE_FILE, "why": CASE_FILE}
        disposal = {"decision": GOES_WITH}

    def __str__(self) -> str:
        return self.label
