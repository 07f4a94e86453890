"""The two bodies: a gateway that fits both, an agency that exists, an agreement in date. Pure. domain.md 2.8 V8, V9"""

from collections.abc import Iterator

from access.bodies import Column
from sharing.fitting import why_unfit
from sharing.proposal import Law, Pattern, Proposal
from sharing.rules.reason import Reason

PROGRAMME = "programme"
FEWEST_PROBLEMS = 2
PROBLEMS = {
    "crime": "Crime or anti-social behaviour",
    "education": "School attendance or exclusion",
    "children": "Children who need help",
    "money": "Work, money or housing",
    "relationships": "Relationships or domestic abuse",
    "health": "Health",
}


def gateway_fits_both_parties(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V8: at least one gateway, in force, that fits both bodies and the function being exercised."""
    named = [law.gateways.get(key) for key in proposal.gateways]
    if not any(gateway and not gateway.only_with_basis for gateway in named):
        yield Reason("V8", "gateways", "Choose the gateway: the provision that lets this pass.")
        return
    for gateway in named:
        if gateway is None:
            yield Reason("V8", "gateways", "That gateway is not on the list.")
        elif not gateway.only_with_basis:
            yield from (Reason("V8", "gateways", sentence) for sentence in why_unfit(gateway, proposal, law))


def programme_is_for_several_problems(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """Scenario 34: programme matching is for households with several problems, each of them named. domain.md 6.5"""
    if proposal.function != PROGRAMME or proposal.taker.column != Column.PROGRAMME:
        return
    if len(proposal.problems) < FEWEST_PROBLEMS:
        yield Reason("2.5", "problems", "A household with one problem is not of the programme. Name two or more.")


def agency_exists(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V9: an agency that has ended, or not begun, is told nothing. An emergency does not raise the dead either."""
    if not proposal.taker.is_active:
        yield Reason("V9", "agency", f"{proposal.taker.name} does not exist on this day. Tell its successor.")


def routine_sharing_stands_under_an_agreement(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V9: what is routine needs an agreement in date this minute, for these items; an emergency goes first."""
    if proposal.pattern == Pattern.ROUTINE and (why := why_no_agreement(proposal)):
        yield Reason("V9", "pattern", f"{why} Renew it, or say why this is a one-off.")


def one_off_has_its_reason(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V9: where an agreement is known and does not hold, what is told as a one-off says why it is one."""
    if proposal.pattern != Pattern.ONE_OFF or proposal.agreement is None or proposal.why_one_off.strip():
        return
    if why_no_agreement(proposal):
        yield Reason("V9", "why_one_off", "Say why this is a one-off and not routine.")


def why_no_agreement(proposal: Proposal) -> str:
    """Why no agreement carries this at this minute: none, not begun, run out, or not for these items. Empty: one does.

    Without a moment the question is not asked yet.
    """
    agreement, at = proposal.agreement, proposal.at
    if agreement is None:
        return f"There is no sharing agreement with {proposal.taker.name}."
    return agreement.why_not(at, proposal.classes) if at is not None else ""
