"""What must exist before a child moves on: each guard answers with a sentence, or with nothing when it is met. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from intake.codes import RANK, SOURCES, Outcome, Rating

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
    accepted_by: str = ""
    waits_for: str = ""
    passed: bool = False
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
    return "There were so many contacts in 12 months that a manager reviews it first."


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


def accepted_in_writing(child: Facts, by: Who) -> str:
    if child.accepted_by.strip():
        return ""
    return f"Nobody has accepted {child.name} in writing: the responsibility stays here until somebody does."


def nobody_still_has_to_answer(child: Facts, by: Who) -> str:
    if not child.waits_for:
        return ""
    return f"{child.waits_for} has not answered the hand-over: {child.name} stays ours until they do."


def passed_to_another_authority(child: Facts, by: Who) -> str:
    if child.outcome != Outcome.OTHER_LA or child.accepted_by.strip():
        return ""
    return f"{child.name} is for another authority, and none has accepted in writing."


def a_retention_rule(child: Facts, by: Who) -> str:
    return "" if child.retention_rule else "Say which retention rule applies."


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
