"""Writing down a decision to tell: the basis, of whom, each item with what it rests on, and what was left out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from access.roles import Role
from audit.records import write_many
from deadlines import clocks, policy, tasks
from deadlines.calendar import end_of_day, london_day
from intake.models import Contact
from sharing import choosing, may_share
from sharing.choice import NOTHING_KNOWN, Choice, Known, Once
from sharing.consents import asked_again
from sharing.file import File
from sharing.known import level_of
from sharing.models import (
    GuidanceEdition,
    InformationRequest,
    LeftOut,
    SharingDecision,
    SharingItem,
    SharingSubject,
)
from sharing.offers import of_file
from sharing.packet import Offer
from sharing.proposal import Decision, Law, Proposal, Standing
from sharing.rules.bodies import why_no_agreement

COMPLETE, REVIEW, AGREE = "complete emergency", "review disclosure", "renew agreement"
UNMASKED = "Read through: nothing masked stands in what is told."
RELEASED = "Released by itself: {}."


@dataclass(frozen=True)
class Draft:
    """One choice with what it could tell, what it tells, the packet that would be frozen, and what the rows say."""

    choice: Choice
    offers: list[Offer]
    told: list[Offer]
    content: dict
    known: Known = NOTHING_KNOWN


def draft(
    contact: Contact, choice: Choice, file: File, *, once: Once, law: Law, known: Known, by, at: datetime
) -> Draft:
    """What this choice would tell, exactly."""
    offers = of_file(file, choice.risk)
    told = choosing.told(choice, offers)
    content = choosing.content(choice, once, told, law, asker=by.display_name, telephone=telephone(contact, by))
    return Draft(choice, offers, told, content, asked_again(known, choice, told, law, at))


def against(one: Draft, *, once: Once, law: Law, by, at: datetime) -> list[may_share.Reason]:
    """Every reason against this one, with the rows as they stand at the moment of sending."""
    return choosing.why_not(
        one.choice, once, one.offers, law, level=level_of(by), on=london_day(at), at=at, known=one.known
    )


def decide(
    contact: Contact,
    one: Draft,
    *,
    request: InformationRequest | None,
    once: Once,
    law: Law,
    why: str,
    by,
    at: datetime,
    sent_at: datetime | None = None,
    more: Iterable[str] = (),
) -> SharingDecision:
    """Write the decision to tell, of whom, what is told and what is left out; and the tasks that follow from it.

    sent_at: when it was told, where that was before it was written up. more: what else is looked at afterwards.
    """
    told_at = sent_at or at
    known = replace(one.known, at=told_at)
    proposal = choosing.proposal(one.choice, once, one.told, level=level_of(by), on=london_day(told_at), known=known)
    decision = _decision(contact, request, one, once=once, proposal=proposal, law=law, by=by, at=at)
    decision.sent_at, decision.reviews = told_at, [*decision.reviews, *more]
    if decision.reviews and decision.review_at is None:
        decision.review_at = next_working_day(at)
    decision.write(by=by, why=why)
    items = {offer.key: offer for offer in one.told}
    write_many([_item(decision, item, items[item.key], proposal, law) for item in proposal.items], by=by, why=why)
    write_many(_subjects(decision, one, proposal), by=by, why=why)
    kept_back = choosing.left_out(one.choice, one.offers, proposal, law)
    write_many([_left_out(decision, offer, words) for offer, words in kept_back], by=by, why=why)
    _tasks(decision, proposal, by=by, at=at)
    return decision


def telephone(contact: Contact, by) -> str:
    """The number a recipient rings to ask: the asker's own, else the team's."""
    return by.telephone or (contact.queue.telephone if contact.queue else "")


def guidance(on) -> GuidanceEdition | None:
    """The edition of Working Together in force on this day, as far as the rows know."""
    return GuidanceEdition.objects.filter(in_force_from__lte=on).first()


def _decision(contact, request, one: Draft, *, once: Once, proposal: Proposal, law: Law, by, at) -> SharingDecision:
    choice, reviews = one.choice, may_share.reviews_due(proposal, law)
    who = once.who.strip()
    return SharingDecision(
        contact=contact, request=request, agency=choice.agency, desk=choice.desk, direction="OUT",
        pattern=proposal.pattern.value, decision=_decision_word(choice), requested_by=choice.asked_by,
        requested_what=choice.asked_what, purpose=once.purpose, function=once.function,
        gateways=list(choice.gateways), art6=choice.art6[0], art9=choice.art9, art10=choice.art10,
        no_consent_reason=choice.no_consent_reason, confidence=choice.confidence, necessity=once.necessity,
        proportionality=once.proportionality if once.necessity.strip() else "", less_intrusive=once.less_intrusive,
        family_told=once.family_told, told_record=once.told_record, threshold=str(once.threshold or ""),
        rating=once.rating, handling=choice.handling, onward_rule=choice.onward_rule, delete_by=choice.delete_by,
        expires_on=choice.expires_on, problems=sorted(once.problems),
        channel=choice.channel.value, recipient=choice.recipient or choice.name,
        process_step=once.process_step, change_of_circumstances=once.change_of_circumstances,
        why_consent_stands=choice.why_consent_stands, why_one_off=choice.why_one_off,
        agreement_id=UUID(proposal.agreement.id) if proposal.agreement and not why_no_agreement(proposal) else None,
        masked_check=_masked_check(one), advice_from=once.advice_from,
        authorised_by="" if who == by.display_name else who,
        warnings=may_share.warnings(proposal, law), reviews=reviews,
        review_at=next_working_day(at) if reviews or proposal.is_emergency else None,
        guidance=guidance(london_day(at)), decided_at=at, decided_by=by, decided_as=by.standing.role, sent_at=at,
    )  # fmt: skip


def _decision_word(choice: Choice) -> str:
    return (Decision.SHARE_PART if choice.in_part else Decision.SHARE).value


def next_working_day(at: datetime) -> datetime:
    """The end of the working day after this moment."""
    calendar = policy.in_force(london_day(at)).office.calendar
    return end_of_day(calendar.add_working_days(london_day(at), 1))


def _rest_due(at: datetime) -> datetime:
    """By when the rest of an emergency is owed. domain.md 2.8 V14"""
    rules = policy.in_force(london_day(at))
    return clocks.due_after(rules.rule("rest of an emergency"), at, rules.office)


def _masked_check(one: Draft) -> str:
    released = [offer.label for offer in one.told if offer.hide]
    return RELEASED.format("; ".join(released))[:300] if released else UNMASKED


def _item(decision: SharingDecision, item, offer: Offer, proposal: Proposal, law: Law) -> SharingItem:
    origin = item.origin
    return SharingItem(
        decision=decision, key=item.key, information=item.class_.value, label=item.label[:200],
        also=sorted(one.value for one in item.also),
        person_id=item.person or None, permission=may_share.permission(item, proposal, law).value,
        why_needed=item.why_needed, agreed_by=int(item.agreed_by), named_fact=item.named_fact, sha256=offer.mark,
        accuracy=offer.accuracy, redacted=offer.redacted, regime=origin.regime if origin else "",
        originator=origin.agency if origin else "", overriding=origin.overriding if origin else "",
    )  # fmt: skip


def _subjects(decision: SharingDecision, one: Draft, proposal: Proposal) -> list[SharingSubject]:
    """Each person told of, once, with the basis for facts about them."""
    own = {ground.person: ground for ground in proposal.adults}
    found: dict[str, SharingSubject] = {}
    for offer in one.told:
        if offer.person_id and offer.person_id not in found:
            ground = own.get(offer.person_id) or Standing(decision.art6, decision.art9, decision.art10)
            found[offer.person_id] = SharingSubject(
                decision=decision, person_id=offer.person_id, standing=offer.standing or "Somebody of the contact",
                art6=ground.art6, art9=ground.art9, art10=ground.art10,
                consent_id=proposal.consents.ids.get(offer.person_id),
            )  # fmt: skip
    return list(found.values())


def _left_out(decision: SharingDecision, offer: Offer, why: str) -> LeftOut:
    return LeftOut(decision=decision, information=offer.class_.value, label=offer.label[:200], why=why)


def _tasks(decision: SharingDecision, proposal: Proposal, *, by, at: datetime) -> None:
    """What an emergency or a way past the matrix leaves to be done. domain.md 2.8 V9 and V14, "Read first" 2"""
    where, soon = {"on": decision, "by": by, "at": at}, decision.review_at or next_working_day(at)
    if proposal.is_emergency:
        what = "Write the rest of what was told in an emergency: why it was necessary, and who was told."
        tasks.set_task(COMPLETE, what=what, due_at=_rest_due(at), person=by, route="sharing:complete", **where)
    if decision.reviews:
        what = "Look at what was told past the matrix, and say whether it was right."
        tasks.set_task(REVIEW, what=what, due_at=soon, role=Role.MASH_MANAGER, route="sharing:review", **where)
    if proposal.is_emergency and proposal.agreement and (why := why_no_agreement(proposal)):
        what = f"An emergency went out without an agreement in date. {why}"
        tasks.set_task(AGREE, what=what, due_at=soon, role=Role.MASH_MANAGER, **where)
