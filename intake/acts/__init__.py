"""What people do with a contact. Acts are the only code that writes."""

from intake.acts.adults import add_adult, add_known_adult
from intake.acts.closing import close, record_feedback
from intake.acts.deciding import decide_child, propose, protect, set_threshold
from intake.acts.drafting import finish, keep_draft
from intake.acts.enquiring import begin_enquiry, call_strategy_discussion, open_enquiry, record_strategy_outcome
from intake.acts.receiving import Conflict, link, receive, triage
from intake.acts.screening import rate, review_repeat, screen, take_it
from intake.acts.telling import add_statement, answer_question, change
from intake.acts.told import record_told

__all__ = [
    "Conflict",
    "add_adult",
    "add_known_adult",
    "add_statement",
    "answer_question",
    "begin_enquiry",
    "call_strategy_discussion",
    "change",
    "close",
    "decide_child",
    "finish",
    "keep_draft",
    "link",
    "open_enquiry",
    "propose",
    "protect",
    "rate",
    "receive",
    "record_feedback",
    "record_strategy_outcome",
    "record_told",
    "review_repeat",
    "screen",
    "set_threshold",
    "take_it",
    "triage",
]
