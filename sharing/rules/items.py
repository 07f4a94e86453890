"""The items: what the matrix says of each, what another agency said may be passed on. Pure. domain.md 2.8 V10, V15"""

from collections.abc import Iterator

from sharing.minimisation import CLASS_WORDS, STRICTNESS, Class, Permission, cell, is_absolute
from sharing.proposal import Item, Law, Level, Proposal
from sharing.rules.reason import Reason

# What lets another agency's words pass on without its agreement. domain.md 2.8 V15
PAST_ORIGINATOR = frozenset({"CA04_16LA", "COURT"})


def items_stay_within_the_matrix(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V10: every item is allowed to this recipient, or has the reason or agreement the matrix asks."""
    for item in proposal.items:
        if sentence := why_not_item(item, proposal, law):
            yield Reason("V10", f"item:{item.key}", sentence)
    if sum(item.named_fact for item in proposal.items) > 1:
        yield Reason("V10", "items", "A manager may release one named fact past the matrix, not several.")


def nothing_masked_stands_in_the_text(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V10: an address or name that is kept back may not stand in words that are told. "Read first" 5"""
    for question, what in proposal.masked_in:
        sentence = f"{what} stands in this text and was not released by itself. Take it out, or release it."
        yield Reason("V10", question, sentence)


def others_words_stay_until_they_agree(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V15: what an agency told us goes on only as it agrees, or under a duty or order that is named and explained."""
    for item in proposal.items:
        origin = item.origin
        if origin is None or origin.may_pass or origin.agreed:
            continue
        carried = any(key in PAST_ORIGINATOR and key in law.gateways for key in proposal.gateways)
        if carried and origin.overriding.strip():
            continue
        who = origin.agency
        sentence = f"{item.label}: {who} has not agreed to this going on. Ask {who}, or name the duty that overrides."
        yield Reason("V15", f"item:{item.key}", sentence)


def permission(item: Item, proposal: Proposal, law: Law) -> Permission:
    """What the matrix says of this item going to this recipient; of several classes, the strictest."""
    return strictest(item, proposal, law)[0]


def strictest(item: Item, proposal: Proposal, law: Law) -> tuple[Permission, Class]:
    """The matrix's strictest word on what this item holds, and the class it is about."""
    said = [
        (cell(law.matrix, one, proposal.taker.column).for_marks(item.marks), one)
        for one in (item.class_, *sorted(item.also))
    ]
    return max(said, key=lambda pair: STRICTNESS.index(pair[0]))


def why_not_item(item: Item, proposal: Proposal, law: Law) -> str:
    """The sentence that keeps this item back, or nothing. "Read first" 2 gives the two ways past."""
    allowed, holds = strictest(item, proposal, law)
    words = CLASS_WORDS[holds]
    if passes(item, proposal, allowed):
        return ""
    if allowed == Permission.NEVER:
        return f"{words} is not for {proposal.taker.name}."
    if not item.why_needed.strip():
        return f"{words}: say why {proposal.taker.name} needs it."
    if allowed == Permission.MANAGER:
        return f"{words}: a manager must agree to this."
    return f"{words}: the Caldicott Guardian or legal must agree to this."


def reviews_due(proposal: Proposal, law: Law) -> list[str]:
    """What must be looked at afterwards, because an emergency or a named fact went past the matrix."""
    found = []
    for item in proposal.items:
        allowed = permission(item, proposal, law)
        if not agreed(item, allowed) and passes(item, proposal, allowed):
            how = "one named fact" if item.named_fact else "an emergency"
            found.append(f"{item.label}: sent to {proposal.taker.name} as {how}. Review it.")
    if "6_1_d" in proposal.art6:
        found.append("Vital interests: rare. Review it the next working day.")
    return found


def agreed(item: Item, allowed: Permission) -> bool:
    """Whether the matrix's own condition is met: a reason, and the level of agreement it names."""
    if allowed == Permission.ALLOWED:
        return True
    needed = {Permission.REASON: Level.WORKER, Permission.MANAGER: Level.MANAGER, Permission.GUARDIAN: Level.GUARDIAN}
    return allowed in needed and bool(item.why_needed.strip()) and item.agreed_by >= needed[allowed]


def passes(item: Item, proposal: Proposal, allowed: Permission) -> bool:
    """Whether the item may go: as the matrix asks, in an emergency, or as a manager's one named fact."""
    if agreed(item, allowed):
        return True
    if any(is_absolute(one, proposal.taker.column) for one in item.classes):
        return False
    named = item.named_fact and bool(item.why_needed.strip()) and item.agreed_by >= Level.MANAGER
    return proposal.is_emergency or named
