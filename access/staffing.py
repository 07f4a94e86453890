"""Duty, accounts, training and access reviews. Everything here is about people at work, never about a child."""

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from audit.privacy import GOES_WITH, KEPT, OPERATIONAL, STAFF, Alone
from audit.records import Record, RecordQuerySet


class Duty(models.TextChoices):
    """What somebody is on the rota for."""

    DUTY_WORKER = "duty_worker", "duty worker"
    DUTY_MANAGER = "duty_manager", "duty manager"
    ON_CALL = "on_call", "on-call manager"
    OUT_OF_HOURS = "out_of_hours", "out-of-hours worker"


# Who is rung when something cannot wait.
MANAGING = (Duty.DUTY_MANAGER, Duty.ON_CALL)


class ShiftQuerySet(RecordQuerySet):
    """Shifts …"""

    def running(self, at: datetime) -> "ShiftQuerySet":
        """… that somebody stands at this moment."""
        return self.filter(from_at__lte=at, until_at__gt=at)


class Shift(Record):
    """Somebody is on the rota from one moment to another: as duty worker or manager, on call, or for the night."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="shifts")
    duty = models.CharField("duty", max_length=15, choices=Duty.choices)
    from_at = models.DateTimeField("from")
    until_at = models.DateTimeField("until")

    objects: ClassVar = ShiftQuerySet.as_manager()

    class Wall:
        own = "user"
        managed_by = "rota"

    class Privacy:
        subject = None
        retain = "reference"
        fields = {"user": STAFF, "duty": STAFF, "from_at": STAFF, "until_at": STAFF}
        disposal = {"user": GOES_WITH}

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(until_at__gt=F("from_at")), name="a_shift_ends_after_it_begins")
        ]
        indexes = [models.Index(fields=["until_at", "duty"], name="shift_running")]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_duty_display()}"


class Account(Record):
    """What an account stands on: who vouches for it, until when its contract and training last, and whether it rests.

    Somebody without one is bound by their memberships alone.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="account")
    sponsor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    contract_ends_on = models.DateField("contract ends on", null=True)
    training_until = models.DateField("training lasts until", null=True)
    suspended_on = models.DateField("suspended on", null=True)
    suspended_why = models.CharField("why it is suspended", max_length=200, blank=True)
    ended_on = models.DateField("ended on", null=True)

    class Wall:
        own = "user"
        managed_by = "accounts"

    class Privacy:
        subject = None
        retain = "reference"
        fields = {
            "user": STAFF, "sponsor": STAFF, "contract_ends_on": STAFF, "training_until": STAFF, "suspended_on": STAFF,
            "suspended_why": STAFF, "ended_on": STAFF,
        }  # fmt: skip
        disposal = {"user": GOES_WITH, "sponsor": KEPT}
        alone = Alone(since="ended_on", rule="R14", of="user")

    def __str__(self) -> str:
        return f"account of {self.user}"


class Module(models.TextChoices):
    """What everybody who opens records is trained in, again every year."""

    DATA_PROTECTION = "data_protection", "data protection and confidentiality"
    INFORMATION_SHARING = "information_sharing", "information sharing in safeguarding"
    CYBER = "cyber", "working safely online"


class Training(Record):
    """Somebody finished a module on a day, and it lasts until another."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="training")
    module = models.CharField("module", max_length=25, choices=Module.choices)
    done_on = models.DateField("done on")
    valid_until = models.DateField("lasts until")

    class Wall:
        own = "user"
        managed_by = "accounts"

    class Privacy:
        subject = None
        retain = "reference"
        fields = {"user": STAFF, "module": STAFF, "done_on": STAFF, "valid_until": STAFF}
        disposal = {"user": GOES_WITH}

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(valid_until__gt=F("done_on")), name="training_lasts_a_while"),
            models.UniqueConstraint(fields=["user", "module", "done_on"], name="a_module_once_a_day"),
        ]


class Answer(models.TextChoices):
    """What a sponsor says of an account each quarter."""

    KEEP = "keep", "Keep as it is"
    CHANGE = "change", "Change what they may do"
    END = "end", "End the account"


QUARTERS = {"1": "January to March", "2": "April to June", "3": "July to September", "4": "October to December"}


class AccessReview(Record):
    """One account in one quarter: what it was used for, and what its sponsor says. Silence suspends, then closes."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    sponsor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    quarter = models.CharField(max_length=9)
    asked_on = models.DateField("asked on")
    last_used_on = models.DateField("last used on", null=True)
    grants = models.PositiveIntegerField(default=0)
    openings = models.PositiveIntegerField(default=0)
    answer = models.CharField(max_length=6, choices=Answer.choices, blank=True)
    words = models.CharField(max_length=300, blank=True)
    answered_on = models.DateField("answered on", null=True)

    class Wall:
        own = "sponsor"
        managed_by = "accounts"
        private = True
        own_writes = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = {
            "user": STAFF, "sponsor": STAFF, "quarter": STAFF, "asked_on": STAFF, "last_used_on": STAFF,
            "grants": STAFF, "openings": STAFF, "answer": STAFF, "words": STAFF, "answered_on": STAFF,
        }  # fmt: skip
        disposal = {"user": GOES_WITH, "sponsor": KEPT}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "quarter"], name="one_review_of_an_account_a_quarter")]

    @property
    def quarter_words(self) -> str:
        """The quarter as people say it: `October to December 2026`."""
        return f"{QUARTERS[self.quarter[-1]]} {self.quarter[:4]}"


class AccessQuery(Record):
    """Something to ask somebody about what they looked at: which rule, one sentence of why, what came of it."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    rule = models.CharField(max_length=15)
    why = models.CharField(max_length=200)
    record_id = models.UUIDField(null=True)
    weight = models.FloatField(default=1.0)
    group = models.CharField("surname group", max_length=80, blank=True)
    found_at = models.DateTimeField()
    outcome = models.CharField(
        max_length=12, blank=True,
        choices=[("explained", "Explained: a false alarm"), ("followed_up", "Followed up with their manager")],
    )  # fmt: skip
    words = models.CharField("in words", max_length=300, blank=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Wall:
        scope = "trail"

    class Privacy:
        subject = None
        retain = "reference"
        fields = {
            "user": STAFF, "rule": STAFF, "why": STAFF, "record_id": OPERATIONAL, "weight": OPERATIONAL,
            "group": STAFF, "found_at": OPERATIONAL, "outcome": STAFF, "words": STAFF, "settled_at": OPERATIONAL,
            "settled_by": STAFF,
        }  # fmt: skip
        disposal = {"user": GOES_WITH, "settled_by": KEPT}

    class Meta:
        indexes = [models.Index(fields=["outcome", "-weight"], name="query_to_settle")]
        constraints = [
            models.CheckConstraint(
                condition=Q(settled_at=None, settled_by=None) | Q(settled_at__isnull=False, settled_by__isnull=False),
                name="query_settled_at_and_by",
            )
        ]
