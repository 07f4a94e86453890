"""Changes to rules and lists: what was asked, from which day, why, what it would do, and when it was made."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from audit.privacy import KEPT, LAW, OPERATIONAL, STAFF
from audit.records import Record


def somebody(**options) -> models.ForeignKey:
    """Somebody at work, whose name stays with what they decided."""
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", **options)


class PlannedChange(Record):
    """One change to one row of a rule or list. It waits for its day, then the row is written and this says when.

    `values` and `before` hold the answers that change, by field, as JSON. `row_id` is empty for a row that is added.
    """

    kind = models.CharField("which list", max_length=30)
    row_id = models.UUIDField(null=True, blank=True)
    name = models.CharField("what it changes", max_length=200)
    values = models.JSONField("what it will say", default=dict, blank=True)
    before = models.JSONField("what it said", default=dict, blank=True)
    from_on = models.DateField("from")
    why = models.CharField(max_length=300)
    effect = models.TextField("what it was seen to do", max_length=4000, blank=True)
    asked_at = models.DateTimeField()
    asked_by = somebody()
    made_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = somebody(null=True, blank=True)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = {
            "kind": LAW, "row_id": LAW, "name": LAW, "values": LAW, "before": LAW, "from_on": LAW, "why": LAW,
            "effect": LAW, "asked_at": OPERATIONAL, "asked_by": STAFF, "made_at": OPERATIONAL,
            "withdrawn_at": OPERATIONAL, "withdrawn_by": STAFF,
        }  # fmt: skip
        disposal = {"asked_by": KEPT, "withdrawn_by": KEPT}

    class Meta:
        verbose_name = "planned change"
        ordering = ["from_on", "asked_at"]
        indexes = [
            models.Index(fields=["from_on"], name="change_that_waits", condition=Q(made_at=None, withdrawn_at=None))
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["row_id"], condition=Q(made_at=None, withdrawn_at=None), name="one_change_waits_for_a_row"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False, made_at=None),
                name="a_change_made_is_not_withdrawn",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def waits(self) -> bool:
        """Whether its day is still to come and nobody took it back."""
        return self.made_at is None and self.withdrawn_at is None


class Office(models.TextChoices):
    """Who decides and who advises. domain.md, Read first 1, and section 8"""

    DPO = "dpo", "Data Protection Officer"
    ASSET_OWNER = "asset_owner", "information asset owner"
    GUARDIAN = "caldicott_guardian", "Caldicott Guardian"
    RIGHTS_MANAGER = "rights_manager", "rights manager"
    SIRO = "siro", "senior information risk owner"


class OfficeHolder(Record):
    """Who holds an office from a day on, and who stands in for them. The newest edition whose day has come holds."""

    office = models.CharField(max_length=20, choices=Office.choices)
    holder = somebody(verbose_name="who holds it")
    deputy = somebody(verbose_name="who stands in", null=True, blank=True)
    in_force_from = models.DateField("from")
    source = models.CharField("by whose appointment", max_length=200, blank=True)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = {"office": LAW, "holder": STAFF, "deputy": STAFF, "in_force_from": LAW, "source": LAW}
        disposal = {"holder": KEPT, "deputy": KEPT}

    class Meta:
        verbose_name = "office holder"
        ordering = ["office", "-in_force_from"]
        constraints = [
            models.UniqueConstraint(fields=["office", "in_force_from"], name="one_holder_of_an_office_a_day"),
            models.CheckConstraint(
                condition=Q(deputy=None) | ~Q(deputy=models.F("holder")), name="nobody_stands_in_for_themselves"
            ),
        ]

    def __str__(self) -> str:
        return self.get_office_display()
