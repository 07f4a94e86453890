"""Consent as a basis in law: one row for one purpose and one recipient; and what its withdrawal leaves to decide."""

from datetime import datetime

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from access.models import Agency
from audit.privacy import BLOCKS, CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from consent.classes import CLASS_WORDS
from consent.codes import EXPIRED, GIVEN, Authority, Change, Choice, Evidence, Holder, Method, Status
from consent.models.agreeing import CompetenceAssessment
from consent.models.law import ConsentPurpose
from consent.models.notice import Notice
from documents.models import StoredFile
from people.models import Person

LONG = 5000
GIVEN_STATES = sorted(GIVEN)


def somebody(**more) -> models.ForeignKey:
    """A person with an account, kept when the record they touched goes."""
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", **more)


class Period(Func):
    """From one moment up to another, as the database compares periods."""

    function = "TSTZRANGE"
    arity = 3


class ConsentRecord(Record):
    """One person's yes or no to one purpose and one recipient (Article 6(1)(a), 9(2)(a)). domain.md 3.3

    It carries from `valid_from` up to `valid_until`, which withdrawal or a newer consent brings forward. Expiry is not
    withdrawal: nobody writes it down, it is read from the dates.
    """

    subject = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="consents")
    purpose = models.ForeignKey(ConsentPurpose, on_delete=models.PROTECT, related_name="+")
    recipient = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    classes = ArrayField(models.CharField(max_length=20, choices=list(CLASS_WORDS.items())), default=list, blank=True)
    processing = models.TextField("what will be done with it", max_length=LONG, blank=True)
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    given_by_name = models.CharField("who answered, if not on record", max_length=200, blank=True)
    relationship = models.CharField("what they are to the person", max_length=80, blank=True)
    authority = models.CharField(max_length=6, choices=Authority.choices())
    evidence_kind = models.CharField("evidence of authority", max_length=20, choices=Evidence.choices(), blank=True)
    evidence_seen_on = models.DateField(null=True, blank=True)
    evidence_seen_by = models.CharField(max_length=120, blank=True)
    evidence_file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    competence = models.ForeignKey(
        CompetenceAssessment, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    capacity_words = models.TextField("why they cannot decide this themselves", max_length=LONG, blank=True)
    other_holder = models.CharField(max_length=10, choices=Holder.choices(), blank=True)
    other_holder_words = models.CharField(max_length=1000, blank=True)
    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    wording = models.TextField("the words they answered", max_length=LONG)
    wording_version = models.CharField(max_length=20)
    wording_sha256 = models.CharField(max_length=64)
    language = models.CharField(max_length=60)
    interpreter = models.CharField(max_length=120, blank=True)
    method = models.CharField(max_length=10, choices=Method.choices())
    witness = models.CharField(max_length=120, blank=True)
    place = models.CharField("where, or on which line", max_length=120, blank=True)
    explicit = models.BooleanField("said in so many words", default=False)
    tests = models.JSONField("validity", default=dict, blank=True)
    why_free = models.TextField("why it is free though we are a public authority", max_length=LONG, blank=True)
    status = models.CharField(max_length=10, choices=Status.choices())
    refusal_reason = models.TextField(max_length=LONG, blank=True)
    collected_at = models.DateTimeField("answered")
    collected_by = somebody()
    valid_from = models.DateTimeField(null=True, blank=True)
    valid_until = models.DateTimeField(null=True, blank=True)
    expires_on = models.DateField("last day", null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = somebody(null=True, blank=True)
    withdrawn_person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_person_name = models.CharField(max_length=200, blank=True)
    withdrawal_method = models.CharField(max_length=10, choices=Change.choices(), blank=True)
    withdrawal_words = models.TextField("in their words", max_length=LONG, blank=True)
    withdrawal_effect = models.TextField("what follows", max_length=LONG, blank=True)
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    receipt_given_at = models.DateTimeField(null=True, blank=True)
    receipt_given_by = somebody(null=True, blank=True)

    class Wall:
        parent = "subject"
        found = True  # a no is honoured by whoever might share

    class Privacy:
        subject = "subject"
        retain = "R13"
        fields = {
            "subject": OPERATIONAL, "purpose": OPERATIONAL, "recipient": OPERATIONAL, "classes": OPERATIONAL,
            "given_by": CASE_FILE, "given_by_name": CASE_FILE, "notice": OPERATIONAL, "status": CASE_FILE,
            "collected_at": OPERATIONAL, "collected_by": STAFF, "valid_from": OPERATIONAL, "valid_until": OPERATIONAL,
            "expires_on": OPERATIONAL, "review_on": OPERATIONAL, "withdrawn_at": OPERATIONAL, "withdrawn_by": STAFF,
            "supersedes": OPERATIONAL, "receipt_given_at": OPERATIONAL, "receipt_given_by": STAFF,
            **dict.fromkeys(
                (
                    "processing", "relationship", "authority", "evidence_kind", "evidence_seen_on", "evidence_seen_by",
                    "competence", "evidence_file", "capacity_words", "other_holder", "other_holder_words",
                    "wording", "wording_version",
                    "wording_sha256", "language", "interpreter", "method", "witness", "place", "explicit", "tests",
                    "why_free", "refusal_reason", "withdrawn_person", "withdrawn_person_name", "withdrawal_method",
                    "withdrawal_words", "withdrawal_effect",
                ),
                CASE_FILE,
            ),
        }  # fmt: skip
        disposal = {
            "subject": GOES_WITH, "purpose": KEPT, "recipient": KEPT, "given_by": BLOCKS, "competence": GOES_WITH,
            "evidence_file": GOES_WITH,
            "notice": KEPT, "collected_by": KEPT, "withdrawn_by": KEPT, "withdrawn_person": BLOCKS,
            "supersedes": GOES_WITH, "receipt_given_by": KEPT,
        }  # fmt: skip
        apart = "withdrawn_at"

    class Meta:
        ordering = ["collected_at"]
        indexes = [models.Index(fields=["subject", "purpose", "recipient"], name="consent_asked")]
        constraints = [
            ExclusionConstraint(
                name="one_live_consent_a_person_purpose_and_recipient",
                expressions=[
                    ("subject", RangeOperators.EQUAL),
                    ("purpose", RangeOperators.EQUAL),
                    ("recipient", RangeOperators.EQUAL),
                    (Period(F("valid_from"), F("valid_until"), Value("[)")), RangeOperators.OVERLAPS),
                ],
                condition=Q(status__in=GIVEN_STATES),
            ),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=False) | ~Q(status__in=GIVEN_STATES),
                name="consent_given_has_its_period",
            ),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="consent_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="consent_withdrawn_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(receipt_given_at__isnull=True, receipt_given_by__isnull=True)
                | Q(receipt_given_at__isnull=False, receipt_given_by__isnull=False),
                name="consent_receipt_given_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(given_by__isnull=False) | ~Q(given_by_name=""), name="consent_says_who_answered"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_status_display()}: {self.purpose_id}"

    def standing(self, at: datetime) -> str:
        """How it stands at this moment: a status, or EXPIRED where its last day has passed."""
        if self.status == Status.ACTIVE and self.valid_until is not None and at >= self.valid_until:
            return EXPIRED
        return self.status

    def is_live(self, at: datetime) -> bool:
        """Whether it carries anything at this moment."""
        if self.status not in GIVEN or self.valid_from is None or at < self.valid_from:
            return False
        return self.valid_until is None or at < self.valid_until


class RippleChoice(Record):
    """What was decided about one share that rested on a withdrawn consent, and why. Written once. domain.md 3.4"""

    consent = models.ForeignKey(ConsentRecord, on_delete=models.PROTECT, related_name="ripple")
    share_kind = models.CharField(max_length=40)
    share_id = models.UUIDField()
    choice = models.CharField(max_length=12, choices=Choice.choices())
    what_changed = models.TextField(max_length=LONG, blank=True)
    reason = models.TextField(max_length=LONG)
    decided_at = models.DateTimeField()
    decided_by = somebody()

    class Wall:
        parent = "consent"
        frozen = "written"

    class Privacy:
        subject = "consent__subject"
        retain = "R13"
        fields = {
            "consent": OPERATIONAL, "share_kind": OPERATIONAL, "share_id": OPERATIONAL, "choice": CASE_FILE,
            "what_changed": CASE_FILE, "reason": CASE_FILE, "decided_at": OPERATIONAL, "decided_by": STAFF,
        }  # fmt: skip
        disposal = {"consent": GOES_WITH, "decided_by": KEPT}

    class Meta:
        ordering = ["decided_at"]
        constraints = [
            models.UniqueConstraint(fields=["consent", "share_id"], name="one_choice_a_share_and_withdrawal"),
            models.CheckConstraint(
                condition=~Q(choice="OTHER_BASIS") | ~Q(what_changed=""), name="another_basis_says_what_changed"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.choice} {self.share_id}"
