"""Which tab of the hub a contact stands under, and the next step in a word or two. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from govuk.words import Word
from intake.codes import Outcome
from intake.workflow import State as S


class Stage(Word):
    """The furthest behind of a contact's children decides where the contact stands."""

    NEW = "new", "New"
    TO_SCREEN = "to_screen", "To screen"
    WITH_AGENCIES = "with_agencies", "With agencies"
    TO_DECIDE = "to_decide", "To decide"
    TO_CLOSE = "to_close", "To close"
    OPEN_CASE = "open_case", "Open cases"
    CLOSED = "closed", "Closed"


@dataclass(frozen=True)
class Standing:
    """As much of one child as its stage needs."""

    state: str
    level: str = ""
    outcome: str = ""


ORDER = (
    Stage.NEW,
    Stage.TO_SCREEN,
    Stage.TO_DECIDE,
    Stage.WITH_AGENCIES,
    Stage.OPEN_CASE,
    Stage.TO_CLOSE,
    Stage.CLOSED,
)
BY_STATE = {
    S.RECEIVED: Stage.NEW, S.TRIAGED: Stage.TO_SCREEN, S.SCREENING: Stage.TO_SCREEN,
    S.MASH_ENQUIRY: Stage.WITH_AGENCIES,
    S.MASH_DECIDED: Stage.TO_DECIDE, S.OPEN_CASE_ROUTED: Stage.OPEN_CASE, S.IMMEDIATE_PROTECTION: Stage.TO_DECIDE,
    S.REFERRAL_ACCEPTED: Stage.TO_DECIDE, S.STRATEGY_DISCUSSION: Stage.TO_DECIDE, S.S47: Stage.TO_DECIDE,
    S.CLOSED: Stage.CLOSED,
}  # fmt: skip
AWAITS_FIRST_DECISION = frozenset({S.RECEIVED, S.TRIAGED, S.SCREENING})
# A rating's own clock runs on until what it was rated for is settled.
AWAITS_DECISION = AWAITS_FIRST_DECISION | {
    S.SPOC_DECIDED, S.MASH_ENQUIRY, S.IMMEDIATE_PROTECTION, S.REFERRAL_ACCEPTED, S.STRATEGY_DISCUSSION,
}  # fmt: skip


def stage_of(children: Iterable[Standing]) -> Stage:
    """The stage of a contact from its children; New where it has none yet."""
    return min((_of_child(child) for child in children), key=ORDER.index, default=Stage.NEW)


def next_step(children: Iterable[Standing], *, repeat_unreviewed: bool = False, unknown: bool = False) -> str:
    """What somebody does next, for the worklist. Agencies that have not answered are said by the hub itself."""
    family = list(children)
    stage = stage_of(family)
    states = {child.state for child in family}
    if stage == Stage.NEW:
        return "Find out who this is" if unknown else "Search and triage"
    if stage == Stage.TO_SCREEN:
        return "Manager reviews first" if repeat_unreviewed else "Screen"
    if stage == Stage.WITH_AGENCIES:
        return "Wait for agencies" if S.MASH_ENQUIRY in states else "Ask agencies"
    if stage == Stage.TO_DECIDE:
        return _decide(states)
    if stage == Stage.TO_CLOSE and S.EARLY_HELP_OFFERED in states:
        return "Hand over to Early Help, or close"
    return {
        Stage.OPEN_CASE: "Allocated worker has it", Stage.TO_CLOSE: "Tell the referrer and close",
        Stage.CLOSED: "Closed",
    }[stage]  # fmt: skip


def _decide(states: set[str]) -> str:
    if S.IMMEDIATE_PROTECTION in states:
        return "Record what was agreed"
    if S.REFERRAL_ACCEPTED in states:
        return "Call strategy discussion"
    if states & {S.STRATEGY_DISCUSSION, S.S47}:
        return "Record what was agreed"
    return "Decide"


def _of_child(child: Standing) -> Stage:
    if child.state == S.SCREENING and child.level:
        return Stage.TO_DECIDE
    if child.state == S.SPOC_DECIDED:
        return Stage.WITH_AGENCIES if child.outcome == Outcome.MASH_ENQUIRY else Stage.TO_DECIDE
    return BY_STATE.get(S(child.state), Stage.TO_CLOSE)
