"""Asking agencies: the lawful check, the decision, the request, the frozen packet and the desk's way in."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction

from access import grants
from access.roles import Role
from audit import trail
from audit.moves import Refused
from audit.records import write_many
from deadlines import acts as deadlines
from deadlines.calendar import london_day
from deadlines.clocks import Due, Rule, Unit
from deadlines.words import moment_words
from intake.acts import begin_enquiry
from intake.models import Contact, Enquiry
from people.references import new_reference
from post import outbox
from sharing import choosing, may_share
from sharing.choosing import Choice, Once
from sharing.file import File, on_file
from sharing.law import law_in_force
from sharing.models import (
    GuidanceEdition,
    InformationRequest,
    LeftOut,
    ReleasedPacket,
    SharingDecision,
    SharingItem,
)
from sharing.offers import of_file
from sharing.packet import Offer, digest
from sharing.proposal import Decision, Law, Level, Proposal
from sharing.workflow import WAITING

ANSWER = "answer"
TRIES = 5


def level_of(user) -> Level:
    """How far this person may agree to an item past the matrix's first answer."""
    return Level.MANAGER if Role.MASH_MANAGER in user.standing.roles else Level.WORKER


@dataclass(frozen=True)
class Draft:
    """One choice with what it could tell, what it tells, and the packet that would be frozen."""

    choice: Choice
    offers: list[Offer]
    told: list[Offer]
    content: dict


@transaction.atomic
def ask(
    contact: Contact, choices: list[Choice], *, once: Once, about: str, by, at: datetime
) -> list[InformationRequest]:
    """Ask each chosen desk: decide, freeze its packet, open the request to it, set the clock and tell it.

    Pressed twice, the second gives the requests of the first back. Raises Refused with every reason of every agency,
    and then nothing is sent to any of them.
    """
    contact = Contact.objects.select_for_update(of=("self",), no_key=True).select_related("queue").get(pk=contact.pk)
    law, file = law_in_force(), on_file(contact, london_day(at))
    drafts = [_draft(contact, choice, file, once=once, law=law, by=by) for choice in choices]
    if reasons := _against(drafts, file, once=once, about=about, law=law, by=by, at=at):
        raise Refused(reasons)
    enquiry = Enquiry.objects.filter(contact=contact).first()
    sent = [
        _asked_before(contact, draft)
        or _ask_one(contact, enquiry, draft, once=once, about=about, law=law, by=by, at=at)
        for draft in drafts
    ]
    if enquiry is not None:
        begin_enquiry(contact, by=by, at=at)
    return sent


def _draft(contact: Contact, choice: Choice, file: File, *, once: Once, law: Law, by) -> Draft:
    offers = of_file(file, choice.risk)
    told = choosing.told(choice, offers)
    content = choosing.content(choice, once, told, law, asker=by.display_name, telephone=_telephone(contact, by))
    return Draft(choice, offers, told, content)


def _against(drafts: list[Draft], file: File, *, once: Once, about: str, law: Law, by, at: datetime) -> list[str]:
    """Every reason against asking: the law's for each agency, and those of the whole."""
    reasons = [
        f"{draft.choice.desk}: {reason.sentence}"
        for draft in drafts
        for reason in choosing.why_not(
            draft.choice, once, draft.told, law, level=level_of(by), on=london_day(at), at=at
        )
    ]
    if name := file.named_in(about):
        reasons.append(f"Leave names out of what it is about: {name} is one.")
    if not drafts:
        reasons.append("Choose at least one desk to ask.")
    if file.contact.closed_at is not None:
        reasons.append("This contact is closed. A new worry is a new contact.")
    return reasons


def _asked_before(contact: Contact, draft: Draft) -> InformationRequest | None:
    """The request that waits at this desk already with exactly this packet."""
    return InformationRequest.objects.filter(
        contact=contact, desk=draft.choice.desk, state__in=sorted(WAITING), packet__sha256=digest(draft.content)
    ).first()


def _ask_one(contact, enquiry, draft: Draft, *, once: Once, about: str, law: Law, by, at) -> InformationRequest:
    choice = draft.choice
    request = _request(contact, enquiry, choice, once=once, about=about, by=by, at=at)
    decision = _decide(contact, request, draft, once=once, law=law, by=by, at=at)
    mark = digest(draft.content)
    ReleasedPacket(
        request=request, content=draft.content, sha256=mark, released_at=at, released_by=by
    ).write(by=by, why=f"told {choice.desk} in request {request.reference}")  # fmt: skip
    _set_clock(request, by=by, at=at)
    outbox.queue("request.sent", on=request, to=choice.desk, at=at, by=by)
    trail.note(
        by, "request.sent", on=request, at=at, agency=choice.desk.agency.key, desk=choice.desk.key,
        gateways=list(choice.gateways), basis=choice.art6[0], decision=str(decision.pk), packet=mark,
    )  # fmt: skip
    return request


