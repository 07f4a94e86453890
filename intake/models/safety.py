"""Who was rung for a child in danger, and police protection (domain.md 1.2, 1.4)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from govuk.words import Word
from intake.models.contact import ContactChild
from intake.models.deciding import Protection


class Rung(Word):
    """Whom one rings for a child in danger."""

    POLICE = "police", "Police"
    AMBULANCE = "ambulance", "Ambulance or hospital"
    NIGHT_TEAM = "night", "Out-of-hours team"
    MANAGER = "manager", "Our manager on call"
    LEGAL = "legal", "Legal adviser"
    CARER = "carer", "Somebody who keeps the child safe"
    OTHER = "other", "Somebody else"


class SafetyCall(Record):
    """One call made for a child in danger: whom, when, their reference number, what was agreed."""

    protection = models.ForeignKey(Protection, on_delete=models.PROTECT, related_name="calls")
    whom = models.CharField("who was rung", max_length=10, choices=Rung.choices())
    name = models.CharField("who answered", max_length=120, blank=True)
    rung_at = models.DateTimeField("when")
    their_reference = models.CharField("their reference number", max_length=60, blank=True)
    agreed = models.TextField("what was agreed", max_length=5000)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Wall:
        parent = "protection"

    class Privacy:
        subject = "protection__child__person"
        retain = "R05"
        fields = {
            "protection": OPERATIONAL, "whom": CASE_FILE, "name": STAFF, "rung_at": CASE_FILE,
            "their_reference": CASE_FILE, "agreed": CASE_FILE, "recorded_at": OPERATIONAL, "recorded_by": STAFF,
        }  # fmt: skip
        disposal = {"protection": GOES_WITH, "recorded_by": KEPT}

    class Meta:
        ordering = ["rung_at"]

    def __str__(self) -> str:
        return f"call for {self.protection_id}"


class PoliceProtection(Record):
    """Police took a child into protection: since when, by whom, where the child is; 72 hours at most (s.46)."""

    child = models.ForeignKey(ContactChild, on_delete=models.PROTECT, related_name="police_protections")
    began_at = models.DateTimeField("when it began")
    officer = models.CharField("the officer who began it", max_length=120)
    designated = models.CharField("the designated officer", max_length=120, blank=True)
    their_reference = models.CharField("police log or incident number", max_length=60)
    placed = models.CharField("where the child is", max_length=300, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_how = models.TextField("what follows", max_length=2000, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Wall:
        parent = "child"

    class Privacy:
        subject = "child__person"
        retain = "R05"
        fields = {
            "child": OPERATIONAL, "began_at": CASE_FILE, "officer": STAFF, "designated": STAFF,
            "their_reference": CASE_FILE, "placed": CASE_FILE, "ended_at": CASE_FILE, "ended_how": CASE_FILE,
            "recorded_at": OPERATIONAL, "recorded_by": STAFF,
        }  # fmt: skip
        disposal = {"child": GOES_WITH, "recorded_by": KEPT}

    class Meta:
        ordering = ["began_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["child"], condition=Q(ended_at=None), name="one_police_protection_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_how="") | (Q(ended_at__isnull=False) & ~Q(ended_how="")),
                name="police_protection_ended_with_what_follows",
            ),
        ]

    def __str__(self) -> str:
        return f"police protection of {self.child_id}"
