"""What others ask of us: do you know this family? Who asks, how we know it is them, what was decided and answered."""

from django.db import models
from django.db.models import Q

from access.models import Agency
from audit.privacy import CASE_FILE, CONTACT_DETAILS, DATE_OF_BIRTH, FAMILY, GOES_WITH, KEPT, OPERATIONAL, STAFF, Alone
from audit.records import Record
from people.models import Person
from sharing.incoming.codes import Asker, By, Came, Ground
from sharing.models.decision import SharingDecision
from sharing.models.request import somebody

LONG = 5000


class FamilyQuestion(Record):
    """One question from outside. Nothing is said, not even yes or no, before it is recorded, verified and decided."""

    reference = models.CharField(max_length=12, unique=True)
    asker = models.CharField("who asks", max_length=10, choices=Asker.choices())
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    organisation = models.CharField("their organisation", max_length=160)
    name = models.CharField("name of who asks", max_length=120)
    role = models.CharField("their role", max_length=120, blank=True)
    number_given = models.CharField("the number they gave", max_length=40, blank=True)
    came_by = models.CharField("how it came", max_length=10, choices=By.choices())
    given = models.CharField("first names asked about", max_length=120, blank=True)
    family = models.CharField("family name asked about", max_length=120, blank=True)
    born_on = models.DateField("date of birth", null=True, blank=True)
    others = models.CharField("others of the family, and the address", max_length=500, blank=True)
    what = models.TextField("what they ask", max_length=LONG)
    purpose = models.TextField("why they say they need it", max_length=LONG)
    power = models.CharField("the power or order they name", max_length=300, blank=True)
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField("to be answered by")
    recorded_at = models.DateTimeField()
    recorded_by = somebody()
    verified_at = models.DateTimeField(null=True, blank=True)
    verified_by = somebody(null=True, blank=True)
    verified_with = models.CharField("who was spoken to", max_length=160, blank=True)
    number_rung = models.CharField("number rung back", max_length=40, blank=True)
    number_from = models.CharField("where we had it from", max_length=160, blank=True)
    looked_at = models.DateTimeField(null=True, blank=True)
    looked_by = somebody(null=True, blank=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = somebody(null=True, blank=True)
    came = models.CharField("what was decided", max_length=10, choices=Came.choices(), blank=True)
    ground = models.CharField("why it is refused", max_length=15, choices=Ground.choices(), blank=True)
    reasons = models.TextField("reasons", max_length=LONG, blank=True)
    decision = models.ForeignKey(SharingDecision, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_by = somebody(null=True, blank=True)
    sent_how = models.CharField("how the answer went", max_length=200, blank=True)
    answer = models.TextField("what was answered", max_length=LONG, blank=True)

    class Wall:
        scope = "person"

    class Privacy:
        subject = "person"
        retain = "R13"
        fields = {
            "reference": OPERATIONAL, "asker": OPERATIONAL, "agency": OPERATIONAL, "organisation": STAFF,
            "name": STAFF, "role": STAFF, "number_given": CONTACT_DETAILS, "came_by": OPERATIONAL, "given": FAMILY,
            "family": FAMILY, "born_on": DATE_OF_BIRTH, "others": FAMILY, "what": CASE_FILE, "purpose": CASE_FILE,
            "power": CASE_FILE, "asked_at": OPERATIONAL, "due_at": OPERATIONAL, "recorded_at": OPERATIONAL,
            "recorded_by": STAFF, "verified_at": OPERATIONAL, "verified_by": STAFF, "verified_with": STAFF,
            "number_rung": CONTACT_DETAILS, "number_from": OPERATIONAL, "looked_at": OPERATIONAL, "looked_by": STAFF,
            "person": OPERATIONAL, "decided_at": OPERATIONAL, "decided_by": STAFF, "came": OPERATIONAL,
            "ground": OPERATIONAL, "reasons": CASE_FILE, "decision": OPERATIONAL, "sent_at": OPERATIONAL,
            "sent_by": STAFF, "sent_how": OPERATIONAL, "answer": CASE_FILE,
        }  # fmt: skip
        disposal = {
            "agency": KEPT, "recorded_by": KEPT, "verified_by": KEPT, "looked_by": KEPT, "person": GOES_WITH,
            "decided_by": KEPT, "decision": GOES_WITH, "sent_by": KEPT,
        }  # fmt: skip

        alone = Alone(since="sent_at", said="reference", unless="person")

    class Meta:
        ordering = ["due_at"]
        indexes = [models.Index(fields=["sent_at", "due_at"], name="family_question_due")]
        constraints = [
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{verb}_at": None, f"{verb}_by": None})
                    | Q(**{f"{verb}_at__isnull": False, f"{verb}_by__isnull": False}),
                    name=f"family_question_{verb}_at_and_by",
                )
                for verb in ("verified", "looked", "decided", "sent")
            ),
            models.CheckConstraint(
                condition=Q(sent_at=None) | (Q(decided_at__isnull=False) & ~Q(answer="")),
                name="nothing_is_answered_before_it_is_decided",
            ),
        ]

    def __str__(self) -> str:
        return self.reference
