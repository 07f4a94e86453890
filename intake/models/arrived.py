"""What referrers write for themselves: put in by a role that reads nothing, then waiting in the hub."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from access.models import Team
from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, REFERRER, STAFF, Alone
from audit.records import Record
from intake.codes import Safe
from intake.models.contact import Contact


class Posted(models.Model):
    """One thing put through the letterbox, locked. Its own row is the evidence that it came (security.md 7.7).

    A form is sorted into an `ArrivedForm` and its content emptied. What is kept for a writer to come back to is a row
    for each time it was saved; the one before goes, and all of it after 72 hours.
    """

    FORM, KEPT, MAIL = "form", "kept", "mail"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    kind = models.CharField(
        max_length=4, choices=[(FORM, "a form sent"), (KEPT, "a form kept"), (MAIL, "a code to send")]
    )
    mark = models.CharField("keyed hash of the key or the code", max_length=64)
    number = models.PositiveIntegerField("how often it was saved", default=0)
    sealed = models.TextField("what was written, locked", blank=True)
    posted_at = models.DateTimeField()
    until = models.DateTimeField()
    sorted_at = models.DateTimeField(null=True, blank=True)

    class Wall:
        posted = "letterbox"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "mark", "number"], name="each_is_posted_once"),
            models.CheckConstraint(condition=Q(kind__in=["form", "kept", "mail"]), name="posted_is_of_a_known_kind"),
        ]
        indexes = [
            models.Index(fields=["posted_at"], name="posted_unsorted", condition=Q(kind="form", sorted_at=None)),
            models.Index(fields=["until"], name="posted_until"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.posted_at:%d %B %Y %H:%M}"


class ArrivedForm(Record):
    """A referral form as its writer sent it, until somebody in the hub receives it as a contact or says why not.

    Nobody is matched or registered from it: a person reads it, searches and chooses.
    """

    KINDS = [("professional", "Professional"), ("public", "Member of the public")]
    WAITING, RECEIVED, REFUSED = "waiting", "received", "refused"
    STATES = [(WAITING, "waits to be received"), (RECEIVED, "received"), (REFUSED, "not taken on")]
    REASONS = [
        ("not_for_us", "Not for us"),
        ("duplicate", "Sent to us already"),
        ("empty", "Nothing a person can act on"),
    ]

    reference = models.CharField(max_length=12, unique=True)
    key = models.UUIDField(unique=True)
    kind = models.CharField(max_length=12, choices=KINDS)
    arrived_at = models.DateTimeField()
    answers = models.JSONField("what was written")
    safe_tonight = models.CharField(max_length=10, choices=Safe.choices(), default=Safe.UNKNOWN)
    again_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="again")
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    state = models.CharField(max_length=10, choices=STATES, default=WAITING)
    opened_at = models.DateTimeField("first read", null=True, blank=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    rang_at = models.DateTimeField("the duty manager was rung", null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    refused_as = models.CharField(max_length=12, choices=REASONS, blank=True)
    refused_why = models.TextField("why it was not taken on", max_length=2000, blank=True)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, null=True, blank=True, related_name="forms")
    queue = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    restricted = models.BooleanField(default=False)

    root_kind = "form"

    class Wall:
        root = "form"

    class Privacy:
        subject = "contact__children__person"
        retain = "R17"
        fields = {
            "reference": OPERATIONAL, "key": OPERATIONAL, "kind": REFERRER, "arrived_at": OPERATIONAL,
            "answers": CASE_FILE, "safe_tonight": CASE_FILE, "again_of": OPERATIONAL, "sent_by": STAFF,
            "state": OPERATIONAL, "opened_at": OPERATIONAL, "opened_by": STAFF, "rang_at": OPERATIONAL,
            "settled_at": OPERATIONAL, "settled_by": STAFF, "refused_as": OPERATIONAL, "refused_why": CASE_FILE,
            "contact": OPERATIONAL, "queue": OPERATIONAL, "restricted": OPERATIONAL,
        }  # fmt: skip
        disposal = {
            "again_of": KEPT, "sent_by": KEPT, "opened_by": KEPT, "settled_by": KEPT, "contact": GOES_WITH,
            "queue": KEPT,
        }  # fmt: skip
        alone = Alone(since="settled_at", said="reference", unless="contact")

    class Meta:
        ordering = ["arrived_at"]
        indexes = [models.Index(fields=["queue", "arrived_at"], name="form_waiting", condition=Q(state="waiting"))]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "received", "refused"]), name="form_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(opened_at=None, opened_by=None) | Q(opened_at__isnull=False, opened_by__isnull=False),
                name="form_opened_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", settled_at=None, settled_by=None)
                | Q(state="received", settled_at__isnull=False, settled_by__isnull=False, contact__isnull=False)
                | Q(state="refused", settled_at__isnull=False, settled_by__isnull=False) & ~Q(refused_as=""),
                name="a_form_is_settled_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def root_id(self):
        """An arrived form is its own root."""
        return self.pk

    @property
    def email(self) -> str:
        """The address its writer gave to be answered at; empty where none was given."""
        you = self.answers.get("you", {})
        gave_no_name = (you.get("named") or [""])[0] == "no"
        return "" if gave_no_name else (you.get("email") or [""])[0].strip()
