"""What was asked, told, refused and answered, by noun."""

from sharing.models.answer import AgencyResponse, Chaser, Finding
from sharing.models.decision import LeftOut, SharingDecision, SharingItem
from sharing.models.grants import RequestGroupGrant, RequestUserGrant
from sharing.models.policy import AgencyTerms, GuidanceEdition, MinimisationRule
from sharing.models.request import InformationRequest, ReleasedPacket, WentWithout

__all__ = [
    "AgencyResponse",
    "AgencyTerms",
    "Chaser",
    "Finding",
    "GuidanceEdition",
    "InformationRequest",
    "LeftOut",
    "MinimisationRule",
    "ReleasedPacket",
    "RequestGroupGrant",
    "RequestUserGrant",
    "SharingDecision",
    "SharingItem",
    "WentWithout",
]
