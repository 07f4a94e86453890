"""Screening, levels, ratings, the enquiry and the decision, each kept with who, when and why (domain.md 1.2 to 1.7)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from intake.codes import Level, Outcome, Rating
from intake.models.contact import Contact, ContactChild

LONGEST = 20_000
HOW_HELD = [("meeting", "In a meeting"), ("video", "By video"), ("phone", "By telephone, at once")]
ENQUIRIES = [
    ("joint", "Joint: police and social care together"),
    ("single", "Single: social care alone"),
    ("police", "Police alone"),
    ("none", "No enquiry"),
]


def _by(related_name: str = "+", **more) -> models.ForeignKey:
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name=related_name, **more)


class Screening(Record):
    """Somebody qualified read the contact and said what they make of it."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="screenings")
    words = models.TextField(max_length=LONGEST)
    screened_at = models.DateTimeField()
    screened_by = _by()

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "with case"
        fields = {"contact": OPERATIONAL, "words": CASE_FILE, "screened_at": OPERATIONAL, "screened_by": STAFF}
        disposal = {"contact": GOES_WITH, "screened_by": KEPT}

    def __str__(self) -> str:
        return f"screening of {self.contact_id}"


class ThresholdDecision(Record):
    """The level of need of one child, with reasons. A proposal is an officer's; a decision is a qualified person's."""

    child = models.ForeignKey(ContactChild, on_delete=models.PROTECT, related_name="levels")
    level = models.CharField(max_length=1, choices=Level.choices())
    rationale = models.TextField(max_length=LONGEST)
    is_proposal = models.BooleanField(default=False)
    registration_no = models.CharField(max_length=20, blank=True)
    decided_at = models.DateTimeField()
    decided_by = _by()

    class Wall:
        parent = "child"

    class Privacy:
        subject = "child__person"
        retain = "with case"
        fields = {
            "child": OPERATIONAL, "level": CASE_FILE, "rationale": CASE_FILE, "is_proposal": OPERATIONAL,
            "registration_no": STAFF, "decided_at": OPERATIONAL, "decided_by": STAFF,
        }  # fmt: skip
        disposal = {"child": GOES_WITH, "decided_by": KEPT}

    class Meta:
        ordering = ["decided_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_proposal=True) | ~Q(registration_no=""), name="a_level_is_set_by_somebody_registered"
            ),
        ]

    def __str__(self) -> str:
        return f"level {self.level} of {self.child_id}"


class BragRating(Record):
    """How urgent a contact is. Every rating stays, with who, when and why (domain.md 1.5)."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="ratings")
    rating = models.CharField(max_length=5, choices=Rating.choices())
    before = models.CharField(max_length=5, choices=Rating.choices(), blank=True)
    rationale = models.TextField(max_length=LONGEST)
    rated_at = models.DateTimeField()
    rated_by = _by()

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "with case"
        fields = {
            "contact": OPERATIONAL, "rating": CASE_FILE, "before": CASE_FILE, "rationale": CASE_FILE,
            "rated_at": OPERATIONAL, "rated_by": STAFF,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "rated_by": KEPT}

    class Meta:
        ordering = ["rated_at"]

    def __str__(self) -> str:
        return f"{self.rating} of {self.contact_id}"


class Enquiry(Record):
    """A time-boxed gathering of information from other agencies (domain.md 1.1)."""

    contact = models.OneToOneField(Contact, on_delete=models.PROTECT, related_name="enquiry")
    purpose = models.TextField(max_length=LONGEST)
    opened_at = models.DateTimeField()
    opened_by = _by()
    begun_at = models.DateTimeField("first agency asked", null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "with case"
        fields = {
            "contact": OPERATIONAL, "purpose": CASE_FILE, "opened_at": OPERATIONAL, "opened_by": STAFF,
            "begun_at": OPERATIONAL, "decided_at": OPERATIONAL,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "opened_by": KEPT}

    def __str__(self) -> str:
        return f"enquiry on {self.contact_id}"


class StrategyDiscussion(Record):
    """A strategy discussion called: police and health are invited, or it is said why one is not."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="strategy_discussions")
    police_invited = models.BooleanField(default=False)
    health_invited = models.BooleanField(default=False)
    why_not_invited = models.TextField(max_length=LONGEST, blank=True)
    why = models.TextField("reasonable cause to suspect significant harm", max_length=LONGEST, blank=True)
    how = models.CharField(max_length=8, choices=HOW_HELD, default="meeting")
    held_at = models.DateTimeField(null=True, blank=True)
    joint = models.CharField("single or joint enquiry", max_length=8, choices=ENQUIRIES, blank=True)
    medical = models.TextField("medical examination", max_length=LONGEST, blank=True)
    conference_on = models.DateField("conference due by", null=True, blank=True)
    written_up_at = models.DateTimeField("minutes complete", null=True, blank=True)
    called_at = models.DateTimeField()
    called_by = _by()

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "R05"
        fields = {
            "contact": OPERATIONAL, "police_invited": CASE_FILE, "health_invited": CASE_FILE,
            "why_not_invited": CASE_FILE, "why": CASE_FILE, "how": OPERATIONAL, "held_at": CASE_FILE,
            "joint": CASE_FILE, "medical": CASE_FILE, "conference_on": CASE_FILE, "written_up_at": OPERATIONAL,
            "called_at": OPERATIONAL, "called_by": STAFF,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "called_by": KEPT}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(police_invited=True, health_invited=True) | ~Q(why_not_invited=""),
                name="police_and_health_are_invited_or_why_not",
            )
        ]

    def __str__(self) -> str:
        return f"strategy discussion on {self.contact_id}"


