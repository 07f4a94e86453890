"""What somebody proposes to tell an agency, and the law it is held against: plain values. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum

from access.bodies import PUBLIC_AUTHORITIES, SHARING_DUTY, Body, Column
from consent.lawful_basis import Basis, Condition, Function, Gateway
from sharing.agreement import Agreement
from sharing.minimisation import Class, Matrix


class Decision(StrEnum):
    """What was decided about telling."""

    SHARE = "SHARE"
    SHARE_PART = "SHARE_PART"
    NOT_SHARE = "NOT_SHARE"
    DEFER = "DEFER"


class Pattern(StrEnum):
    """How the disclosure comes about."""

    ROUTINE = "ROUTINE"
    ONE_OFF = "ONE_OFF"
    EMERGENCY = "EMERGENCY"


class Level(IntEnum):
    """Who may agree to an item past the matrix's first answer, least to most."""

    WORKER = 1
    MANAGER = 2
    GUARDIAN = 3


class Refusal(StrEnum):
    """The only grounds on which someone under the duty to share may refuse. domain.md 2.8 V11"""

    NOT_RELEVANT = "not_relevant"
    WOULD_NOT_HELP = "would_not_help"
    MORE_DETRIMENTAL = "more_detrimental"
    DATA_LAW_FORBIDS = "data_law_forbids"
    OTHER = "other"


REFUSAL_WORDS = {
    Refusal.NOT_RELEVANT: "It is not relevant to the child's safety or welfare",
    Refusal.WOULD_NOT_HELP: "It would not help the functions of whoever asks",
    Refusal.MORE_DETRIMENTAL: "Telling would harm the child more than withholding",
    Refusal.DATA_LAW_FORBIDS: "Data-protection law forbids it",
    Refusal.OTHER: "Another reason",
}
DUTY_REFUSALS = frozenset(Refusal) - {Refusal.OTHER}


PROPORTIONATE = "No more is told than these questions need; what is left out is listed with why."


@dataclass(frozen=True)
class Party:
    """One side: its name, what kind of body it is, and its column of the matrix."""

    name: str
    body: Body
    column: Column = Column.OTHER
    is_active: bool = True

    @property
    def is_public_authority(self) -> bool:
        return self.body in PUBLIC_AUTHORITIES

    @property
    def is_under_duty(self) -> bool:
        return self.body in SHARING_DUTY


@dataclass(frozen=True)
class Origin:
    """Where an item came from, when an agency told us: under which regime, and whether it may be passed on. V15"""

    agency: str
    regime: str = "UKGDPR"
    may_pass: bool = False
    agreed: bool = False
    overriding: str = ""


@dataclass(frozen=True)
class Consents:
    """What consents say at the moment of sending: who stands by one, why others do not, what was refused before."""

    live: frozenset[str] = frozenset()
    explicit: frozenset[str] = frozenset()
    wanting: Mapping[str, str] = field(default_factory=dict)
    refused: tuple[str, ...] = ()
    ids: Mapping[str, str] = field(default_factory=dict)

    def why_not(self, person: str, *, explicit: bool = False) -> str:
        """Why nothing may go on this person's consent now; empty where it may."""
        if person not in self.live:
            return self.wanting.get(person) or "There is no consent in force for this recipient, purpose and item."
        if explicit and person not in self.explicit:
            return "Consent was given, and not explicitly for this."
        return ""


@dataclass(frozen=True)
class Standing:
    """What facts about one person rest on. Without a person: the decision's own, which holds for the children."""

    art6: str
    art9: str = ""
    art10: str = ""
    person: str = ""
    name: str = ""


@dataclass(frozen=True)
class Item:
    """One thing to be told: its class, whom it is about, and what past the matrix it rests on."""

    key: str
    class_: Class
    label: str
    person: str = ""
    why_needed: str = ""
    marks: frozenset[str] = frozenset()
    agreed_by: Level = Level.WORKER
    named_fact: bool = False
    origin: Origin | None = None
    # What a document holds besides its first class.
    also: frozenset[Class] = frozenset()

    @property
    def classes(self) -> frozenset[Class]:
        """Every class it holds."""
        return self.also | {self.class_}


@dataclass(frozen=True)
class Proposal:
    """A disclosure as somebody proposes it. Empty strings are questions not answered."""

    giver: Party
    taker: Party
    on: date
    function: str
    purpose: str
    necessity: str
    less_intrusive: str
    family_told: str
    gateways: tuple[str, ...] = ()
    art6: tuple[str, ...] = ()
    art9: str = ""
    art10: str = ""
    no_consent_reason: str = ""
    confidence: str = ""
    items: tuple[Item, ...] = ()
    is_question: bool = True
    decision: Decision = Decision.SHARE
    pattern: Pattern = Pattern.ONE_OFF
    harm_if_withheld: str = ""
    refusal: str = ""
    threshold: int | None = None
    rating: str = ""
    proportionality: str = PROPORTIONATE
    who: str = ""
    at: datetime | None = None
    agreement: Agreement | None = None
    why_one_off: str = ""
    adults: tuple[Standing, ...] = ()
    consents: Consents = field(default_factory=Consents)
    why_consent_stands: str = ""
    consent_stands_by: Level = Level.WORKER
    change_of_circumstances: str = ""
    # What a household is matched to a programme by; nothing else asks for it.
    problems: frozenset[str] = frozenset()
    # (the question, what stands in it): words that may not be told, found in text that would be.
    masked_in: tuple[tuple[str, str], ...] = ()

    @property
    def gives(self) -> bool:
        """Whether anything would leave."""
        return self.decision in {Decision.SHARE, Decision.SHARE_PART}

    @property
    def is_emergency(self) -> bool:
        return self.pattern == Pattern.EMERGENCY

    @property
    def classes(self) -> frozenset[Class]:
        return frozenset(one for item in self.items for one in item.classes)

    @property
    def grounds(self) -> tuple[Standing, ...]:
        """What the decision rests on, and each adult's own ground where it is another."""
        own = [Standing(key, self.art9, self.art10) for key in self.art6]
        return (*(own or [Standing("", self.art9, self.art10)]), *self.adults)

    def items_about(self, ground: Standing) -> list[Item]:
        """The items that rest on this ground: an adult's on theirs, everything else on the decision's own."""
        apart = {one.person for one in self.adults}
        return [
            item for item in self.items if (item.person == ground.person if ground.person else item.person not in apart)
        ]

    def classes_about(self, ground: Standing) -> frozenset[Class]:
        """The classes of the items that rest on this ground."""
        return frozenset(one for item in self.items_about(ground) for one in item.classes)


@dataclass(frozen=True)
class Law:
    """The rows in force: what a proposal is held against."""

    bases: Mapping[str, Basis]
    conditions: Mapping[str, Condition]
    gateways: Mapping[str, Gateway]
    functions: Mapping[str, Function]
    matrix: Matrix = field(default_factory=dict)
    purposes: Mapping[str, str] = field(default_factory=dict)
    # Appropriate policy documents: for which condition, from which day, until which.
    documents: tuple[tuple[str, date, date], ...] = ()

    def has_document(self, condition: str, on: date) -> bool:
        """Whether an appropriate policy document for this condition is in date on this day."""
        return any(key == condition and since <= on <= until for key, since, until in self.documents)

    def counts_as(self, party: Party, function: str, on: date) -> frozenset[Body]:
        """The bodies a party counts as: its own kind, and the one whose function it exercises. "Read first" 10."""
        row = self.functions.get(function)
        return frozenset({party.body, row.stands_for(party.body, on) if row else party.body})
