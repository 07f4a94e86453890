"""The family's page: each of them, what they are told, and their account beside the professionals'."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from deadlines.calendar import london_day
from deadlines.words import long_day, moment_words
from intake import naming
from intake.codes import AdultRole, StatementKind
from intake.family import wording
from intake.models import Contact, ContactChild, ContactPerson, FamilyOutcome, Statement
from intake.models.after import Telling
from people.models import Person, Residence

PROFESSIONAL = frozenset({StatementKind.FACT, StatementKind.OPINION, StatementKind.REPORTED})


@dataclass(frozen=True)
class Member:
    """One of the family as the page lists them."""

    person: Person
    name: str
    standing: str
    is_child: bool
    alleged: bool
    outcomes: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """One of the family and how they stand with being told."""

    name: str
    standing: str
    warning: str
    stands: str
    decide_url: str
    letter_url: str


def members(contact: Contact) -> list[Member]:
    """Every child and adult of a contact. An adult is told of every child; a child of themselves alone."""
    children = list(naming.with_names(ContactChild.objects.filter(contact=contact), "person").order_by("place"))
    adults = list(naming.with_names(ContactPerson.objects.filter(contact=contact), "person").order_by("role"))
    every = tuple(child.outcome for child in children)
    found = [
        Member(one.person, naming.called(one.person), "Child", True, False, (one.outcome,))
        for one in children
        if not one.person.is_unborn
    ]
    found += [
        Member(one.person, naming.called(one.person), AdultRole(one.role).label, False, one.alleged, every)
        for one in adults
    ]
    return found


def lines(contact: Contact, family: list[Member]) -> list[Line]:
    """How each of the family stands, the last decision for each."""
    last = {one.person_id: one for one in FamilyOutcome.objects.filter(contact=contact).order_by("decided_at")}
    return [_line(contact, member, last.get(member.person.pk)) for member in family]


def _line(contact: Contact, member: Member, kept: FamilyOutcome | None) -> Line:
    return Line(
        name=member.name, standing=member.standing,
        warning="Said to have caused harm: is it safe that they know?" if member.alleged else "",
        stands=_stands(kept),
        decide_url=reverse("intake:family_outcome", args=[contact.pk, member.person.pk]),
        letter_url=reverse("intake:family_letter", args=[kept.pk]) if kept else "",
    )  # fmt: skip


def _stands(kept: FamilyOutcome | None) -> str:
    if kept is None:
        return "Not decided yet"
    if kept.review_on is not None:
        return f"Not told now. Looked at again on {long_day(kept.review_on)}"
    if kept.sent_at is not None:
        return f"Told {moment_words(kept.sent_at)}: {kept.sent_how}"
    return f"{Telling(kept.how).label}: decided, and not told yet"


def initial(contact: Contact, member: Member, at: datetime, phone: str) -> dict:
    """The form for one of the family as it opens: the composed text, and the address where it is safe to write."""
    homes = Residence.objects.filter(person=member.person).live(london_day(at))
    home = next((one for one in homes if one.safe_to_write == "yes"), None)
    spoken = member.person.first_language
    return {
        "text": wording.compose(
            member.outcomes, is_child=member.is_child, received_on=london_day(contact.received_at),
            reference=contact.reference, phone=phone,
        ),
        "address": home.in_one_line if home else "", "address_is_safe": home is not None, "language": spoken,
    }  # fmt: skip


def accounts(contact: Contact) -> tuple[list[Statement], list[Statement]]:
    """What the family and its children say, and what professionals say, each in order."""
    said = list(Statement.objects.filter(contact=contact).select_related("recorded_by").order_by("recorded_at"))
    own = [one for one in said if one.kind in {StatementKind.FAMILY, StatementKind.CHILD}]
    return own, [one for one in said if one.kind in PROFESSIONAL]


def name_of(outcome: FamilyOutcome) -> str:
    """The name of whoever is told."""
    row = naming.with_names(FamilyOutcome.objects.filter(pk=outcome.pk), "person").first()
    return naming.called(row.person) if row else ""
