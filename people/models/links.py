"""What a member of staff says of their own ties, whether or not anybody here is known by it (domain.md 2.10 P5)."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from audit.privacy import CONTACT_DETAILS, GOES_WITH, STAFF
from audit.records import Record, RecordQuerySet
from people.models.homes import place_of
from people.models.person import choices
from people.naming import folded

LINK_KINDS = {
    "self": "Myself",
    "family": "Somebody of my family",
    "address": "An address: mine, or one I lived at",
    "friend": "A friend or neighbour",
}


class LinkQuerySet(RecordQuerySet):
    """Links …"""

    def standing(self) -> "LinkQuerySet":
        """… that have not ended."""
        return self.filter(ended_on=None)


class DeclaredLink(Record):
    """One declared link: to somebody by name and date of birth, or to an address. Nobody but its owner reads it."""

    user = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="declared_links")
    kind = models.CharField("who or what", max_length=10, choices=choices(LINK_KINDS))
    given = models.CharField("first names", max_length=120, blank=True)
    family = models.CharField("family name", max_length=120, blank=True)
    born_on = models.DateField("date of birth", null=True, blank=True)
    lines = models.CharField("address", max_length=300, blank=True)
    postcode = models.CharField("postcode", max_length=10, blank=True)
    folded_family = models.CharField(max_length=240, blank=True, editable=False)
    place = models.CharField(max_length=320, blank=True, editable=False)
    declared_on = models.DateField("declared on")
    ended_on = models.DateField("ended on", null=True, blank=True)

    objects: ClassVar = LinkQuerySet.as_manager()

    class Wall:
        own = "user"
        managed_by = "links"
        private = True
        own_writes = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = {
            "user": STAFF, "kind": STAFF, "given": STAFF, "family": STAFF, "born_on": STAFF, "lines": CONTACT_DETAILS,
            "postcode": CONTACT_DETAILS, "folded_family": STAFF, "place": CONTACT_DETAILS, "declared_on": STAFF,
            "ended_on": STAFF,
        }  # fmt: skip
        disposal = {"user": GOES_WITH}

    class Meta:
        indexes = [models.Index(fields=["user"], condition=Q(ended_on=None), name="link_standing")]

    def clean(self) -> None:
        """Refuse what could match nobody, or everybody of one name."""
        self.folded_family, self.place = folded(self.family), place_of(self.lines, self.postcode)
        wrong = {}
        if self.kind == "address" and not self.place:
            wrong["lines"] = "Give the first line of the address and the postcode."
        if self.kind != "address" and not (self.given.strip() and self.family.strip()):
            wrong["family"] = "Give the first name and the family name."
        if wrong:
            raise ValidationError(wrong)

    @property
    def words(self) -> str:
        """What is declared, in a few words."""
        return LINK_KINDS[self.kind].lower().replace("myself", "it is themselves")
