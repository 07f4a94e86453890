"""From what somebody chose on the page to a proposal, a packet and what is left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from access.models import Desk
from govuk.text import lowered
from sharing import may_share
from sharing.law import THE_TRUST, party
from sharing.minimisation import CLASS_WORDS, MASKED, Class, Permission
from sharing.offers import RISK
from sharing.packet import IDENTITY, Letter, Offer, packet
from sharing.proposal import Decision, Item, Law, Level, Pattern, Proposal


@dataclass(frozen=True)
class Once:
    """What is said once for every agency of an enquiry."""

    purpose: str
    function: str
    necessity: str
    less_intrusive: str
    family_told: str
    is_emergency: bool = False
    threshold: int | None = None
    rating: str = ""


@dataclass(frozen=True)
class Choice:
    """What was chosen for one agency: its desk, the basis, the questions and the items, with why each is needed."""

    desk: Desk
    needed_by: datetime | None
    questions: str
    gateways: tuple[str, ...] = ()
    art6: tuple[str, ...] = ()
    art9: str = ""
    art10: str = ""
    no_consent_reason: str = ""
    confidence: str = ""
    risk: str = ""
    chosen: frozenset[str] = frozenset()
    why_needed: Mapping[str, str] = field(default_factory=dict)
    named_fact: str = ""
    handling: str = ""
    delete_by: date | None = None
    of_pregnancy: bool = False


def proposal(choice: Choice, once: Once, told: list[Offer], *, level: Level, on: date) -> Proposal:
    """The choice as the rules read it."""
    return Proposal(
        giver=THE_TRUST,
        taker=party(choice.desk.agency),
        on=on,
        function=once.function,
        purpose=once.purpose,
        necessity=once.necessity,
        less_intrusive=once.less_intrusive,
        family_told=once.family_told,
        gateways=choice.gateways,
        art6=choice.art6,
        art9=choice.art9,
        art10=choice.art10,
        no_consent_reason=choice.no_consent_reason,
        confidence=choice.confidence,
        items=tuple(_item(offer, choice, level) for offer in told),
        decision=Decision.SHARE,
        pattern=Pattern.EMERGENCY if once.is_emergency else Pattern.ONE_OFF,
        threshold=once.threshold,
        rating=once.rating,
    )


def _item(offer: Offer, choice: Choice, level: Level) -> Item:
    return Item(
        key=offer.key,
        class_=offer.class_,
        label=offer.label,
        person=offer.person_id,
        why_needed=choice.why_needed.get(offer.key, ""),
        marks=offer.marks,
        agreed_by=level,
        named_fact=offer.key == choice.named_fact,
    )


def told(choice: Choice, offers: list[Offer]) -> list[Offer]:
    """The offers that were chosen and say something; the risk sentences only where some were written."""
    return [offer for offer in offers if offer.key in choice.chosen and any(line.strip() for line in offer.lines)]


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


def why_not(choice: Choice, once: Once, chosen: list[Offer], law: Law, *, level: Level, on: date, at: datetime):
    """Every reason this agency may not be asked this, now: the law's, and the request's own."""
    reasons = may_share.why_not(proposal(choice, once, chosen, level=level, on=on), law)
    if not choice.questions.strip():
        reasons.append(may_share.Reason("2.1", "questions", "Write what you ask them."))
    if choice.needed_by is None or choice.needed_by <= at:
        reasons.append(may_share.Reason("2.1", "needed_by", "Give a time still to come by which you need the answer."))
    if not chosen:
        reasons.append(may_share.Reason("2.1", "items", "Choose at least one item: they must know whom you ask about."))
    if choice.of_pregnancy:
        reasons += _about_the_pregnancy(chosen)
    return reasons


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
        item = _item(offer, choice, Level.WORKER)
        found.append((offer, _why_left_out(offer, choice, may_share.permission(item, draft, law))))
    return found


def _why_left_out(offer: Offer, choice: Choice, allowed: Permission) -> str:
    words = lowered(CLASS_WORDS[offer.class_])
    if offer.class_ == Class.REFERRER:
        return "a private person"
    if allowed == Permission.NEVER:
        return f"{words}, not for this agency"
    if offer.class_ in MASKED:
        return f"{words}, kept back unless released by itself"
    if choice.of_pregnancy and not offer.of_pregnancy:
        return "the question is about the pregnancy"
    return f"{words}, not needed for these questions"
