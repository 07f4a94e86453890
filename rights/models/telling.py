"""Whoever was told something is told that it was put right, restricted or erased (UK GDPR Article 19)."""

from django.db import models

from audit.privacy import CASE_FILE, GOES_WITH, OPERATIONAL
from audit.records import Record
from people.models import Person
from rights.models.request import RightsRequest

CORRECTED, RESTRICTED, ERASED = "corrected", "restricted", "erased"


class Telling(Record):
    """What was put right, restricted or erased, and everybody who had been told: when, and what they did since.

    It hangs on the person, so that the front door that puts it right reads what is right. `told` is read from the
    disclosures and the recalls by the robot that searches, again and again, until each recipient has answered.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="tellings")
    request = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="tellings")
    kind = models.CharField(
        max_length=10, choices=[(CORRECTED, "put right"), (RESTRICTED, "restricted"), (ERASED, "erased")]
    )
    wrong = models.TextField("what it is about", max_length=5000)
    right = models.TextField("what is right", max_length=5000, blank=True)
    begun_at = models.DateTimeField()
    told = models.JSONField("who was told, and what they did", default=list, blank=True)
    read_at = models.DateTimeField("when the disclosures were last read", null=True, blank=True)

    class Wall:
        parent = "person"
        found = True

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "request": OPERATIONAL, "kind": OPERATIONAL, "wrong": CASE_FILE,
            "right": CASE_FILE, "begun_at": OPERATIONAL, "told": CASE_FILE, "read_at": OPERATIONAL,
        }  # fmt: skip
        disposal = {"person": GOES_WITH, "request": GOES_WITH}

    class Meta:
        ordering = ["begun_at"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind=CORRECTED) | ~models.Q(right=""), name="what_is_put_right_says_what_is_right"
            )
        ]
