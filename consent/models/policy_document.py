"""Appropriate policy documents: how a condition of Schedule 1 is met, kept beside the condition. domain.md 8"""

from datetime import date

from django.db import models
from django.db.models import F, Q

from audit.privacy import LAW, Alone
from audit.records import Record


class PolicyDocument(Record):
    """One appropriate policy document, for one condition, from a day until it is looked at again."""

    name = models.CharField(max_length=160)
    condition = models.CharField("for which condition", max_length=30)
    how = models.TextField("how the principles are kept", max_length=4000)
    keeping = models.TextField("how long, and what happens then", max_length=2000)
    starts_on = models.DateField("stands from")
    review_on = models.DateField("looked at again by")
    source = models.CharField("where the signed copy is", max_length=200)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = dict.fromkeys(("name", "condition", "how", "keeping", "starts_on", "review_on", "source"), LAW)
        disposal: dict[str, str] = {}
        alone = Alone(since="review_on", rule="R15", said="name")

    class Meta:
        verbose_name = "policy document"
        ordering = ["condition", "-starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(review_on__gt=F("starts_on")), name="a_policy_is_reviewed_after_it_starts"
            )
        ]

    def __str__(self) -> str:
        return self.name

    def in_date(self, on: date) -> bool:
        """Whether it stands on this day and its review is not overdue."""
        return self.starts_on <= on <= self.review_on
