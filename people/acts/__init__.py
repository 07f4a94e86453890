"""What is done to people's records. Acts are the only code that writes; each names who, when and why."""

from people.acts.around import end_flag, end_relationship, involve, raise_flag, relate, stand
from people.acts.homes import add_contact_detail, end_contact_detail, leave, live_at
from people.acts.names import add_name, set_identifier
from people.acts.opening import declare_tie, open_as_family_of, open_with_reason, review
from people.acts.registering import be_born, correct, register

__all__ = [
    "add_contact_detail",
    "add_name",
    "be_born",
    "correct",
    "declare_tie",
    "end_contact_detail",
    "end_flag",
    "end_relationship",
    "involve",
    "leave",
    "live_at",
    "open_as_family_of",
    "open_with_reason",
    "raise_flag",
    "register",
    "relate",
    "review",
    "set_identifier",
    "stand",
]
