"""Holds: what may not be disposed of, anonymised or erased, by whose authority and until when."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from audit.privacy import CASE_FILE, GOES_WITH, LAW, LEDGER, OPERATIONAL, STAFF
from audit.records import Record


class Hold(Record):
    """One hold (domain.md 5.2). Holds stack: each blocks by itself until it is released, by a second person."""

    class Kind(models.TextChoices):
        """Whose interest it serves."""

        COURT = "court", "court proceedings"
        CLAIM = "claim", "a claim"
        POLICE = "police", "a police investigation"
        LCSPR = "lcspr", "a child safeguarding practice review"
        CORONER = "coroner", "an inquest"
        OMBUDSMAN = "ombudsman", "the Ombudsman"
        SAR_OPEN = "sar_open", "an open rights request"
        COMPLAINT_OPEN = "complaint_open", "an open complaint"
        INQUIRY = "inquiry", "a statutory inquiry"
        RESTRICTION = "restriction", "a restriction of processing"

    class Reach(models.TextChoices):
        """What it reaches."""

        ONE = "one", "one file"
        QUERY = "query", "the files that match today"
        RULE = "rule", "the files that match, and every new one that does"

    kind = models.CharField(max_length=20, choices=Kind.choices)
    reach = models.CharField(max_length=5, choices=Reach.choices)
    authority = models.CharField(max_length=200)
    reason = models.CharField(max_length=400)
    owner = models.CharField(max_length=120)
    marks = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    closed_from = models.DateField(null=True)
    closed_to = models.DateField(null=True)
    review_on = models.DateField()
    placed_at = models.DateTimeField()
    placed_by_id = models.UUIDField()
    release_asked_at = models.DateTimeField(null=True)
    release_asked_by_id = models.UUIDField(null=True)
    release_why = models.CharField(max_length=400, blank=True)
    released_at = models.DateTimeField(null=True)
    released_by_id = models.UUIDField(null=True)

    class Meta:
        ordering = ["-placed_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(release_asked_at__isnull=True, release_asked_by_id__isnull=True)
                | Q(release_asked_at__isnull=False, release_asked_by_id__isnull=False),
                name="hold_release_asked_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(released_at__isnull=True, released_by_id__isnull=True)
                | Q(
                    ~Q(released_by_id=F("release_asked_by_id")),
                    released_at__isnull=False,
                    released_by_id__isnull=False,
                    release_asked_by_id__isnull=False,
                ),
                name="a_second_person_releases_a_hold",
            ),
        ]

    class Privacy:
        subject = None
        retain = LEDGER
        fields = {
            "kind": OPERATIONAL, "reach": OPERATIONAL, "authority": LAW, "reason": LAW, "owner": STAFF,
            "marks": OPERATIONAL, "closed_from": OPERATIONAL, "closed_to": OPERATIONAL, "review_on": OPERATIONAL,
            "placed_at": OPERATIONAL, "placed_by_id": OPERATIONAL, "release_asked_at": OPERATIONAL,
            "release_asked_by_id": OPERATIONAL, "release_why": LAW, "released_at": OPERATIONAL,
            "released_by_id": OPERATIONAL,
        }  # fmt: skip
        disposal: dict = {}

    class Wall:
        scope = "retention"
        anyone_may_add = True

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.authority}"


class HeldRoot(Record):
    """One contact, person or request that a hold keeps from disposal."""

    hold = models.ForeignKey(Hold, on_delete=models.PROTECT, related_name="held")
    root_kind = models.CharField(max_length=20)
    root_id = models.UUIDField(db_index=True)
    of_itself = models.BooleanField("joined by rule", default=False)
    joined_at = models.DateTimeField()
    note = models.CharField("what in this file it concerns", max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["hold", "root_id"], name="a_hold_holds_a_root_once")]

    class Privacy:
        subject = None
        retain = "with case"
        fields = {
            "hold": OPERATIONAL, "root_kind": OPERATIONAL, "root_id": OPERATIONAL, "of_itself": OPERATIONAL,
            "joined_at": OPERATIONAL, "note": CASE_FILE,
        }  # fmt: skip
        disposal = {"hold": GOES_WITH}

    class Wall:
        scope = "retention"
        anyone_may_add = True

    def __str__(self) -> str:
        return f"{self.root_kind} held"
