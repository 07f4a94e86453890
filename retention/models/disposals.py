"""Disposal: considered, advised on, decided, cooled off, done; and what is left to show for it."""

from django.db import models
from django.db.models import F, Q

from audit.privacy import CASE_FILE, GOES_WITH, KEPT, LAW, LEDGER, OPERATIONAL
from audit.records import Record


def _both(moment: str, person: str, name: str) -> models.CheckConstraint:
    both = {f"{moment}__isnull": False, f"{person}__isnull": False}
    return models.CheckConstraint(
        condition=Q(**both) | Q(**dict.fromkeys(both, True)), name=name
    )  # fmt: skip


class Disposal(Record):
    """What becomes of one family file. Codes, ids and dates only, so that it may outlive what it disposed of."""

    class Fate(models.TextChoices):
        """What was decided."""

        DESTROY = "destroy", "destroy"
        ANONYMISE = "anonymise", "count it in the statistics and destroy it"
        TRANSFER = "transfer", "hand it to the archive and destroy it here"
        EXTEND = "extend", "keep it longer"

    class State(models.TextChoices):
        """How far it has got."""

        PROPOSED = "proposed", "proposed"
        APPROVED = "approved", "approved, cooling off"
        EXECUTING = "executing", "being carried out"
        REPLAYING = "replaying", "being carried out again after a restore"
        DONE = "done", "done"
        STOPPED = "stopped", "stopped"

    number = models.CharField(max_length=20, unique=True)
    file_id = models.UUIDField(db_index=True)
    fate = models.CharField(max_length=10, choices=Fate.choices)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PROPOSED, db_index=True)
    rule_key = models.CharField(max_length=3, blank=True)
    record = models.CharField("what is disposed of", max_length=120)
    due_on = models.DateField(null=True)
    checks = models.JSONField(default=dict, blank=True)
    counts = models.JSONField(default=dict, blank=True)
    proposed_at = models.DateTimeField()
    proposed_by_id = models.UUIDField()
    advised_at = models.DateTimeField(null=True)
    advised_by_id = models.UUIDField(null=True)
    advice = models.CharField(max_length=7, choices=[("for", "in favour"), ("against", "against")], blank=True)
    followed = models.BooleanField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by_id = models.UUIDField(null=True)
    cool_until = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    files = models.JSONField("files still to be removed from the store", default=list, blank=True)
    trouble = models.CharField("why it has not gone yet", max_length=300, blank=True)
    many = models.PositiveIntegerField("records outside any child’s file, decided on together", default=0)

    class Meta:
        ordering = ["-proposed_at"]
        constraints = [
            _both("advised_at", "advised_by_id", "disposal_advised_at_and_by"),
            _both("decided_at", "decided_by_id", "disposal_decided_at_and_by"),
            models.CheckConstraint(
                condition=Q(decided_by_id__isnull=True) | ~Q(decided_by_id=F("proposed_by_id")),
                name="who_proposes_a_disposal_does_not_decide_it",
            ),
            models.UniqueConstraint(
                fields=["file_id"], condition=Q(state__in=["proposed", "approved", "executing"]),
                name="one_disposal_of_a_file_at_a_time",
            ),
        ]  # fmt: skip

    class Privacy:
        subject = None
        retain = LEDGER
        fields = {
            "number": OPERATIONAL, "file_id": OPERATIONAL, "fate": OPERATIONAL, "state": OPERATIONAL,
            "rule_key": LAW, "record": LAW, "due_on": OPERATIONAL, "checks": OPERATIONAL, "counts": OPERATIONAL,
            "proposed_at": OPERATIONAL, "proposed_by_id": OPERATIONAL, "advised_at": OPERATIONAL,
            "advised_by_id": OPERATIONAL, "advice": OPERATIONAL, "followed": OPERATIONAL, "decided_at": OPERATIONAL,
            "decided_by_id": OPERATIONAL, "cool_until": OPERATIONAL, "done_at": OPERATIONAL, "files": OPERATIONAL,
            "trouble": OPERATIONAL, "many": OPERATIONAL,
        }  # fmt: skip
        disposal: dict = {}

    class Wall:
        scope = "retention"

    def __str__(self) -> str:
        return self.number

    @property
    def ground(self) -> str:
        """The rule under which it goes, or what it is where no rule made it due."""
        return f"Rule {self.rule_key}, {self.record}" if self.rule_key else self.record.capitalize()


