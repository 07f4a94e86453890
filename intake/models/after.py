"""What follows a decision: the family is told, a manager reads it again, somebody disagrees, a shift is handed over."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from access.models import Agency
from audit.privacy import BLOCKS, CASE_FILE, CONTACT_DETAILS, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from govuk.words import Word
from intake.models.contact import Contact, ContactChild
from people.models import Person

LONG = 5000


def _by(**options) -> models.ForeignKey:
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", **options)


class Telling(Word):
    """Whether one person of the family is told the outcome, and how."""

    LETTER = "letter", "By letter"
    IN_PERSON = "person", "In person, with the letter to keep"
    READ_OUT = "read", "Read out to them, with an interpreter or by telephone"
    NOT_NOW = "not_now", "Not told now"


class FamilyOutcome(Record):
    """What one adult or child of the family is told of the decision, decided for each by itself; or why not now."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="family_outcomes")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    is_child = models.BooleanField("the child's version", default=False)
    how = models.CharField(max_length=8, choices=Telling.choices())
    why = models.TextField("why so", max_length=LONG)
    address = models.TextField("where it goes", max_length=500, blank=True)
    address_is_safe = models.BooleanField("it is safe to write there", default=False)
    language = models.CharField(max_length=60, blank=True)
    interpreter = models.CharField(max_length=120, blank=True)
    text = models.TextField("what they are told", max_length=20_000, blank=True)
    review_on = models.DateField("looked at again on", null=True, blank=True)
    decided_at = models.DateTimeField()
    decided_by = _by()
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_by = _by(null=True, blank=True)
    sent_how = models.CharField("how it left", max_length=300, blank=True)

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "contact": OPERATIONAL, "person": OPERATIONAL, "is_child": OPERATIONAL, "how": CASE_FILE,
            "why": CASE_FILE, "address": CONTACT_DETAILS, "address_is_safe": CASE_FILE, "language": CASE_FILE,
            "interpreter": CASE_FILE, "text": CASE_FILE, "review_on": OPERATIONAL, "decided_at": OPERATIONAL,
            "decided_by": STAFF, "sent_at": OPERATIONAL, "sent_by": STAFF, "sent_how": CASE_FILE,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "person": BLOCKS, "decided_by": KEPT, "sent_by": KEPT}

    class Meta:
        ordering = ["decided_at"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(how="not_now", text="") & Q(review_on__isnull=False)) | (~Q(how="not_now") & ~Q(text="")),
                name="family_told_or_when_to_look_again",
            ),
            models.CheckConstraint(
                condition=~Q(how="letter") | Q(address_is_safe=True), name="a_letter_goes_where_it_is_safe"
            ),
            models.CheckConstraint(
                condition=Q(sent_at=None, sent_by=None) | Q(sent_at__isnull=False, sent_by__isnull=False),
                name="family_outcome_sent_at_and_by",
            ),
        ]

    def __str__(self) -> str:
        return f"outcome of {self.contact_id}"


