"""The registers, as models over views of the wall's keeper: read-only, metadata only."""

from console.models.accounting import Advice, ImpactAssessment
from console.models.belonging import Belonging
from console.models.deciding import AgreementLine, ConsentLine, GrantLine, SharingLine, ToldLine
from console.models.exports import RegisterExport
from console.models.keeping import DisposalLine, HoldLine, IncidentLine, ReviewLine, RightsLine
from console.models.line import Line
from console.models.opening import CaseLine, CaseOpening
from console.models.papers import ByHand, Processing
from console.models.planning import Office, OfficeHolder, PlannedChange
from console.models.rounds import ReviewRound
from console.models.standing import AccountLine, ClockLine, OpeningLine
from console.models.verifying import Verification
from console.models.watching import ExportLine, LookLine, RuleChange, SignInLine

__all__ = [
    "AccountLine",
    "Advice",
    "AgreementLine",
    "Belonging",
    "ByHand",
    "CaseLine",
    "CaseOpening",
    "ClockLine",
    "ConsentLine",
    "DisposalLine",
    "ExportLine",
    "GrantLine",
    "HoldLine",
    "ImpactAssessment",
    "IncidentLine",
    "Line",
    "LookLine",
    "Office",
    "OfficeHolder",
    "OpeningLine",
    "PlannedChange",
    "Processing",
    "RegisterExport",
    "ReviewLine",
    "ReviewRound",
    "RightsLine",
    "RuleChange",
    "SharingLine",
    "SignInLine",
    "ToldLine",
    "Verification",
]
