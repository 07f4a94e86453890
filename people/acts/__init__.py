"""What is done to people's records. Acts are the only code that writes; each names who, when and why."""

from people.acts.around import end_flag, end_relationship, involve, raise_flag, relate, stand
from people.acts.conflicts import declare_link, declare_tie, end_link, end_tie, see_to_tie, tie_all, tie_people, waive
from people.acts.homes import add_contact_detail, confirm, end_contact_detail, leave, live_at
from people.acts.joining import decide_pair, join, part, put_side_by_side, why_not_join
from people.acts.names import add_name, record_trace, set_identifier
from people.acts.opening import open_as_family_of, open_with_reason, review
from people.acts.registering import be_born, correct, register

__all__ = [
    "add_contact_detail",
    "add_name",
    "be_born",
    "confirm",
    "correct",
    "decide_pair",
    "declare_link",
    "declare_tie",
    "end_contact_detail",
    "end_flag",
    "end_link",
    "end_relationship",
    "end_tie",
    "involve",
    "join",
    "leave",
    "live_at",
    "open_as_family_of",
    "open_with_reason",
    "part",
    "put_side_by_side",
    "raise_flag",
    "record_trace",
    "register",
    "relate",
    "review",
    "see_to_tie",
    "set_identifier",
    "stand",
    "tie_all",
    "tie_people",
    "waive",
    "why_not_join",
]
