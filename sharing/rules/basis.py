"""The basis in data-protection law: Articles 6, 9 and 10, for the child and for each adult. Pure. domain.md 2.8"""

from collections.abc import Iterator

from sharing.fitting import obliges
from sharing.minimisation import CLASS_WORDS, SPECIAL, Class
from sharing.proposal import Law, Level, Proposal, Standing
from sharing.rules.reason import Reason

CONSENT_IS_WRONG = (
    "Consent may not be the only basis at level 3 or above, or when rated RED: you would share anyway. "
    "Use 6(1)(e), or a manager says why consent stands."
)


def exactly_one_basis(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V1: exactly one Article 6 basis, and one that is law; for each adult, theirs."""
    if len(proposal.art6) != 1:
        yield Reason("V1", "art6", "Choose one Article 6 basis, and only one.")
    for ground in proposal.grounds:
        basis = law.bases.get(ground.art6)
        if ground.art6 and (basis is None or not basis.in_force(proposal.on)):
            yield Reason("V1", _at("art6", ground), f"{_of(ground)}That Article 6 basis is not in force today.")


def special_category_has_its_condition(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V2: health, ethnic origin, belief or sex life needs Article 9 with its paragraph."""
    for ground in proposal.grounds:
        special = proposal.classes_about(ground) & SPECIAL
        condition = law.conditions.get(ground.art9)
        if special and (condition is None or condition.article != "9" or not condition.in_force(proposal.on)):
            words = ", ".join(sorted(CLASS_WORDS[one] for one in special))
            sentence = f"{_of(ground)}{words}: choose an Article 9 condition, with its Schedule 1 paragraph."
            yield Reason("V2", _at("art9", ground), sentence)


def criminal_data_has_its_condition(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V3: offences need Article 10 through a Schedule 1 paragraph."""
    for ground in proposal.grounds:
        condition = law.conditions.get(ground.art10)
        if Class.CRIM in proposal.classes_about(ground) and (
            condition is None or condition.article != "10" or not condition.in_force(proposal.on)
        ):
            sentence = f"{_of(ground)}Criminal: choose the Schedule 1 paragraph that allows it under Article 10."
            yield Reason("V3", _at("art10", ground), sentence)


def conditions_without_a_document(proposal: Proposal, law: Law) -> list[str]:
    """Names of the conditions relied on that ask for an appropriate policy document and have none in date. 2.3"""
    chosen = dict.fromkeys(key for ground in proposal.grounds for key in (ground.art9, ground.art10))
    rows = [law.conditions[key] for key in chosen if key in law.conditions]
    return [row.name for row in rows if row.policy_document and not law.has_document(row.key, proposal.on)]


def safeguarding_paragraph_says_why_no_consent(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V4: paragraph 18 is relied on without consent for one of three reasons."""
    chosen = [law.conditions.get(key) for ground in proposal.grounds for key in (ground.art9, ground.art10)]
    if any(condition and condition.needs_no_consent_reason for condition in chosen) and not proposal.no_consent_reason:
        yield Reason(
            "V4", "no_consent_reason", "Paragraph 18: say which of the three reasons holds for not asking consent."
        )


def legal_obligation_rests_on_a_duty(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V5: 6(1)(c) needs a gateway in force that is a duty on the one who gives."""
    on_duty = [one for one in proposal.grounds if one.art6 in law.bases and law.bases[one.art6].needs_duty]
    if not on_duty:
        return
    named = [law.gateways[key] for key in proposal.gateways if key in law.gateways]
    if any(obliges(gateway, proposal, law) for gateway in named):
        return
    giver = proposal.giver.name
    sentence = f"6(1)(c) needs a gateway that obliges {giver} to tell. Choose one, or use 6(1)(e)."
    yield Reason("V5", _at("art6", on_duty[0]), sentence)


def consent_is_live(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V6: what rests on consent needs a consent live now, for this recipient, purpose and class, of each person."""
    for ground in proposal.grounds:
        basis, condition = law.bases.get(ground.art6), law.conditions.get(ground.art9)
        explicit = bool(condition and condition.is_consent)
        if not (basis and basis.is_consent) and not explicit:
            continue
        people = {item.person for item in proposal.items_about(ground) if item.person} or {ground.person}
        for person in sorted(people):
            if why := proposal.consents.why_not(person, explicit=explicit):
                yield Reason("V6", _at("art6" if basis and basis.is_consent else "art9", ground), why)


def public_authority_uses_its_own_basis(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V7: recognised legitimate interest is not for a public authority."""
    for ground in proposal.grounds:
        basis = law.bases.get(ground.art6)
        if basis and basis.not_for_public_authority and proposal.giver.is_public_authority:
            sentence = f"{_of(ground)}{basis.name} is not for a public authority. Use 6(1)(e) public task."
            yield Reason("V7", _at("art6", ground), sentence)


def consent_is_not_the_easy_way(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V12: at level 3 or above, or RED, consent is not the only basis, unless a manager says why it stands."""
    if not is_serious(proposal):
        return
    for ground in proposal.grounds:
        basis = law.bases.get(ground.art6)
        if not (basis and basis.is_consent):
            continue
        if not proposal.why_consent_stands.strip() or proposal.consent_stands_by < Level.MANAGER:
            yield Reason("V12", _at("art6", ground), f"{_of(ground)}{CONSENT_IS_WRONG}")


def is_serious(proposal: Proposal) -> bool:
    """Whether the level or the rating makes consent the wrong basis. domain.md 2.7"""
    return (proposal.threshold or 0) >= 3 or proposal.rating == "RED"


def _of(ground: Standing) -> str:
    return f"{ground.name}: " if ground.person else ""


def _at(question: str, ground: Standing) -> str:
    """The question this ground's answer stands at: the decision's own, or the adult's."""
    return f"{question}:{ground.person}" if ground.person else question
