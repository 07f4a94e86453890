"""Sharing agreements and controller arrangements: who with whom, for which items, to what end, from when until when.

An edition stays as it was made; renewing writes the next one. domain.md 2.8 V9, "Read first" 10.
"""

from django.db import models
from django.db.models import F, Q

from access.models import Agency
from audit.privacy import GOES_WITH, KEPT, LAW, Alone
from audit.records import Record
from sharing import agreement as pure
from sharing.minimisation import Class

KINDS = [(kind.value, words) for kind, words in pure.KIND_WORDS.items()]


class Agreement(Record):
    """One edition of a sharing agreement or controller arrangement."""

    key = models.SlugField("short name for its editions", max_length=50)
    edition = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=12, choices=KINDS, default=pure.Kind.SHARING.value)
    name = models.CharField(max_length=160)
    purpose = models.TextField(max_length=2000)
    classes = models.JSONField("kinds of item it covers", default=list, blank=True)
    function_of = models.CharField("whose function, or whose processor", max_length=300, blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    verified = models.BooleanField("confirmed by whoever answers for it", default=False)
    source = models.CharField("where the signed copy is", max_length=200, blank=True)
    renews = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="renewed_by")

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = dict.fromkeys(
            (
                "key",
                "edition",
                "kind",
                "name",
                "purpose",
                "classes",
                "function_of",
                "starts_at",
                "ends_at",
                "verified",
                "source",
                "renews",
            ),
            LAW,
        )
        disposal = {"renews": KEPT}
        alone = Alone(since="ends_at", rule="R15", said="name")

    class Meta:
        ordering = ["name", "-edition"]
        constraints = [
            models.UniqueConstraint(fields=["key", "edition"], name="one_edition_of_each_number"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="an_agreement_ends_after_it_starts"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, edition {self.edition}"

    def as_law(self) -> pure.Agreement:
        """The row as the pure rules read it."""
        classes = frozenset(Class(one) for one in self.classes)
        return pure.Agreement(str(self.pk), self.name, self.edition, classes, self.starts_at, self.ends_at)


class AgreementParty(Record):
    """An agency is party to an edition of an agreement."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="parties")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="agreements")

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = dict.fromkeys(("agreement", "agency"), LAW)
        disposal = {"agreement": GOES_WITH, "agency": KEPT}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agreement", "agency"], name="a_party_is_named_once")]

    def __str__(self) -> str:
        return f"party to {self.agreement_id}"
