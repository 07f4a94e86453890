"""Receiving a contact, exactly once (domain.md 1.2, 1.9; security.md 7.1)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from access import grants
from access.models import User
from audit import trail
from consent import notices
from consent.acts import reviews
from deadlines import acts as deadlines
from deadlines import clocks
from deadlines.calendar import london_day
from intake import feedback, naming, receipts, rereferral
from intake.acts import cards, family, unseen
from intake.acts.deciding import protect
from intake.acts.standing import FIRST_DECISION, clocks_by, move, refresh
from intake.codes import ANONYMOUS, Outcome
from intake.models import Contact, ContactChild
from intake.received import Received
from intake.workflow import State
from people.drawing import under_a_reference
from post import outbox

COPIED = (
    "received_at", "source", "channel", "worry", "place", "who_with", "safe_tonight", "safe_why", "referrer_name",
    "referrer_role", "referrer_agency_id", "referrer_agency_name", "referrer_phone", "referrer_email",
    "referrer_relationship", "withhold_identity", "is_urgent", "is_mandatory_csa_notification",
)  # fmt: skip


class Conflict(Exception):
    """The same form was received before with other content. `theirs` is the contact kept, `mine` what was typed now."""

    def __init__(self, theirs: Contact, mine: Received):
        super().__init__(f"This form was already received as {theirs.reference}, with other content.")
        self.theirs = theirs
        self.mine = mine


@dataclass(frozen=True)
class Receipt:
    """The contact, and whether this submission made it."""

    contact: Contact
    is_new: bool
    event_id: UUID | None = None


@transaction.atomic
def receive(typed: Received, *, by, at: datetime) -> Receipt:
    """Receive a contact: children, clock, earlier worries opened, acknowledgement queued.

    The same form again gives the same contact back. Raises Conflict for the same form with other content,
    ValidationError for what cannot be, and Refused where the receiver is on no team.
    """
    _refuse_what_cannot_be(typed, at)
    contact, is_new = _insert_or_return(typed, by=by, at=at)
    if not is_new:
        return Receipt(contact, is_new=False, event_id=receipts.of(contact.pk, by=by))
    children = family.add_children(contact, typed.children, by=by, at=at)
    circle = family.circle_of(children, at)
    family.open_to_team(contact, circle, by=by, at=at)
    rules = clocks_by(at)
    due = clocks.first_decision(rules.rule(FIRST_DECISION), contact.received_at, rules.office)
    deadlines.start(FIRST_DECISION, due, on=contact, by=by, at=at)
    received = trail.note(
        by, "contact.received", on=contact, at=at, source=contact.source, children=len(children),
        reference=contact.reference, key=str(typed.key),
    )  # fmt: skip
    if feedback.can_reach(contact.source):
        outbox.queue("contact.received", on=contact, to="referrer", at=at, by=by)
    is_rereferral = _rereferrals(contact, children, by=by)
    _route(contact, children, by=by, at=at)
    for child in children:
        reviews.because(child.person_id, "reopening", by=by, at=at)
        cards.keep(child, by=by, at=at)
        family.stand(child, by=by, at=at)
    repeat = family.repeats(circle, naming.names_of(children), at)
    contact = refresh(
        contact, by=by, at=at, why="received", is_rereferral=is_rereferral, repeat_count=repeat.count,
        repeat_why=repeat.sentence[:300], repeat_limit=repeat.limit,
    )  # fmt: skip
    # After the commit, and as somebody else: whoever receives learns nothing of who is on a list.
    unseen.after_commit(unseen.LOOK, contact.pk, at=at)
    return Receipt(contact, is_new=True, event_id=received.pk)


@transaction.atomic
def triage(contact: Contact, *, by, at: datetime) -> Contact:
    """Record that a search was made for every child, and take each one on. Raises Refused."""
    row = refresh(contact, by=by, at=at, why="searched for the children", search_logged_at=at)
    trail.note(by, "contact.searched", on=row, at=at)
    children = list(ContactChild.objects.filter(contact=row))
    _route(row, children, by=by, at=at)
    return refresh(row, by=by, at=at, why="triaged")


@transaction.atomic
def link(contact: Contact, *, to: Contact, by, at: datetime, why: str) -> Contact:
    """Link a contact to an earlier one: nothing closed is reopened. Raises ValidationError."""
    if to.pk == contact.pk or to.received_at > contact.received_at:
        raise ValidationError("Link a contact to one that was received before it.")
    if not why.strip():
        raise ValidationError({"why": "Say why they belong together."})
    row = refresh(contact, by=by, at=at, why=why, earlier=to)
    trail.note(by, "contact.linked", on=row, at=at, earlier=str(to.pk))
    return row


def _refuse_what_cannot_be(typed: Received, at: datetime) -> None:
    wrong = {}
    if typed.received_at > at + timedelta(minutes=1):
        wrong["received_at"] = "A contact cannot be received in the future. Check the day and time."
    if not typed.children:
        wrong["children"] = "Name a child, or add an unknown child."
    if typed.source == ANONYMOUS and typed.referrer_name:
        wrong["referrer_name"] = (
            "An anonymous caller has no name. For a caller who is known but wants their name kept from the family, "
            "choose who they are and tick that box."
        )
    if wrong:
        raise ValidationError(wrong)


def _insert_or_return(typed: Received, *, by, at: datetime) -> tuple[Contact, bool]:
    if (known := Contact.objects.filter(idempotency_key=typed.key).first()) is not None:
        return _same_or_conflict(known, typed), False
    if (gone := receipts.moved_on(typed.key, by=by)) is not None:
        return gone, False
    queue, rules = family.team_of(by), clocks_by(at)
    twin = Contact.objects.filter(content_hash=typed.content_hash).order_by("-received_at").first()

    def write(reference: str) -> Contact:
        return Contact(
            idempotency_key=typed.key, content_hash=typed.content_hash, received_by=by, queue=queue, earlier=twin,
            reference=reference, search_logged_at=at if typed.searched else None, owner=by,
            notice=notices.in_force(at),
            is_night=not rules.office.hours.is_open(typed.received_at, rules.office.calendar),
            **{name: getattr(typed, name) for name in COPIED},
        ).write(by=by, why="received")  # fmt: skip

    try:
        return under_a_reference(write, first=typed.reference), True
    except IntegrityError:
        # The same form came in beside this one.
        if (known := Contact.objects.filter(idempotency_key=typed.key).first()) is None:
            raise
        return _same_or_conflict(known, typed), False


def _same_or_conflict(known: Contact, typed: Received) -> Contact:
    if known.content_hash != typed.content_hash:
        raise Conflict(known, typed)
    return known


def _rereferrals(contact: Contact, children: list[ContactChild], *, by) -> bool:
    on = london_day(contact.received_at)
    for child in children:
        earlier = cards.referral_days(child.person, before=contact)
        last = rereferral.last_within(earlier, on)
        if earlier:
            child.is_rereferral, child.last_referred_on = last is not None, last
            child.rereferral_why = rereferral.sentence(earlier, on)
            child.write(by=by, why="looked for earlier referrals")
    return any(child.is_rereferral for child in children)


def _route(contact: Contact, children: list[ContactChild], *, by, at: datetime) -> None:
    """Danger first; an open case goes to its worker; whoever was searched for is triaged."""
    for child in children:
        child.contact = contact
        if contact.is_urgent and child.state == State.RECEIVED:
            action = contact.safe_why or contact.worry or "Received as a child in danger now."
            protect(child, action=action[:20_000], by=by, at=at)
        elif contact.search_logged_at and child.state == State.RECEIVED:
            move(child, to=State.TRIAGED, by=by, why="searched for, and received with six answers", at=at)
            if child.allocated_worker is not None:
                _to_worker(contact, child, child.allocated_worker, by=by, at=at)


def _to_worker(contact: Contact, child: ContactChild, worker: User, *, by, at: datetime) -> None:
    why = f"contact {contact.reference} about a child whose case is open"
    child.outcome = Outcome.OPEN_CASE_ROUTED
    move(child, to=State.OPEN_CASE_ROUTED, by=by, why=why, at=at)
    grants.give(worker, on=contact, by=by, why=why, until=None, origin=family.origin_of(contact), at=at)
    outbox.queue("contact.routed", on=contact, to=worker, at=at, by=by)
    trail.note(by, "contact.routed", on=child, at=at, worker=str(worker.pk))
