"""From what somebody chose on the page to a proposal, a packet and what is left out."""

from dataclasses import replace
from datetime import date, datetime

from deadlines.calendar import london_day
from govuk.text import lowered
from sharing import may_share
from sharing.choice import NOTHING_KNOWN, Choice, Known, Once
from sharing.law import THE_TRUST, party
from sharing.masking import hidden, stands_in, withheld
from sharing.minimisation import CLASS_WORDS, MASKED, Class, Permission
from sharing.offers import RISK
from sharing.packet import IDENTITY, Letter, Offer, packet
from sharing.proposal import Decision, Item, Law, Level, Pattern, Proposal

__all__ = ["Choice", "Known", "Once", "content", "left_out", "proposal", "told", "why_not"]
# What is masked and typed by hand, and the question it was typed at.
TYPED = ("questions", "risk")


def proposal(
    choice: Choice, once: Once, told: list[Offer], *, level: Level, on: date, known: Known = NOTHING_KNOWN
) -> Proposal:
    """The choice as the rules read it, with what the rows say of this recipient."""
    return Proposal(
        giver=THE_TRUST, taker=party(choice.agency, on), on=on, at=known.at, function=once.function,
        purpose=once.purpose, necessity=once.necessity, proportionality=once.proportionality,
        less_intrusive=once.less_intrusive, family_told=once.family_told, who=once.who, gateways=choice.gateways,
        art6=choice.art6, art9=choice.art9, art10=choice.art10, no_consent_reason=choice.no_consent_reason,
        confidence=choice.confidence, adults=choice.adults, consents=known.consents,
        items=tuple(_item(offer, choice, level, known) for offer in told), is_question=choice.is_question,
        decision=Decision.SHARE, pattern=Pattern.EMERGENCY if once.is_emergency else choice.pattern,
        agreement=known.agreement, why_one_off=choice.why_one_off, why_consent_stands=choice.why_consent_stands,
        consent_stands_by=level, change_of_circumstances=once.change_of_circumstances, threshold=once.threshold,
        rating=once.rating, problems=once.problems,
    )  # fmt: skip


def _item(offer: Offer, choice: Choice, level: Level, known: Known) -> Item:
    origin = offer.origin
    if origin is not None and offer.key in known.may_pass:
        origin = replace(origin, agreed=True)
    if origin is not None and offer.key in choice.overriding:
        origin = replace(origin, overriding=choice.overriding[offer.key])
    return Item(
        key=offer.key,
        class_=offer.class_,
        also=offer.also,
        label=offer.label,
        person=offer.person_id,
        why_needed=choice.why_needed.get(offer.key, ""),
        marks=offer.marks,
        agreed_by=max(level, known.approved.get((offer.key, offer.mark), level)),
        named_fact=offer.key == choice.named_fact,
        origin=origin,
    )


def told(choice: Choice, offers: list[Offer]) -> list[Offer]:
    """The offers that were chosen and say something, with what is kept back withheld from their words.

    The risk sentences stand only where some were written. "Read first" 5
    """
    masked = hidden(offers, choice.chosen)
    return [
        withheld(offer, masked) if offer.key != RISK else offer
        for offer in offers
        if offer.key in choice.chosen and any(line.strip() for line in offer.lines)
    ]


def masked_in(choice: Choice, once: Once, offers: list[Offer]) -> tuple[tuple[str, str], ...]:
    """(question, what) for everything kept back that was typed by hand into words that would be told."""
    masked = hidden(offers, choice.chosen)
    typed = [(name, getattr(choice, name)) for name in TYPED] + [("purpose", once.purpose)]
    return tuple((name, label) for name, text in typed for label in stands_in(text, masked))


def content(choice: Choice, once: Once, chosen: list[Offer], law: Law, *, asker: str, telephone: str) -> dict:
    """The packet as it would be sent, exactly."""
    named = [law.gateways[key] for key in choice.gateways if key in law.gateways]
    ground = "; ".join(f"{gateway.provision}: {lowered(gateway.name)}" for gateway in named)
    return packet(
        chosen,
        Letter(
            questions=choice.questions.strip(),
            why_may_ask=f"{ground}. {once.purpose.strip()}" if ground else once.purpose.strip(),
            handling=choice.handling,
            delete_by=choice.delete_by,
            asker=asker,
            telephone=telephone,
            of_pregnancy=choice.of_pregnancy,
        ),
    )


def why_not(
    choice: Choice,
    once: Once,
    offers: list[Offer],
    law: Law,
    *,
    level: Level,
    on: date,
    at: datetime,
    known: Known = NOTHING_KNOWN,
) -> list[may_share.Reason]:
    """Every reason this agency may not be asked this, now: the law's, and the request's own. offers: all there are."""
    chosen = told(choice, offers)
    draft = proposal(choice, once, chosen, level=level, on=on, known=replace(known, at=at))
    draft = replace(draft, masked_in=masked_in(choice, once, offers))
    reasons = may_share.why_not(draft, law)
    if choice.is_question:
        reasons += _of_the_request(choice, at)
    if (choice.in_part or choice.asked_by or choice.asked_what) and not (choice.asked_by and choice.asked_what):
        reasons.append(may_share.Reason("2.8", "asked_what", "Say who asked us, and what they asked for."))
    if not chosen and not once.is_emergency:
        reasons.append(may_share.Reason("2.1", "items", "Choose at least one item: they must know whom you ask about."))
    if choice.of_pregnancy:
        reasons += _about_the_pregnancy(chosen)
    return reasons


def _of_the_request(choice: Choice, at: datetime):
    if not choice.questions.strip():
        yield may_share.Reason("2.1", "questions", "Write what you ask them.")
    if choice.needed_by is None or choice.needed_by <= at:
        yield may_share.Reason("2.1", "needed_by", "Give a time still to come by which you need the answer.")
    elif choice.expires_on is not None and choice.expires_on < london_day(choice.needed_by):
        yield may_share.Reason("2.8", "expires_on", "They must be able to open it until they answer: give a later day.")


def _about_the_pregnancy(chosen: list[Offer]):
    """ "Read first" 9: the packet identifies the mother, and the question is about this pregnancy and no more."""
    if not any(offer.of_pregnancy and offer.key.startswith(IDENTITY) for offer in chosen):
        yield may_share.Reason(
            "RF9", "items", "The unborn are found through the mother: choose her name and birth date."
        )
    for offer in chosen:
        if not offer.of_pregnancy and offer.key != RISK:
            words = f"{offer.label}: this desk is asked about the pregnancy only."
            yield may_share.Reason("RF9", f"item:{offer.key}", words)


def left_out(choice: Choice, offers: list[Offer], draft: Proposal, law: Law) -> list[tuple[Offer, str]]:
    """Every offer not told, with why."""
    found = []
    for offer in offers:
        if offer.key in choice.chosen or not any(line.strip() for line in offer.lines):
            continue
        item = _item(offer, choice, Level.WORKER, NOTHING_KNOWN)
        found.append((offer, _why_left_out(offer, choice, may_share.permission(item, draft, law))))
    return found


def _why_left_out(offer: Offer, choice: Choice, allowed: Permission) -> str:
    words = lowered(CLASS_WORDS[offer.class_])
    if offer.class_ == Class.REFERRER and not offer.is_document:
        return "a private person"
    if allowed == Permission.NEVER:
        return f"{words}, not for this agency"
    if offer.class_ in MASKED:
        return f"{words}, kept back unless released by itself"
    if choice.of_pregnancy and not offer.of_pregnancy:
        return "the question is about the pregnancy"
    return f"{words}, not needed for these questions"
