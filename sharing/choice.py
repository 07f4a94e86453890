"""What somebody chose on a page: what is said once for all, and what for one recipient. Plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from access.models import Agency, Desk
from intake.models import InformedNotice
from sharing.agreement import Agreement
from sharing.channels import Channel
from sharing.proposal import PROPORTIONATE, Consents, Level, Pattern, Standing


@dataclass(frozen=True)
class Once:
    """What is said once for every agency of an enquiry."""

    purpose: str
    function: str
    necessity: str
    less_intrusive: str
    family_told: str
    is_emergency: bool = False
    threshold: int | None = None
    rating: str = ""
    proportionality: str = PROPORTIONATE
    who: str = ""
    advice_from: str = ""
    process_step: str = ""
    change_of_circumstances: str = ""
    told_record: InformedNotice | None = None
    problems: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Choice:
    """What was chosen for one agency: its desk, the basis, the questions and the items, with why each is needed.

    to: the agency, where it has no desk in this service; recipient: for whom there, by name.
    """

    desk: Desk | None
    needed_by: datetime | None
    questions: str
    gateways: tuple[str, ...] = ()
    art6: tuple[str, ...] = ()
    art9: str = ""
    art10: str = ""
    no_consent_reason: str = ""
    confidence: str = ""
    risk: str = ""
    chosen: frozenset[str] = frozenset()
    why_needed: Mapping[str, str] = field(default_factory=dict)
    named_fact: str = ""
    handling: str = ""
    delete_by: date | None = None
    of_pregnancy: bool = False
    pattern: Pattern = Pattern.ONE_OFF
    why_one_off: str = ""
    adults: tuple[Standing, ...] = ()
    consent_purpose: str = ""
    why_consent_stands: str = ""
    overriding: Mapping[str, str] = field(default_factory=dict)
    onward_rule: str = ""
    to: Agency | None = None
    recipient: str = ""
    channel: Channel = Channel.SERVICE
    expires_on: date | None = None
    # Where they asked us: who, for what, and whether they get it only in part.
    asked_by: str = ""
    asked_what: str = ""
    in_part: bool = False

    @property
    def agency(self) -> Agency:
        """The agency told. A choice names a desk or an agency."""
        if self.desk is not None:
            return self.desk.agency
        if self.to is None:
            raise TypeError("A choice is for a desk or an agency.")
        return self.to

    @property
    def is_question(self) -> bool:
        """Whether it asks something of a desk, or only tells."""
        return self.desk is not None

    @property
    def name(self) -> str:
        """To whom, in words."""
        return str(self.desk) if self.desk is not None else self.agency.name


@dataclass(frozen=True)
class Known:
    """What the rows say of one recipient at one moment: the agreement with it, who agreed to what, consents."""

    at: datetime | None = None
    agreement: Agreement | None = None
    approved: Mapping[tuple[str, str], Level] = field(default_factory=dict)
    # Findings, as item keys, whose originator agreed that this recipient is told of them.
    may_pass: frozenset[str] = frozenset()
    consents: Consents = field(default_factory=Consents)


NOTHING_KNOWN = Known()
