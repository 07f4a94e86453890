"""An access review somebody started outside the quarter's own: whom it asks about, why, and when it was sent."""

from django.db import models

from audit.privacy import KEPT, OPERATIONAL, STAFF, Alone
from audit.records import Record
from console.models.planning import somebody

WHOM = {
    "everybody": "Every account that has a sponsor",
    "partners": "Accounts of partner agencies",
    "privileged": "Managers, rights, governance and administrators",
}


class ReviewRound(Record):
    """One round started by hand. The worker asks the sponsors; what silence does is the same as every quarter."""

    key = models.CharField("round", max_length=9, unique=True)
    whom = models.CharField("about whom", max_length=12, choices=list(WHOM.items()))
    why = models.CharField(max_length=300)
    asked_at = models.DateTimeField("started")
    asked_by = somebody()
    sent_at = models.DateTimeField("sponsors asked", null=True, blank=True)
    accounts = models.PositiveIntegerField(default=0)

    class Wall:
        scope = "registers"

    class Privacy:
        subject = None
        retain = "R13"
        fields = {
            "key": OPERATIONAL, "whom": OPERATIONAL, "why": OPERATIONAL, "asked_at": OPERATIONAL, "asked_by": STAFF,
            "sent_at": OPERATIONAL, "accounts": OPERATIONAL,
        }  # fmt: skip
        disposal = {"asked_by": KEPT}
        alone = Alone(since="asked_at", rule="R14", said="key")

    class Meta:
        verbose_name = "access review round"
        ordering = ["-asked_at"]

    def __str__(self) -> str:
        return self.key
