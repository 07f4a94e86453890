"""The index card: that a contact about somebody exists, and no more."""

from django.db import models
from django.db.models import Q

from audit.privacy import CASE_FILE, GOES_WITH, OPERATIONAL, REFERRER
from audit.records import Record
from intake.codes import Outcome, source_choices
from people.models import Person


class IndexCard(Record):
    """Day, source, open or closed, outcome, referral or not: enough to count by, with no worry in it.

    It hangs on the person, so that re-referrals and repeat contacts are counted although the earlier contact itself
    stands in another team's queue, or in none (domain.md 1.7 and "Read first" 6).
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="index_cards")
    contact_id = models.UUIDField()
    child_id = models.UUIDField(unique=True)
    reference = models.CharField(max_length=12)
    received_at = models.DateTimeField()
    source = models.CharField(max_length=2, choices=source_choices())
    is_open = models.BooleanField(default=True)
    outcome = models.CharField(max_length=20, choices=Outcome.choices(), blank=True)
    referred_on = models.DateField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Wall:
        parent = "person"

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "contact_id": OPERATIONAL, "child_id": OPERATIONAL, "reference": OPERATIONAL,
            "received_at": OPERATIONAL, "source": REFERRER, "is_open": OPERATIONAL, "outcome": CASE_FILE,
            "referred_on": CASE_FILE, "closed_at": OPERATIONAL,
        }  # fmt: skip
        disposal = {"person": GOES_WITH}

    class Meta:
        ordering = ["received_at"]
        indexes = [models.Index(fields=["person", "received_at"], name="card_of_person")]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_open=True, closed_at__isnull=True) | Q(is_open=False, closed_at__isnull=False),
                name="a_card_is_open_or_says_when_it_closed",
            )
        ]

    def __str__(self) -> str:
        return self.reference
