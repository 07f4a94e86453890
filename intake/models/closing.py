"""Telling the referrer, and a manager's look at repeat contacts (domain.md 1.2, 2.7)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, REFERRER, STAFF
from audit.records import Record
from govuk.words import Word
from intake.models.contact import Contact


class How(Word):
    """How the referrer was told."""

    EMAIL = "email", "E-mail"
    TELEPHONE = "phone", "Telephone"
    LETTER = "letter", "Letter"
    IN_PERSON = "person", "In person"


class ReferrerFeedback(Record):
    """What the referrer was told, word for word, or why not."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="feedback")
    told = models.BooleanField()
    how = models.CharField(max_length=10, choices=How.choices(), blank=True)
    text = models.TextField(max_length=5000, blank=True)
    why_not = models.TextField(max_length=2000, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "with case"
        fields = {
            "contact": OPERATIONAL, "told": REFERRER, "how": REFERRER, "text": REFERRER, "why_not": REFERRER,
            "recorded_at": OPERATIONAL, "recorded_by": STAFF,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "recorded_by": KEPT}

    class Meta:
        ordering = ["recorded_at"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(told=True, why_not="") & ~Q(how="") & ~Q(text=""))
                | (Q(told=False, how="", text="") & ~Q(why_not="")),
                name="the_referrer_is_told_or_why_not",
            )
        ]

    def __str__(self) -> str:
        return f"feedback on {self.contact_id}"


class RepeatReview(Record):
    """A manager looked at three or more contacts in twelve months together, and said what follows."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="repeat_reviews")
    words = models.TextField(max_length=20_000)
    reviewed_at = models.DateTimeField()
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "with case"
        fields = {"contact": OPERATIONAL, "words": CASE_FILE, "reviewed_at": OPERATIONAL, "reviewed_by": STAFF}
        disposal = {"contact": GOES_WITH, "reviewed_by": KEPT}

    def __str__(self) -> str:
        return f"review of {self.contact_id}"
