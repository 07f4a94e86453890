"""Is this disclosure lawful, and if not, why not? Pure: no database, no clock.

Each rule of domain.md 2.8 is a function that takes the proposal and the law and yields its reasons; none means it is
satisfied. The page, the act and the tests all show the same sentence.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from sharing.fitting import obliges, why_unfit
from sharing.minimisation import (
    CLASS_WORDS,
    CONFIDENTIAL,
    SPECIAL,
    Class,
    Permission,
    cell,
    is_absolute,
)
from sharing.proposal import DUTY_REFUSALS, Item, Law, Level, Proposal


class Reason(NamedTuple):
    """Why not: the rule, the question it stands beside (an item's as `item:<key>`), and the sentence."""

    rule: str
    question: str
    sentence: str


Rule = Callable[[Proposal, Law], Iterator[Reason]]

QUESTIONS = (
    ("purpose", "Say in one sentence what this is for."),
    ("function", "Say which function is being exercised."),
    ("necessity", "Say why it is necessary."),
    ("less_intrusive", "Say which less intrusive way was considered, and why it will not do."),
    ("family_told", "Say whether the family has been told, or why not."),
)
EMERGENCY_QUESTIONS = frozenset({"purpose", "function"})


def the_questions_are_answered(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """The six questions (domain.md 2.1); in an emergency the purpose and function, the rest within a day."""
    for name, sentence in QUESTIONS:
        if proposal.is_emergency and name not in EMERGENCY_QUESTIONS:
            continue
        if not getattr(proposal, name).strip():
            yield Reason("2.1", name, sentence)


def exactly_one_basis(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V1: exactly one Article 6 basis, and one that is law."""
    if len(proposal.art6) != 1:
        yield Reason("V1", "art6", "Choose one Article 6 basis, and only one.")
        return
    basis = law.bases.get(proposal.art6[0])
    if basis is None or not basis.in_force(proposal.on):
        yield Reason("V1", "art6", "That Article 6 basis is not in force today.")


def special_category_has_its_condition(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V2: health, ethnic origin, belief or sex life needs Article 9 with its paragraph."""
    if not proposal.classes & SPECIAL:
        return
    condition = law.conditions.get(proposal.art9)
    if condition is None or condition.article != "9":
        words = _listed(proposal.classes & SPECIAL)
        yield Reason("V2", "art9", f"{words}: choose an Article 9 condition, with its Schedule 1 paragraph.")


def criminal_data_has_its_condition(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V3: offences need Article 10 through a Schedule 1 paragraph."""
    if Class.CRIM not in proposal.classes:
        return
    condition = law.conditions.get(proposal.art10)
    if condition is None or condition.article != "10":
        yield Reason("V3", "art10", "Criminal: choose the Schedule 1 paragraph that allows it under Article 10.")


def safeguarding_paragraph_says_why_no_consent(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V4: paragraph 18 is relied on without consent for one of three reasons."""
    chosen = [law.conditions.get(key) for key in (proposal.art9, proposal.art10)]
    if any(condition and condition.needs_no_consent_reason for condition in chosen) and not proposal.no_consent_reason:
        yield Reason(
            "V4", "no_consent_reason", "Paragraph 18: say which of the three reasons holds for not asking consent."
        )


def legal_obligation_rests_on_a_duty(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V5: 6(1)(c) needs a gateway in force that is a duty on the one who gives."""
    if not any(law.bases[key].needs_duty for key in proposal.art6 if key in law.bases):
        return
    for key in proposal.gateways:
        if key in law.gateways and obliges(law.gateways[key], proposal, law):
            return
    yield Reason(
        "V5", "art6", f"6(1)(c) needs a gateway that obliges {proposal.giver.name} to tell. Choose one, or use 6(1)(e)."
    )


def public_authority_uses_its_own_basis(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V7: recognised legitimate interest is not for a public authority."""
    for key in proposal.art6:
        basis = law.bases.get(key)
        if basis and basis.not_for_public_authority and proposal.giver.is_public_authority:
            yield Reason("V7", "art6", f"{basis.name} is not for a public authority. Use 6(1)(e) public task.")


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


def items_stay_within_the_matrix(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V10: every item is allowed to this recipient, or has the reason or agreement the matrix asks."""
    for item in proposal.items:
        if sentence := why_not_item(item, proposal, law):
            yield Reason("V10", f"item:{item.key}", sentence)
    if sum(item.named_fact for item in proposal.items) > 1:
        yield Reason("V10", "items", "A manager may release one named fact past the matrix, not several.")


def refusal_has_its_reasons(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V11: not telling is reasoned too, and under the duty to share only on one of four grounds."""
    if proposal.gives:
        return
    if not proposal.harm_if_withheld.strip():
        yield Reason("V11", "harm_if_withheld", "Say what harm may follow if this is withheld.")
    if not proposal.refusal:
        yield Reason("V11", "refusal", "Say why not.")
    elif _duty_binds(proposal, law) and proposal.refusal not in DUTY_REFUSALS:
        yield Reason("V11", "refusal", "Under the duty to share only four grounds allow a refusal. Choose one of them.")


ALWAYS: tuple[Rule, ...] = (the_questions_are_answered, refusal_has_its_reasons)
BEFORE_TELLING: tuple[Rule, ...] = (
    exactly_one_basis,
    special_category_has_its_condition,
    criminal_data_has_its_condition,
    safeguarding_paragraph_says_why_no_consent,
    legal_obligation_rests_on_a_duty,
    public_authority_uses_its_own_basis,
    gateway_fits_both_parties,
    items_stay_within_the_matrix,
)


def why_not(proposal: Proposal, law: Law) -> list[Reason]:
    """Every reason this may not be decided so. Empty means it may."""
    rules = ALWAYS + BEFORE_TELLING if proposal.gives else ALWAYS
    return [reason for rule in rules for reason in rule(proposal, law)]


def warnings(proposal: Proposal, law: Law) -> list[str]:
    """What the decider should see without being stopped: consent as the wrong basis (V12), law not yet confirmed."""
    found = []
    consents = [law.bases[key] for key in proposal.art6 if key in law.bases and law.bases[key].is_consent]
    if consents and ((proposal.threshold or 0) >= 3 or proposal.rating == "RED"):
        found.append("Consent is not the basis at level 3 or above, or when rated RED: you would share anyway.")
    for key in proposal.gateways:
        gateway = law.gateways.get(key)
        if gateway and not gateway.verified:
            found.append(f"{gateway.provision}: the day it came into force has not been confirmed.")
    return found


def permission(item: Item, proposal: Proposal, law: Law) -> Permission:
    """What the matrix says of this item going to this recipient."""
    return cell(law.matrix, item.class_, proposal.taker.column).for_marks(item.marks)


def why_not_item(item: Item, proposal: Proposal, law: Law) -> str:
    """The sentence that keeps this item back, or nothing. "Read first" 2 gives the two ways past."""
    allowed, words = permission(item, proposal, law), CLASS_WORDS[item.class_]
    if _passes(item, proposal, allowed):
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
        plainly = _agreed(item, allowed)
        if not plainly and _passes(item, proposal, allowed):
            how = "one named fact" if item.named_fact else "an emergency"
            found.append(f"{item.label}: sent to {proposal.taker.name} as {how}. Review it.")
    return found


def needs_confidence(proposal: Proposal) -> bool:
    """Whether an item is held in confidence, so that a confidentiality basis belongs on the record."""
    return bool(proposal.classes & CONFIDENTIAL)


def _agreed(item: Item, allowed: Permission) -> bool:
    """Whether the matrix's own condition is met: a reason, and the level of agreement it names."""
    if allowed == Permission.ALLOWED:
        return True
    needed = {Permission.REASON: Level.WORKER, Permission.MANAGER: Level.MANAGER, Permission.GUARDIAN: Level.GUARDIAN}
    return allowed in needed and bool(item.why_needed.strip()) and item.agreed_by >= needed[allowed]


def _passes(item: Item, proposal: Proposal, allowed: Permission) -> bool:
    if _agreed(item, allowed):
        return True
    if is_absolute(item.class_, proposal.taker.column):
        return False
    named = item.named_fact and bool(item.why_needed.strip()) and item.agreed_by >= Level.MANAGER
    return proposal.is_emergency or named


def _duty_binds(proposal: Proposal, law: Law) -> bool:
    duty = law.gateways.get("CA04_16LA")
    in_force = duty is not None and duty.in_force(proposal.on)
    return in_force and proposal.giver.is_under_duty and proposal.taker.is_under_duty


def _listed(classes) -> str:
    return ", ".join(sorted(CLASS_WORDS[one] for one in classes))
