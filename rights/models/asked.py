"""What somebody asked of us, as it arrived, and the rules that may change."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from audit.privacy import CASE_FILE, CONTACT_DETAILS, KEPT, LAW, OPERATIONAL, STAFF, Alone
from audit.records import Record
from rights import codes

LONGEST = 20_000


def somebody(**more) -> models.ForeignKey:
    """A person with an account, kept when the record they touched goes."""
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", **more)


class Asked(Record):
    """A request in its own words, from the day anybody in the Trust had it. Anybody may write one; rights staff read.

    It names nobody on record: a rights officer works out whom it is about and opens one request for each.
    """

    reference = models.CharField(max_length=12, unique=True)
    received_at = models.DateTimeField()
    written_at = models.DateTimeField()
    heard_by = somebody(null=True, blank=True)
    channel = models.CharField(max_length=10, choices=codes.choices(codes.CHANNELS))
    words = models.TextField("what they asked, in their words", max_length=LONGEST)
    asker = models.CharField("who asked", max_length=200)
    about = models.TextField("whom it is about", max_length=2000, blank=True)
    reach = models.TextField("how to reach them", max_length=1000)
    not_safe = models.TextField("what is not safe", max_length=1000, blank=True)
    support = models.CharField("interpreter, advocate or other help", max_length=300, blank=True)
    is_complaint = models.BooleanField("about how we handled data", default=False)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = somebody(null=True, blank=True)
    settled_how = models.CharField(max_length=300, blank=True)

    class Wall:
        scope = "rights"
        anyone_may_add = True

    class Privacy:
        subject = None
        retain = "R11"
        fields = {
            "reference": OPERATIONAL, "received_at": OPERATIONAL, "written_at": OPERATIONAL, "heard_by": STAFF,
            "channel": OPERATIONAL, "words": CASE_FILE, "asker": CONTACT_DETAILS, "about": CASE_FILE,
            "reach": CONTACT_DETAILS, "not_safe": CONTACT_DETAILS, "support": CASE_FILE, "is_complaint": OPERATIONAL,
            "settled_at": OPERATIONAL, "settled_by": STAFF, "settled_how": OPERATIONAL,
        }  # fmt: skip
        disposal = {"heard_by": KEPT, "settled_by": KEPT}
        beside = {"id": ("rights", "asked_id")}
        alone = Alone(since="settled_at", said="reference")

    class Meta:
        ordering = ["received_at"]
        indexes = [models.Index(fields=["received_at"], name="asked_waiting", condition=Q(settled_at=None))]
        constraints = [
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, settled_by__isnull=True)
                | Q(settled_at__isnull=False, settled_by__isnull=False),
                name="asked_settled_at_and_by",
            )
        ]

    def __str__(self) -> str:
        return self.reference


class RightsRule(Record):
    """A number of days the Trust sets itself. CONFIG: a row with its source, from a day on."""

    key = models.CharField(max_length=40)
    days = models.PositiveSmallIntegerField()
    in_force_from = models.DateField()
    source = models.CharField(max_length=200)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = {"key": LAW, "days": LAW, "in_force_from": LAW, "source": LAW}
        disposal: dict = {}

    class Meta:
        ordering = ["key", "in_force_from"]
        constraints = [models.UniqueConstraint(fields=["key", "in_force_from"], name="one_rights_rule_a_day")]

    def __str__(self) -> str:
        return self.key
