"""The life of one child in one contact: states, moves and what stands in the way. Pure (domain.md 1.2).

`why_not` is asked by the act that moves and by the page beside its button, so that the rule and its
explanation are one thing. A guard answers with a sentence, or with nothing when it is met.
"""

from __future__ import annotations

from govuk.words import Word
from intake import guards
from intake.guards import Asked, Facts, Guard, Reason, Who

__all__ = ["MOVES", "NEEDS", "Asked", "Facts", "Guard", "Reason", "State", "Who", "is_open", "met", "why_not"]


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
    # A service may send a child back: then it is screened again, on a clock of its own.
    S.HANDED_OVER: frozenset({S.CLOSED, S.SCREENING}),
    S.REFERRAL_ACCEPTED: frozenset({S.ASSESSMENT, S.STRATEGY_DISCUSSION}),
    S.ASSESSMENT: frozenset({S.CLOSED}),
    S.STRATEGY_DISCUSSION: frozenset({S.S47, S.ASSESSMENT, S.NFA}),
    S.S47: frozenset({S.ICPC, S.CIN, S.NFA}),
    S.ICPC: frozenset({S.CLOSED}),
    S.CIN: frozenset({S.CLOSED}),
    S.IMMEDIATE_PROTECTION: frozenset({S.SCREENING, S.REFERRAL_ACCEPTED, S.OPEN_CASE_ROUTED}),
    S.CLOSED: frozenset(),
}
# A strategy discussion is called from any point of a contact but those that follow from one (domain.md 1.1).
NOT_CALLED_FROM = frozenset({S.STRATEGY_DISCUSSION, S.S47, S.ICPC, S.CLOSED})
# Danger needs nothing first: immediate protection is open from every state of work, and closed is never reopened.
NOT_PROTECTED_FROM = frozenset({S.IMMEDIATE_PROTECTION, S.CLOSED})
MOVES: dict[State, frozenset[State]] = {
    state: moves
    | (frozenset() if state in NOT_CALLED_FROM else {S.STRATEGY_DISCUSSION})
    | (frozenset() if state in NOT_PROTECTED_FROM else {S.IMMEDIATE_PROTECTION})
    for state, moves in _MOVES.items()
}

SEARCHED = Guard(guards.search_is_logged, "search", "Searched for whether the child is known")
QUALIFIED_PERSON = Guard(guards.a_qualified_person, "", "A qualified person decides")
MANAGER_ACTS = Guard(guards.a_manager, "", "A manager decides")
LEVEL = Guard(guards.a_threshold_and_rationale, "threshold", "Level set, with reasons")
REGISTERED = Guard(guards.a_registered_decider, "threshold", "Registration number on record")
TOLD = Guard(guards.told_the_family_or_why_not, "told", "Family told, or the reason why not")
RATED = Guard(guards.a_rating_and_rationale, "rate", "Rated, with reasons")
DECIDED = Guard(guards.a_decision_and_rationale, "decide", "Decision recorded, with reasons")

NEEDS: dict[State, tuple[Guard, ...]] = {
    S.TRIAGED: (
        Guard(guards.a_known_source, "contact", "Source known"),
        Guard(guards.a_time_of_receipt, "contact", "Time of receipt known"),
        Guard(guards.at_least_one_child, "contact", "At least one child"),
        SEARCHED,
    ),
    S.SCREENING: (Guard(guards.no_case_is_open, "route", "No case is open"),),
    S.OPEN_CASE_ROUTED: (Guard(guards.a_case_is_open, "", "A case is open"),),
    S.SPOC_DECIDED: (
        QUALIFIED_PERSON, LEVEL, REGISTERED, TOLD,
        Guard(guards.nothing_left_to_ask, "still_to_ask", "Nothing left to ask"),
        Guard(guards.a_manager_has_reviewed_the_repeat, "review_repeat",
        "Repeat contacts reviewed where there are three"),
    ),
    S.MASH_ENQUIRY: (
        QUALIFIED_PERSON, RATED,
        Guard(guards.a_purpose, "enquiry", "Purpose of the enquiry stated"),
        Guard(guards.an_agency_is_asked, "ask", "An agency is asked"),
    ),
    S.MASH_DECIDED: (
        MANAGER_ACTS,
        Guard(guards.every_request_is_settled, "chase", "Every agency has answered, or it is said why we go on"),
        LEVEL,
    ),
    S.REFERRAL_ACCEPTED: (QUALIFIED_PERSON, DECIDED),
    S.NFA: (DECIDED,),
    S.ADVICE: (DECIDED,),
    S.SIGNPOSTED: (DECIDED,),
    S.EARLY_HELP_OFFERED: (DECIDED,),
    S.HANDED_OVER: (Guard(guards.accepted_in_writing, "pass", "Accepted in writing"),),
    S.STRATEGY_DISCUSSION: (
        MANAGER_ACTS,
        Guard(guards.level_four_with_reasons, "threshold", "Level 4, with reasons"),
        Guard(guards.police_and_health_are_invited, "strategy", "Police and health invited, or the reason why not"),
    ),
    S.CLOSED: (
        MANAGER_ACTS,
        Guard(guards.the_referrer_is_told, "feedback", "Referrer told, or the reason why not"),
        TOLD,
        Guard(guards.nobody_still_has_to_answer, "pass", "No hand-over waits for an answer"),
        Guard(guards.passed_to_another_authority, "pass", "Accepted in writing where another authority has it"),
        Guard(guards.a_retention_rule, "close", "Retention rule attached"),
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