class DipReading(Record):
    """A decided child drawn at random and read again by a manager: would they have decided the same?"""

    child = models.ForeignKey(ContactChild, on_delete=models.PROTECT, related_name="dip_readings")
    draw = models.UUIDField()
    drawn_at = models.DateTimeField()
    drawn_by = _by()
    drawn_from = models.CharField("drawn from", max_length=200)
    verdict = models.CharField(
        max_length=7, blank=True, choices=[("agree", "I agree"), ("differ", "I would have decided differently")]
    )
    words = models.TextField("why", max_length=LONG, blank=True)
    learning = models.TextField("what there is to learn", max_length=LONG, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    read_by = _by(null=True, blank=True)

    class Wall:
        parent = "child"

    class Privacy:
        subject = "child__person"
        retain = "with case"
        fields = {
            "child": OPERATIONAL, "draw": OPERATIONAL, "drawn_at": OPERATIONAL, "drawn_by": STAFF,
            "drawn_from": OPERATIONAL, "verdict": CASE_FILE, "words": CASE_FILE, "learning": CASE_FILE,
            "read_at": OPERATIONAL, "read_by": STAFF,
        }  # fmt: skip
        disposal = {"child": GOES_WITH, "drawn_by": KEPT, "read_by": KEPT}

    class Meta:
        ordering = ["drawn_at"]
        indexes = [models.Index(fields=["draw"], name="dip_draw"), models.Index(fields=["read_at"], name="dip_read")]
        constraints = [
            models.UniqueConstraint(fields=["draw", "child"], name="a_child_is_drawn_once"),
            models.CheckConstraint(
                condition=Q(read_at=None, read_by=None, verdict="")
                | (Q(read_at__isnull=False, read_by__isnull=False) & ~Q(verdict="")),
                name="dip_read_at_and_by",
            ),
        ]

    def __str__(self) -> str:
        return f"reading of {self.child_id}"


class Escalation(Record):
    """Professionals disagree about a contact: what about, who raised it, at which level it stands, what was learnt."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="escalations")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    raised_for = models.CharField("who disagrees", max_length=200)
    words = models.TextField("what about, and why", max_length=LONG)
    disagreement_id = models.UUIDField("what an agency said of a request", null=True, blank=True)
    raised_at = models.DateTimeField()
    raised_by = _by()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = _by(null=True, blank=True)
    outcome = models.TextField("how it ended", max_length=LONG, blank=True)
    learning = models.TextField("what there is to learn", max_length=LONG, blank=True)

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "with case"
        fields = {
            "contact": OPERATIONAL, "agency": OPERATIONAL, "raised_for": STAFF, "words": CASE_FILE,
            "disagreement_id": OPERATIONAL, "raised_at": OPERATIONAL, "raised_by": STAFF, "settled_at": OPERATIONAL,
            "settled_by": STAFF, "outcome": CASE_FILE, "learning": CASE_FILE,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "agency": KEPT, "raised_by": KEPT, "settled_by": KEPT}

    class Meta:
        ordering = ["raised_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(settled_at=None, settled_by=None, outcome="")
                | (Q(settled_at__isnull=False, settled_by__isnull=False) & ~Q(outcome="")),
                name="escalation_settled_at_and_by",
            ),
        ]

    def __str__(self) -> str:
        return f"escalation on {self.contact_id}"


class EscalationStep(Record):
    """One level of an escalation: whose it is, until when, and what came of it there."""

    escalation = models.ForeignKey(Escalation, on_delete=models.PROTECT, related_name="steps")
    level = models.PositiveSmallIntegerField()
    owner = _by(null=True, blank=True)
    owner_name = models.CharField("who deals with it", max_length=160)
    due_at = models.DateTimeField()
    begun_at = models.DateTimeField()
    begun_by = _by()
    ended_at = models.DateTimeField(null=True, blank=True)
    words = models.TextField("what came of it at this level", max_length=LONG, blank=True)

    class Wall:
        parent = "escalation"

    class Privacy:
        subject = "escalation__contact__children__person"
        retain = "with case"
        fields = {
            "escalation": OPERATIONAL, "level": OPERATIONAL, "owner": STAFF, "owner_name": STAFF,
            "due_at": OPERATIONAL, "begun_at": OPERATIONAL, "begun_by": STAFF, "ended_at": OPERATIONAL,
            "words": CASE_FILE,
        }  # fmt: skip
        disposal = {"escalation": GOES_WITH, "owner": KEPT, "begun_by": KEPT}

    class Meta:
        ordering = ["level"]
        constraints = [models.UniqueConstraint(fields=["escalation", "level"], name="a_level_is_reached_once")]

    def __str__(self) -> str:
        return f"level {self.level} of {self.escalation_id}"


class SheetLine(Record):
    """One contact on a hand-over sheet: what the next shift must know and do, and who has read it, by name."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="sheet_lines")
    sheet = models.UUIDField()
    to = models.CharField(
        "for whom", max_length=8, choices=[("night", "Out-of-hours team"), ("day", "The hub, in the morning")]
    )
    know = models.TextField("what they must know", max_length=LONG)
    do = models.TextField("what they must do", max_length=LONG, blank=True)
    written_at = models.DateTimeField()
    written_by = _by()
    read_at = models.DateTimeField("acknowledged", null=True, blank=True)
    read_by = _by(null=True, blank=True)
    read_name = models.CharField("acknowledged by", max_length=160, blank=True)
    came_of_it = models.TextField("what came of it", max_length=LONG, blank=True)

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "with case"
        fields = {
            "contact": OPERATIONAL, "sheet": OPERATIONAL, "to": OPERATIONAL, "know": CASE_FILE, "do": CASE_FILE,
            "written_at": OPERATIONAL, "written_by": STAFF, "read_at": OPERATIONAL, "read_by": STAFF,
            "read_name": STAFF, "came_of_it": CASE_FILE,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "written_by": KEPT, "read_by": KEPT}

    class Meta:
        ordering = ["written_at"]
        indexes = [models.Index(fields=["sheet"], name="sheet_line_sheet")]
        constraints = [
            models.UniqueConstraint(fields=["sheet", "contact"], name="a_contact_is_on_a_sheet_once"),
            models.CheckConstraint(
                condition=Q(read_at=None, read_by=None, read_name="")
                | (Q(read_at__isnull=False, read_by__isnull=False) & ~Q(read_name="")),
                name="sheet_line_read_at_and_by",
            ),
        ]

    def __str__(self) -> str:
        return f"line of {self.contact_id}"
