"""That the family was told, or why not yet. Not consent: a log of who was told whom we share with, and why."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from audit.privacy import BLOCKS, CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from consent.codes import Means, NotTold
from consent.models import Notice
from intake.models.contact import Contact
from people.models import Person

LONG = 5000


class InformedNotice(Record):
    """Who told whom what, when, in which language, with which notice; or the reason not to, and when to tell them.

    `person` empty: the family together. domain.md 2.7
    """

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="informed_notices")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="whom"
    )
    told = models.BooleanField()
    who = models.CharField("who was told, by whom and when", max_length=300, blank=True)
    what = models.TextField("what they were told", max_length=LONG, blank=True)
    told_at = models.DateTimeField("when", null=True, blank=True)
    how = models.CharField(max_length=10, choices=Means.choices(), blank=True)
    language = models.CharField(max_length=60, blank=True)
    interpreter = models.CharField(max_length=120, blank=True)
    notice = models.ForeignKey(
        Notice, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="notice given to them"
    )
    why_not = models.CharField(max_length=40, choices=NotTold.choices(), blank=True)
    why_words = models.TextField(max_length=LONG, blank=True)
    review_on = models.DateField("tell them, or look again, on", null=True, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Wall:
        parent = "contact"

    class Privacy:
        subject = "contact__children__person"
        retain = "with case"
        fields = {
            "contact": OPERATIONAL, "person": OPERATIONAL, "told": CASE_FILE,
            "who": CASE_FILE, "what": CASE_FILE, "told_at": CASE_FILE, "how": CASE_FILE, "language": CASE_FILE,
            "interpreter": CASE_FILE, "notice": OPERATIONAL, "why_not": CASE_FILE, "why_words": CASE_FILE,
            "review_on": OPERATIONAL, "recorded_at": OPERATIONAL, "recorded_by": STAFF,
        }  # fmt: skip
        disposal = {"contact": GOES_WITH, "person": BLOCKS, "notice": KEPT, "recorded_by": KEPT}

    class Meta:
        ordering = ["recorded_at"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(told=True, why_not="", review_on__isnull=True) & ~Q(who=""))
                | (Q(told=False, review_on__isnull=False) & ~Q(why_not="") & ~Q(why_words="")),
                name="told_or_why_not_and_when_to_look_again",
            )
        ]

    def __str__(self) -> str:
        return f"told of {self.contact_id}"
