"""Where a person lives and how to reach them, and whether it is safe to."""

from datetime import date
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from audit.privacy import CONTACT_DETAILS, GOES_WITH, KEPT, OPERATIONAL, STAFF
from audit.records import Record, RecordQuerySet
from people import codes, identifiers
from people.models.person import Person, choices
from people.placing import place_of

SAFE = choices(codes.YES_NO_UNKNOWN)


class ResidenceQuerySet(RecordQuerySet):
    """Homes …"""

    def live(self, on: date) -> "ResidenceQuerySet":
        """… lived in on this day, the latest first."""
        began = Q(since_on=None) | Q(since_on__lte=on)
        return self.filter(began, Q(until_on=None) | Q(until_on__gt=on)).order_by("-is_where_now", "-since_on")


class Residence(Record):
    """A person at an address from one day to another. People with the same `place` are one household.

    The address is written out on each person's own row, so that it stands behind that person's wall: a refuge does
    not become known through somebody else who once lived there.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="residences")
    kind = models.CharField("kind of place", max_length=10, choices=choices(codes.HOME_KINDS), default="home")
    lines = models.CharField("address", max_length=300, blank=True)
    postcode = models.CharField("postcode", max_length=10, blank=True)
    postcode_kind = models.CharField(
        max_length=15,
        blank=True,
        choices=[(kind.value, kind.value) for kind in identifiers.PostcodeKind],
        editable=False,
    )
    uprn = models.CharField("UPRN", max_length=12, blank=True)
    place = models.CharField(max_length=320, blank=True, editable=False)
    outward = models.CharField(max_length=5, blank=True, editable=False)
    since_on = models.DateField("since", null=True, blank=True)
    until_on = models.DateField("until", null=True, blank=True)
    is_where_now = models.BooleanField("where they are now", default=False)
    safe_to_write = models.CharField("safe to write", max_length=7, choices=SAFE, default="unknown")
    do_not_disclose = models.BooleanField("do not disclose", default=False)
    source = models.CharField("who says so", max_length=120, blank=True)
    confirmed_on = models.DateField("last confirmed", null=True, blank=True)
    confirmed_by = models.ForeignKey(
        "access.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="confirmed to"
    )
    confirmed_with = models.CharField("who confirmed it", max_length=120, blank=True)

    objects: ClassVar = ResidenceQuerySet.as_manager()

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "kind": CONTACT_DETAILS, "lines": CONTACT_DETAILS, "postcode": CONTACT_DETAILS,
            "postcode_kind": OPERATIONAL, "uprn": CONTACT_DETAILS, "place": CONTACT_DETAILS, "outward": CONTACT_DETAILS,
            "since_on": CONTACT_DETAILS, "until_on": CONTACT_DETAILS, "is_where_now": CONTACT_DETAILS,
            "safe_to_write": CONTACT_DETAILS, "do_not_disclose": OPERATIONAL, "source": OPERATIONAL,
            "confirmed_on": OPERATIONAL, "confirmed_by": STAFF, "confirmed_with": CONTACT_DETAILS,
        }  # fmt: skip
        disposal = {"person": GOES_WITH, "confirmed_by": KEPT}
        area = ("outward", "since_on", "until_on")

    class Wall:
        parent = "person"
        found = True

    class Meta:
        indexes = [
            models.Index(fields=["place"], name="residence_place"),
            models.Index(fields=["postcode"], name="residence_postcode"),
            models.Index(fields=["outward"], name="residence_outward"),
        ]

    def clean(self) -> None:
        """Put postcode and UPRN in their normal form and work out which place this is."""
        wrong = {}
        if self.postcode and not self.postcode_kind_fits():
            try:
                found = identifiers.postcode(self.postcode)
                self.postcode, self.postcode_kind = found.value, found.kind.value
            except ValueError as error:
                wrong["postcode"] = str(error)
        if self.uprn:
            try:
                self.uprn = identifiers.uprn(self.uprn)
            except ValueError as error:
                wrong["uprn"] = str(error)
        if self.since_on and self.until_on and self.until_on < self.since_on:
            wrong["until_on"] = "They left before they came. Check the two dates."
        if wrong:
            raise ValidationError(wrong)
        self.do_not_disclose = self.do_not_disclose or self.kind in codes.HIDDEN_HOMES
        self.place = place_of(self.lines, self.postcode, self.uprn)
        self.outward = self.postcode.split(" ")[0][:4] if self.postcode[:1].isalpha() else ""

    def postcode_kind_fits(self) -> bool:
        """Whether an empty postcode was explained (no fixed abode, overseas) and still is empty."""
        return not self.postcode and bool(self.postcode_kind)

    @property
    def in_one_line(self) -> str:
        """The address on one line, or what is known instead."""
        if self.lines or self.postcode:
            return ", ".join(part for part in (*self.lines.splitlines(), self.postcode) if part.strip())
        return (self.postcode_kind or "address not known").capitalize()


class ContactDetail(Record):
    """A way to reach somebody, and what is safe. Asked each time, because it changes."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="contact_details")
    kind = models.CharField("kind", max_length=8, choices=choices(codes.REACH_KINDS), default="mobile")
    value = models.CharField("number or address", max_length=254)
    extension = models.CharField("extension", max_length=10, blank=True)
    safe_to_call = models.CharField("safe to call", max_length=7, choices=SAFE, default="unknown")
    safe_to_leave_message = models.CharField("safe to leave a message", max_length=7, choices=SAFE, default="unknown")
    safe_to_text = models.CharField("safe to text", max_length=7, choices=SAFE, default="unknown")
    best_time = models.CharField("best time", max_length=80, blank=True)
    source = models.CharField("who says so", max_length=120, blank=True)
    confirmed_on = models.DateField("last confirmed", null=True, blank=True)
    confirmed_by = models.ForeignKey(
        "access.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="confirmed to"
    )
    confirmed_with = models.CharField("who confirmed it", max_length=120, blank=True)
    ended_on = models.DateField("not used since", null=True, blank=True)

    class Privacy:
        subject = "person"
        retain = "with case"
        fields = {
            "person": OPERATIONAL, "kind": CONTACT_DETAILS, "value": CONTACT_DETAILS, "extension": CONTACT_DETAILS,
            "safe_to_call": CONTACT_DETAILS, "safe_to_leave_message": CONTACT_DETAILS, "safe_to_text": CONTACT_DETAILS,
            "best_time": CONTACT_DETAILS, "source": OPERATIONAL, "ended_on": OPERATIONAL,
            "confirmed_on": OPERATIONAL, "confirmed_by": STAFF, "confirmed_with": CONTACT_DETAILS,
        }  # fmt: skip
        disposal = {"person": GOES_WITH, "confirmed_by": KEPT}

    class Wall:
        parent = "person"
        found = True

    class Meta:
        indexes = [models.Index(fields=["value"], name="contact_detail_value")]

    def clean(self) -> None:
        """Check the number or address and keep its normal form."""
        try:
            if self.kind == "email":
                self.value = identifiers.email(self.value)
            else:
                found = identifiers.phone(self.value)
                self.value, self.extension = found.number, self.extension or found.extension
        except ValueError as error:
            raise ValidationError({"value": str(error)}) from None

    @property
    def in_words(self) -> str:
        """The number as it is dialled here, with its extension, or the e-mail address."""
        if self.kind == "email":
            return self.value
        words = identifiers.phone_words(self.value)
        return f"{words}, extension {self.extension}" if self.extension else words
