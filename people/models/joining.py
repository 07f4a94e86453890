"""Two records that may be one person: what was decided of them, and the joining of those that are.

Nothing is moved when records are joined: the one points at the other, and pages read both as one. Parting them takes
the pointer away, so that each is as it was.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL
from audit.records import Record, RecordQuerySet
from people.models.person import Person, choices

UNDECIDED, SAME, DIFFERENT, UNSURE = "", "same", "different", "unsure"
VERDICTS = {SAME: "The same person", DIFFERENT: "Two different people", UNSURE: "Not sure yet"}


class PairQuerySet(RecordQuerySet):
    """Pairs …"""

    def to_decide(self) -> "PairQuerySet":
        """… nobody has decided yet, or somebody was not sure of, or that wait to be joined; the likeliest first."""
        return self.exclude(verdict=DIFFERENT).filter(settled=False).order_by("-weight", "found_at")

    def of_both(self, one, other) -> "PairQuerySet":
        """… of these two people, whichever stands first."""
        return self.filter(Q(person=one, other=other) | Q(person=other, other=one))


class Pair(Record):
    """Two records that may be one person. What was decided is remembered, so that nobody is asked twice."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="pairs")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="pairs_as_other")
    weight = models.FloatField("how much speaks for it")
    found_at = models.DateTimeField("found")
    verdict = models.CharField("verdict", max_length=10, choices=choices(VERDICTS), blank=True)
    why = models.CharField("why", max_length=400, blank=True)
    decided_at = models.DateTimeField("decided", null=True, blank=True)
    decided_by = models.ForeignKey("access.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    settled = models.BooleanField("nothing is left to do", default=False)

    objects: ClassVar = PairQuerySet.as_manager()

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "other": OPERATIONAL, "weight": OPERATIONAL, "found_at": OPERATIONAL,
            "verdict": CASE_FILE, "why": CASE_FILE, "decided_at": OPERATIONAL, "decided_by": OPERATIONAL,
            "settled": OPERATIONAL,
        }  # fmt: skip
        disposal = {"person": GOES_WITH, "other": GOES_WITH, "decided_by": KEPT}

    class Wall:
        parent = "person"
        found = True

    class Meta:
        indexes = [models.Index(fields=["settled", "-weight"], name="pair_to_decide")]
        constraints = [
            models.UniqueConstraint(fields=["person", "other"], name="two_people_are_one_pair"),
            models.CheckConstraint(condition=~Q(person=F("other")), name="a_pair_is_of_two"),
            models.CheckConstraint(
                condition=Q(decided_at=None, decided_by=None) | Q(decided_at__isnull=False, decided_by__isnull=False),
                name="pair_decided_at_and_by",
            ),
        ]


class JoiningQuerySet(RecordQuerySet):
    """Joinings …"""

    def standing(self) -> "JoiningQuerySet":
        """… that were not undone."""
        return self.filter(parted_at=None)


class Joining(Record):
    """The record of `other` was joined to that of `person`, which is kept; where it was undone, by whom and why."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="joinings")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="joined_by")
    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="joinings")
    why = models.CharField("why", max_length=400)
    joined_at = models.DateTimeField("joined")
    joined_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    was_restricted = models.JSONField("which were restricted before", default=list, blank=True)
    grants = models.JSONField("ends of access before, by grant", default=dict, blank=True)
    parted_at = models.DateTimeField("parted", null=True, blank=True)
    parted_by = models.ForeignKey("access.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    parted_why = models.CharField("why parted", max_length=400, blank=True)
    was_wrong = models.BooleanField("they were two people", default=False)

    objects: ClassVar = JoiningQuerySet.as_manager()

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "other": OPERATIONAL, "pair": OPERATIONAL, "why": CASE_FILE,
            "joined_at": OPERATIONAL, "joined_by": OPERATIONAL, "was_restricted": OPERATIONAL, "grants": OPERATIONAL,
            "parted_at": OPERATIONAL, "parted_by": OPERATIONAL, "parted_why": CASE_FILE, "was_wrong": OPERATIONAL,
        }  # fmt: skip
        disposal = {
            "person": GOES_WITH, "other": GOES_WITH, "pair": GOES_WITH, "joined_by": KEPT, "parted_by": KEPT,
        }  # fmt: skip

    class Wall:
        parent = "person"
        found = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["other"], condition=Q(parted_at=None), name="joined_to_one_at_a_time"),
            models.CheckConstraint(
                condition=Q(parted_at=None, parted_by=None) | Q(parted_at__isnull=False, parted_by__isnull=False),
                name="joining_parted_at_and_by",
            ),
        ]
