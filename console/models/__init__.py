"""The registers, as models over views of the wall's keeper: read-only, metadata only."""

from console.models.belonging import Belonging
from console.models.deciding import AgreementLine, ConsentLine, GrantLine, SharingLine, ToldLine
from console.models.exports import RegisterExport
from console.models.keeping import DisposalLine, HoldLine, IncidentLine, ReviewLine, RightsLine
from console.models.line import Line
from console.models.planning import Office, OfficeHolder, PlannedChange
from console.models.watching import ExportLine, LookLine, RuleChange, SignInLine

__all__ = [
    "AgreementLine",
    "Belonging",
    "ConsentLine",
    "DisposalLine",
    "ExportLine",
    "GrantLine",
    "HoldLine",
    "IncidentLine",
    "Line",
    "LookLine",
    "Office",
    "OfficeHolder",
    "PlannedChange",
    "RegisterExport",
    "ReviewLine",
    "RightsLine",
    "RuleChange",
    "SharingLine",
    "SignInLine",
    "ToldLine",
]
