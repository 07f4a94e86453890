"""What stands in the way of handing a child over. Pure (domain.md 2.7, 2.9; scenarios 6, 37 and 39)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from deadlines.words import long_day
from intake.codes import Outcome
from intake.models.passed import Service
from intake.workflow import State

BY_AGREEMENT = frozenset({Service.EARLY_HELP, Service.FAMILY_HELP})
# A hand-over carries out a decision: which decision each needs. A charity's help goes beside any of them.
CARRIES_OUT: dict[str, frozenset[str]] = {
    Service.EARLY_HELP: frozenset({Outcome.EARLY_HELP}),
    Service.FAMILY_HELP: frozenset({Outcome.EARLY_HELP, Outcome.ASSESSMENT}),
    Service.ASSESSMENT: frozenset({Outcome.ASSESSMENT, Outcome.STRATEGY}),
    Service.OTHER_LA: frozenset({Outcome.OTHER_LA}),
}


@dataclass(frozen=True)
class Facts:
    """What is looked at before an offer is made."""

    name: str
    state: str
    outcome: str
    service: str
    agency: str = ""
    ended_on: date | None = None
    successor: str = ""
    is_active: bool = True
    waits: bool = False
    agreed: bool = False
    consent_lacks: str = ""


def why_not_offer(facts: Facts) -> list[str]:
    """Every reason against offering this child to this service now, in sentences."""
    if facts.state == State.CLOSED:
        return [f"{facts.name} is closed in this contact. Receive a new contact and link it."]
    wanted = CARRIES_OUT.get(facts.service)
    service = Service(facts.service).label
    checks = [
        (not facts.agency.strip(), "Say who it is."),
        (not facts.is_active, _ended(facts)),
        (facts.waits, f"{facts.agency} has not answered the last offer."),
        (not facts.outcome, f"Decide for {facts.name} first."),
        (
            bool(facts.outcome and wanted and facts.outcome not in wanted),
            f"The decision for {facts.name} is not one {service} carries out. Decide again first.",
        ),
        (
            facts.service in BY_AGREEMENT and not facts.agreed,
            f"The family has not agreed to {service}. Ask them, and record what they say.",
        ),
        (bool(facts.consent_lacks), facts.consent_lacks),
    ]
    return [sentence for stands, sentence in checks if stands]


def _ended(facts: Facts) -> str:
    then = f" Its work went to {facts.successor}." if facts.successor else " Choose who does its work now."
    when = f" ended on {long_day(facts.ended_on)}." if facts.ended_on else " is not at work on this day."
    return f"{facts.agency}{when}{then}"
