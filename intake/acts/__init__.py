"""What people do with a contact. Acts are the only code that writes."""

from intake.acts.adults import add_adult, add_known_adult
from intake.acts.allocating import give
from intake.acts.closing import close, record_feedback
from intake.acts.deciding import decide_child, propose, protect, set_threshold
from intake.acts.drafting import finish, keep_draft
from intake.acts.enquiring import begin_enquiry, open_enquiry
from intake.acts.receiving import Conflict, link, receive, triage
from intake.acts.restricting import hand_over, lift, put_on_list, restrict, take_off_list
from intake.acts.screening import rate, review_repeat, screen, take_it
from intake.acts.taking_back import take_back
from intake.acts.telling import add_statement, answer_question, change, tell_apart
from intake.acts.told import record_told
from intake.acts.unseen import check, route, settle

__all__ = [
    "Conflict",
    "add_adult",
    "add_known_adult",
    "add_statement",
    "answer_question",
    "begin_enquiry",
    "change",
    "check",
    "close",
    "decide_child",
    "finish",
    "give",
    "hand_over",
    "lift",
    "keep_draft",
    "link",
    "open_enquiry",
    "propose",
    "protect",
    "put_on_list",
    "rate",
    "receive",
    "record_feedback",
    "record_told",
    "restrict",
    "review_repeat",
    "route",
    "screen",
    "set_threshold",
    "settle",
    "take_back",
    "take_it",
    "take_off_list",
    "tell_apart",
    "triage",
]
