"""The questions every disclosure answers, and what may wait in an emergency. Pure. domain.md 2.1, 2.8 V11, V13, V14"""

from collections.abc import Iterator

from sharing.proposal import DUTY_REFUSALS, Law, Proposal
from sharing.rules.reason import Reason

QUESTIONS = (
    ("purpose", "Say in one sentence what this is for."),
    ("function", "Say which function is being exercised."),
    ("necessity", "Say why it is necessary."),
    ("proportionality", "Say why it is no more than is needed."),
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


def emergency_has_its_four_answers(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V14: an emergency is told on four answers: to whom, what, why, and who decided."""
    if not proposal.is_emergency:
        return
    if not proposal.items:
        yield Reason("V14", "items", "Choose at least one item to tell them.")
    if not proposal.who.strip():
        yield Reason("V14", "who", "Say who decided this.")


def what_is_left_to_say(proposal: Proposal) -> list[str]:
    """V14: the questions an emergency left open, which are owed within 24 hours."""
    return [name for name, _ in QUESTIONS if not getattr(proposal, name).strip()]


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


def another_basis_after_a_no_says_what_changed(proposal: Proposal, law: Law) -> Iterator[Reason]:
    """V13: consent was refused or withdrawn, and the same is now told on another basis: say what changed."""
    rests_on_consent = any(law.bases[key].is_consent for key in proposal.art6 if key in law.bases)
    if rests_on_consent or not proposal.consents.refused or proposal.change_of_circumstances.strip():
        return
    when = "; ".join(proposal.consents.refused)
    sentence = f"{when}. Say what has changed since, that this is now told on another basis."
    yield Reason("V13", "change_of_circumstances", sentence)


def _duty_binds(proposal: Proposal, law: Law) -> bool:
    duty = law.gateways.get("CA04_16LA")
    in_force = duty is not None and duty.in_force(proposal.on)
    return in_force and proposal.giver.is_under_duty and proposal.taker.is_under_duty
