"""A person, born or not yet; who may open them by name; and how they stand with us."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from access.grants import GroupGrant, UserGrant
from audit.privacy import BELIEF, CASE_FILE, DATE_OF_BIRTH, ETHNICITY, FAMILY, GOES_WITH, HEALTH, KEPT, OPERATIONAL
from audit.records import Record
from people import codes

UNBORN_SEX = "U"
EARLIEST_BIRTH = date(1900, 1, 1)


def choices(codes_and_words: dict[str, str]) -> list[tuple[str, str]]:
    """Return a code set as choices of a field."""
    return list(codes_and_words.items())


class Person(Record):
    """Somebody we know of: a child, a child not yet born, or an adult. Names are rows of their own.

    `expected_on` is set until birth and `born_on` after it, never both. `is_placeholder` is a child nobody could
    name yet ("baby of flat 4"), described in `description`.
    """

    born_on = models.DateField("date of birth", null=True, blank=True)
    expected_on = models.DateField("due date", null=True, blank=True)
    age_said = models.CharField("age as told", max_length=40, blank=True)
    died_on = models.DateField("date of death", null=True, blank=True)
    sex = models.CharField("sex", max_length=1, choices=choices(codes.SEX), default="U")
    gender_identity = models.CharField("gender identity", max_length=80, blank=True)
    ethnicity = models.CharField("ethnicity", max_length=4, choices=choices(codes.ETHNICITY), default="NOBT")
    ethnicity_other = models.CharField("ethnicity in their words", max_length=120, blank=True)
    disabilities = ArrayField(
        models.CharField(max_length=4, choices=choices(codes.DISABILITY)),
        verbose_name="disability",
        default=list,
        blank=True,
    )
    health = models.TextField("health conditions and allergies", blank=True)
    first_language = models.CharField("first language", max_length=60, blank=True)
    interpreter = models.CharField(
        "interpreter needed", max_length=7, choices=choices(codes.YES_NO_UNKNOWN), default="unknown"
    )
    interpreter_for = models.CharField("interpreter for whom", max_length=120, blank=True)
    communication = models.CharField("how they communicate", max_length=200, blank=True)
    religion = models.CharField("religion or belief", max_length=80, blank=True)
    description = models.CharField("description", max_length=400, blank=True)
    is_placeholder = models.BooleanField("not yet identified", default=False)
    restricted = models.BooleanField("restricted", default=False)
    # The record this one is read under, where two turned out to be one person.
    joined_to = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="joined", editable=False
    )

    class Privacy:
        subject = ""
        retain = "with case"
        fields = {
            "born_on": DATE_OF_BIRTH, "expected_on": DATE_OF_BIRTH, "age_said": DATE_OF_BIRTH, "died_on": FAMILY,
            "sex": FAMILY, "gender_identity": FAMILY, "ethnicity": ETHNICITY, "ethnicity_other": ETHNICITY,
            "disabilities": HEALTH, "health": HEALTH, "first_language": ETHNICITY, "interpreter": FAMILY,
            "interpreter_for": FAMILY, "communication": HEALTH, "religion": BELIEF, "description": CASE_FILE,
            "is_placeholder": OPERATIONAL, "restricted": OPERATIONAL,
            "joined_to": OPERATIONAL,
        }  # fmt: skip
        disposal = {"joined_to": GOES_WITH}

    class Wall:
        root = "person"

    class Meta:
        indexes = [
            models.Index(fields=["born_on"], name="person_born"),
            models.Index(fields=["expected_on"], name="person_expected"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(born_on=None) | Q(expected_on=None), name="born_or_expected_but_not_both"
            ),
            models.CheckConstraint(condition=Q(expected_on=None) | Q(sex=UNBORN_SEX), name="unborn_sex_is_unknown"),
        ]

    @property
    def is_unborn(self) -> bool:
        """Whether birth is awaited."""
        return self.expected_on is not None

    def age_on(self, day: date) -> int | None:
        """Return the age in whole years on this day; None when not born by then or not known."""
        if self.born_on is None or self.born_on > day:
            return None
        had_birthday = (day.month, day.day) >= (self.born_on.month, self.born_on.day)
        return day.year - self.born_on.year - (not had_birthday)

    def clean(self) -> None:
        """Refuse what cannot be true, with a sentence beside the field (domain.md 6.2: 8525Q, 8540, 8750, 8790)."""
        wrong = {}
        if self.born_on and self.expected_on:
            wrong["expected_on"] = "Give a date of birth or a due date, not both."
        if self.is_unborn and self.sex != UNBORN_SEX:
            wrong["sex"] = "The sex of an unborn child is recorded as not known."
        if self.born_on and self.born_on < EARLIEST_BIRTH:
            wrong["born_on"] = "A date of birth before 1900 cannot be right."
        if self.died_on and self.born_on and self.died_on < self.born_on:
            wrong["died_on"] = "The date of death is before the date of birth."
        if sentence := disability_fault(self.disabilities):
            wrong["disabilities"] = sentence
        if wrong:
            raise ValidationError(wrong)


def disability_fault(chosen: list[str]) -> str:
    """Return what is wrong with these disability codes, empty when nothing is (rules 8790, 8794)."""
    if codes.NO_DISABILITY in chosen and len(chosen) > 1:
        return "Choose “No disability” alone, or leave it out."
    if len(set(chosen)) < len(chosen):
        return "Choose each disability once."
    return ""


class CaseStanding(Record):
    """What anybody at the front door may be told of a person in a search: known or not, open or closed, with whom."""

    NONE, OPEN, CLOSED = "none", "open", "closed"

    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="standing")
    state = models.CharField("stands", max_length=6, choices=[(OPEN, "open"), (CLOSED, "closed")])
    owner = models.ForeignKey("access.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    team = models.ForeignKey("access.Team", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    since = models.DateField("since")
    words = models.CharField("in words", max_length=120, blank=True)

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "state": CASE_FILE, "owner": OPERATIONAL, "team": OPERATIONAL, "since": CASE_FILE,
            "words": CASE_FILE,
        }  # fmt: skip
        disposal = {"person": GOES_WITH, "owner": KEPT, "team": KEPT}

    class Wall:
        parent = "person"
        found = True


class PersonUserGrant(UserGrant):
    """Somebody may open this person, for a reason, until a time."""

    content_object = models.ForeignKey(Person, on_delete=models.CASCADE)


class PersonGroupGrant(GroupGrant):
    """A team may open this person, for a reason, until a time."""

    content_object = models.ForeignKey(Person, on_delete=models.CASCADE)
