"""Somebody opened a person outside their work, why, and what a manager made of it the next working day."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL
from audit.records import Record, RecordQuerySet
from people.models.person import Person, choices

CATEGORIES = {
    "new_information": "New information came in about them",
    "strategy": "A strategy discussion or meeting now",
    "other_child": "They matter to a child I work with",
    "cover": "I cover for their worker",
    "urgent": "Somebody is in danger now",
}
VERDICTS = {
    "justified": "Justified",
    "unsure": "Not sure, taken further",
    "not_justified": "Not justified, taken further",
}


class OpeningQuerySet(RecordQuerySet):
    """Openings …"""

    def to_review_first(self) -> "OpeningQuerySet":
        """… those nobody has reviewed first, the oldest of them on top; then the latest reviewed."""
        waiting = models.Case(models.When(reviewed_at=None, then=0), default=1)
        return self.order_by(waiting, models.F("reviewed_at").desc(), "opened_at")


class Opening(Record):
    """One opening with a reason: who, when, until when, why, and the review (domain.md 2.10 P6)."""

    reference = models.CharField(max_length=12, blank=True, default="")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="openings")
    team = models.ForeignKey("access.Team", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    category = models.CharField("what it was for", max_length=20, choices=choices(CATEGORIES))
    why = models.CharField("why", max_length=400)
    opened_at = models.DateTimeField("opened")
    opened_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    until = models.DateTimeField("until")
    review_due_at = models.DateTimeField("review due")
    verdict = models.CharField("verdict", max_length=15, blank=True, choices=choices(VERDICTS))
    review_words = models.CharField("what the manager says", max_length=400, blank=True)
    reviewed_at = models.DateTimeField("reviewed", null=True, blank=True)
    reviewed_by = models.ForeignKey("access.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects: ClassVar = OpeningQuerySet.as_manager()

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "reference": OPERATIONAL, "person": OPERATIONAL, "team": OPERATIONAL, "category": OPERATIONAL,
            "why": CASE_FILE,
            "opened_at": OPERATIONAL, "opened_by": OPERATIONAL, "until": OPERATIONAL, "review_due_at": OPERATIONAL,
            "verdict": OPERATIONAL, "review_words": CASE_FILE, "reviewed_at": OPERATIONAL, "reviewed_by": OPERATIONAL,
        }  # fmt: skip
        disposal = {"person": GOES_WITH, "team": KEPT, "opened_by": KEPT, "reviewed_by": KEPT}

    class Wall:
        parent = "person"
        found = True

    class Meta:
        indexes = [models.Index(fields=["team", "reviewed_at"], name="opening_to_review")]
        constraints = [
            models.UniqueConstraint(
                fields=["reference"], condition=~Q(reference=""), name="opening_reference_is_its_own"
            ),
            models.CheckConstraint(
                condition=Q(reviewed_at=None, reviewed_by=None)
                | Q(reviewed_at__isnull=False, reviewed_by__isnull=False),
                name="opening_reviewed_at_and_by",
            ),
            models.CheckConstraint(
                condition=~Q(reviewed_by=models.F("opened_by")), name="nobody_reviews_their_own_opening"
            ),
        ]

    def clean(self) -> None:
        """Refuse a verdict that takes it further without saying why."""
        if self.verdict and self.verdict != "justified" and not self.review_words.strip():
            raise ValidationError({"review_words": "Say what is not right about it, and who was told."})
