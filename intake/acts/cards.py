"""Keeping a child's index card true, and counting by the cards (domain.md 1.7, 6.6)."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from deadlines.calendar import london_day, start_of_day
from intake.models import Contact, ContactChild, IndexCard, Referral
from intake.repeat import Seen
from intake.rereferral import MONTHS, months_before
from intake.workflow import State
from people.merging import records_of


def keep(child: ContactChild, *, by, at: datetime) -> IndexCard:
    """Write the card of one child in one contact, or bring it up to date."""
    contact = child.contact
    card = IndexCard.objects.filter(child_id=child.pk).first() or IndexCard(
        person=child.person, contact_id=contact.pk, child_id=child.pk, reference=contact.reference,
        received_at=contact.received_at, source=contact.source,
    )  # fmt: skip
    referral = Referral.objects.filter(child=child, taken_back_at=None).first()
    card.outcome = child.outcome
    card.referred_on = referral.referred_on if referral else None
    card.is_open = child.state != State.CLOSED
    card.closed_at = None if card.is_open else card.closed_at or at
    return card.write(by=by, why=f"contact {contact.reference}")


def referral_days(person, *, before: Contact | None = None) -> list[date]:
    """The days somebody was referred, other than in this contact, in order."""
    cards = IndexCard.objects.filter(person__in=records_of(person), referred_on__isnull=False)
    if before is not None:
        cards = cards.exclude(contact_id=before.pk)
    return sorted(card.referred_on for card in cards if card.referred_on)


def last_twelve_months(people: Iterable[UUID], at: datetime) -> list[IndexCard]:
    """The cards of these people in the twelve months up to this moment."""
    since = start_of_day(months_before(london_day(at), MONTHS))
    return list(IndexCard.objects.filter(person__in=list(people), received_at__gte=since, received_at__lte=at))


def seen(cards: Iterable[IndexCard], about: dict[UUID, str]) -> list[Seen]:
    """The cards as the repeat rule counts them; `about` says who each person is to this contact."""
    return [Seen(card.contact_id, london_day(card.received_at), about[card.person_id]) for card in cards]
