"""What people do with requests. Acts are the only code that writes."""

from sharing.acts.after import complete, correct_decision, review
from sharing.acts.agreeing import agree, end_early, renew
from sharing.acts.answering import answer, hand_back, take
from sharing.acts.approving import ask_to_agree, settle
from sharing.acts.asking import ask
from sharing.acts.enclosing import describe
from sharing.acts.following import own, read_news, reply, take_up, tell_outcome
from sharing.acts.living import answer_together, correct, disagree, hand_over_all, leave_note, send_unasked
from sharing.acts.marking import place_marker, settle_marker
from sharing.acts.passing_on import answer_leave, ask_leave
from sharing.acts.recalling import acknowledge, recall, tell_by_hand
from sharing.acts.refusing import refuse
from sharing.acts.ringing import escalate, ring, watch_red
from sharing.acts.telling import hand_over, receive, tell, write_up
from sharing.acts.waiting import chase, close, go_on_without, lapse
from sharing.acts.wrong_place import packet_to_the_wrong_place, sent_to_the_wrong_place, told_of_the_wrong_place

__all__ = [
    "acknowledge",
    "agree",
    "answer",
    "answer_leave",
    "answer_together",
    "ask",
    "ask_leave",
    "ask_to_agree",
    "chase",
    "close",
    "complete",
    "correct",
    "correct_decision",
    "describe",
    "disagree",
    "end_early",
    "escalate",
    "go_on_without",
    "hand_back",
    "hand_over",
    "hand_over_all",
    "lapse",
    "leave_note",
    "own",
    "packet_to_the_wrong_place",
    "place_marker",
    "read_news",
    "recall",
    "receive",
    "refuse",
    "renew",
    "reply",
    "review",
    "ring",
    "send_unasked",
    "sent_to_the_wrong_place",
    "settle",
    "settle_marker",
    "take",
    "take_up",
    "tell",
    "tell_by_hand",
    "tell_outcome",
    "told_of_the_wrong_place",
    "watch_red",
    "write_up",
]