def _decide(contact, request, draft: Draft, *, once: Once, law: Law, by, at: datetime) -> SharingDecision:
    """Write the decision to tell, what is told and what is left out."""
    choice, why = draft.choice, f"told {draft.choice.desk} in request {request.reference}"
    proposal = choosing.proposal(choice, once, draft.told, level=level_of(by), on=london_day(at))
    decision = _decision(contact, request, choice, once=once, draft=proposal, law=law, by=by, at=at)
    decision.write(by=by, why=why)
    write_many([_item(decision, item, proposal, law) for item in proposal.items], by=by, why=why)
    kept_back = choosing.left_out(choice, draft.offers, proposal, law)
    write_many([_left_out(decision, offer, words) for offer, words in kept_back], by=by, why=why)
    return decision


def _telephone(contact: Contact, by) -> str:
    return by.telephone or (contact.queue.telephone if contact.queue else "")


def _request(contact, enquiry, choice: Choice, *, once: Once, about: str, by, at) -> InformationRequest:
    request = InformationRequest(
        contact=contact, enquiry=enquiry, agency=choice.desk.agency, desk=choice.desk, about=about.strip(),
        rating=contact.rating, purpose=once.purpose.strip(), questions=choice.questions.strip(),
        asked_at=at, asked_by=by, needed_by=choice.needed_by or at,
    )  # fmt: skip
    if contact.restricted:
        # No team's queue shows a restricted contact's request, so its asker's way in must be there first.
        grants.give(by, on=request, by=by, why="asked by them", until=None, origin="asked", at=at)
    _write_with_reference(request, by=by)
    why = f"asked in request {request.reference}"
    for to in (by, request.desk):
        grants.give(to, on=request, by=by, why=why, until=None, origin="asked", at=at)
    return request


def _write_with_reference(request: InformationRequest, *, by) -> None:
    """Write the request under a reference nobody has; where one is taken another is drawn."""
    for tries_left in reversed(range(TRIES)):
        request.reference = new_reference()
        try:
            with transaction.atomic():
                request.write(by=by, why=f"asked by {by.display_name}")
            return
        except IntegrityError:
            if not tries_left:
                raise


def _decision(contact, request, choice: Choice, *, once: Once, draft: Proposal, law: Law, by, at) -> SharingDecision:
    return SharingDecision(
        contact=contact, request=request, agency=choice.desk.agency, desk=choice.desk, direction="OUT",
        pattern=draft.pattern.value, decision=Decision.SHARE.value, purpose=once.purpose, function=once.function,
        gateways=list(choice.gateways), art6=choice.art6[0], art9=choice.art9, art10=choice.art10,
        no_consent_reason=choice.no_consent_reason, confidence=choice.confidence, necessity=once.necessity,
        less_intrusive=once.less_intrusive, family_told=once.family_told,
        threshold=str(once.threshold or ""), rating=once.rating, handling=choice.handling, delete_by=choice.delete_by,
        warnings=may_share.warnings(draft, law), reviews=may_share.reviews_due(draft, law),
        guidance=guidance(london_day(at)), decided_at=at, decided_by=by, decided_as=by.standing.role, sent_at=at,
    )  # fmt: skip


def guidance(on: date) -> GuidanceEdition | None:
    """The edition of Working Together in force on this day, as far as the rows know."""
    return GuidanceEdition.objects.filter(in_force_from__lte=on).first()


def _item(decision: SharingDecision, item, draft: Proposal, law: Law) -> SharingItem:
    return SharingItem(
        decision=decision, key=item.key, information=item.class_.value, label=item.label[:200],
        person_id=item.person or None, permission=may_share.permission(item, draft, law).value,
        why_needed=item.why_needed, agreed_by=int(item.agreed_by), named_fact=item.named_fact,
    )  # fmt: skip


def _left_out(decision: SharingDecision, offer, why: str) -> LeftOut:
    return LeftOut(decision=decision, information=offer.class_.value, label=offer.label[:200], why=why)


def _set_clock(request: InformationRequest, *, by, at: datetime) -> None:
    unit = Unit.RUNNING_HOURS if request.rating == "RED" else Unit.WORKING_DAYS
    by_when = moment_words(request.needed_by)
    due = Due(Rule(ANSWER, 0, unit), at, request.needed_by, f"Asked {moment_words(at)} for by {by_when}.", by_when)
    deadlines.start(ANSWER, due, on=request, by=by, at=at)
