"""Family, flags, professionals, and how a person stands with us."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.moves import Refused
from deadlines.calendar import london_day
from people.models import CaseStanding, Involvement, Person, PersonFlag, Relationship


@transaction.atomic
def relate(person: Person, other: Person, *, kind: str, by, at: datetime, why: str, **known: Any) -> Relationship:
    """Record what `other` is to `person`, and return it; said again, it takes the new answers.

    known: fields of Relationship (responsibility, how_known, do_not_contact, must_not_know_address, note, …).
    Raises ValidationError with the sentence for the field.
    """
    tie = Relationship.objects.filter(person=person, other=other, kind=kind, until_on=None).first()
    tie = tie or Relationship(person=person, other=other, kind=kind)
    for name, value in known.items():
        setattr(tie, name, value)
    tie.write(by=by, why=why)
    trail.note(by, "person.related", on=tie, at=at, kind=kind, other=str(other.pk), responsibility=tie.responsibility)
    return tie


@transaction.atomic
def end_relationship(tie: Relationship, *, until_on: date, by, at: datetime, why: str) -> Relationship:
    """Record that a relationship ended (partners parted). Raises Refused when it had ended."""
    if tie.until_on:
        raise Refused("This relationship ended already.")
    tie.until_on = until_on
    tie.write(by=by, why=why)
    trail.note(by, "person.parted", on=tie, at=at, kind=tie.kind)
    return tie


@transaction.atomic
def raise_flag(person: Person, *, by, at: datetime, why: str, **flag: Any) -> PersonFlag:
    """Record something to know before acting, once. flag: fields of PersonFlag. Raises ValidationError."""
    flag.setdefault("from_on", london_day(at))
    if not str(flag.get("what", "")).strip():
        raise ValidationError({"what": "Say what is known."})
    row = PersonFlag(person=person, **flag)
    row.clean()
    said = {"kind": row.kind, "what": row.what, "from_on": row.from_on, "review_on": row.review_on, "ended_on": None}
    if same := PersonFlag.objects.filter(person=person, **said).first():
        return same
    row.write(by=by, why=why)
    trail.note(by, "person.flagged", on=row, at=at, kind=row.kind, review=row.review_on.isoformat())
    return row


@transaction.atomic
def end_flag(flag: PersonFlag, *, by, at: datetime, why: str) -> PersonFlag:
    """Take a flag down; it stays on record. Raises Refused when it is down already."""
    if flag.ended_on:
        raise Refused("This flag was taken down already.")
    flag.ended_on = london_day(at)
    flag.write(by=by, why=why)
    trail.note(by, "person.unflagged", on=flag, at=at, kind=flag.kind)
    return flag


@transaction.atomic
def involve(person: Person, *, by, at: datetime, why: str, **professional: Any) -> Involvement:
    """Record a professional who knows the person; the GP or school before them is kept as earlier."""
    new = Involvement(person=person, **professional)
    if same := Involvement.objects.filter(person=person, until_on=None, **professional).first():
        return same
    if new.kind in {"gp", "school"}:
        for old in Involvement.objects.filter(person=person, kind=new.kind, until_on=None):
            old.until_on = london_day(at)
            old.write(by=by, why=why)
    new.write(by=by, why=why)
    trail.note(by, "person.involved", on=new, at=at, kind=new.kind)
    return new


@transaction.atomic
def stand(
    person: Person, *, state: str, since: date, by, at: datetime, why: str, owner=None, team=None, words: str = ""
) -> CaseStanding:
    """Record what a search may say of this person: open or closed, since when, with whom. Returns it.

    words: one line without detail, like `Referral 30 Jun 2026, closed with advice 2 Jul`.
    """
    standing = CaseStanding.objects.filter(person=person).first() or CaseStanding(person=person)
    standing.state, standing.since, standing.owner, standing.team, standing.words = state, since, owner, team, words
    standing.write(by=by, why=why)
    trail.note(by, "person.stands", on=standing, at=at, state=state)
    return standing
