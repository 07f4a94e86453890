"""Bank holidays and clock rules as law; deadlines and tasks as rows. Overdue is worked out when it is read."""

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q

from audit.privacy import CASE_FILE, LAW, OPERATIONAL
from audit.records import Record, RecordQuerySet
from deadlines.clocks import Ends, Rule, Unit


class BankHoliday(Record):
    """A bank holiday in England and Wales. A year with any of them counts as loaded (domain.md 1.10)."""

    day = models.DateField("day", unique=True)
    name = models.CharField("name", max_length=100)
    source = models.CharField("source", max_length=200)

    class Privacy:
        subject = None
        retain = "reference"
        fields = {"day": LAW, "name": LAW, "source": LAW}
        disposal: dict = {}

    class Wall:
        reference = True

    class Meta:
        ordering = ["day"]


class ClockRule(Record):
    """How long a clock runs and in what it is counted; or, for `hub hours`, when the hub is staffed. CONFIG."""

    key = models.CharField("clock", max_length=40)
    in_force_from = models.DateField("in force from")
    allowance = models.PositiveSmallIntegerField("allowance", default=0)
    unit = models.CharField("counted in", max_length=20, choices=[(unit.value, unit.value) for unit in Unit])
    ends = models.CharField(
        "ends at", max_length=20, choices=[(end.value, end.value) for end in Ends], default=Ends.DAY
    )
    opens = models.TimeField("opens", null=True, blank=True)
    closes = models.TimeField("closes", null=True, blank=True)
    source = models.CharField("source", max_length=200)

    class Privacy:
        subject = None
        retain = "reference"
        fields = {
            "key": LAW, "in_force_from": LAW, "allowance": LAW, "unit": LAW, "ends": LAW, "opens": LAW, "closes": LAW,
            "source": LAW,
        }  # fmt: skip
        disposal: dict = {}

    class Wall:
        reference = True

    class Meta:
        ordering = ["key", "in_force_from"]
        constraints = [models.UniqueConstraint(fields=["key", "in_force_from"], name="one_clock_rule_a_day")]

    def as_rule(self) -> Rule:
        """Return the rule the arithmetic takes."""
        return Rule(self.key, self.allowance, Unit(self.unit), Ends(self.ends))


class DeadlineQuerySet(RecordQuerySet):
    """Deadlines …"""

    def running(self) -> "DeadlineQuerySet":
        """… neither met nor stopped."""
        return self.filter(met_at=None, stopped_at=None)

    def of(self, *subjects) -> "DeadlineQuerySet":
        """… of these records, which are given as records or ids."""
        return self.filter(subject_id__in=[getattr(subject, "pk", subject) for subject in subjects])

    def overdue(self, at: datetime) -> "DeadlineQuerySet":
        """… running and past their time at this moment, the longest overdue first."""
        return self.running().filter(due_at__lt=at).order_by("due_at")


class Deadline(Record):
    """One clock of one record: since when, until when, why then, and when it was met.

    It hangs on a root by kind and id; `subject_id` is the record it times, which may be the root itself.
    """

    kind = models.CharField("clock", max_length=40)
    root_kind = models.CharField(max_length=10)
    root_id = models.UUIDField()
    subject_id = models.UUIDField()
    rule_key = models.CharField("rule", max_length=40)
    unit = models.CharField("counted in", max_length=20, choices=[(unit.value, unit.value) for unit in Unit])
    starts_at = models.DateTimeField("started")
    due_at = models.DateTimeField("due")
    why = models.CharField("why then", max_length=400)
    short = models.CharField("why then, in short", max_length=120, blank=True)
    paused_days = models.PositiveSmallIntegerField("days paused", default=0)
    met_at = models.DateTimeField("met", null=True, blank=True)
    met_by_id = models.UUIDField("met by", null=True, blank=True)
    stopped_at = models.DateTimeField("stopped", null=True, blank=True)
    stopped_by_id = models.UUIDField("stopped by", null=True, blank=True)

    objects: ClassVar = DeadlineQuerySet.as_manager()

    class Privacy:
        subject = None
        retain = "with case"
        fields = {
            "kind": OPERATIONAL, "root_kind": OPERATIONAL, "root_id": OPERATIONAL, "subject_id": OPERATIONAL,
            "rule_key": OPERATIONAL, "unit": OPERATIONAL, "starts_at": OPERATIONAL, "due_at": OPERATIONAL,
            "why": CASE_FILE, "short": OPERATIONAL, "paused_days": OPERATIONAL, "met_at": OPERATIONAL,
            "met_by_id": OPERATIONAL, "stopped_at": OPERATIONAL, "stopped_by_id": OPERATIONAL,
        }  # fmt: skip
        disposal: dict = {}

    class Wall:
        loose = True

    class Meta:
        ordering = ["due_at"]
        indexes = [
            models.Index(fields=["subject_id", "kind"], name="deadline_subject"),
            models.Index(fields=["root_id"], name="deadline_root"),
            models.Index(fields=["due_at"], name="deadline_due", condition=Q(met_at=None, stopped_at=None)),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["subject_id", "kind"],
                condition=Q(met_at=None, stopped_at=None),
                name="one_running_clock_a_kind",
            ),
            models.CheckConstraint(
                condition=Q(met_at=None, met_by_id=None) | Q(met_at__isnull=False, met_by_id__isnull=False),
                name="deadline_met_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(stopped_at=None, stopped_by_id=None)
                | Q(stopped_at__isnull=False, stopped_by_id__isnull=False),
                name="deadline_stopped_at_and_by",
            ),
        ]

    def is_running(self) -> bool:
        """Say whether it is neither met nor stopped."""
        return self.met_at is None and self.stopped_at is None

    def is_overdue(self, at: datetime) -> bool:
        """Say whether it is running and its time has passed at this moment."""
        return self.is_running() and at > self.due_at


