"""What people do about agreement and consent."""

from consent.acts.agreeing import end_agreement, record_agreement
from consent.acts.giving import Answer, give, refuse
from consent.acts.reviews import reviewed
from consent.acts.withdrawing import choose, find_invalid, give_receipt, keep_evidence, withdraw

__all__ = [
    "Answer",
    "choose",
    "end_agreement",
    "find_invalid",
    "give",
    "give_receipt",
    "keep_evidence",
    "record_agreement",
    "refuse",
    "reviewed",
    "withdraw",
]
