"""What people do with requests. Acts are the only code that writes."""

from sharing.acts.agreeing import agree, end_early, renew
from sharing.acts.answering import answer, hand_back, take
from sharing.acts.asking import ask
from sharing.acts.refusing import refuse
from sharing.acts.waiting import chase, close, go_on_without, lapse

__all__ = [
    "agree", "answer", "ask", "chase", "close", "end_early", "go_on_without", "hand_back", "lapse", "refuse", "renew",
    "take",
]  # fmt: skip
