"""What happens to a request after it is sent: notes between shifts, news nobody asked for, the outcome, disagreement.

All of it hangs on the request, so the desk reads it and no other agency does.
"""

from django.db import models
from django.db.models import Q

from audit.privacy import CASE_FILE, GOES_WITH, KEPT, LAW, OPERATIONAL, STAFF
from audit.records import Record
from sharing import answers
from sharing.models.policy import CLASS_CHOICES
from sharing.models.request import LONGEST, SUBJECT, InformationRequest, somebody

RATINGS = [(one, one) for one in ("RED", "AMBER", "GREEN", "BLUE", "")]
REGIMES = [(one.value, words) for one, words in answers.REGIME_WORDS.items()]
STEPS = [("chase", "remind the desk"), ("escalate", "tell the manager")]


class ChaseRule(Record):
    """When a desk is reminded by itself, and when a manager is told: by the share of the allowance gone. CONFIG"""

    rating = models.CharField(max_length=5, choices=RATINGS, blank=True)
    share_gone = models.PositiveSmallIntegerField("share of the time gone, in per cent")
    step = models.CharField(max_length=10, choices=STEPS)
    only_untaken = models.BooleanField("only while nobody has taken it", default=False)
    source = models.CharField(max_length=200)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = dict.fromkeys(("rating", "share_gone", "step", "only_untaken", "source"), LAW)
        disposal: dict[str, str] = {}

    class Meta:
        ordering = ["rating", "share_gone"]
        constraints = [models.UniqueConstraint(fields=["rating", "share_gone", "step"], name="one_chase_rule_a_moment")]

    def __str__(self) -> str:
        return f"{self.rating} {self.share_gone}%: {self.step}"


class ShiftNote(Record):
    """What one worker of a desk leaves for the next about a request, when handing it back or over."""

    request = models.ForeignKey(InformationRequest, on_delete=models.PROTECT, related_name="shift_notes")
    words = models.TextField("what the next one must know", max_length=2000)
    left_at = models.DateTimeField()
    left_by = somebody()
    read_at = models.DateTimeField("acknowledged", null=True, blank=True)
    read_by = somebody(null=True, blank=True)

    class Wall:
        parent = "request"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "words": CASE_FILE, "left_at": OPERATIONAL, "left_by": STAFF,
            "read_at": OPERATIONAL, "read_by": STAFF,
        }  # fmt: skip
        disposal = {"request": GOES_WITH, "left_by": KEPT, "read_by": KEPT}

    class Meta:
        ordering = ["left_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(read_at=None, read_by=None) | Q(read_at__isnull=False, read_by__isnull=False),
                name="shift_note_read_at_and_by",
            )
        ]

    def __str__(self) -> str:
        return f"note on {self.request_id}"


class Unasked(Record):
    """Something new an agency sent after answering, without being asked. It keeps its regime and its handling."""

    request = models.ForeignKey(InformationRequest, on_delete=models.PROTECT, related_name="unasked")
    what = models.TextField("what is new", max_length=LONGEST)
    own_number = models.CharField("your log or crime number", max_length=60, blank=True)
    on_day = models.DateField(null=True, blank=True)
    sure = models.CharField(max_length=10, choices=answers.choices(answers.SURE_WORDS))
    handling = models.CharField(max_length=12, choices=answers.choices(answers.HANDLING_WORDS))
    regime = models.CharField(max_length=10, choices=REGIMES)
    information = models.CharField(max_length=20, choices=CLASS_CHOICES)
    sent_at = models.DateTimeField()
    sent_by = somebody()
    read_at = models.DateTimeField(null=True, blank=True)
    read_by = somebody(null=True, blank=True)

    class Wall:
        parent = "request"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "what": CASE_FILE, "own_number": CASE_FILE, "on_day": CASE_FILE, "sure": CASE_FILE,
            "handling": OPERATIONAL, "regime": OPERATIONAL, "information": OPERATIONAL, "sent_at": OPERATIONAL,
            "sent_by": STAFF, "read_at": OPERATIONAL, "read_by": STAFF,
        }  # fmt: skip
        disposal = {"request": GOES_WITH, "sent_by": KEPT, "read_by": KEPT}

    class Meta:
        ordering = ["sent_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(read_at=None, read_by=None) | Q(read_at__isnull=False, read_by__isnull=False),
                name="unasked_read_at_and_by",
            )
        ]

    def __str__(self) -> str:
        return f"news on {self.request_id}"


class OutcomeTold(Record):
    """What an agency that answered was told came of it, as far as that is lawful. Written once."""

    request = models.OneToOneField(InformationRequest, on_delete=models.PROTECT, related_name="outcome_told")
    words = models.TextField(max_length=2000)
    in_full = models.BooleanField("the kind of outcome was told")
    told_at = models.DateTimeField()
    told_by = somebody()

    class Wall:
        parent = "request"
        frozen = "written"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "words": CASE_FILE, "in_full": OPERATIONAL, "told_at": OPERATIONAL,
            "told_by": STAFF,
        }  # fmt: skip
        disposal = {"request": GOES_WITH, "told_by": KEPT}

    def __str__(self) -> str:
        return f"outcome of {self.request_id}"


class Disagreement(Record):
    """An agency disagrees with the hub, as a professional. It gets an owner and a due date. domain.md 1.3"""

    request = models.ForeignKey(InformationRequest, on_delete=models.PROTECT, related_name="disagreements")
    words = models.TextField("what you disagree with, and why", max_length=5000)
    raised_at = models.DateTimeField()
    raised_by = somebody()
    due_at = models.DateTimeField()
    owner = somebody(null=True, blank=True)
    reply = models.TextField("the hub’s answer", max_length=5000, blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)
    replied_by = somebody(null=True, blank=True)

    class Wall:
        parent = "request"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "words": CASE_FILE, "raised_at": OPERATIONAL, "raised_by": STAFF,
            "due_at": OPERATIONAL, "owner": STAFF, "reply": CASE_FILE, "replied_at": OPERATIONAL, "replied_by": STAFF,
        }  # fmt: skip
        disposal = {"request": GOES_WITH, "raised_by": KEPT, "owner": KEPT, "replied_by": KEPT}

    class Meta:
        ordering = ["raised_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(replied_at=None, replied_by=None) | Q(replied_at__isnull=False, replied_by__isnull=False),
                name="disagreement_replied_at_and_by",
            )
        ]

    def __str__(self) -> str:
        return f"disagreement on {self.request_id}"
