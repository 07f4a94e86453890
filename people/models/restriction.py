"""A person only those on a list may know of (domain.md 2.10 P4)."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL
from audit.records import Record, RecordQuerySet
from people.models.person import Person, choices

KINDS = {
    "staff_family": "Family of somebody who works here or with us",
    "vip": "Publicly known",
    "witness": "Witness protection",
    "adoption": "Adoption",
    "allegation": "Allegation against a member of staff",
    "exploitation": "Police operation on exploitation",
}


class RestrictionQuerySet(RecordQuerySet):
    """Restrictions …"""

    def standing(self) -> "RestrictionQuerySet":
        """… that have not been lifted."""
        return self.filter(ended_at=None)


class Restriction(Record):
    """Why a person is restricted, whose list it is, and who stands in. The names on it are grants by name."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="restrictions")
    kind = models.CharField("kind", max_length=15, choices=choices(KINDS))
    why = models.CharField("why", max_length=400)
    owner = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    deputy = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    began_at = models.DateTimeField("since")
    began_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField("lifted", null=True, blank=True)
    ended_by = models.ForeignKey("access.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects: ClassVar = RestrictionQuerySet.as_manager()

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "kind": CASE_FILE, "why": CASE_FILE, "owner": OPERATIONAL, "deputy": OPERATIONAL,
            "began_at": OPERATIONAL, "began_by": OPERATIONAL, "ended_at": OPERATIONAL, "ended_by": OPERATIONAL,
        }  # fmt: skip
        disposal = {"person": GOES_WITH, "owner": KEPT, "deputy": KEPT, "began_by": KEPT, "ended_by": KEPT}

    class Wall:
        parent = "person"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=Q(ended_at=None), name="one_restriction_at_a_time"),
            models.CheckConstraint(condition=~Q(owner=F("deputy")), name="a_list_has_an_owner_and_a_deputy"),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="restriction_ended_at_and_by",
            ),
        ]

    def clean(self) -> None:
        """Refuse a list whose owner stands in for themselves."""
        if self.owner_id == self.deputy_id:
            raise ValidationError({"deputy": "Choose somebody else to stand in: this is the owner."})
