"""An export of a register: who wanted it, what for, how much, and who agreed where it is about many."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from audit.privacy import KEPT, OPERATIONAL, STAFF, Alone
from audit.records import Record

FORMATS = [("csv", "CSV"), ("xlsx", "Excel (XLSX)")]


class RegisterExport(Record):
    """One export asked for. `agreed_at` is filled at once where it concerns few; else by a second person."""

    register = models.CharField(max_length=20)
    filters = models.JSONField(default=dict, blank=True)
    file_format = models.CharField("as", max_length=4, choices=FORMATS)
    purpose = models.CharField("what it is for", max_length=300)
    lines = models.PositiveIntegerField()
    subjects = models.PositiveIntegerField("records it is about")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    fetched_at = models.DateTimeField(null=True, blank=True)

    class Wall:
        scope = "registers"

    class Privacy:
        subject = None
        retain = "R13"
        fields = {
            "register": OPERATIONAL, "filters": OPERATIONAL, "file_format": OPERATIONAL, "purpose": OPERATIONAL,
            "lines": OPERATIONAL, "subjects": OPERATIONAL, "asked_at": OPERATIONAL, "asked_by": STAFF,
            "agreed_at": OPERATIONAL, "agreed_by": STAFF, "fetched_at": OPERATIONAL,
        }  # fmt: skip
        disposal = {"asked_by": KEPT, "agreed_by": KEPT}
        alone = Alone(since="asked_at", rule="R14", said="register")

    class Meta:
        ordering = ["-asked_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(agreed_at=None, agreed_by=None) | Q(agreed_at__isnull=False, agreed_by__isnull=False),
                name="export_agreed_at_and_by",
            ),
        ]
