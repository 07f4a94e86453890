"""Which gateways fit these two bodies and this function today, and why the others do not. Pure. domain.md 2.8 V8"""

from typing import NamedTuple

from consent.lawful_basis import Gateway
from sharing.proposal import Law, Proposal


class Fit(NamedTuple):
    """A gateway and the sentences why it does not fit; none means it may be offered."""

    gateway: Gateway
    why_not: tuple[str, ...]


def why_unfit(gateway: Gateway, proposal: Proposal, law: Law) -> list[str]:
    """Why this gateway does not carry the proposal: dates, bodies, function. Empty means it does."""
    name, found = gateway.provision, []
    if not gateway.in_force(proposal.on):
        found.append(_not_in_force(gateway, proposal))
    giver = law.counts_as(proposal.giver, proposal.function, proposal.on)
    taker = law.counts_as(proposal.taker, proposal.function, proposal.on)
    if not gateway.carries(giver, taker) and not (proposal.is_question and gateway.asks(giver, taker)):
        found.append(f"{name} does not run between {proposal.giver.name} and {proposal.taker.name}.")
    if not gateway.serves(proposal.function):
        found.append(f"{name} does not serve this function.")
    return found


def fits(proposal: Proposal, law: Law) -> list[Fit]:
    """Every gateway on the list with why it does not fit, those that do first, in the list's own order."""
    rows = [
        Fit(gateway, (*why_unfit(gateway, proposal, law), *_why_not_offered(gateway)))
        for gateway in law.gateways.values()
        if not gateway.only_with_basis
    ]
    return sorted(rows, key=lambda fit: bool(fit.why_not))


def offered(proposal: Proposal, law: Law) -> list[Gateway]:
    """The gateways to choose from on the page."""
    return [fit.gateway for fit in fits(proposal, law) if not fit.why_not]


def obliges(gateway: Gateway, proposal: Proposal, law: Law) -> bool:
    """Whether it is a duty in force on the one who gives. A duty to answer obliges nobody to ask."""
    giver = law.counts_as(proposal.giver, proposal.function, proposal.on)
    taker = law.counts_as(proposal.taker, proposal.function, proposal.on)
    return gateway.is_duty and gateway.in_force(proposal.on) and gateway.carries(giver, taker)


def _why_not_offered(gateway: Gateway) -> tuple[str, ...]:
    return () if gateway.offered else (f"{gateway.provision}: {gateway.note}",)


def _not_in_force(gateway: Gateway, proposal: Proposal) -> str:
    start, end = gateway.in_force_from, gateway.in_force_to
    if start and start.year == 9999:
        return f"{gateway.provision} has not been brought into force."
    if start and proposal.on < start:
        return f"{gateway.provision} comes into force on {start:%-d %B %Y}."
    return f"{gateway.provision} ended on {end:%-d %B %Y}."
