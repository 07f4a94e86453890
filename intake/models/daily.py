"""A day's batch of notices from police: what came with it, and which contact each notice became (domain.md 6.6)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from access.models import Team
from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from govuk.words import Word
from intake.models.contact import Contact


class Grade(Word):
    """How police graded the risk of what happened."""

    HIGH = "high", "High"
    MEDIUM = "medium", "Medium"
    STANDARD = "standard", "Standard"


class DailyList(Record):
    """One batch, as it was brought in: how many were taken, and which lines could not be read.

    `faults` names lines and columns and how to put each right; nothing of what a line said is kept here.
    """

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    brought_at = models.DateTimeField()
    brought_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    taken = models.PositiveIntegerField(default=0)
    before = models.PositiveIntegerField("received before", default=0)
    wrong = models.PositiveIntegerField("could not be read", default=0)
    faults = models.JSONField(default=list, blank=True)

    class Wall:
        scope = "staff"

    class Privacy:
        subject = None
        retain = "reference"
        fields = {
            "team": OPERATIONAL, "brought_at": OPERATIONAL, "brought_by": STAFF, "taken": OPERATIONAL,
            "before": OPERATIONAL, "wrong": OPERATIONAL, "faults": OPERATIONAL,
        }  # fmt: skip
        disposal = {"team": KEPT, "brought_by": KEPT}

    class Meta:
        ordering = ["-brought_at"]

    def __str__(self) -> str:
        return f"daily list of {self.brought_at:%Y-%m-%d}"


class DailyNotice(Record):
    """One notice of a batch: the contact it became, how police graded it, and who has it in hand."""

    contact = models.OneToOneField(Contact, on_delete=models.PROTECT, related_name="daily_notice")
    daily_list = models.ForeignKey(DailyList, on_delete=models.PROTECT, related_name="notices")
    line = models.PositiveIntegerField()
    grade = models.CharField(max_length=10, choices=Grade.choices(), blank=True)
    taken_at = models.DateTimeField("in hand since", null=True, blank=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "with case"
        fields = {
            "contact": OPERATIONAL, "daily_list": OPERATIONAL, "line": OPERATIONAL, "grade": CASE_FILE,
            "taken_at": OPERATIONAL, "taken_by": STAFF,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "daily_list": KEPT, "taken_by": KEPT}

    class Meta:
        ordering = ["line"]
        indexes = [models.Index(fields=["daily_list", "line"], name="notice_of_list")]
        constraints = [
            models.CheckConstraint(
                condition=Q(taken_at=None, taken_by=None) | Q(taken_at__isnull=False, taken_by__isnull=False),
                name="notice_in_hand_since_and_by",
            )
        ]

    def __str__(self) -> str:
        return f"line {self.line}"
