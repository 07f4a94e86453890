"""The law as rows: bases, conditions, gateways and whose function is exercised. Each has a source and dates."""

from datetime import date

from django.db import models

from access.bodies import Body
from audit.privacy import LAW
from audit.records import Record
from consent import lawful_basis
from consent.lawful_basis import Article, Kind


class Provision(Record):
    """What every row of law has: a key, words, a source, the days it is in force, and whether that was confirmed."""

    key = models.CharField(max_length=30, unique=True)
    position = models.PositiveSmallIntegerField(default=0)
    name = models.CharField(max_length=120)
    source = models.CharField(max_length=200)
    in_force_from = models.DateField(null=True, blank=True)
    in_force_to = models.DateField(null=True, blank=True)
    verified = models.BooleanField("confirmed by whoever answers for it", default=False)

    class Meta:
        abstract = True
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name

    def in_force(self, on: date) -> bool:
        """Whether it is law on this day."""
        return self.as_law().in_force(on)

    def as_law(self):
        """The row as the pure rules read it."""
        raise TypeError(f"{type(self).__name__} does not say how it is read.")

    @property
    def _dated(self) -> dict:
        return {
            "in_force_from": self.in_force_from,
            "in_force_to": self.in_force_to,
            "verified": self.verified,
            "source": self.source,
            "key": self.key,
            "name": self.name,
        }


DATED = dict.fromkeys(("key", "position", "name", "source", "in_force_from", "in_force_to", "verified"), LAW)


class ArticleSix(Provision):
    """An Article 6 basis. domain.md 2.2"""

    use = models.CharField(max_length=300)
    bars = models.CharField(max_length=300)
    needs_duty = models.BooleanField(default=False)
    is_consent = models.BooleanField(default=False)
    not_for_public_authority = models.BooleanField(default=False)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = DATED | dict.fromkeys(("use", "bars", "needs_duty", "is_consent", "not_for_public_authority"), LAW)
        disposal: dict[str, str] = {}

    def as_law(self) -> lawful_basis.Basis:
        """The row as the pure rules read it."""
        return lawful_basis.Basis(
            **self._dated,
            use=self.use,
            bars=self.bars,
            needs_duty=self.needs_duty,
            is_consent=self.is_consent,
            not_for_public_authority=self.not_for_public_authority,
        )


class Condition(Provision):
    """An Article 9 or 10 condition with its Schedule 1 paragraph. domain.md 2.3"""

    article = models.CharField(max_length=2, choices=[(one.value, f"Article {one}") for one in Article])
    must_record = models.CharField(max_length=200)
    policy_document = models.BooleanField("needs an appropriate policy document", default=False)
    needs_no_consent_reason = models.BooleanField(default=False)
    is_consent = models.BooleanField(default=False)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = DATED | dict.fromkeys(
            ("article", "must_record", "policy_document", "needs_no_consent_reason", "is_consent"), LAW
        )
        disposal: dict[str, str] = {}

    def as_law(self) -> lawful_basis.Condition:
        """The row as the pure rules read it."""
        return lawful_basis.Condition(
            **self._dated,
            article=Article(self.article),
            must_record=self.must_record,
            policy_document=self.policy_document,
            needs_no_consent_reason=self.needs_no_consent_reason,
            is_consent=self.is_consent,
        )


class Function(Provision):
    """A statutory function, whose it is, and which bodies exercise it by which arrangement. domain.md, Read first 10"""

    enactment = models.CharField(max_length=200)
    belongs_to = models.CharField(max_length=30)
    exercised_by = models.JSONField(default=list, blank=True)
    arrangement = models.CharField(max_length=300, blank=True)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = DATED | dict.fromkeys(("enactment", "belongs_to", "exercised_by", "arrangement"), LAW)
        disposal: dict[str, str] = {}

    def as_law(self) -> lawful_basis.Function:
        """The row as the pure rules read it."""
        return lawful_basis.Function(
            **self._dated,
            enactment=self.enactment,
            belongs_to=Body(self.belongs_to),
            exercised_by=_bodies(self.exercised_by),
            arrangement=self.arrangement,
        )


class Gateway(Provision):
    """A provision that lets information pass between kinds of body, for some functions. domain.md 2.4"""

    provision = models.CharField(max_length=160)
    kind = models.CharField(max_length=20, choices=[(one.value, one.value) for one in Kind])
    givers = models.JSONField(default=list, blank=True)
    takers = models.JSONField(default=list, blank=True)
    functions = models.JSONField(default=list, blank=True)
    mutual = models.BooleanField(default=False)
    ask_with = models.BooleanField(default=False)
    only_with_basis = models.BooleanField(default=False)
    offered = models.BooleanField(default=True)
    note = models.CharField(max_length=300, blank=True)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = DATED | dict.fromkeys(
            (
                "provision",
                "kind",
                "givers",
                "takers",
                "functions",
                "mutual",
                "ask_with",
                "only_with_basis",
                "offered",
                "note",
            ),
            LAW,
        )
        disposal: dict[str, str] = {}

    def as_law(self) -> lawful_basis.Gateway:
        """The row as the pure rules read it."""
        return lawful_basis.Gateway(
            **self._dated,
            provision=self.provision,
            kind=Kind(self.kind),
            givers=_bodies(self.givers),
            takers=_bodies(self.takers),
            functions=frozenset(self.functions),
            mutual=self.mutual,
            ask_with=self.ask_with,
            only_with_basis=self.only_with_basis,
            offered=self.offered,
            note=self.note,
        )


def _bodies(values: list[str]) -> frozenset[Body]:
    return frozenset(Body(value) for value in values)


class Right(Provision):
    """A right somebody has over what is held about them, and with which bases. domain.md 4.1, 4.8 and 4.9"""

    article = models.CharField(max_length=60)
    words = models.CharField("in plain words", max_length=400)
    bases = models.JSONField("only with these bases; empty for any", default=list, blank=True)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = DATED | dict.fromkeys(("article", "words", "bases"), LAW)
        disposal: dict[str, str] = {}

    def as_law(self) -> lawful_basis.Right:
        """The row as the pure rules read it."""
        return lawful_basis.Right(**self._dated, article=self.article, words=self.words, bases=frozenset(self.bases))


class ConsentPurpose(Provision):
    """Something truly optional that consent may be asked for, in the words it is asked. domain.md 2.2 and 2.7"""

    wording = models.TextField("the words somebody answers", max_length=2000)
    wording_version = models.CharField(max_length=20)
    child_wording = models.TextField("the same for a child", max_length=2000)
    processing = models.CharField("what will be done", max_length=400)
    without_it = models.CharField("what happens on a no", max_length=300)
    classes = models.JSONField(default=list, blank=True)
    months = models.PositiveSmallIntegerField("reviewed after, in months", default=12)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = DATED | dict.fromkeys(
            ("wording", "wording_version", "child_wording", "processing", "without_it", "classes", "months"), LAW
        )
        disposal: dict[str, str] = {}

    def as_law(self) -> lawful_basis.Purpose:
        """The row as the pure rules read it."""
        return lawful_basis.Purpose(
            **self._dated,
            wording=self.wording,
            wording_version=self.wording_version,
            child_wording=self.child_wording,
            processing=self.processing,
            without_it=self.without_it,
            classes=frozenset(self.classes),
            months=self.months,
        )
