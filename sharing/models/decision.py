"""What was decided about telling somebody something, or not. Written once, when it is sent or refused.

These rows hang on the contact, so no partner's grant reaches them.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from access.models import Agency, Desk
from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from consent.lawful_basis import NO_CONSENT_WORDS
from intake.models import Contact, InformedNotice
from sharing.channels import CHANNEL_WORDS, Channel
from sharing.models.agreement import Agreement
from sharing.models.policy import GuidanceEdition
from sharing.models.request import InformationRequest, somebody
from sharing.proposal import REFUSAL_WORDS, Decision, Pattern

SUBJECT = "contact__children__person"
LONG = 5000
DIRECTIONS = [("OUT", "out"), ("IN", "in"), ("REFUSED_REQUEST", "refused request")]
DECISIONS = [
    (Decision.SHARE.value, "Share"),
    (Decision.SHARE_PART.value, "Share in part"),
    (Decision.NOT_SHARE.value, "Do not share"),
    (Decision.DEFER.value, "Decide later"),
]
PATTERNS = [
    (Pattern.ROUTINE.value, "routine"),
    (Pattern.ONE_OFF.value, "one-off"),
    (Pattern.EMERGENCY.value, "emergency"),
]
CHANNELS = [(key.value, words) for key, words in CHANNEL_WORDS.items()]
REASONS_18 = [(key.value, words) for key, words in NO_CONSENT_WORDS.items()]
REFUSALS = [(key.value, words) for key, words in REFUSAL_WORDS.items()]


class SharingDecision(Record):
    """One decision about one agency: why it may be told, or why it is not. domain.md 2.8"""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="sharing_decisions")
    request = models.OneToOneField(
        InformationRequest, on_delete=models.PROTECT, null=True, blank=True, related_name="decision"
    )
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="sharing_decisions")
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    direction = models.CharField(max_length=16, choices=DIRECTIONS, default="OUT")
    channel = models.CharField("how it goes", max_length=20, choices=CHANNELS, default=Channel.SERVICE.value)
    recipient = models.CharField("for whom by name", max_length=200, blank=True)
    process_step = models.CharField("step of the work", max_length=40, blank=True)
    pattern = models.CharField(max_length=10, choices=PATTERNS, default=Pattern.ONE_OFF.value)
    decision = models.CharField(max_length=12, choices=DECISIONS)
    requested_by = models.CharField("who asked us", max_length=200, blank=True)
    requested_at = models.DateTimeField("when they asked us", null=True, blank=True)
    requested_what = models.TextField("what they asked for", max_length=LONG, blank=True)
    purpose = models.TextField(max_length=2000)
    function = models.CharField(max_length=30)
    gateways = models.JSONField(default=list, blank=True)
    art6 = models.CharField(max_length=10, blank=True)
    art9 = models.CharField(max_length=30, blank=True)
    art10 = models.CharField(max_length=30, blank=True)
    no_consent_reason = models.CharField(max_length=40, choices=REASONS_18, blank=True)
    confidence = models.CharField("why it may be told though confidential", max_length=300, blank=True)
    necessity = models.TextField(max_length=LONG, blank=True)
    proportionality = models.TextField(max_length=LONG, blank=True)
    less_intrusive = models.TextField(max_length=LONG, blank=True)
    problems = models.JSONField("problems of the household, for a programme", default=list, blank=True)
    family_told = models.TextField(max_length=LONG, blank=True)
    told_record = models.ForeignKey(
        InformedNotice, on_delete=models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name="the record of telling, or of why not",
    )  # fmt: skip
    change_of_circumstances = models.TextField("what changed since consent was refused", max_length=LONG, blank=True)
    why_consent_stands = models.TextField("why a manager let consent stand", max_length=LONG, blank=True)
    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, null=True, blank=True, related_name="decisions")
    why_one_off = models.CharField("why it is a one-off", max_length=300, blank=True)
    masked_check = models.CharField("look for what is masked", max_length=300, blank=True)
    threshold = models.CharField(max_length=1, blank=True)
    rating = models.CharField(max_length=5, blank=True)
    harm_if_withheld = models.TextField(max_length=LONG, blank=True)
    refusal = models.CharField(max_length=30, choices=REFUSALS, blank=True)
    refusal_words = models.TextField(max_length=LONG, blank=True)
    handling = models.CharField(max_length=400, blank=True)
    onward_rule = models.CharField("passing it on", max_length=300, blank=True)
    delete_by = models.DateField(null=True, blank=True)
    expires_on = models.DateField("last day they may open it", null=True, blank=True)
    advice_from = models.CharField("advice taken from", max_length=200, blank=True)
    warnings = models.JSONField("shown to the decider", default=list, blank=True)
    reviews = models.JSONField("to be looked at afterwards", default=list, blank=True)
    guidance = models.ForeignKey(
        GuidanceEdition, on_delete=models.PROTECT, null=True, blank=True, related_name="decisions"
    )
    decided_at = models.DateTimeField()
    decided_by = somebody()
    decided_as = models.CharField("role", max_length=30, blank=True)
    authorised_by = models.CharField("who decided, where it was somebody else", max_length=120, blank=True)
    review_at = models.DateTimeField("looked at again by", null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    correction = models.TextField("what was wrong in the version before", max_length=LONG, blank=True)

    class Wall:
        parent = "contact"
        frozen = "sent_at"

    class Privacy:
        subject = SUBJECT
        retain = "R13"
        fields = {
            "contact": OPERATIONAL, "request": OPERATIONAL, "agency": OPERATIONAL, "desk": OPERATIONAL,
            "direction": OPERATIONAL, "channel": OPERATIONAL, "recipient": STAFF, "process_step": OPERATIONAL,
            "proportionality": CASE_FILE, "change_of_circumstances": CASE_FILE, "why_consent_stands": CASE_FILE,
            "agreement": OPERATIONAL, "why_one_off": CASE_FILE, "masked_check": OPERATIONAL,
            "onward_rule": OPERATIONAL, "authorised_by": STAFF, "review_at": OPERATIONAL,
            "correction": CASE_FILE,
            "pattern": OPERATIONAL, "decision": OPERATIONAL, "requested_by": CASE_FILE,
            "requested_at": OPERATIONAL, "requested_what": CASE_FILE, "purpose": CASE_FILE, "function": OPERATIONAL,
            "gateways": OPERATIONAL, "art6": OPERATIONAL, "art9": OPERATIONAL, "art10": OPERATIONAL,
            "no_consent_reason": OPERATIONAL, "confidence": CASE_FILE, "necessity": CASE_FILE,
            "less_intrusive": CASE_FILE, "problems": CASE_FILE, "told_record": OPERATIONAL, "expires_on": OPERATIONAL,
            "family_told": CASE_FILE, "threshold": CASE_FILE, "rating": CASE_FILE,
            "harm_if_withheld": CASE_FILE, "refusal": OPERATIONAL, "refusal_words": CASE_FILE, "handling": OPERATIONAL,
            "delete_by": OPERATIONAL, "advice_from": STAFF, "warnings": OPERATIONAL, "reviews": CASE_FILE,
            "guidance": OPERATIONAL, "decided_at": OPERATIONAL, "decided_by": STAFF, "decided_as": STAFF,
            "sent_at": OPERATIONAL, "supersedes": OPERATIONAL,
        }  # fmt: skip
        disposal = {
            "contact": GOES_WITH, "request": GOES_WITH, "agency": KEPT, "desk": KEPT, "guidance": KEPT,
            "told_record": GOES_WITH, "agreement": KEPT, "decided_by": KEPT, "supersedes": GOES_WITH,
        }  # fmt: skip

    class Meta:
        ordering = ["decided_at"]
        indexes = [models.Index(fields=["-decided_at", "id"], name="decision_newest")]
        constraints = [
            models.CheckConstraint(
                condition=Q(decision__in=["NOT_SHARE", "DEFER"]) | ~Q(art6=""), name="what_is_told_has_its_basis"
            ),
            models.CheckConstraint(
                condition=Q(decision__in=["SHARE", "SHARE_PART"]) | (~Q(refusal="") & ~Q(harm_if_withheld="")),
                name="what_is_refused_has_its_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision} {self.agency_id}"

    def clean(self):
        """A sent decision stays as it was sent."""
        if not self._state.adding and type(self).objects.filter(pk=self.pk, sent_at__isnull=False).exists():
            raise ValidationError("This was sent. It stays as it was; a correction is a new version.")
