"""Asking agencies: the lawful check, the decision, the request, the frozen packet and the desk's way in."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from access import grants
from audit import trail
from audit.moves import Refused
from deadlines import acts as deadlines
from deadlines.calendar import end_of_day, london_day
from deadlines.clocks import Due, Rule, Unit
from deadlines.words import moment_words
from intake.acts import begin_enquiry
from intake.models import Contact, Enquiry
from people import limits
from people.drawing import under_a_reference
from post import outbox
from sharing.acts.deciding import Draft, against, decide, draft
from sharing.acts.enclosing import against_sending, enclose
from sharing.choice import Choice, Once
from sharing.file import File, on_file
from sharing.known import known
from sharing.law import law_in_force
from sharing.models import InformationRequest, ReleasedPacket
from sharing.packet import digest
from sharing.proposal import Law
from sharing.workflow import WAITING

ANSWER = "answer"
RED = "RED"
# Functions that protect somebody: important public interest, for which restricted data may be used.
PROTECTS = frozenset({"section_47"})


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
    once = once if once.who.strip() else replace(once, who=by.display_name)
    rows = known(file, [choice.agency for choice in choices], at)
    drafts = [
        draft(contact, choice, file, once=once, law=law, known=rows[choice.agency.pk], by=by, at=at)
        for choice in choices
    ]
    if reasons := _against(drafts, file, once=once, about=about, law=law, by=by, at=at):
        raise Refused(reasons)
    enquiry = Enquiry.objects.filter(contact=contact).first()
    sent = [
        _asked_before(contact, one) or _ask_one(contact, enquiry, one, once=once, about=about, law=law, by=by, at=at)
        for one in drafts
    ]
    if enquiry is not None:
        begin_enquiry(contact, by=by, at=at)
    return sent


def _against(drafts: list[Draft], file: File, *, once: Once, about: str, law: Law, by, at: datetime) -> list[str]:
    """Every reason against asking: the law's for each agency, and those of the whole."""
    reasons = [
        f"{one.choice.name}: {reason.sentence}"
        for one in drafts
        for reason in against(one, once=once, law=law, by=by, at=at)
    ]
    reasons += [f"{one.choice.name}: {reason}" for one in drafts for reason in against_sending(one)]
    if name := file.named_in(about):
        reasons.append(f"Leave names out of what it is about: {name} is one.")
    reasons += _stored_only(file, once, at)
    if not drafts:
        reasons.append("Choose at least one desk to ask.")
    if file.contact.closed_at is not None:
        reasons.append("This contact is closed. A new worry is a new contact.")
    return reasons


def _stored_only(file: File, once: Once, at: datetime) -> list[str]:
    """Why what is held here may not be used; none for a child in danger, which the law lets pass (domain.md 4.8)."""
    if once.rating == RED or once.function in PROTECTS:
        return []
    return limits.against([member.person.pk for member in file.members], at)


def _asked_before(contact: Contact, one: Draft) -> InformationRequest | None:
    """The request that waits at this desk already with exactly this packet."""
    return InformationRequest.objects.filter(
        contact=contact, desk=one.choice.desk, state__in=sorted(WAITING), packet__sha256=digest(one.content)
    ).first()


def _ask_one(contact, enquiry, one: Draft, *, once: Once, about: str, law: Law, by, at) -> InformationRequest:
    choice = one.choice
    request = _request(contact, enquiry, choice, once=once, about=about, by=by, at=at)
    why = f"told {choice.desk} in request {request.reference}"
    decision = decide(contact, one, request=request, once=once, law=law, why=why, by=by, at=at)
    mark = digest(one.content)
    ReleasedPacket(
        request=request, content=one.content, sha256=mark, released_at=at, released_by=by
    ).write(by=by, why=why)  # fmt: skip
    enclose(request, one, by=by, at=at)
    _set_clock(request, by=by, at=at)
    outbox.queue("request.sent", on=request, to=choice.desk, at=at, by=by)
    trail.note(
        by, "request.sent", on=request, at=at, agency=request.agency.key, desk=request.desk.key,
        gateways=list(choice.gateways), basis=choice.art6[0], decision=str(decision.pk), packet=mark,
    )  # fmt: skip
    return request


def _request(contact, enquiry, choice: Choice, *, once: Once, about: str, by, at) -> InformationRequest:
    request = InformationRequest(
        contact=contact, enquiry=enquiry, agency=choice.agency, desk=choice.desk, about=about.strip(),
        rating="RED" if once.is_emergency else contact.rating, purpose=once.purpose.strip(),
        questions=choice.questions.strip(),
        asked_at=at, asked_by=by, needed_by=choice.needed_by or at,
    )  # fmt: skip
    if contact.restricted:
        # No team's queue shows a restricted contact's request, so its asker's way in must be there first.
        grants.give(by, on=request, by=by, why="asked by them", until=None, origin="asked", at=at)
    _write_with_reference(request, by=by)
    why = f"asked in request {request.reference}"
    ends = end_of_day(choice.expires_on) if choice.expires_on else None
    grants.give(by, on=request, by=by, why=why, until=None, origin="asked", at=at)
    grants.give(request.desk, on=request, by=by, why=why, until=ends, origin="asked", at=at)
    return request


def _write_with_reference(request: InformationRequest, *, by) -> None:
    """Write the request under a reference nobody has; where one is taken another is drawn."""

    def write(reference: str) -> None:
        request.reference = reference
        request.write(by=by, why=f"asked by {by.display_name}")

    under_a_reference(write)


def _set_clock(request: InformationRequest, *, by, at: datetime) -> None:
    unit = Unit.RUNNING_HOURS if request.rating == "RED" else Unit.WORKING_DAYS
    by_when = moment_words(request.needed_by)
    due = Due(Rule(ANSWER, 0, unit), at, request.needed_by, f"Asked {moment_words(at)} for by {by_when}.", by_when)
    deadlines.start(ANSWER, due, on=request, by=by, at=at)
