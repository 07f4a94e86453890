"""The privacy notice: its versions, and the words of each version in each language. domain.md 0 and 8."""

from datetime import date, datetime

from django.db import models
from django.db.models import Q

from audit.privacy import GOES_WITH, LAW
from audit.records import Record
from deadlines.calendar import start_of_day


class Notice(Record):
    """One version of the privacy notice. It holds from its day until the next one's; old ones stay readable.

    `facts` are the lists as the service's own rows gave them when this version was made. `advice` is the Data
    Protection Officer's, empty until they gave it; they advise and do not decide.
    """

    number = models.PositiveSmallIntegerField(unique=True)
    effective_on = models.DateField("in force from", unique=True)
    changes = models.JSONField("what changed since the version before", default=list, blank=True)
    tell_again = models.BooleanField("open families must be told again", default=False)
    facts = models.JSONField(default=dict, blank=True)
    advice = models.CharField("the Data Protection Officer's advice", max_length=400, blank=True)
    signed_off_on = models.DateField("signed off", null=True, blank=True)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = dict.fromkeys(
            ("number", "effective_on", "changes", "tell_again", "facts", "advice", "signed_off_on"), LAW
        )
        disposal: dict[str, str] = {}

    class Meta:
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(signed_off_on=None) | ~Q(advice=""), name="a_notice_signed_off_has_its_advice"
            )
        ]

    def __str__(self) -> str:
        return f"version {self.number}"

    @property
    def effective_at(self) -> datetime:
        """The first moment it holds, in UTC."""
        return start_of_day(self.effective_on)

    def holds(self, on: date) -> bool:
        """Whether its day has come. A later version may hold instead."""
        return self.effective_on <= on


class NoticeText(Record):
    """The words of one version in one language, for one kind of reader; `consent.layers` reads `body`."""

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="texts")
    language = models.CharField(max_length=12)
    layer = models.CharField(max_length=15)
    title = models.CharField(max_length=160)
    body = models.TextField("words", max_length=60_000)
    checked_by = models.CharField("who checked the translation", max_length=120, blank=True)
    sha256 = models.CharField(max_length=64)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = dict.fromkeys(("notice", "language", "layer", "title", "body", "checked_by", "sha256"), LAW)
        disposal = {"notice": GOES_WITH}

    class Meta:
        ordering = ["notice", "language", "layer"]
        constraints = [models.UniqueConstraint(fields=["notice", "language", "layer"], name="one_text_each")]

    def __str__(self) -> str:
        return f"{self.title}, {self.language}"