class Protection(Record):
    """What was done at once for a child in danger. Nothing else had to be answered first."""

    child = models.ForeignKey(ContactChild, on_delete=models.PROTECT, related_name="protections")
    action = models.TextField("what was done", max_length=LONGEST)
    police_told = models.BooleanField(default=False)
    started_at = models.DateTimeField()
    started_by = _by()

    class Wall:
        parent = "child"

    class Privacy:
        subject = "child__person"
        retain = "R05"
        fields = {
            "child": OPERATIONAL, "action": CASE_FILE, "police_told": CASE_FILE, "started_at": OPERATIONAL,
            "started_by": STAFF,
        }  # fmt: skip
        disposal = {"child": GOES_WITH, "started_by": KEPT}

    def __str__(self) -> str:
        return f"protection of {self.child_id}"


class Decision(Record):
    """What was decided for one child, with reasons. Children of one contact may differ (domain.md 1.2, 1.3)."""

    child = models.ForeignKey(ContactChild, on_delete=models.PROTECT, related_name="decisions")
    outcome = models.CharField(max_length=20, choices=Outcome.choices())
    rationale = models.TextField(max_length=LONGEST)
    is_proposal = models.BooleanField(default=False)
    after_enquiry = models.BooleanField(default=False)
    registration_no = models.CharField(max_length=20, blank=True)
    decided_at = models.DateTimeField()
    decided_by = _by()
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_by = _by(null=True, blank=True)
    why_taken_back = models.TextField(max_length=LONGEST, blank=True)

    class Wall:
        parent = "child"

    class Privacy:
        subject = "child__person"
        retain = "with case"
        fields = {
            "child": OPERATIONAL, "outcome": CASE_FILE, "rationale": CASE_FILE, "is_proposal": OPERATIONAL,
            "after_enquiry": OPERATIONAL, "registration_no": STAFF, "decided_at": OPERATIONAL, "decided_by": STAFF,
            "taken_back_at": OPERATIONAL, "taken_back_by": STAFF, "why_taken_back": CASE_FILE,
        }  # fmt: skip
        disposal = {"child": GOES_WITH, "decided_by": KEPT, "taken_back_by": KEPT}

    class Meta:
        ordering = ["decided_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(taken_back_at=None, taken_back_by=None)
                | Q(taken_back_at__isnull=False, taken_back_by__isnull=False),
                name="decision_taken_back_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(is_proposal=True) | ~Q(registration_no=""), name="a_decision_is_by_somebody_registered"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.outcome} for {self.child_id}"


class Referral(Record):
    """A contact accepted as a request for services, for one child without an open case (domain.md 1.1, 1.7)."""

    child = models.OneToOneField(ContactChild, on_delete=models.PROTECT, related_name="referral")
    referred_on = models.DateField()
    source = models.CharField(max_length=2)
    accepted_at = models.DateTimeField()
    accepted_by = _by()
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_by = _by(null=True, blank=True)
    is_rereferral = models.BooleanField(default=False)
    last_referred_on = models.DateField(null=True, blank=True)
    rereferral_why = models.CharField(max_length=200)
    in_last_12_months = models.PositiveSmallIntegerField(default=0)
    is_nfa = models.BooleanField(default=False)

    class Wall:
        parent = "child"

    class Privacy:
        subject = "child__person"
        retain = "R04"
        fields = {
            "child": OPERATIONAL, "referred_on": CASE_FILE, "source": CASE_FILE, "accepted_at": OPERATIONAL,
            "accepted_by": STAFF, "taken_back_at": OPERATIONAL,
            "taken_back_by": STAFF, "is_rereferral": CASE_FILE, "last_referred_on": CASE_FILE,
            "rereferral_why": CASE_FILE, "in_last_12_months": CASE_FILE, "is_nfa": CASE_FILE,
        }  # fmt: skip
        disposal = {"child": GOES_WITH, "accepted_by": KEPT, "taken_back_by": KEPT}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(taken_back_at=None, taken_back_by=None)
                | Q(taken_back_at__isnull=False, taken_back_by__isnull=False),
                name="referral_taken_back_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(is_rereferral=True, last_referred_on__isnull=False)
                | Q(is_rereferral=False, last_referred_on__isnull=True),
                name="a_rereferral_names_the_last_one",
            ),
        ]

    def __str__(self) -> str:
        return f"referral of {self.child_id}"
