"""The life of one child in one contact: states, moves and what stands in the way. Pure (domain.md 1.2).

`why_not` is asked by the act that moves and by the page beside its button, so that the rule and its
explanation are one thing. A guard answers with a sentence, or with nothing when it is met.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from intake.codes import RANK, SOURCES, Rating
from intake.words import Word


class State(Word):
    """Where a child stands in a contact."""

    RECEIVED = "received", "received"
    TRIAGED = "triaged", "triaged"
    SCREENING = "screening", "being screened"
    OPEN_CASE_ROUTED = "open_case", "sent to the allocated worker"
    SPOC_DECIDED = "spoc_decided", "decided at the front desk"
    MASH_ENQUIRY = "mash_enquiry", "in a MASH enquiry"
    MASH_DECIDED = "mash_decided", "decided in the MASH"
    NFA = "nfa", "no further action"
    ADVICE = "advice", "given advice"
    SIGNPOSTED = "signposted", "signposted"
    EARLY_HELP_OFFERED = "early_help", "offered early help"
    HANDED_OVER = "handed_over", "handed over"
    REFERRAL_ACCEPTED = "referral", "accepted as a referral"
    ASSESSMENT = "assessment", "in assessment"
    STRATEGY_DISCUSSION = "strategy", "in a strategy discussion"
    S47 = "s47", "in a section 47 enquiry"
    ICPC = "icpc", "going to a child protection conference"
    CIN = "cin", "a child in need"
    IMMEDIATE_PROTECTION = "protection", "under immediate protection"
    CLOSED = "closed", "closed"


S = State
ENDINGS = frozenset({S.NFA, S.ADVICE, S.SIGNPOSTED})
FROM_DECISION = ENDINGS | {S.EARLY_HELP_OFFERED, S.REFERRAL_ACCEPTED, S.HANDED_OVER}

_MOVES: dict[State, frozenset[State]] = {
    S.RECEIVED: frozenset({S.TRIAGED}),
    S.TRIAGED: frozenset({S.SCREENING, S.OPEN_CASE_ROUTED}),
    S.SCREENING: frozenset({S.SPOC_DECIDED}),
    S.OPEN_CASE_ROUTED: frozenset({S.CLOSED}),
    S.SPOC_DECIDED: FROM_DECISION | {S.MASH_ENQUIRY},
    S.MASH_ENQUIRY: frozenset({S.MASH_DECIDED}),
    S.MASH_DECIDED: FROM_DECISION | {S.STRATEGY_DISCUSSION},
    S.NFA: frozenset({S.CLOSED}),
    S.ADVICE: frozenset({S.CLOSED}),
    S.SIGNPOSTED: frozenset({S.CLOSED}),
    S.EARLY_HELP_OFFERED: frozenset({S.HANDED_OVER, S.CLOSED}),
    S.HANDED_OVER: frozenset({S.CLOSED}),
    S.REFERRAL_ACCEPTED: frozenset({S.ASSESSMENT, S.STRATEGY_DISCUSSION}),
    S.ASSESSMENT: frozenset({S.CLOSED}),
    S.STRATEGY_DISCUSSION: frozenset({S.S47, S.ASSESSMENT, S.NFA}),
    S.S47: frozenset({S.ICPC, S.CIN, S.NFA}),
    S.ICPC: frozenset({S.CLOSED}),
    S.CIN: frozenset({S.CLOSED}),
    S.IMMEDIATE_PROTECTION: frozenset({S.SCREENING, S.REFERRAL_ACCEPTED, S.OPEN_CASE_ROUTED}),
    S.CLOSED: frozenset(),
}
# Danger needs nothing first: immediate protection is open from every state of work, and closed is never reopened.
MOVES: dict[State, frozenset[State]] = {
    state: moves if state in {S.CLOSED, S.IMMEDIATE_PROTECTION} else moves | {S.IMMEDIATE_PROTECTION}
    for state, moves in _MOVES.items()
}

QUALIFIED = frozenset({"social_worker", "mash_manager"})
MANAGER = frozenset({"mash_manager"})


@dataclass(frozen=True)
class Who:
    """Who would make the move: the codes of their roles."""

    roles: frozenset[str] = frozenset()

    @property
    def is_qualified(self) -> bool:
        return bool(self.roles & QUALIFIED)

    @property
    def is_manager(self) -> bool:
        return bool(self.roles & MANAGER)


@dataclass(frozen=True)
class Asked:
    """One agency asked on this enquiry, as the app that asks reports it.

    state: waiting, answered, declined, lapsed or overridden. A lapsed request is settled but prints NOT ANSWERED.
    """

    agency: str
    state: str
    words: str = ""
    link: str = ""


@dataclass(frozen=True)
class Facts:
    """Everything the guards look at, for one child of one contact, gathered once for the page or the act."""

    state: str
    name: str = "The child"
    child: str = ""
    contact: str = ""
    source: str = ""
    received: bool = True
    children: int = 1
    search_logged: bool = False
    open_case: bool = False
    to_ask: tuple[str, ...] = ()
    level: str = ""
    rationale: str = ""
    registration: str = ""
    decided_by_manager: bool = False
    told_family: bool = False
    rating: str = ""
    rating_rationale: str = ""
    purpose: str = ""
    asked: tuple[Asked, ...] = field(default_factory=tuple)
    outcome: str = ""
    decision_rationale: str = ""
    decision_registration: str = ""
    repeat_alert: bool = False
    repeat_reviewed: bool = False
    police_and_health: str = ""
    feedback_recorded: bool = False
    retention_rule: str = ""


class Reason(str):
    """A sentence that stands in the way, with the name of the page that puts it right."""

    fix: str

    def __new__(cls, sentence: str, fix: str = "") -> Reason:
        reason = str.__new__(cls, sentence)
        reason.fix = fix
        return reason


Ask = Callable[[Facts, Who], str]


@dataclass(frozen=True)
class Guard:
    """One thing that must exist before a move: the question, where to put it right, and the tick once it is met."""

    ask: Ask
    fix: str
    met: str


def a_known_source(child: Facts, by: Who) -> str:
    return "" if child.source in SOURCES else "Say who brought the worry."


def a_time_of_receipt(child: Facts, by: Who) -> str:
    return "" if child.received else "Say when the contact was received."


def at_least_one_child(child: Facts, by: Who) -> str:
    return "" if child.children else "Name a child, or add an unknown child."


def search_is_logged(child: Facts, by: Who) -> str:
    return "" if child.search_logged else f"Nobody has searched whether {child.name} is already known."


def a_case_is_open(child: Facts, by: Who) -> str:
    return "" if child.open_case else f"{child.name} has no open case with an allocated worker."


def no_case_is_open(child: Facts, by: Who) -> str:
    return f"{child.name} has an open case: send this to the allocated worker." if child.open_case else ""


def a_qualified_person(child: Facts, by: Who) -> str:
    return "" if by.is_qualified else "A qualified social worker or a manager records this. You may propose it."


def a_manager(child: Facts, by: Who) -> str:
    return "" if by.is_manager else "A MASH manager records this."


def a_threshold_and_rationale(child: Facts, by: Who) -> str:
    return "" if child.level and child.rationale.strip() else f"{child.name} has no level yet."


def a_registered_decider(child: Facts, by: Who) -> str:
    if not child.level or child.registration.strip():
        return ""
    return "The decision maker's registration number is not on record."


def told_the_family_or_why_not(child: Facts, by: Who) -> str:
    return "" if child.told_family else "Say whether the family was told, or why not."


def nothing_left_to_ask(child: Facts, by: Who) -> str:
    if not child.to_ask or child.rating == Rating.RED:
        return ""
    count = len(child.to_ask)
    return f"{count} question{'' if count == 1 else 's'} still to ask: answer, or say not known."


def a_manager_has_reviewed_the_repeat(child: Facts, by: Who) -> str:
    if not child.repeat_alert or child.repeat_reviewed:
        return ""
    return "This is at least the third contact in 12 months: a manager reviews it first."


def a_rating_and_rationale(child: Facts, by: Who) -> str:
    return "" if child.rating in RANK and child.rating_rationale.strip() else f"{child.name} is not rated yet."


def a_purpose(child: Facts, by: Who) -> str:
    return "" if child.purpose.strip() else "Say what the enquiry is for."


def an_agency_is_asked(child: Facts, by: Who) -> str:
    return "" if child.asked else "No agency has been asked yet."


def every_request_is_settled(child: Facts, by: Who) -> str:
    waiting = [one.agency for one in child.asked if one.state == "waiting"]
    if not waiting:
        return ""
    verb = "has" if len(waiting) == 1 else "have"
    return f"{_listed(waiting)} {verb} not answered."


def a_decision_and_rationale(child: Facts, by: Who) -> str:
    return "" if child.outcome and child.decision_rationale.strip() else f"{child.name} has no decision yet."


def a_decision_by_registration(child: Facts, by: Who) -> str:
    return "" if child.decision_registration.strip() else "The decision maker's registration number is not on record."


def level_four_with_reasons(child: Facts, by: Who) -> str:
    if child.level == "4" and child.rationale.strip():
        return ""
    return f"A strategy discussion needs level 4 with reasons. Set {child.name}'s level first."


def police_and_health_are_invited(child: Facts, by: Who) -> str:
    return "" if child.police_and_health.strip() else "Invite police and health, or say why one is not invited."


def the_referrer_is_told(child: Facts, by: Who) -> str:
    return "" if child.feedback_recorded else "Tell the referrer, or say why not."


def a_retention_rule(child: Facts, by: Who) -> str:
    return "" if child.retention_rule else "Say which retention rule applies."


SEARCHED = Guard(search_is_logged, "search", "Searched for whether the child is known")
QUALIFIED_PERSON = Guard(a_qualified_person, "", "A qualified person decides")
MANAGER_ACTS = Guard(a_manager, "", "A manager decides")
LEVEL = Guard(a_threshold_and_rationale, "threshold", "Level set, with reasons")
REGISTERED = Guard(a_registered_decider, "threshold", "Registration number on record")
TOLD = Guard(told_the_family_or_why_not, "told", "Family told, or the reason why not")
RATED = Guard(a_rating_and_rationale, "rate", "Rated, with reasons")
DECIDED = Guard(a_decision_and_rationale, "decide", "Decision recorded, with reasons")

NEEDS: dict[State, tuple[Guard, ...]] = {
    S.TRIAGED: (
        Guard(a_known_source, "contact", "Source known"),
        Guard(a_time_of_receipt, "contact", "Time of receipt known"),
        Guard(at_least_one_child, "contact", "At least one child"),
        SEARCHED,
    ),
    S.SCREENING: (Guard(no_case_is_open, "route", "No case is open"),),
    S.OPEN_CASE_ROUTED: (Guard(a_case_is_open, "", "A case is open"),),
    S.SPOC_DECIDED: (
        QUALIFIED_PERSON, LEVEL, REGISTERED, TOLD,
        Guard(nothing_left_to_ask, "still_to_ask", "Nothing left to ask"),
        Guard(a_manager_has_reviewed_the_repeat, "review_repeat", "Repeat contacts reviewed where there are three"),
    ),
    S.MASH_ENQUIRY: (
        QUALIFIED_PERSON, RATED,
        Guard(a_purpose, "enquiry", "Purpose of the enquiry stated"),
        Guard(an_agency_is_asked, "ask", "An agency is asked"),
    ),
    S.MASH_DECIDED: (
        MANAGER_ACTS,
        Guard(every_request_is_settled, "chase", "Every agency has answered, or it is said why we go on"),
        LEVEL,
    ),
    S.REFERRAL_ACCEPTED: (QUALIFIED_PERSON, DECIDED),
    S.NFA: (DECIDED,),
    S.ADVICE: (DECIDED,),
    S.SIGNPOSTED: (DECIDED,),
    S.EARLY_HELP_OFFERED: (DECIDED,),
    S.STRATEGY_DISCUSSION: (
        MANAGER_ACTS,
        Guard(level_four_with_reasons, "threshold", "Level 4, with reasons"),
        Guard(police_and_health_are_invited, "strategy", "Police and health invited, or the reason why not"),
    ),
    S.CLOSED: (
        MANAGER_ACTS,
        Guard(the_referrer_is_told, "feedback", "Referrer told, or the reason why not"),
        TOLD,
        Guard(a_retention_rule, "close", "Retention rule attached"),
    ),
}  # fmt: skip


def why_not(child: Facts, to: str, by: Who) -> list[str]:
    """Reasons in plain English why this child cannot make this move now. Empty means it can."""
    target = State(to)
    if target not in MOVES[State(child.state)]:
        return [Reason(_no_such_move(child, target), "receive" if child.state == S.CLOSED else "")]
    return [Reason(sentence, guard.fix) for guard in NEEDS.get(target, ()) if (sentence := guard.ask(child, by))]


def met(child: Facts, to: str, by: Who) -> list[str]:
    """What is already in place for this move, for the ticks beneath the open reasons."""
    return [guard.met for guard in NEEDS.get(State(to), ()) if not guard.ask(child, by)]


def is_open(state: str) -> bool:
    """Is there still work on this child at the front door?"""
    return state != S.CLOSED


def _no_such_move(child: Facts, to: State) -> str:
    if child.state == S.CLOSED:
        return (
            f"{child.name} is closed in this contact, and closed is never reopened. Receive a new contact and link it."
        )
    return f"{child.name} is {State(child.state).label} and cannot go straight to {to.label}."


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
