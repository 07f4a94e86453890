"""A contact and everything that hangs on it, by noun."""

from intake.models.arrived import ArrivedForm, Posted
from intake.models.card import IndexCard
from intake.models.closing import ReferrerFeedback, RepeatReview
from intake.models.contact import Contact, ContactChild, ContactPerson
from intake.models.daily import DailyList, DailyNotice
from intake.models.deciding import (
    BragRating,
    Decision,
    Enquiry,
    Protection,
    Referral,
    Screening,
    StrategyDiscussion,
    ThresholdDecision,
)
from intake.models.draft import Draft
from intake.models.grants import ContactGroupGrant, ContactUserGrant
from intake.models.routed import ListMatch
from intake.models.telling import Answer, Statement
from intake.models.told import InformedNotice

__all__ = [
    "Answer",
    "ArrivedForm",
    "BragRating",
    "Contact",
    "ContactChild",
    "ContactGroupGrant",
    "ContactPerson",
    "ContactUserGrant",
    "DailyList",
    "DailyNotice",
    "Decision",
    "Draft",
    "Enquiry",
    "IndexCard",
    "InformedNotice",
    "ListMatch",
    "Posted",
    "Protection",
    "Referral",
    "ReferrerFeedback",
    "RepeatReview",
    "Screening",
    "Statement",
    "StrategyDiscussion",
    "ThresholdDecision",
]