class TaskQuerySet(RecordQuerySet):
    """Tasks …"""

    def open(self) -> "TaskQuerySet":
        """… still to do, the earliest due first."""
        return self.filter(done_at=None).order_by("due_at", "id")

    def of(self, *subjects) -> "TaskQuerySet":
        """… about these records, which are given as records or ids."""
        return self.filter(subject_id__in=[getattr(subject, "pk", subject) for subject in subjects])

    def for_(self, user) -> "TaskQuerySet":
        """… that fall to this user: by name, or to one of their teams or roles where no person is named."""
        standing = user.standing
        unnamed = Q(team_id__in=list(standing.team_ids)) | Q(
            team_id=None, role__in=[str(role) for role in standing.roles]
        )
        return self.filter(Q(person_id=user.pk) | Q(person_id=None) & unnamed)


class Task(Record):
    """One thing to do about a record: for whom, until when, and what came of it.

    It hangs on a root by kind and id; `what` is a sentence without names, since it is read in lists; `route` names the
    page where it is done, which takes the subject's id.
    """

    kind = models.CharField("kind", max_length=40)
    what = models.CharField("what is to do", max_length=300)
    root_kind = models.CharField(max_length=10)
    root_id = models.UUIDField()
    subject_id = models.UUIDField()
    person_id = models.UUIDField("for", null=True, blank=True)
    team_id = models.UUIDField("for the team", null=True, blank=True)
    role = models.CharField("for whoever is", max_length=40, blank=True)
    route = models.CharField("where it is done", max_length=80, blank=True)
    due_at = models.DateTimeField("due")
    done_at = models.DateTimeField("done", null=True, blank=True)
    done_by_id = models.UUIDField("done by", null=True, blank=True)
    outcome = models.CharField("what came of it", max_length=1000, blank=True)

    objects: ClassVar = TaskQuerySet.as_manager()

    class Privacy:
        subject = None
        retain = "with case"
        fields = {
            "kind": OPERATIONAL, "what": OPERATIONAL, "root_kind": OPERATIONAL, "root_id": OPERATIONAL,
            "subject_id": OPERATIONAL, "person_id": OPERATIONAL, "team_id": OPERATIONAL, "role": OPERATIONAL,
            "route": OPERATIONAL, "due_at": OPERATIONAL, "done_at": OPERATIONAL, "done_by_id": OPERATIONAL,
            "outcome": CASE_FILE,
        }  # fmt: skip
        disposal: dict = {}

    class Wall:
        loose = True
        assigned = True

    class Meta:
        ordering = ["due_at"]
        indexes = [
            models.Index(fields=["subject_id"], name="task_subject"),
            models.Index(fields=["person_id", "due_at"], name="task_person", condition=Q(done_at=None)),
            models.Index(fields=["team_id", "due_at"], name="task_team", condition=Q(done_at=None)),
            models.Index(fields=["role", "due_at"], name="task_role", condition=Q(done_at=None)),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_at=None, done_by_id=None) | Q(done_at__isnull=False, done_by_id__isnull=False),
                name="task_done_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(person_id__isnull=False) | Q(team_id__isnull=False) | ~Q(role=""),
                name="task_is_for_somebody",
            ),
        ]

    def is_open(self) -> bool:
        """Whether it is still to do."""
        return self.done_at is None

    def is_overdue(self, at: datetime) -> bool:
        """Whether it is still to do, past its time, at this moment."""
        return self.is_open() and self.due_at < at
