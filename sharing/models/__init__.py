"""What was asked, told, refused and answered, by noun."""

from sharing.models.agreement import Agreement, AgreementParty
from sharing.models.answer import AgencyResponse, Chaser, Finding
from sharing.models.approval import Approval, Completion, DisclosureReview
from sharing.models.decision import SharingDecision
from sharing.models.described import DescribedFile
from sharing.models.grants import RequestGroupGrant, RequestUserGrant
from sharing.models.incoming import FamilyQuestion
from sharing.models.item import LeftOut, SharingItem, SharingSubject
from sharing.models.life import ChaseRule, Disagreement, OutcomeTold, ShiftNote, Unasked
from sharing.models.onward import OnwardLeave
from sharing.models.outside import HandOver, Hearer, OutsidePacket, TakenBack
from sharing.models.policy import AgencyTerms, GuidanceEdition, MinimisationRule
from sharing.models.recall import Recall, RecallByHand, RecallNotice
from sharing.models.request import InformationRequest, ReleasedPacket, WentWithout
from sharing.models.sealed import SealedMarker

__all__ = [
    "AgencyResponse",
    "AgencyTerms",
    "Agreement",
    "AgreementParty",
    "Approval",
    "ChaseRule",
    "Chaser",
    "Completion",
    "DescribedFile",
    "Disagreement",
    "DisclosureReview",
    "FamilyQuestion",
    "Finding",
    "GuidanceEdition",
    "HandOver",
    "Hearer",
    "InformationRequest",
    "LeftOut",
    "MinimisationRule",
    "OnwardLeave",
    "OutcomeTold",
    "OutsidePacket",
    "Recall",
    "RecallByHand",
    "RecallNotice",
    "ReleasedPacket",
    "RequestGroupGrant",
    "RequestUserGrant",
    "SealedMarker",
    "SharingDecision",
    "SharingItem",
    "SharingSubject",
    "ShiftNote",
    "TakenBack",
    "Unasked",
    "WentWithout",
]
