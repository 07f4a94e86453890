"""What an agency answered, and reminding it. These hang on the request, and the agency's own people wrote them."""

from django.db import models
from django.db.models import Q

from access.models import Desk
from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from sharing import answers
from sharing.models.decision import REFUSALS
from sharing.models.policy import CLASS_CHOICES
from sharing.models.request import LONGEST, SUBJECT, InformationRequest, somebody

REGIMES = [(one.value, words) for one, words in answers.REGIME_WORDS.items()]


class AgencyResponse(Record):
    """The answer of one agency, in its newest edition. Nobody but the hub and that agency sees it.

    A correction is a new edition: the one before stays in history, and its findings under its number.
    """

    request = models.OneToOneField(InformationRequest, on_delete=models.PROTECT, related_name="response")
    held = models.CharField(max_length=10, choices=answers.choices(answers.HELD_WORDS))
    systems = models.TextField("systems searched", max_length=2000, blank=True)
    identities = models.TextField("names, dates of birth and addresses searched", max_length=2000, blank=True)
    dates = models.CharField("dates searched", max_length=200, blank=True)
    refusal = models.CharField(max_length=30, choices=REFUSALS, blank=True)
    refusal_words = models.TextField(max_length=LONGEST, blank=True)
    try_instead = models.CharField("who may hold it", max_length=200, blank=True)
    try_desk = models.ForeignKey(Desk, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    worker_risk = models.CharField(max_length=12, choices=answers.choices(answers.WORKER_RISK_WORDS), blank=True)
    edition = models.PositiveSmallIntegerField(default=1)
    corrected_at = models.DateTimeField(null=True, blank=True)
    why_corrected = models.CharField("what was wrong", max_length=1000, blank=True)
    regime = models.CharField(max_length=10, choices=REGIMES)
    answered_at = models.DateTimeField()
    answered_by = somebody()

    class Wall:
        parent = "request"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "held": CASE_FILE, "systems": CASE_FILE, "identities": CASE_FILE,
            "dates": CASE_FILE, "refusal": CASE_FILE, "refusal_words": CASE_FILE, "try_instead": CASE_FILE,
            "worker_risk": CASE_FILE, "try_desk": OPERATIONAL, "edition": OPERATIONAL, "corrected_at": OPERATIONAL,
            "why_corrected": CASE_FILE, "regime": OPERATIONAL, "answered_at": OPERATIONAL, "answered_by": STAFF,
        }  # fmt: skip
        disposal = {"request": GOES_WITH, "answered_by": KEPT, "try_desk": KEPT}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(held="nothing") | (~Q(systems="") & ~Q(identities="") & ~Q(dates="")),
                name="nothing_held_says_what_was_searched",
            ),
            models.CheckConstraint(condition=~Q(held="refused") | ~Q(refusal=""), name="a_refusal_has_a_lawful_reason"),
        ]

    def __str__(self) -> str:
        return f"answer to {self.request_id}"

    @property
    def findings_now(self):
        """The findings of the newest edition, in order."""
        return self.findings.filter(edition=self.edition)


class Finding(Record):
    """One thing an agency holds: what, its own number for it, when, how sure, and how it may be handled."""

    response = models.ForeignKey(AgencyResponse, on_delete=models.PROTECT, related_name="findings")
    edition = models.PositiveSmallIntegerField(default=1)
    place = models.PositiveSmallIntegerField()
    what = models.TextField("what you hold", max_length=LONGEST)
    own_number = models.CharField("your log or crime number", max_length=60, blank=True)
    on_day = models.DateField(null=True, blank=True)
    sure = models.CharField(max_length=10, choices=answers.choices(answers.SURE_WORDS))
    handling = models.CharField(max_length=12, choices=answers.choices(answers.HANDLING_WORDS))
    regime = models.CharField(max_length=10, choices=REGIMES, blank=True)
    information = models.CharField("kind of information", max_length=20, choices=CLASS_CHOICES, blank=True)

    class Wall:
        parent = "response"

    class Privacy:
        subject = "response__request__contact__children__person"
        retain = "with case"
        fields = {
            "response": OPERATIONAL, "edition": OPERATIONAL, "place": OPERATIONAL, "regime": OPERATIONAL,
            "information": OPERATIONAL, "what": CASE_FILE, "own_number": CASE_FILE,
            "on_day": CASE_FILE, "sure": CASE_FILE, "handling": OPERATIONAL,
        }  # fmt: skip
        disposal = {"response": GOES_WITH}

    class Meta:
        ordering = ["place"]
        constraints = [models.UniqueConstraint(fields=["response", "edition", "place"], name="findings_stand_in_order")]

    def __str__(self) -> str:
        return f"finding {self.place}"


class Chaser(Record):
    """The hub reminded a desk."""

    request = models.ForeignKey(InformationRequest, on_delete=models.PROTECT, related_name="chasers")
    words = models.CharField("what was said", max_length=300, blank=True)
    rule = models.CharField("by which rule, where nobody pressed", max_length=20, blank=True)
    chased_at = models.DateTimeField()
    chased_by = somebody()

    class Wall:
        parent = "request"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL,
            "words": CASE_FILE,
            "rule": OPERATIONAL,
            "chased_at": OPERATIONAL,
            "chased_by": STAFF,
        }
        disposal = {"request": GOES_WITH, "chased_by": KEPT}

    class Meta:
        ordering = ["chased_at"]

    def __str__(self) -> str:
        return f"chaser of {self.request_id}"
