"""The Trust's own rules about telling, as rows: the minimisation matrix, each agency's terms, the guidance in force."""

from django.db import models

from access.bodies import Column
from access.models import Agency
from audit.privacy import GOES_WITH, LAW
from audit.records import Record
from sharing.minimisation import CLASS_WORDS, PERMISSION_WORDS, Cell, Class, Permission

CLASS_CHOICES = [(one.value, CLASS_WORDS[one]) for one in Class]
PERMISSION_CHOICES = [(one.value, PERMISSION_WORDS[one]) for one in Permission]


class MinimisationRule(Record):
    """One cell of the matrix: a class of information, a kind of recipient, and who must agree. domain.md 2.9"""

    information = models.CharField(max_length=20, choices=CLASS_CHOICES)
    recipient = models.CharField(max_length=30, choices=[(one.value, one.value) for one in Column])
    permission = models.CharField(max_length=1, choices=PERMISSION_CHOICES)
    only = models.CharField("only for", max_length=30, blank=True)
    otherwise = models.CharField(max_length=1, choices=PERMISSION_CHOICES, default=Permission.NEVER.value)
    source = models.CharField(max_length=200)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = dict.fromkeys(("information", "recipient", "permission", "only", "otherwise", "source"), LAW)
        disposal: dict[str, str] = {}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["information", "recipient"], name="one_cell_for_each_pair")]

    def __str__(self) -> str:
        return f"{self.information} to {self.recipient}"

    def as_cell(self) -> Cell:
        """The row as the pure rules read it."""
        return Cell(Permission(self.permission), self.only, Permission(self.otherwise))


class AgencyTerms(Record):
    """What one agency is ordinarily asked and told on: its gateways, best first. domain.md 2.5"""

    agency = models.OneToOneField(Agency, on_delete=models.PROTECT, related_name="terms")
    gateways = models.JSONField("gateways, best first", default=list, blank=True)
    article_9 = models.CharField(max_length=30, blank=True)
    article_10 = models.CharField(max_length=30, blank=True)
    questions = models.TextField("what it is ordinarily asked", max_length=2000, blank=True)
    pregnancy_desks = models.JSONField("desks asked about a pregnancy only", default=list, blank=True)
    handling = models.CharField("what it may do with what it is sent", max_length=400, blank=True)
    delete_after_days = models.PositiveSmallIntegerField("days it may keep it", default=70)
    note = models.CharField(max_length=300, blank=True)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = dict.fromkeys(
            (
                "agency",
                "gateways",
                "article_9",
                "article_10",
                "questions",
                "pregnancy_desks",
                "handling",
                "delete_after_days",
                "note",
            ),
            LAW,
        )
        disposal = {"agency": GOES_WITH}

    def __str__(self) -> str:
        return f"terms of {self.agency_id}"


class GuidanceEdition(Record):
    """An edition of guidance, kept on each decision that was made under it. domain.md section 0"""

    key = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=160)
    source = models.CharField(max_length=200)
    in_force_from = models.DateField()
    in_force_to = models.DateField(null=True, blank=True)
    verified = models.BooleanField(default=False)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = dict.fromkeys(("key", "name", "source", "in_force_from", "in_force_to", "verified"), LAW)
        disposal: dict[str, str] = {}

    class Meta:
        ordering = ["-in_force_from"]

    def __str__(self) -> str:
        return self.name
