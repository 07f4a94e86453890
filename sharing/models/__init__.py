"""What was asked, told, refused and answered, by noun."""

from sharing.models.agreement import Agreement, AgreementParty
from sharing.models.answer import AgencyResponse, Chaser, Finding
from sharing.models.approval import Approval, Completion, DisclosureReview
from sharing.models.decision import SharingDecision
from sharing.models.grants import RequestGroupGrant, RequestUserGrant
from sharing.models.item import LeftOut, SharingItem, SharingSubject
from sharing.models.outside import HandOver, Hearer, OutsidePacket
from sharing.models.policy import AgencyTerms, GuidanceEdition, MinimisationRule
from sharing.models.request import InformationRequest, ReleasedPacket, WentWithout

__all__ = [
    "AgencyResponse",
    "AgencyTerms",
    "Agreement",
    "AgreementParty",
    "Approval",
    "Chaser",
    "Completion",
    "DisclosureReview",
    "Finding",
    "GuidanceEdition",
    "HandOver",
    "Hearer",
    "InformationRequest",
    "LeftOut",
    "MinimisationRule",
    "OutsidePacket",
    "ReleasedPacket",
    "RequestGroupGrant",
    "RequestUserGrant",
    "SharingDecision",
    "SharingItem",
    "SharingSubject",
    "WentWithout",
]
