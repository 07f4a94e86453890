"""The approach, the children it is about and the adults around them (domain.md 1.1, 1.9)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from access.models import Agency, Team
from audit.privacy import BLOCKS, CASE_FILE, FAMILY, GOES_WITH, KEPT, OPERATIONAL, REFERRER, STAFF
from audit.records import Record
from consent.models import Notice
from intake.codes import AdultRole, Channel, Encompass, Level, Outcome, Rating, Safe, source_choices
from intake.stage import Stage
from intake.workflow import State
from people.models import Person

LONGEST_WORRY = 200_000


class Contact(Record):
    """Somebody told us something. One row for each approach, however many children it is about.

    Rating, stage, owner and the next deadline are kept here too, so that the worklist is one indexed question.
    """

    reference = models.CharField(max_length=12, unique=True)
    idempotency_key = models.UUIDField(unique=True)
    content_hash = models.CharField(max_length=64)
    received_at = models.DateTimeField()
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    source = models.CharField(max_length=2, choices=source_choices())
    channel = models.CharField(max_length=10, choices=Channel.choices())
    referrer_name = models.CharField("name of who told us", max_length=200, blank=True)
    referrer_role = models.CharField("their role", max_length=120, blank=True)
    referrer_agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    referrer_agency_name = models.CharField("their agency", max_length=160, blank=True)
    referrer_phone = models.CharField("their telephone", max_length=40, blank=True)
    referrer_email = models.EmailField("their e-mail", blank=True)
    referrer_relationship = models.CharField("how they know the child", max_length=200, blank=True)
    withhold_identity = models.BooleanField("wants their name kept from the family", default=False)
    notice = models.ForeignKey(
        Notice,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="privacy notice in force",
    )
    worry = models.TextField("what happened", max_length=LONGEST_WORRY, blank=True)
    place = models.CharField("where they are now", max_length=300, blank=True)
    who_with = models.CharField("who they are with", max_length=300, blank=True)
    safe_tonight = models.CharField(max_length=10, choices=Safe.choices(), default=Safe.UNKNOWN)
    safe_why = models.TextField("what makes you say so", max_length=2000, blank=True)
    encompass = models.CharField(max_length=10, choices=Encompass.choices(), blank=True)
    is_mandatory_csa_notification = models.BooleanField(default=False)
    is_urgent = models.BooleanField("a child is in danger now", default=False)
    is_night = models.BooleanField("came outside the hub's hours", default=False)
    search_logged_at = models.DateTimeField(null=True, blank=True)
    earlier = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="later")
    queue = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    restricted = models.BooleanField(default=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    stage = models.CharField(max_length=20, choices=Stage.choices(), default=Stage.NEW)
    rating = models.CharField(max_length=5, choices=Rating.choices(), blank=True)
    is_rereferral = models.BooleanField(default=False)
    repeat_count = models.PositiveSmallIntegerField(default=1)
    repeat_limit = models.PositiveSmallIntegerField("stops for a manager at", default=3)
    repeat_why = models.CharField(max_length=300, blank=True)
    next_due_at = models.DateTimeField(null=True, blank=True)
    next_due_from = models.DateTimeField(null=True, blank=True)
    next_due_unit = models.CharField(max_length=20, blank=True)
    next_due_why = models.CharField(max_length=200, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    root_kind = "contact"

    class Wall:
        root = "contact"

    class Privacy:
        subject = "children__person"
        retain = "R01"
        fields = {
            "reference": OPERATIONAL, "idempotency_key": OPERATIONAL, "content_hash": OPERATIONAL,
            "received_at": OPERATIONAL, "received_by": STAFF, "source": REFERRER, "channel": OPERATIONAL,
            "referrer_name": REFERRER, "referrer_role": REFERRER, "referrer_agency": REFERRER,
            "referrer_agency_name": REFERRER, "referrer_phone": REFERRER, "referrer_email": REFERRER,
            "referrer_relationship": REFERRER, "withhold_identity": REFERRER, "notice": OPERATIONAL,
            "worry": CASE_FILE, "place": CASE_FILE,
            "who_with": FAMILY, "safe_tonight": CASE_FILE, "safe_why": CASE_FILE, "encompass": CASE_FILE,
            "is_mandatory_csa_notification": CASE_FILE, "is_urgent": CASE_FILE, "is_night": OPERATIONAL,
            "search_logged_at": OPERATIONAL, "earlier": CASE_FILE, "queue": OPERATIONAL, "restricted": OPERATIONAL,
            "owner": STAFF, "stage": OPERATIONAL, "rating": CASE_FILE, "is_rereferral": CASE_FILE,
            "repeat_count": CASE_FILE, "repeat_limit": CASE_FILE, "repeat_why": CASE_FILE, "next_due_at": OPERATIONAL,
            "next_due_from": OPERATIONAL, "next_due_unit": OPERATIONAL, "next_due_why": OPERATIONAL,
            "closed_at": OPERATIONAL, "closed_by": STAFF,
        }  # fmt: skip
        disposal = {
            "received_by": KEPT, "referrer_agency": KEPT, "earlier": KEPT, "queue": KEPT, "owner": KEPT,
            "closed_by": KEPT, "notice": KEPT,
        }  # fmt: skip
        marks = {"csa": ("child sexual abuse", {"is_mandatory_csa_notification": True})}

    class Meta:
        ordering = ["-received_at"]
        indexes = [
            models.Index(fields=["queue", "stage", "next_due_at", "id"], name="contact_worklist"),
            models.Index(fields=["queue", "next_due_at", "id"], name="contact_by_deadline"),
            models.Index(fields=["owner", "next_due_at"], name="contact_my_work"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, closed_by__isnull=True)
                | Q(closed_at__isnull=False, closed_by__isnull=False),
                name="contact_closed_at_and_by",
            ),
            models.CheckConstraint(condition=~Q(earlier=F("id")), name="contact_is_not_its_own_earlier"),
            models.CheckConstraint(
                condition=Q(source="9", referrer_name="") | ~Q(source="9"), name="an_anonymous_caller_has_no_name"
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def root_id(self):
        """A contact is its own root."""
        return self.pk

    def is_overdue(self, at) -> bool:
        """Has the next deadline passed at this moment?"""
        return self.next_due_at is not None and self.next_due_at < at


class ContactChild(Record):
    """One child in one contact: the state is here, because brothers and sisters may part ways."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="children")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="contacts")
    mother = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    place = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=20, choices=State.choices(), default=State.RECEIVED)
    differs = models.TextField("what differs for this child", max_length=10_000, blank=True)
    level = models.CharField(max_length=1, choices=Level.choices(), blank=True)
    outcome = models.CharField(max_length=20, choices=Outcome.choices(), blank=True)
    is_rereferral = models.BooleanField(default=False)
    last_referred_on = models.DateField(null=True, blank=True)
    rereferral_why = models.CharField(max_length=200, blank=True)
    allocated_worker = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    root_kind = "contact"

    class Wall:
        parent = "contact"
        names = "person"

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "contact": OPERATIONAL, "person": OPERATIONAL, "mother": FAMILY, "place": OPERATIONAL,
            "state": OPERATIONAL, "differs": CASE_FILE, "level": CASE_FILE, "outcome": CASE_FILE,
            "is_rereferral": CASE_FILE, "last_referred_on": CASE_FILE, "rereferral_why": CASE_FILE,
            "allocated_worker": STAFF,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "person": GOES_WITH, "mother": BLOCKS, "allocated_worker": KEPT}

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["contact", "person"], name="a_child_is_in_a_contact_once"),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in State]), name="contact_child_state_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contact_id}/{self.place}"

    @property
    def root_id(self):
        """The contact this child is in."""
        return self.contact_id

    @property
    def is_open(self) -> bool:
        """Is there still work on this child at the front door?"""
        return self.state != State.CLOSED


class ContactPerson(Record):
    """An adult in the household or the family, as this contact knows them."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="adults")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="contacts_as_adult")
    role = models.CharField(max_length=20, choices=AdultRole.choices())
    lives_here = models.BooleanField("lives with the children", default=False)
    do_not_contact = models.BooleanField(default=False)
    alleged = models.BooleanField("is said to have caused harm", default=False)
    said_as = models.CharField("which adult of which form this is", max_length=20, blank=True, default="")

    class Wall:
        parent = "contact"
        names = "person"

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "contact": OPERATIONAL, "person": OPERATIONAL, "role": FAMILY, "lives_here": FAMILY,
            "do_not_contact": CASE_FILE, "alleged": CASE_FILE, "said_as": OPERATIONAL,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "person": GOES_WITH}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contact", "person"], name="an_adult_is_in_a_contact_once")]

    def __str__(self) -> str:
        return f"{self.contact_id}/{self.role}"
