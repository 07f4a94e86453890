"""When somebody has lost the factor they sign in with: a sign-in for one shift, and a new start that two people agree.

Each names a person and says who let them in; neither is ever one's own doing, and the database holds that too.
"""

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from audit.privacy import GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record, RecordQuerySet

VERDICTS = {
    "justified": "Right to let them in",
    "unsure": "Not sure, taken further",
    "not_justified": "Not right, taken further",
}


class OneShiftQuerySet(RecordQuerySet):
    """Sign-ins for one shift …"""

    def open(self, at: datetime) -> "OneShiftQuerySet":
        """… whose code can still be used."""
        return self.filter(used_at=None, use_by__gt=at, tries_left__gt=0)


class OneShift(Record):
    """A duty manager let a colleague in for one shift without their factor: who, why, how they were known, and the
    review by another manager the next working day.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    why = models.CharField("why", max_length=300)
    known_by = models.CharField("how they were recognised", max_length=200)
    code = models.CharField(max_length=200)
    made_at = models.DateTimeField("made")
    use_by = models.DateTimeField("to be used by")
    until = models.DateTimeField("until")
    tries_left = models.PositiveSmallIntegerField(default=5)
    used_at = models.DateTimeField("used", null=True)
    verdict = models.CharField(max_length=15, blank=True, choices=list(VERDICTS.items()))
    words = models.CharField("what the other manager says", max_length=300, blank=True)
    reviewed_at = models.DateTimeField("reviewed", null=True)
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    objects: ClassVar = OneShiftQuerySet.as_manager()

    class Wall:
        own = "user"
        managed_by = "rota"
        private = True
        own_writes = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = {
            "user": STAFF, "by": STAFF, "why": STAFF, "known_by": STAFF, "code": OPERATIONAL, "made_at": STAFF,
            "use_by": STAFF, "until": STAFF, "tries_left": OPERATIONAL, "used_at": STAFF, "verdict": STAFF,
            "words": STAFF, "reviewed_at": STAFF, "reviewed_by": STAFF,
        }  # fmt: skip
        disposal = {"user": GOES_WITH, "by": KEPT, "reviewed_by": KEPT}

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(by=F("user")), name="nobody_lets_themselves_in_for_a_shift"),
            models.CheckConstraint(
                condition=Q(reviewed_by=None) | (~Q(reviewed_by=F("by")) & ~Q(reviewed_by=F("user"))),
                name="a_shift_let_in_is_reviewed_by_a_third_person",
            ),
            models.CheckConstraint(
                condition=Q(reviewed_at=None, reviewed_by=None)
                | Q(reviewed_at__isnull=False, reviewed_by__isnull=False),
                name="one_shift_reviewed_at_and_by",
            ),
        ]


class FactorReset(Record):
    """An administrator asks that somebody start anew with their factors; a second person, named, agrees or does not."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    why = models.CharField("why", max_length=300)
    known_by = models.CharField("how they were recognised", max_length=200)
    cools_off = models.BooleanField("waits twelve hours", default=False)
    asked_at = models.DateTimeField("asked")
    agreed = models.BooleanField("agreed", null=True)
    words = models.CharField("what the second person says", max_length=300, blank=True)
    answered_at = models.DateTimeField("answered", null=True)

    class Wall:
        own = "second"
        managed_by = "accounts"
        private = True
        own_writes = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = {
            "user": STAFF, "by": STAFF, "second": STAFF, "why": STAFF, "known_by": STAFF, "cools_off": STAFF,
            "asked_at": STAFF, "agreed": STAFF, "words": STAFF, "answered_at": STAFF,
        }  # fmt: skip
        disposal = {"user": GOES_WITH, "by": KEPT, "second": KEPT}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(second=F("by")) & ~Q(second=F("user")) & ~Q(by=F("user")),
                name="a_lost_factor_takes_two_other_people",
            )
        ]
