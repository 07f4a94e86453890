"""What a request changes in the service: what was contested, and what is only stored (domain.md 4.8)."""

from django.db import models

from audit.privacy import CASE_FILE, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record
from people.models import Person
from rights.models.asked import somebody
from rights.models.pairs import both
from rights.models.request import SUBJECT, RightsRequest

FACT, OPINION = "fact", "opinion"
CORRECTED, UNCHANGED, DISAGREED = "corrected", "unchanged", "disagreed"
GROUNDS = [
    ("accuracy", "whether it is right is contested"),
    ("unlawful", "it should not be used, and they do not want it erased"),
    ("claims", "they need it for a legal claim"),
    ("objection", "an objection is being looked at"),
]


class Contested(Record):
    """Something recorded that somebody says is wrong: a fact is checked and corrected, an opinion stays."""

    request = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="contested")
    sort = models.CharField(max_length=8, choices=[(FACT, "a fact"), (OPINION, "an opinion")])
    recorded = models.TextField("what is recorded", max_length=5000)
    said = models.TextField("what they say", max_length=5000)
    outcome = models.CharField(
        max_length=10, blank=True,
        choices=[(CORRECTED, "corrected"), (UNCHANGED, "checked and right as it is"), (DISAGREED, "their words added")],
    )  # fmt: skip
    checked_how = models.TextField("how it was checked", max_length=2000, blank=True)
    decided_by = somebody(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Wall:
        parent = "request"

    class Privacy:
        subject = SUBJECT
        retain = "with case"
        fields = {
            "request": OPERATIONAL, "sort": OPERATIONAL, "recorded": CASE_FILE, "said": CASE_FILE,
            "outcome": CASE_FILE, "checked_how": CASE_FILE, "decided_by": STAFF, "decided_at": OPERATIONAL,
        }  # fmt: skip
        disposal = {"request": GOES_WITH, "decided_by": KEPT}

    class Meta:
        constraints = [both("decided_at", "decided_by", "contested_decided_at_and_by")]


class StoredOnly(Record):
    """Until it is lifted, what is held about this person is kept and not used, but for the lawful exceptions.

    It hangs on the person, so that whoever may open them sees it before they use anything.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="stored_only")
    request = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="limits")
    ground = models.CharField(max_length=10, choices=GROUNDS)
    what = models.CharField("what it covers", max_length=300)
    from_at = models.DateTimeField()
    told_before_on = models.DateField("told before it ends", null=True, blank=True)
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_by = somebody(null=True, blank=True)

    class Wall:
        parent = "person"
        found = True

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "request": OPERATIONAL, "ground": CASE_FILE, "what": CASE_FILE,
            "from_at": OPERATIONAL, "told_before_on": OPERATIONAL, "lifted_at": OPERATIONAL, "lifted_by": STAFF,
        }  # fmt: skip
        disposal = {"person": GOES_WITH, "request": GOES_WITH, "lifted_by": KEPT}

    class Meta:
        constraints = [
            both("lifted_at", "lifted_by", "limit_lifted_at_and_by"),
            models.CheckConstraint(
                condition=models.Q(lifted_at__isnull=True) | models.Q(told_before_on__isnull=False),
                name="they_are_told_before_a_restriction_is_lifted",
            ),
        ]


class Disagreement(Record):
    """A person's own words beside an opinion they dispute. The opinion stays as it was."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="disagreements")
    request = models.ForeignKey(RightsRequest, on_delete=models.PROTECT, related_name="disagreements")
    opinion = models.TextField(max_length=5000)
    words = models.TextField("their words", max_length=5000)
    added_at = models.DateTimeField()

    class Wall:
        parent = "person"
        found = True
        frozen = "written"

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "request": OPERATIONAL, "opinion": CASE_FILE, "words": CASE_FILE,
            "added_at": OPERATIONAL,
        }  # fmt: skip
        disposal = {"person": GOES_WITH, "request": GOES_WITH}
