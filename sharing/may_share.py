"""Is this disclosure lawful, and if not, why not? Pure: no database, no clock.

Each rule of domain.md 2.8 is a function in `sharing.rules` that takes the proposal and the law and yields its
reasons; none means it is satisfied. The page, the act and the tests all show the same sentence.
"""

from consent.policy_documents import wanting
from sharing.minimisation import CONFIDENTIAL
from sharing.proposal import Law, Proposal
from sharing.rules import basis, bodies, items, questions
from sharing.rules.items import permission, reviews_due, why_not_item
from sharing.rules.reason import Reason, Rule

__all__ = ["Reason", "needs_confidence", "permission", "reviews_due", "warnings", "why_not", "why_not_item"]

ALWAYS: tuple[Rule, ...] = (questions.the_questions_are_answered, questions.refusal_has_its_reasons)
BEFORE_TELLING: tuple[Rule, ...] = (
    questions.emergency_has_its_four_answers,
    basis.exactly_one_basis,
    basis.special_category_has_its_condition,
    basis.criminal_data_has_its_condition,
    basis.safeguarding_paragraph_says_why_no_consent,
    basis.legal_obligation_rests_on_a_duty,
    basis.consent_is_live,
    basis.public_authority_uses_its_own_basis,
    basis.consent_is_not_the_easy_way,
    bodies.gateway_fits_both_parties,
    bodies.programme_is_for_several_problems,
    bodies.agency_exists,
    bodies.routine_sharing_stands_under_an_agreement,
    bodies.one_off_has_its_reason,
    items.items_stay_within_the_matrix,
    items.nothing_masked_stands_in_the_text,
    items.others_words_stay_until_they_agree,
    questions.another_basis_after_a_no_says_what_changed,
)


def why_not(proposal: Proposal, law: Law) -> list[Reason]:
    """Every reason this may not be decided so. Empty means it may."""
    rules = ALWAYS + BEFORE_TELLING if proposal.gives else ALWAYS
    return [reason for rule in rules for reason in rule(proposal, law)]


def warnings(proposal: Proposal, law: Law) -> list[str]:
    """What the decider should see without being stopped: consent as the wrong basis (V12), law not yet
    confirmed, a condition without its policy document."""
    found = []
    on_consent = any(law.bases[key].is_consent for key in proposal.art6 if key in law.bases)
    if on_consent and basis.is_serious(proposal):
        found.append("Consent is not the basis at level 3 or above, or when rated RED: you would share anyway.")
    for key in proposal.gateways:
        gateway = law.gateways.get(key)
        if gateway and not gateway.verified:
            found.append(f"{gateway.provision}: the day it came into force has not been confirmed.")
    found += [wanting(name) for name in basis.conditions_without_a_document(proposal, law)]
    if proposal.is_emergency and proposal.agreement is not None and (why := bodies.why_no_agreement(proposal)):
        found.append(f"{why} An emergency goes first.")
    return found


def needs_confidence(proposal: Proposal) -> bool:
    """Whether an item is held in confidence, so that a confidentiality basis belongs on the record."""
    return bool(proposal.classes & CONFIDENTIAL)
