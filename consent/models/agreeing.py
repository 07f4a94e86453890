"""The family agrees to a service, or not; and whether a child can decide something for themselves."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from audit.privacy import BLOCKS, CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from consent.codes import Agreed, Method, Service
from people.models import Person

LONG = 5000
ANSWERS = ("understands_what", "understands_why", "understands_after", "can_weigh", "own_choice")


class ServiceAgreement(Record):
    """A family agrees to Early Help or support, or does not. A no stops the service and nothing else. domain.md 2.7"""

    subject = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="service_agreements")
    service = models.CharField(max_length=20, choices=Service.choices())
    offered = models.TextField("what was offered", max_length=LONG)
    state = models.CharField(max_length=10, choices=Agreed.choices())
    said_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    said_by_name = models.CharField("who said so, if not on record", max_length=200, blank=True)
    said_on = models.DateField("when")
    method = models.CharField(max_length=10, choices=Method.choices())
    language = models.CharField(max_length=60, blank=True)
    interpreter = models.CharField(max_length=120, blank=True)
    reason = models.TextField("in their words", max_length=LONG, blank=True)
    raises_risk = models.BooleanField("does this raise risk?", null=True, blank=True)
    risk_words = models.TextField("why", max_length=LONG, blank=True)
    ended_on = models.DateField("no longer agreed from", null=True, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Wall:
        parent = "subject"

    class Privacy:
        subject = "subject"
        retain = "R13"
        fields = {
            "subject": OPERATIONAL, "service": CASE_FILE, "offered": CASE_FILE, "state": CASE_FILE,
            "said_by": CASE_FILE, "said_by_name": CASE_FILE, "said_on": CASE_FILE, "method": CASE_FILE,
            "language": CASE_FILE, "interpreter": CASE_FILE, "reason": CASE_FILE, "raises_risk": CASE_FILE,
            "risk_words": CASE_FILE, "ended_on": CASE_FILE, "recorded_at": OPERATIONAL, "recorded_by": STAFF,
        }  # fmt: skip
        disposal = {"subject": GOES_WITH, "said_by": BLOCKS, "recorded_by": KEPT}

    class Meta:
        ordering = ["recorded_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "service"], condition=Q(state="agreed"), name="one_live_agreement_a_service"
            ),
            models.CheckConstraint(
                condition=Q(state="agreed", raises_risk__isnull=True)
                | (~Q(state="agreed") & Q(raises_risk__isnull=False) & ~Q(risk_words="")),
                name="a_no_says_whether_it_raises_risk",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_service_display()}: {self.get_state_display()}"


class CompetenceAssessment(Record):
    """Whether a child under 16 can make this one decision themselves: five answers, who judged, when. domain.md 3.2"""

    subject = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="competence_assessments")
    decision = models.CharField("what it is about", max_length=300)
    understands_what = models.BooleanField("understands what is asked")
    understands_why = models.BooleanField("understands why")
    understands_after = models.BooleanField("understands what follows from yes and from no")
    can_weigh = models.BooleanField("can weigh it")
    own_choice = models.BooleanField("it is their own choice")
    evidence = models.TextField("what they said or did that shows it", max_length=LONG)
    assessed_on = models.DateField()
    assessed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Wall:
        parent = "subject"
        frozen = "written"

    class Privacy:
        subject = "subject"
        retain = "R13"
        fields = {
            "subject": OPERATIONAL, "decision": CASE_FILE, "evidence": CASE_FILE, "assessed_on": CASE_FILE,
            "assessed_by": STAFF, **dict.fromkeys(ANSWERS, CASE_FILE),
        }  # fmt: skip
        disposal = {"subject": GOES_WITH, "assessed_by": KEPT}

    class Meta:
        ordering = ["assessed_on"]

    def __str__(self) -> str:
        return f"competence for {self.decision}"

    @property
    def is_competent(self) -> bool:
        """Whether every one of the five answers is yes."""
        return all(getattr(self, name) for name in ANSWERS)
