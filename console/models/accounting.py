"""What the Trust accounts for in writing: impact assessments, and advice asked, given, followed or not. domain.md 8"""

from django.db import models
from django.db.models import Q

from audit.privacy import KEPT, LAW, OPERATIONAL, STAFF, Alone
from audit.records import Record
from console.models.planning import somebody

RESIDUAL = [("low", "Low"), ("medium", "Medium"), ("high", "High: the Commissioner is consulted first")]


class ImpactAssessment(Record):
    """One data protection impact assessment, in the sections of Article 35, until it is looked at again."""

    name = models.CharField(max_length=160)
    nature = models.TextField("nature, scope and context", max_length=4000)
    purposes = models.TextField(max_length=2000)
    necessity = models.TextField("necessity and proportion", max_length=4000)
    consulted = models.TextField("who was consulted", max_length=2000)
    risks = models.TextField("risks, how likely and how bad", max_length=4000)
    measures = models.TextField("what is done about them", max_length=4000)
    residual = models.CharField("what risk is left", max_length=6, choices=RESIDUAL)
    commissioner = models.CharField("what the Commissioner answered", max_length=300, blank=True)
    signed_off_on = models.DateField("signed off", null=True, blank=True)
    review_on = models.DateField("looked at again by")

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = dict.fromkeys(
            (
                "name", "nature", "purposes", "necessity", "consulted", "risks", "measures", "residual", "commissioner",
                "signed_off_on", "review_on",
            ),
            LAW,
        )  # fmt: skip
        disposal: dict[str, str] = {}
        alone = Alone(since="review_on", rule="R15", said="name")

    class Meta:
        verbose_name = "impact assessment"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Advice(Record):
    """What the Data Protection Officer was asked, what they advised, what was decided, and why where it differed."""

    number = models.CharField(max_length=12, unique=True)
    question = models.TextField(max_length=4000)
    asked_at = models.DateTimeField()
    asked_by = somebody()
    wanted_by = models.DateField("wanted by", null=True, blank=True)
    advised = models.TextField("what was advised", max_length=8000, blank=True)
    advised_at = models.DateTimeField(null=True, blank=True)
    advised_by = somebody(null=True, blank=True)
    decided = models.TextField("what was decided", max_length=4000, blank=True)
    followed = models.BooleanField("as advised", null=True, blank=True)
    differed_why = models.TextField("why it differs", max_length=4000, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = somebody(null=True, blank=True)

    class Wall:
        scope = "registers"

    class Privacy:
        subject = None
        retain = "R13"
        fields = {
            "number": OPERATIONAL, "question": LAW, "asked_at": OPERATIONAL, "asked_by": STAFF,
            "wanted_by": OPERATIONAL, "advised": LAW, "advised_at": OPERATIONAL, "advised_by": STAFF,
            "decided": LAW, "followed": OPERATIONAL, "differed_why": LAW, "decided_at": OPERATIONAL,
            "decided_by": STAFF,
        }  # fmt: skip
        disposal = {"asked_by": KEPT, "advised_by": KEPT, "decided_by": KEPT}
        alone = Alone(since="decided_at", said="number")

    class Meta:
        verbose_name = "advice"
        ordering = ["-asked_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(advised_by=None) | Q(decided_by=None) | ~Q(advised_by=models.F("decided_by")),
                name="whoever_advises_does_not_decide",
            ),
            models.CheckConstraint(
                condition=Q(advised_at=None, advised_by=None) | Q(advised_at__isnull=False, advised_by__isnull=False),
                name="advised_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(decided_at=None, decided_by=None) | Q(decided_at__isnull=False, decided_by__isnull=False),
                name="advice_decided_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(followed=None) | Q(followed=True) | ~Q(differed_why=""), name="differing_has_its_reason"
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def stands(self) -> str:
        """How far it is, in words."""
        if self.decided_at:
            return "decided as advised" if self.followed else "decided otherwise"
        return "advised, to decide" if self.advised_at else "asked, to advise"
