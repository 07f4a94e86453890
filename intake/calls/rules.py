"""What a call must say, and when a message must not be left. Pure."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from intake.calls.codes import Came, Verified, Voicemail

NO_MESSAGE = "Our records say a message on this number is not safe. Change the record first, with who says so."
LEEWAY = timedelta(minutes=1)


@dataclass(frozen=True)
class Told:
    """A call as it is written down."""

    whom: str
    came: str
    called_at: datetime
    number: str = ""
    spoke_to: str = ""
    voicemail: str = ""
    said: str = ""
    verified: str = ""
    number_from: str = ""


def wrong(call: Told, *, at: datetime, no_message: bool) -> dict[str, str]:
    """What is missing or may not be, a sentence for each answer. no_message: our records say a message is not safe."""
    found = {}
    if call.called_at > at + LEEWAY:
        found["called_at"] = "A call cannot be in the future. Check the day and time."
    if call.came == Came.SPOKE:
        if not call.spoke_to.strip():
            found["spoke_to"] = "Say who was spoken to."
        if not call.said.strip():
            found["said"] = "Say what was said, and what was not."
        if not call.verified:
            found["verified"] = "Say how you know it was them, or that it is not verified."
    if call.came == Came.MESSAGE:
        if not call.said.strip():
            found["said"] = "Say what message was left."
        if call.voicemail != Voicemail.SAFE:
            found["voicemail"] = "Leave a message only where it is safe. If one was left, report an incident."
        elif no_message:
            found["voicemail"] = NO_MESSAGE
    if call.verified == Verified.CALL_BACK and not (call.number.strip() and call.number_from.strip()):
        found["number_from"] = "Say which number was rung back and where we had it from: never from the caller."
    return found


def same_number(one: str, other: str) -> bool:
    """Whether two numbers are one, however they are written."""
    digits = [re.sub(r"^(?:44|0044)", "0", re.sub(r"\D", "", text)) for text in (one, other)]
    return bool(digits[0]) and digits[0] == digits[1]
