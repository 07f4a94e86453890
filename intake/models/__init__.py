"""A contact and everything that hangs on it, by noun."""

from intake.models.after import DipReading, Escalation, EscalationStep, FamilyOutcome, SheetLine
from intake.models.arrived import ArrivedForm, Posted
from intake.models.call import Call
from intake.models.card import IndexCard
from intake.models.closing import ReferrerFeedback, RepeatReview
from intake.models.contact import Contact, ContactChild, ContactPerson
from intake.models.cover import Absence
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
from intake.models.grants import ContactGroupGrant, ContactUserGrant
from intake.models.passed import CaseExport, Passing
from intake.models.repeats import RepeatRule
from intake.models.routed import ListMatch
from intake.models.safety import PoliceProtection, SafetyCall
from intake.models.strategy import AgreedAction, Invited, MinuteItem
from intake.models.telling import Answer, Statement
from intake.models.told import InformedNotice

__all__ = [
    "RepeatRule",
    "Absence",
    "AgreedAction",
    "Answer",
    "ArrivedForm",
    "BragRating",
    "CaseExport",
    "Call",
    "Contact",
    "ContactChild",
    "ContactGroupGrant",
    "ContactPerson",
    "ContactUserGrant",
    "DailyList",
    "DailyNotice",
    "Decision",
    "DipReading",
    "Enquiry",
    "Escalation",
    "EscalationStep",
    "FamilyOutcome",
    "IndexCard",
    "InformedNotice",
    "Invited",
    "ListMatch",
    "Posted",
    "MinuteItem",
    "Passing",
    "PoliceProtection",
    "Protection",
    "Referral",
    "ReferrerFeedback",
    "RepeatReview",
    "SafetyCall",
    "Screening",
    "SheetLine",
    "Statement",
    "StrategyDiscussion",
    "ThresholdDecision",
]
