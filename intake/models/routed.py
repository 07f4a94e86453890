"""A contact that was sent to the keeper of a list, unseen by who received it (domain.md "Read first" 6)."""

from django.db import models
from django.db.models import Q

from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL
from audit.records import Record
from intake.models.contact import Contact
from people.models import Person


class ListMatch(Record):
    """Somebody in a contact may be a restricted person: who, who they may be, and what the list's owner made of it."""

    WAITING, SAME, ANOTHER = "waiting", "same", "another"

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="list_matches")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    listed = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(
        max_length=8, default=WAITING,
        choices=[(WAITING, "to be looked at"), (SAME, "the same child"), (ANOTHER, "another child")],
    )  # fmt: skip
    matched_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey("access.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "contact": OPERATIONAL, "person": OPERATIONAL, "listed": CASE_FILE, "state": OPERATIONAL,
            "matched_at": OPERATIONAL, "settled_at": OPERATIONAL, "settled_by": OPERATIONAL,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "person": GOES_WITH, "listed": GOES_WITH, "settled_by": KEPT}

    class Wall:
        parent = "contact"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contact", "person", "listed"], name="one_match_of_two_in_a_contact"),
            models.CheckConstraint(
                condition=Q(settled_at=None, settled_by=None) | Q(settled_at__isnull=False, settled_by__isnull=False),
                name="list_match_settled_at_and_by",
            ),
        ]
