"""The registers, as models over views of the wall's keeper: read-only, metadata only."""

from console.models.exports import RegisterExport
from console.models.registers import (
    AgreementLine,
    ConsentLine,
    ExportLine,
    GrantLine,
    LookLine,
    RuleChange,
    SharingLine,
    SignInLine,
    ToldLine,
)

__all__ = [
    "AgreementLine",
    "ConsentLine",
    "ExportLine",
    "GrantLine",
    "LookLine",
    "RegisterExport",
    "RuleChange",
    "SharingLine",
    "SignInLine",
    "ToldLine",
]