class DisposedRoot(Record):
    """One contact, person or request a disposal takes in. After it, the id alone is left: it stands for nobody."""

    disposal = models.ForeignKey(Disposal, on_delete=models.PROTECT, related_name="roots")
    root_kind = models.CharField(max_length=20)
    root_id = models.UUIDField(db_index=True)
    closed_month = models.CharField("month of closing", max_length=7, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["disposal", "root_id"], name="a_disposal_names_a_root_once")]

    class Privacy:
        subject = None
        retain = LEDGER
        fields = {
            "disposal": OPERATIONAL, "root_kind": OPERATIONAL, "root_id": OPERATIONAL, "closed_month": OPERATIONAL,
        }  # fmt: skip
        disposal = {"disposal": KEPT}

    class Wall:
        scope = "retention"

    def __str__(self) -> str:
        return f"{self.root_kind} of {self.disposal_id}"


class Consideration(Record):
    """What somebody said in a disposal: reasons in words, which go with the file they speak of."""

    disposal = models.ForeignKey(Disposal, on_delete=models.PROTECT, related_name="considerations")
    root_kind = models.CharField(max_length=20, default="person")
    root_id = models.UUIDField(db_index=True)
    step = models.CharField(max_length=10)
    words = models.TextField()
    said_at = models.DateTimeField()
    said_by_id = models.UUIDField()

    class Meta:
        ordering = ["said_at"]

    class Privacy:
        subject = None
        retain = "with case"
        fields = {
            "disposal": OPERATIONAL, "root_kind": OPERATIONAL, "root_id": OPERATIONAL, "step": OPERATIONAL,
            "words": CASE_FILE, "said_at": OPERATIONAL, "said_by_id": OPERATIONAL,
        }  # fmt: skip
        disposal = {"disposal": GOES_WITH}

    class Wall:
        scope = "retention"

    def __str__(self) -> str:
        return self.step


class DisposalCertificate(Record):
    """What shows that a file was disposed of: rule, counts, dates, two people, the trail before and after.

    It carries no personal data but the ids of the two who decided.
    """

    disposal = models.OneToOneField(Disposal, on_delete=models.PROTECT, related_name="certificate")
    number = models.CharField(max_length=20, unique=True)
    rule_key = models.CharField(max_length=3, blank=True)
    record = models.CharField(max_length=120)
    quantity = models.JSONField("rows and files, by table", blank=True)
    closed_from = models.CharField("earliest month of closing", max_length=7, blank=True)
    closed_to = models.CharField("latest month of closing", max_length=7, blank=True)
    method = models.CharField(max_length=200)
    proposed_by_id = models.UUIDField()
    decided_by_id = models.UUIDField()
    advice = models.CharField(max_length=7, blank=True)
    followed = models.BooleanField(null=True)
    carried_out_at = models.DateTimeField()
    trail_before = models.CharField("checkpoint before", max_length=64, blank=True)
    trail_after = models.CharField("checkpoint after", max_length=64, blank=True)
    pdf_blob = models.CharField("the certificate as a PDF, in the store", max_length=64, blank=True, default="")
    pdf_key = models.CharField(max_length=200, blank=True, default="")
    hashes = models.JSONField("commitments to what was destroyed", default=list, blank=True)

    class Meta:
        ordering = ["-carried_out_at"]

    class Privacy:
        subject = None
        retain = LEDGER
        fields = {
            "disposal": OPERATIONAL, "number": OPERATIONAL, "rule_key": LAW, "record": LAW, "quantity": OPERATIONAL,
            "closed_from": OPERATIONAL, "closed_to": OPERATIONAL, "method": LAW, "proposed_by_id": OPERATIONAL,
            "decided_by_id": OPERATIONAL, "advice": OPERATIONAL, "followed": OPERATIONAL,
            "carried_out_at": OPERATIONAL, "trail_before": OPERATIONAL, "trail_after": OPERATIONAL,
            "hashes": OPERATIONAL, "pdf_blob": OPERATIONAL, "pdf_key": OPERATIONAL,
        }  # fmt: skip
        disposal = {"disposal": KEPT}

    class Wall:
        scope = "retention"

    def __str__(self) -> str:
        return self.number


class NightRun(Record):
    """One run of the nightly list: when, and what fell due. The next run measures the clock against it."""

    ran_at = models.DateTimeField()
    due = models.PositiveIntegerField()
    coming = models.PositiveIntegerField()
    trouble = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-ran_at"]

    class Privacy:
        subject = None
        retain = LEDGER
        fields = {"ran_at": OPERATIONAL, "due": OPERATIONAL, "coming": OPERATIONAL, "trouble": OPERATIONAL}
        disposal: dict = {}

    class Wall:
        scope = "retention"

    def __str__(self) -> str:
        return f"{self.ran_at:%Y-%m-%d}"
