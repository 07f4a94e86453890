"""An incident with personal data: what went wrong, whether anybody is in danger, and what was done. domain.md section 8

It names nobody. It hangs on no case, because whoever looks after incidents opens no case for that.
"""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from audit.privacy import CASE_FILE, KEPT, OPERATIONAL, STAFF, Alone
from audit.records import Record

LONG = 5000
KINDS = {
    "wrong_place": "Sent to the wrong place",
    "too_much": "More was sent than was decided",
    "opened_wrongly": "Opened by somebody who should not have",
    "lost": "Lost or stolen",
    "not_there": "Could not be reached when it was needed",
    "changed_wrongly": "Changed or destroyed by mistake",
    "other": "Something else",
}
DANGER = {"yes": "Yes", "not_known": "Not known yet", "no": "No, nobody"}
REGULATOR = {"told": "Told the Information Commissioner", "not_told": "Not told: a risk to people is unlikely"}
PEOPLE = {"told": "Told the people it is about", "not_told": "Not told", "not_safe": "Not told: not safe yet"}


class Incident(Record):
    """One incident, its clock of 72 clock hours, and each answer given about it. Read by governance and its opener."""

    reference = models.CharField(max_length=12, unique=True)
    kind = models.CharField(max_length=20, choices=list(KINDS.items()))
    root_kind = models.CharField(max_length=10, blank=True)
    root_id = models.UUIDField(null=True)
    record_kind = models.CharField(max_length=40, blank=True)
    record_id = models.UUIDField(null=True)
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, null=True, related_name="+")
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    aware_at = models.DateTimeField("when we were sure of it")
    due_at = models.DateTimeField("72 hours later")
    why = models.TextField("what happened, without names", max_length=LONG)
    danger = models.CharField("is anybody in danger now", max_length=10, choices=list(DANGER.items()), blank=True)
    made_safe = models.TextField("what was done about it", max_length=LONG, blank=True)
    safety_at = models.DateTimeField(null=True)
    cut_off_at = models.DateTimeField("access cut off", null=True)
    people = models.PositiveIntegerField("people concerned", null=True)
    records = models.PositiveIntegerField("records concerned", null=True)
    consequences = models.TextField("what may come of it", max_length=LONG, blank=True)
    measures = models.TextField("what is done so that it does not happen again", max_length=LONG, blank=True)
    advice = models.TextField("the Data Protection Officer’s advice", max_length=LONG, blank=True)
    advised_at = models.DateTimeField(null=True)
    regulator = models.CharField(max_length=10, choices=list(REGULATOR.items()), blank=True)
    regulator_why = models.TextField("why", max_length=LONG, blank=True)
    regulator_at = models.DateTimeField(null=True)
    followed = models.CharField("advice followed", max_length=3, choices=[("yes", "Yes"), ("no", "No")], blank=True)
    told = models.CharField("the people", max_length=10, choices=list(PEOPLE.items()), blank=True)
    told_why = models.TextField("how, or why not", max_length=LONG, blank=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Wall:
        scope = "incidents"
        anyone_may_add = True
        also = "opened_by"

    class Privacy:
        subject = None
        retain = "R13"
        fields = {
            "reference": OPERATIONAL, "kind": OPERATIONAL, "root_kind": OPERATIONAL, "root_id": OPERATIONAL,
            "record_kind": OPERATIONAL, "record_id": OPERATIONAL, "agency": OPERATIONAL, "opened_at": OPERATIONAL,
            "opened_by": STAFF, "aware_at": OPERATIONAL, "due_at": OPERATIONAL, "why": CASE_FILE,
            "danger": OPERATIONAL, "made_safe": CASE_FILE, "safety_at": OPERATIONAL, "cut_off_at": OPERATIONAL,
            "people": OPERATIONAL, "records": OPERATIONAL, "consequences": CASE_FILE, "measures": OPERATIONAL,
            "advice": OPERATIONAL, "advised_at": OPERATIONAL, "regulator": OPERATIONAL, "regulator_why": CASE_FILE,
            "regulator_at": OPERATIONAL, "followed": OPERATIONAL, "told": OPERATIONAL, "told_why": CASE_FILE,
            "closed_at": OPERATIONAL, "closed_by": STAFF,
        }  # fmt: skip
        disposal = {"agency": KEPT, "opened_by": KEPT, "closed_by": KEPT}
        alone = Alone(since="closed_at", rule="R16", said="reference")

    class Meta:
        ordering = ["due_at"]
        indexes = [models.Index(fields=["due_at"], name="incident_due", condition=Q(closed_at=None))]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_at=None, closed_by=None) | Q(closed_at__isnull=False, closed_by__isnull=False),
                name="incident_closed_at_and_by",
            )
        ]

    def __str__(self) -> str:
        return self.reference

    def is_late(self, at: datetime) -> bool:
        """Whether 72 hours have passed and the Commissioner is neither told nor decided against."""
        return not self.regulator and at > self.due_at
