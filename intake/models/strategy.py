"""Who was at a strategy discussion, its minutes item by item, and what was agreed to be done (domain.md 1.1, 1.2)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from access.models import Agency
from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from govuk.words import Word
from intake.models.contact import ContactChild
from intake.models.deciding import LONGEST, StrategyDiscussion


class Part(Word):
    """As what somebody is asked to a strategy discussion."""

    SOCIAL_CARE = "social_care", "Children’s social care"
    POLICE = "police", "Police"
    HEALTH = "health", "Health"
    REFERRER = "referrer", "Whoever told us"
    EDUCATION = "education", "School or nursery"
    OTHER = "other", "Somebody else"


class Came(Word):
    """Whether somebody who was invited came."""

    NOT_YET = "not_yet", "Not yet known"
    YES = "yes", "Came"
    TELEPHONE = "phone", "By telephone"
    NO = "no", "Did not come"
    REPORT = "report", "Sent a report"


class ItemKind(Word):
    """What an item of the minutes is."""

    FACT = "fact", "Agreed fact"
    RISK = "risk", "Risk"
    DIFFERS = "differs", "Where we disagreed"
    CHILD = "child", "The child’s words or wishes"
    DECISION = "decision", "What was agreed"


class Invited(Record):
    """Somebody invited to a strategy discussion, or the reason why not; whether they came (domain.md 1.2)."""

    discussion = models.ForeignKey(StrategyDiscussion, on_delete=models.PROTECT, related_name="invited")
    part = models.CharField("as what", max_length=12, choices=Part.choices())
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField("name", max_length=120, blank=True)
    role = models.CharField("role", max_length=120, blank=True)
    is_invited = models.BooleanField(default=True)
    why_not = models.TextField("why not", max_length=2000, blank=True)
    came = models.CharField(max_length=8, choices=Came.choices(), default=Came.NOT_YET)
    why_absent = models.CharField("why they did not come", max_length=300, blank=True)

    class Wall:
        parent = "discussion"

    class Privacy:
        subject = "discussion__contact__children__person"
        retain = "R05"
        fields = {
            "discussion": OPERATIONAL, "part": CASE_FILE, "agency": OPERATIONAL, "name": STAFF, "role": STAFF,
            "is_invited": CASE_FILE, "why_not": CASE_FILE, "came": CASE_FILE, "why_absent": CASE_FILE,
        }  # fmt: skip
        disposal = {"discussion": GOES_WITH, "agency": KEPT}

    class Meta:
        ordering = ["part", "name"]
        constraints = [
            models.CheckConstraint(condition=Q(is_invited=True) | ~Q(why_not=""), name="invited_or_why_not"),
        ]

    def __str__(self) -> str:
        return f"{self.part} at {self.discussion_id}"


class MinuteItem(Record):
    """One item of the minutes, by itself, because each is released to each agency by itself."""

    discussion = models.ForeignKey(StrategyDiscussion, on_delete=models.PROTECT, related_name="items")
    child = models.ForeignKey(ContactChild, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=ItemKind.choices())
    text = models.TextField(max_length=LONGEST)
    said_by = models.CharField("who said it", max_length=200, blank=True)
    information = models.CharField("class of information", max_length=16, default="NARR")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Wall:
        parent = "discussion"

    class Privacy:
        subject = "discussion__contact__children__person"
        retain = "R05"
        fields = {
            "discussion": OPERATIONAL, "child": OPERATIONAL, "number": OPERATIONAL, "kind": CASE_FILE,
            "text": CASE_FILE, "said_by": CASE_FILE, "information": OPERATIONAL, "recorded_at": OPERATIONAL,
            "recorded_by": STAFF,
        }  # fmt: skip
        disposal = {"discussion": GOES_WITH, "child": GOES_WITH, "recorded_by": KEPT}

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["discussion", "number"], name="one_item_a_number")]

    def __str__(self) -> str:
        return f"item {self.number} of {self.discussion_id}"


class AgreedAction(Record):
    """Something a strategy discussion agreed: who does it, by when, and what came of it."""

    discussion = models.ForeignKey(StrategyDiscussion, on_delete=models.PROTECT, related_name="actions")
    what = models.CharField("what is to be done", max_length=500)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    owner_name = models.CharField("who does it", max_length=160)
    due_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    outcome = models.CharField("what came of it", max_length=1000, blank=True)

    class Wall:
        parent = "discussion"

    class Privacy:
        subject = "discussion__contact__children__person"
        retain = "R05"
        fields = {
            "discussion": OPERATIONAL, "what": CASE_FILE, "owner": STAFF, "owner_name": STAFF, "due_at": OPERATIONAL,
            "done_at": OPERATIONAL, "done_by": STAFF, "outcome": CASE_FILE,
        }  # fmt: skip
        disposal = {"discussion": GOES_WITH, "owner": KEPT, "done_by": KEPT}

    class Meta:
        ordering = ["due_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_at=None, done_by=None) | Q(done_at__isnull=False, done_by__isnull=False),
                name="agreed_action_done_at_and_by",
            )
        ]

    def __str__(self) -> str:
        return f"action of {self.discussion_id}"
