"""The typed reading of the law's rows. Pure: nothing here touches the database.

The first edition itself is in `first_bases.py` and `first_gateways.py`; the rows a Trust edits are in `models.py`.
domain.md 2.2 to 2.4.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from access.bodies import Body


class Kind(StrEnum):
    """What a gateway does for the one who gives: obliges, allows, or only answers a claim of confidence."""

    DUTY = "duty"
    POWER = "power"
    FUNCTION = "function"
    JUSTIFICATION = "justification"


class Article(StrEnum):
    """Which article of the UK GDPR a condition belongs to."""

    NINE = "9"
    TEN = "10"


class NoConsentReason(StrEnum):
    """Why paragraph 18 was relied on without consent: one of three. domain.md 2.3"""

    CANNOT_BE_GIVEN = "cannot_be_given"
    CANNOT_REASONABLY_BE_OBTAINED = "cannot_reasonably_be_obtained"
    WOULD_PREJUDICE = "would_prejudice"


NO_CONSENT_WORDS = {
    NoConsentReason.CANNOT_BE_GIVEN: "Consent cannot be given",
    NoConsentReason.CANNOT_REASONABLY_BE_OBTAINED: "Consent cannot reasonably be obtained",
    NoConsentReason.WOULD_PREJUDICE: "Asking would prejudice the protection",
}


@dataclass(frozen=True)
class Dated:
    """Something that is law only between two days."""

    in_force_from: date | None
    in_force_to: date | None
    verified: bool
    source: str
    key: str
    name: str

    def in_force(self, on: date) -> bool:
        """Whether it is law on this day."""
        after_start = self.in_force_from is None or self.in_force_from <= on
        return after_start and (self.in_force_to is None or on <= self.in_force_to)


@dataclass(frozen=True)
class Basis(Dated):
    """An Article 6 choice. domain.md 2.2"""

    use: str
    bars: str
    needs_duty: bool = False
    is_consent: bool = False
    not_for_public_authority: bool = False


@dataclass(frozen=True)
class Condition(Dated):
    """An Article 9 or 10 condition, always with its Schedule 1 paragraph where the law asks one. domain.md 2.3"""

    article: Article
    must_record: str
    policy_document: bool
    needs_no_consent_reason: bool = False
    is_consent: bool = False


@dataclass(frozen=True)
class Right(Dated):
    """A right over what is held about one, and the bases it comes with; an empty list means any. domain.md 4.9"""

    article: str
    words: str
    bases: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Purpose(Dated):
    """Something optional that consent may be asked for, in the words somebody answers. domain.md 2.7 and 3.1"""

    wording: str
    wording_version: str
    child_wording: str
    processing: str
    without_it: str
    classes: frozenset[str] = frozenset()
    months: int = 12


@dataclass(frozen=True)
class Function(Dated):
    """A statutory function, whose it is, and who exercises it by which arrangement. domain.md, Read first 10"""

    enactment: str
    belongs_to: Body
    exercised_by: frozenset[Body] = frozenset()
    arrangement: str = ""

    def stands_for(self, body: Body, on: date) -> Body:
        """The body whose function it is where this one exercises it by arrangement; else the body itself."""
        return self.belongs_to if body in self.exercised_by and self.in_force(on) else body


@dataclass(frozen=True)
class Gateway(Dated):
    """A provision that lets information pass. domain.md 2.4

    `mutual`: either side may give. `ask_with`: whoever may receive under it may also tell the giver what the question
    needs, as a power; the duty then lies on the answering side only.
    """

    provision: str
    kind: Kind
    givers: frozenset[Body]
    takers: frozenset[Body]
    functions: frozenset[str] = field(default_factory=frozenset)
    mutual: bool = False
    ask_with: bool = False
    only_with_basis: bool = False
    offered: bool = True
    note: str = ""

    def carries(self, giver: frozenset[Body], taker: frozenset[Body]) -> bool:
        """Whether it carries information from giver to taker, each given as every body it counts as."""
        forward = bool(giver & self.givers and taker & self.takers)
        return forward or (self.mutual and bool(giver & self.takers and taker & self.givers))

    def asks(self, asker: frozenset[Body], answerer: frozenset[Body]) -> bool:
        """Whether the asker may put a question on it, because the answer would travel on it."""
        return self.ask_with and bool(answerer & self.givers and asker & self.takers)

    def serves(self, function: str) -> bool:
        """Whether it may be used for this function. An empty list means any."""
        return not self.functions or function in self.functions

    @property
    def is_duty(self) -> bool:
        return self.kind == Kind.DUTY
