"""What was told: statements kept apart by kind, and the questions still to ask (domain.md 1.9)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from intake.codes import Answered, StatementKind
from intake.models.contact import Contact, ContactChild
from intake.still_to_ask import QUESTIONS


class Statement(Record):
    """One thing somebody said, marked as fact, opinion, hearsay or a child's own words."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="statements")
    child = models.ForeignKey(ContactChild, on_delete=models.PROTECT, null=True, blank=True, related_name="statements")
    kind = models.CharField(max_length=10, choices=StatementKind.choices())
    text = models.TextField(max_length=100_000)
    said_by = models.CharField("who said it, and to whom", max_length=200, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "with case"
        fields = {
            "contact": OPERATIONAL, "child": OPERATIONAL, "kind": CASE_FILE, "text": CASE_FILE, "said_by": CASE_FILE,
            "recorded_at": OPERATIONAL, "recorded_by": STAFF,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "child": GOES_WITH, "recorded_by": KEPT}

    class Meta:
        ordering = ["recorded_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind=StatementKind.CHILD) | Q(child__isnull=False), name="a_childs_words_have_a_child"
            )
        ]

    def __str__(self) -> str:
        return f"{self.contact_id}/{self.kind}"


class Answer(Record):
    """How one question was settled: answered, not known or not applicable. Blank is not an answer."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="answers")
    child = models.ForeignKey(ContactChild, on_delete=models.PROTECT, null=True, blank=True, related_name="answers")
    question = models.CharField(max_length=30, choices=[(one.key, one.title) for one in QUESTIONS])
    state = models.CharField(max_length=10, choices=Answered.choices())
    text = models.TextField(max_length=20_000, blank=True)
    answered_at = models.DateTimeField()
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "with case"
        fields = {
            "contact": OPERATIONAL, "child": OPERATIONAL, "question": OPERATIONAL, "state": CASE_FILE,
            "text": CASE_FILE, "answered_at": OPERATIONAL, "answered_by": STAFF,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "child": GOES_WITH, "answered_by": KEPT}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["contact", "child", "question"], name="a_question_is_settled_once", nulls_distinct=False
            ),
            models.CheckConstraint(condition=~Q(state=Answered.GIVEN) | ~Q(text=""), name="an_answer_given_has_words"),
        ]

    def __str__(self) -> str:
        return f"{self.contact_id}/{self.question}"
