"""A case opened from the console: through which open request or incident, why, and until when. domain.md 2.10 P8"""

from datetime import datetime

from django.db import models
from django.db.models import Q

from access.wall_registers import Source, table_name
from audit.privacy import KEPT, LAW, OPERATIONAL, STAFF, Alone
from audit.records import Record
from console.models.line import KINDS, Line
from console.models.planning import somebody

RIGHTS, INCIDENT = "rights", "incident"
THROUGH = {RIGHTS: "a rights request", INCIDENT: "an incident"}


class CaseOpening(Record):
    """The Data Protection Officer let themselves into one case. It ends by itself; it says who, why and through what.

    `reference` is that of the request or incident; the case stands here by its id alone.
    """

    reference = models.CharField(max_length=14)
    through = models.CharField("through", max_length=10, choices=list(THROUGH.items()))
    through_id = models.UUIDField()
    case_kind = models.CharField(max_length=10, choices=KINDS)
    case_id = models.UUIDField()
    why = models.CharField("why, without names", max_length=300)
    opened_at = models.DateTimeField()
    opened_by = somebody()
    until = models.DateTimeField()
    ended_at = models.DateTimeField("closed by hand", null=True, blank=True)

    class Wall:
        scope = "registers"

    class Privacy:
        subject = None
        retain = "R13"
        fields = {
            "reference": OPERATIONAL, "through": OPERATIONAL, "through_id": OPERATIONAL, "case_kind": OPERATIONAL,
            "case_id": OPERATIONAL, "why": LAW, "opened_at": OPERATIONAL, "opened_by": STAFF, "until": OPERATIONAL,
            "ended_at": OPERATIONAL,
        }  # fmt: skip
        disposal = {"opened_by": KEPT}
        alone = Alone(since="opened_at", rule="R14", said="reference")

    class Meta:
        verbose_name = "case opened from the console"
        ordering = ["-opened_at"]
        indexes = [models.Index(fields=["opened_by", "until"], name="case_opening_mine")]
        constraints = [
            models.CheckConstraint(condition=Q(until__gt=models.F("opened_at")), name="a_case_opening_has_its_end"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def ends_at(self) -> datetime:
        """When it ended or will end."""
        return min(self.until, self.ended_at) if self.ended_at else self.until

    @property
    def origin(self) -> str:
        """What its grants stand on."""
        return f"opened through {self.reference}"

    def is_open(self, at: datetime) -> bool:
        """Whether it lasts at this moment."""
        return self.ends_at > at


class CaseLine(Line):
    """Somebody opened a case from the console, through what, and until when."""

    reference = models.CharField("request or incident", max_length=14)
    through = models.CharField("through", max_length=10, choices=list(THROUGH.items()))
    until = models.DateTimeField("until")
    ended_at = models.DateTimeField("closed by hand", null=True)
    why = models.CharField(max_length=300)

    class Meta:
        managed = False
        db_table = table_name("case")
        verbose_name = "case opened from the console"

    class View:
        sources = [
            Source(
                "console.CaseOpening",
                {"root_kind": "t.case_kind", "root_id": "t.case_id", "at": "t.opened_at", "by_id": "t.opened_by_id"},
            )
        ]
