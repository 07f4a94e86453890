"""The next step for a child, where it is done, and where each reason against it is put right. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from intake.codes import Outcome
from intake.workflow import Facts
from intake.workflow import State as S


@dataclass(frozen=True)
class Step:
    """What comes next: its heading, the button, the page it leads to and the move the guards are asked about."""

    title: str
    button: str
    page: str
    to: str = ""


STEPS: dict[str, Step] = {
    S.RECEIVED: Step("Next: search, then take it on", "Search for the children", "triage"),
    S.TRIAGED: Step("Next: screen", "Screen this contact", "screen", S.SCREENING),
    S.SCREENING: Step("Next: decide for {name}", "Record the decision", "decide", S.SPOC_DECIDED),
    S.SPOC_DECIDED: Step("Next: ask agencies", "Ask agencies", "ask"),
    S.MASH_ENQUIRY: Step("Next: decide for {name}", "Record the decision", "decide_enquiry", S.MASH_DECIDED),
    S.REFERRAL_ACCEPTED: Step(
        "Next: call a strategy discussion", "Call a strategy discussion", "strategy", S.STRATEGY_DISCUSSION
    ),
    S.STRATEGY_DISCUSSION: Step("Next: record what was agreed", "Record what was agreed", "agreed"),
    S.S47: Step("Next: record what was agreed", "Record what was agreed", "agreed"),
    S.IMMEDIATE_PROTECTION: Step("Next: record what was agreed", "Record the decision", "decide"),
}
PASS = Step("Next: hand {name} over", "Hand {name} over", "pass", S.HANDED_OVER)
OFFER = Step("Next: offer {name} to Early Help", "Offer {name} to Early Help", "pass")
ANSWER = Step("Next: record what they answer", "Record the answer", "passings")
CLOSE = Step("Next: tell the referrer and close", "Close for {name}", "close", S.CLOSED)
OPEN_ENQUIRY = Step("Next: open the enquiry", "Open the enquiry", "enquiry")

# Where a reason is put right, in the words of a link. Pages of other apps carry their namespace.
FIXES: dict[str, str] = {
    "search": "Search now",
    "threshold": "Set it and say why",
    "told": "Record it",
    "still_to_ask": "Go through them",
    "review_repeat": "Review them",
    "rate": "Rate it",
    "enquiry": "Say it",
    "ask": "Ask agencies",
    "chase": "Chase them, or say why you go on without",
    "decide": "Decide",
    "strategy": "Call it",
    "feedback": "Tell them",
    "pass": "Hand over, or record the answer",
    "route": "Send it",
    "receive": "Receive a new contact",
    "contact": "Put it right",
}


def next_step(child: Facts) -> Step | None:
    """The next step for one child; None where it is closed."""
    if child.state == S.CLOSED:
        return None
    if child.state == S.SPOC_DECIDED and child.outcome == Outcome.MASH_ENQUIRY and not child.purpose:
        return OPEN_ENQUIRY
    if child.state in {S.SPOC_DECIDED, S.MASH_DECIDED} and child.outcome == Outcome.OTHER_LA:
        return PASS
    step = _early_help(child) if child.state == S.EARLY_HELP_OFFERED else STEPS.get(S(child.state), CLOSE)
    return Step(step.title.format(name=child.name), step.button.format(name=child.name), step.page, step.to)


def _early_help(child: Facts) -> Step:
    """Early help that was decided is offered to whoever gives it, and their answer waited for, before anything ends."""
    if child.waits_for:
        return ANSWER
    return CLOSE if child.passed else OFFER
