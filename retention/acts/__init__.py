"""What people do about how long records are kept."""

from retention.acts.disposing import advise, decide, propose, stop
from retention.acts.erasing import owe_erasure
from retention.acts.holding import ask_release, place, release
from retention.acts.scheduling import attach
from retention.acts.starting import count_again, kept_until, start
from retention.acts.together import propose_together

__all__ = [
    "advise",
    "ask_release",
    "attach",
    "count_again",
    "decide",
    "kept_until",
    "owe_erasure",
    "place",
    "propose",
    "propose_together",
    "release",
    "start",
    "stop",
]
