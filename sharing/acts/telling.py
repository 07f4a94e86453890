"""Telling somebody who has no sign-in here, and writing down what was said aloud. domain.md "Read first" 15

The same decision, the same rules, the same frozen packet. The service never e-mails content: how it left is a record.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from access.models import Agency
from audit import trail
from audit.moves import Refused
from audit.records import write_many
from deadlines import tasks
from deadlines.calendar import london_day
from deadlines.words import moment_words
from intake.models import Contact
from people.drawing import under_a_reference
from sharing.acts.deciding import Draft, against, decide, draft, next_working_day
from sharing.acts.enclosing import against_sending
from sharing.channels import CHANNEL_WORDS, ON_PAPER, SPOKEN, Channel
from sharing.choice import Choice, Once
from sharing.file import on_file
from sharing.known import known
from sharing.law import law_in_force
from sharing.models import HandOver, Hearer, OutsidePacket, TakenBack
from sharing.packet import digest
from sharing.proposal import Law

RECEIPT = "receipt of a packet"
FOR_WHOM, WHICH_WAY = "Say for whom it is, by name or post.", "Say how it will be handed over."
# Without these a write-up says nothing; every other rule is looked at afterwards, because it has been said.
ESSENTIAL = frozenset({"items", "purpose", "function", "art6", "gateways", "who"})


@dataclass(frozen=True)
class Heard:
    """Somebody who heard it."""

    agency: Agency
    name: str
    role: str = ""


@transaction.atomic
def tell(contact: Contact, choice: Choice, *, address: str, once: Once, by, at: datetime) -> OutsidePacket:
    """Decide to tell somebody without a sign-in, and freeze the packet that will be handed over.

    Pressed twice, the second gives the packet of the first back. Raises Refused with every reason.
    """
    one, law = _drafted(contact, choice, once=once, by=by, at=at)
    reasons = [reason.sentence for reason in against(one, once=once, law=law, by=by, at=at)]
    reasons += against_sending(one)
    if not choice.recipient.strip():
        reasons.append(FOR_WHOM)
    if choice.channel not in ON_PAPER:
        reasons.append(WHICH_WAY)
    if reasons:
        raise Refused(reasons)
    if there := _told_before(contact, one, handed=False):
        return there
    why = f"told {choice.agency.name}"
    decision = decide(contact, one, request=None, once=once, law=law, why=why, by=by, at=at)
    packet = _freeze(decision, one, address=address, by=by, at=at)
    trail.note(by, "packet.frozen", on=packet, at=at, agency=choice.agency.key, packet=packet.sha256)
    return packet


@transaction.atomic
def hand_over(packet: OutsidePacket, *, channel: str, details: str, handed_at: datetime, by, at: datetime) -> HandOver:
    """Record that the packet left, how and when. Raises Refused."""
    if TakenBack.objects.filter(packet=packet).exists():
        raise Refused("This packet was taken back. Decide again and freeze a new one.")
    if HandOver.objects.filter(packet=packet).exists():
        raise Refused("This packet was handed over already.")
    if channel not in [one.value for one in ON_PAPER]:
        raise Refused("Say how it was handed over.")
    if handed_at > at or handed_at < packet.frozen_at.replace(second=0, microsecond=0):
        raise Refused(f"Give a time between {moment_words(packet.frozen_at)} and now.")
    kept = HandOver(
        packet=packet, channel=channel, details=details.strip(), handed_at=handed_at, handed_by=by
    ).write(by=by, why=f"handed over: {CHANNEL_WORDS[Channel(channel)]}")  # fmt: skip
    what = "Find out whether a packet handed over was received, and by whom."
    tasks.set_task(
        RECEIPT, on=packet, what=what, due_at=next_working_day(at), by=by, at=at, person=by, route="sharing:packet"
    )
    trail.note(by, "packet.handed_over", on=packet, at=at, channel=channel)
    return kept


@transaction.atomic
def receive(packet: OutsidePacket, *, received_at: datetime, how: str, by, at: datetime) -> HandOver:
    """Record that the recipient has it, and how we know. Raises Refused."""
    kept = HandOver.objects.select_for_update().filter(packet=packet).first()
    if kept is None:
        raise Refused("This packet has not been handed over.")
    if kept.received_at is not None:
        raise Refused("Its receipt is on record already.")
    if not kept.handed_at <= received_at <= at:
        raise Refused(f"Give a time between {moment_words(kept.handed_at)} and now.")
    if not how.strip():
        raise Refused("Say how we know.")
    kept.received_at, kept.received_how, kept.recorded_by = received_at, how.strip(), by
    kept.write(by=by, why="received")
    for task in tasks.open_tasks(packet).filter(kind=RECEIPT):
        tasks.do_task(task, by=by, at=at, outcome="received")
    trail.note(by, "packet.received", on=packet, at=at)
    return kept


@transaction.atomic
def write_up(
    contact: Contact, choice: Choice, heard: list[Heard], *, said_at: datetime, once: Once, by, at: datetime
) -> OutsidePacket:
    """Write up what was said by telephone or round a table: who heard what, when, on which basis.

    It has been said, so a rule that was against it does not stop the record: it is looked at afterwards. Raises
    Refused where the write-up says too little.
    """
    one, law = _drafted(contact, choice, once=once, by=by, at=said_at)
    reasons = against(one, once=once, law=law, by=by, at=said_at)
    missing = [reason.sentence for reason in reasons if reason.question in ESSENTIAL]
    if choice.channel not in SPOKEN:
        missing.append("Say whether it was by telephone or in a meeting.")
    if not [person for person in heard if person.name.strip()]:
        missing.append("Say who heard it, by name.")
    if not contact.received_at <= said_at <= at:
        missing.append("Give the time it was said: after the contact came, and not in the future.")
    if missing:
        raise Refused(missing)
    if there := _told_before(contact, one, handed=True):
        return there
    said = [f"Said, and a rule was against it. {one_reason.sentence}" for one_reason in reasons]
    why = f"said to {choice.agency.name}"
    decision = decide(contact, one, request=None, once=once, law=law, why=why, by=by, at=at, sent_at=said_at, more=said)
    packet = _freeze(decision, one, address="", by=by, at=at)
    write_many(
        [Hearer(packet=packet, agency=who.agency, name=who.name.strip(), role=who.role.strip()) for who in heard],
        by=by,
        why="who heard it",
    )
    HandOver(
        packet=packet, channel=choice.channel.value, details="", handed_at=said_at, handed_by=by,
        received_at=said_at, received_how="Heard it", recorded_by=by,
    ).write(by=by, why="said")  # fmt: skip
    trail.note(
        by, "disclosure.written_up", on=packet, at=at, agency=choice.agency.key, heard=len(heard), against=len(said)
    )
    return packet


def _drafted(contact: Contact, choice: Choice, *, once: Once, by, at: datetime) -> tuple[Draft, Law]:
    contact = Contact.objects.select_for_update(of=("self",), no_key=True).select_related("queue").get(pk=contact.pk)
    law, file = law_in_force(), on_file(contact, london_day(at))
    rows = known(file, [choice.agency], at)[choice.agency.pk]
    return draft(contact, choice, file, once=once, law=law, known=rows, by=by, at=at), law


def _told_before(contact: Contact, one: Draft, *, handed: bool) -> OutsidePacket | None:
    """The packet already frozen with exactly this for exactly this recipient, not handed over yet or said."""
    return OutsidePacket.objects.filter(
        decision__contact=contact,
        decision__agency=one.choice.agency,
        decision__channel=one.choice.channel.value,
        sha256=digest(one.content),
        recipient=one.choice.recipient or one.choice.name,
        hand_over__isnull=not handed,
        taken_back=None,
    ).first()


def _freeze(decision, one: Draft, *, address: str, by, at: datetime) -> OutsidePacket:
    """Freeze what is told under a reference nobody has."""

    def write(reference: str) -> OutsidePacket:
        packet = OutsidePacket(
            reference=reference, decision=decision, content=one.content, sha256=digest(one.content),
            address=address.strip(), recipient=one.choice.recipient.strip() or one.choice.name, frozen_at=at,
            frozen_by=by,
        )  # fmt: skip
        return packet.write(by=by, why=f"frozen for {one.choice.agency.name}")

    return under_a_reference(write)
