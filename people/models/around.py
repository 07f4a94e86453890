"""Who is who to whom, what to know before a visit, who else is involved, and who must not look."""

from datetime import date
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from audit.privacy import CASE_FILE, CONTACT_DETAILS, FAMILY, GOES_WITH, KEPT, OPERATIONAL
from audit.records import Record, RecordQuerySet
from people import codes
from people.models.person import Person, choices


class Relationship(Record):
    """What `other` is to `person`: Carys is Wren's mother. Responsibility is of `other` for `person`, and how known."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="relationships")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="related_to")
    kind = models.CharField("relationship", max_length=20, choices=choices(codes.RELATIONS))
    responsibility = models.CharField(
        "parental responsibility", max_length=7, choices=choices(codes.YES_NO_UNKNOWN), default="unknown"
    )
    how_known = models.CharField("how that is known", max_length=200, blank=True)
    evidence_on = models.DateField("evidence seen on", null=True, blank=True)
    do_not_contact = models.BooleanField("do not contact", default=False)
    must_not_know_address = models.BooleanField("must not learn where they live", default=False)
    note = models.CharField("note", max_length=200, blank=True)
    since_on = models.DateField("since", null=True, blank=True)
    until_on = models.DateField("until", null=True, blank=True)

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": FAMILY, "other": FAMILY, "kind": FAMILY, "responsibility": FAMILY, "how_known": FAMILY,
            "evidence_on": FAMILY, "do_not_contact": CASE_FILE, "must_not_know_address": CASE_FILE, "note": CASE_FILE,
            "since_on": FAMILY, "until_on": FAMILY,
        }  # fmt: skip
        disposal = {"person": GOES_WITH, "other": GOES_WITH}

    class Wall:
        parent = "person"
        found = True

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(person=F("other")), name="nobody_is_related_to_themselves")]

    def clean(self) -> None:
        """Refuse a person related to themselves, and responsibility said without how it is known."""
        wrong = {}
        if self.person_id == self.other_id:
            wrong["other"] = "Choose somebody else: this is the same person."
        if self.responsibility == "yes" and not self.how_known.strip():
            wrong["how_known"] = "Say how it is known: a birth certificate, a court order, or who told us."
        if wrong:
            raise ValidationError(wrong)


class PersonFlagQuerySet(RecordQuerySet):
    """Flags …"""

    def standing(self, on: date) -> "PersonFlagQuerySet":
        """… that stand on this day, the newest first."""
        return self.filter(Q(ended_on=None) | Q(ended_on__gt=on), from_on__lte=on).order_by("-from_on")


class PersonFlag(Record):
    """Something to know before acting: what, what to do, who says so, and when it is looked at again."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="flags")
    kind = models.CharField("kind of flag", max_length=20, choices=choices(codes.FLAG_KINDS))
    what = models.TextField("what is known")
    what_to_do = models.CharField("what to do", max_length=300, blank=True)
    source = models.CharField("who says so", max_length=120)
    from_on = models.DateField("from")
    review_on = models.DateField("look again on")
    ended_on = models.DateField("ended on", null=True, blank=True)

    objects: ClassVar = PersonFlagQuerySet.as_manager()

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "kind": CASE_FILE, "what": CASE_FILE, "what_to_do": CASE_FILE, "source": CASE_FILE,
            "from_on": OPERATIONAL, "review_on": OPERATIONAL, "ended_on": OPERATIONAL,
        }  # fmt: skip
        disposal = {"person": GOES_WITH}
        marks = {"exploitation": ("a flag for exploitation", {"kind": "exploitation"})}

    class Wall:
        parent = "person"
        found = True

    def clean(self) -> None:
        """Refuse a review before the flag begins."""
        if self.review_on < self.from_on:
            raise ValidationError({"review_on": "Look again after the flag begins, not before."})


class Involvement(Record):
    """A professional or agency that knows the person: GP, school, health visitor, midwife."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="involvements")
    kind = models.CharField("kind", max_length=15, choices=choices(codes.INVOLVED_KINDS))
    organisation = models.CharField("organisation", max_length=160)
    worker = models.CharField("name of the worker", max_length=120, blank=True)
    telephone = models.CharField("telephone", max_length=30, blank=True)
    last_seen_on = models.DateField("last saw them on", null=True, blank=True)
    until_on = models.DateField("until", null=True, blank=True)

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "kind": CASE_FILE, "organisation": CASE_FILE, "worker": CONTACT_DETAILS,
            "telephone": CONTACT_DETAILS, "last_seen_on": CASE_FILE, "until_on": CASE_FILE,
        }  # fmt: skip
        disposal = {"person": GOES_WITH}

    class Wall:
        parent = "person"


class Tie(Record):
    """A member of staff is kin, friend or neighbour of this person, and is therefore refused (domain.md 2.10 P5)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="ties")
    user = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    what = models.CharField("how they are tied", max_length=200)
    link_id = models.UUIDField("the link they declared", null=True, blank=True)
    waived_until = models.DateTimeField("let by a second person until", null=True, blank=True)
    waived_by = models.ForeignKey("access.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ended_on = models.DateField("ended on", null=True, blank=True)

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "user": OPERATIONAL, "what": FAMILY, "link_id": OPERATIONAL,
            "waived_until": OPERATIONAL, "waived_by": OPERATIONAL, "ended_on": OPERATIONAL,
        }  # fmt: skip
        disposal = {"person": GOES_WITH, "user": KEPT, "waived_by": KEPT}

    class Wall:
        parent = "person"
        found = True
        ties = "user"
