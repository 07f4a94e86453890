"""The names and numbers a person is known by, and the dictionary of surnames a search asks first."""

from django.contrib.postgres.indexes import GistIndex
from django.core.exceptions import ValidationError
from django.db import models

from audit.privacy import CONTACT_DETAILS, DATE_OF_BIRTH, GOES_WITH, IDENTIFIER, OPERATIONAL
from audit.records import Record
from people import codes
from people.identifiers import CHECKS
from people.models.person import Person, choices
from people.naming import LONGEST, folded, parts, sound, typed_name


class PersonName(Record):
    """A name somebody has or had, as typed, and beside it the forms a search compares (house.md row 23)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="names")
    kind = models.CharField("kind of name", max_length=10, choices=choices(codes.NAME_KINDS), default="current")
    given = models.CharField("first names", max_length=LONGEST, blank=True)
    family = models.CharField("family name", max_length=LONGEST, blank=True)
    until_on = models.DateField("used until", null=True, blank=True)
    source = models.CharField("who says so", max_length=120, blank=True)
    folded_family = models.CharField(max_length=LONGEST * 2, blank=True, editable=False)
    first_part = models.CharField(max_length=LONGEST * 2, blank=True, editable=False)
    last_part = models.CharField(max_length=LONGEST * 2, blank=True, editable=False)
    family_sound = models.CharField(max_length=60, blank=True, editable=False)
    first_given = models.CharField(max_length=LONGEST * 2, blank=True, editable=False)
    given_sound = models.CharField(max_length=60, blank=True, editable=False)
    # Copied from the person, so that a day and a sound are asked for together.
    born_on = models.DateField(null=True, blank=True, editable=False)

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "kind": OPERATIONAL, "given": CONTACT_DETAILS, "family": CONTACT_DETAILS,
            "until_on": CONTACT_DETAILS, "source": OPERATIONAL, "folded_family": CONTACT_DETAILS,
            "first_part": CONTACT_DETAILS, "last_part": CONTACT_DETAILS, "family_sound": CONTACT_DETAILS,
            "first_given": CONTACT_DETAILS, "given_sound": CONTACT_DETAILS, "born_on": DATE_OF_BIRTH,
        }  # fmt: skip
        disposal = {"person": GOES_WITH}

    class Wall:
        parent = "person"
        found = True

    class Meta:
        indexes = [
            models.Index(fields=["folded_family", "first_given"], name="name_family_given"),
            models.Index(fields=["first_part"], name="name_first_part"),
            models.Index(fields=["last_part"], name="name_last_part"),
            models.Index(fields=["family_sound", "given_sound"], name="name_sound"),
            models.Index(fields=["person"], name="name_person"),
            models.Index(fields=["born_on", "given_sound"], name="name_born_given"),
            models.Index(fields=["born_on", "family_sound"], name="name_born_family"),
        ]

    def clean(self) -> None:
        """Tidy the name, refuse what is no part of one, and make the forms a search compares."""
        wrong = {}
        for field in ("given", "family"):
            try:
                setattr(self, field, typed_name(getattr(self, field)))
            except ValueError as error:
                wrong[field] = str(error)
        if not wrong and not (self.given or self.family):
            wrong["family"] = "Give at least one name."
        if wrong:
            raise ValidationError(wrong)
        self._compare_as()

    def _compare_as(self) -> None:
        family, given = parts(self.family), parts(self.given)
        self.born_on = self.person.born_on
        self.folded_family, self.family_sound = folded(self.family), sound(self.family)
        self.first_part, self.last_part = (family[0], family[-1]) if family else ("", "")
        self.first_given, self.given_sound = (given[0], sound(given[0])) if given else ("", "")

    @property
    def in_full(self) -> str:
        """The name as written: `Wren Applebarrow`."""
        return f"{self.given} {self.family}".strip()


class Identifier(Record):
    """A number somebody is known by, who gave it, and whether anyone checked it.

    Two people may hold the same number: that is for a person to sort out, and a constraint would tell a stranger
    that the number is known here (security.md 2.2).
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="identifiers")
    kind = models.CharField("kind of number", max_length=12, choices=choices(codes.IDENTIFIER_KINDS))
    value = models.CharField("number", max_length=20)
    source = models.CharField("who gave it", max_length=120, blank=True)
    verified_on = models.DateField("checked on", null=True, blank=True)
    ended_on = models.DateField("not used since", null=True, blank=True)

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "kind": OPERATIONAL, "value": IDENTIFIER, "source": OPERATIONAL,
            "verified_on": OPERATIONAL, "ended_on": OPERATIONAL,
        }  # fmt: skip
        disposal = {"person": GOES_WITH}

    class Wall:
        parent = "person"
        found = True

    class Meta:
        indexes = [models.Index(fields=["value", "kind"], name="identifier_value")]

    def clean(self) -> None:
        """Check the number and keep its normal form."""
        check = CHECKS["upn" if self.kind == "former_upn" else self.kind]
        try:
            self.value = check(self.value)
        except ValueError as error:
            raise ValidationError({"value": str(error)}) from None


class Surname(Record):
    """A folded family name, or a part of one, that somebody here has. About nobody: asked by likeness of spelling."""

    folded = models.CharField(max_length=LONGEST * 2, unique=True)

    class Privacy:
        subject = None
        retain = "reference"
        fields = {"folded": OPERATIONAL}
        disposal: dict = {}
        word = "folded"
        while_held = [
            ("people_personname", "folded_family"),
            ("people_personname", "first_part"),
            ("people_personname", "last_part"),
        ]

    class Wall:
        scope = "surnames"

    class Meta:
        indexes = [GistIndex(fields=["folded"], opclasses=["gist_trgm_ops(siglen=32)"], name="surname_likeness")]
