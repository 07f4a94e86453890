"""Why we may, by noun: the law's rows, the privacy notice, and agreement, consent and being told."""

from consent.models.agreeing import CompetenceAssessment, ServiceAgreement
from consent.models.consenting import ConsentRecord, RippleChoice
from consent.models.law import ArticleSix, Condition, ConsentPurpose, Function, Gateway, Provision, Right
from consent.models.notice import Notice, NoticeText
from consent.models.policy_document import PolicyDocument

__all__ = [
    "ArticleSix",
    "CompetenceAssessment",
    "Condition",
    "ConsentPurpose",
    "ConsentRecord",
    "Function",
    "Gateway",
    "Notice",
    "NoticeText",
    "PolicyDocument",
    "Provision",
    "Right",
    "RippleChoice",
    "ServiceAgreement",
]
