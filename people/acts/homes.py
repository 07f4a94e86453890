"""Where somebody lives, from when to when, and how they may be reached."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.moves import Refused
from deadlines.calendar import london_day
from people import households
from people.models import ContactDetail, Person, Residence


@transaction.atomic
def live_at(person: Person, *, by, at: datetime, why: str, instead: bool = False, **address: Any) -> Residence:
    """Record that somebody lives or stays somewhere, and return it.

    address: fields of Residence (lines, postcode, kind, since_on, is_where_now, safe_to_write, do_not_disclose, …).
    instead: they left their other homes for it. The same place again, still lived in, is confirmed, not doubled.
    Raises ValidationError with the sentence for the field.
    """
    home = Residence(person=person, **address)
    home.clean()
    if home.since_on and home.since_on > london_day(at):
        raise ValidationError({"since_on": "This date is in the future."})
    for old in Residence.objects.filter(person=person, until_on=None):
        if home.place and old.place == home.place:
            return _confirm(old, address, by=by, at=at, why=why)
        _make_way(old, home, instead=instead, by=by, at=at, why=why)
    home.write(by=by, why=why)
    trail.note(by, "person.housed", on=home, at=at, kind=home.kind, hidden=home.do_not_disclose)
    return home


def _confirm(old: Residence, address: dict[str, Any], *, by, at: datetime, why: str) -> Residence:
    for name in ("is_where_now", "safe_to_write", "do_not_disclose", "source", "uprn"):
        if address.get(name):
            setattr(old, name, address[name])
    old.write(by=by, why=why)
    trail.note(by, "person.home_confirmed", on=old, at=at)
    return old


def _make_way(old: Residence, home: Residence, *, instead: bool, by, at: datetime, why: str) -> None:
    left = instead and old.kind == "home"
    if not left and not (home.is_where_now and old.is_where_now):
        return
    if left:
        old.until_on = max(home.since_on or london_day(at), old.since_on or date.min)
    old.is_where_now = old.is_where_now and not home.is_where_now and not left
    old.write(by=by, why=why)
    if left:
        households.changed([old.person_id], by=by, at=at)


@transaction.atomic
def leave(residence: Residence, *, until_on: date, by, at: datetime, why: str) -> Residence:
    """Record that somebody left a place. Raises ValidationError for a day before they came, Refused twice."""
    if residence.until_on:
        raise Refused("They left this address already.")
    residence.until_on, residence.is_where_now = until_on, False
    residence.write(by=by, why=why)
    trail.note(by, "person.left_home", on=residence, at=at)
    households.changed([residence.person_id], by=by, at=at)
    return residence


@transaction.atomic
def add_contact_detail(person: Person, *, by, at: datetime, why: str, **detail: Any) -> ContactDetail:
    """Record a number or address to reach somebody, and what is safe. Returns it. Raises ValidationError.

    detail: fields of ContactDetail. The same number again takes the new answers about what is safe.
    """
    new = ContactDetail(person=person, **detail)
    new.clean()
    old = ContactDetail.objects.filter(person=person, value=new.value, ended_on=None).first()
    if old:
        for name, value in detail.items():
            setattr(old, name, value)
    kept = (old or new).write(by=by, why=why)
    trail.note(by, "person.reachable", on=kept, at=at, kind=kept.kind)
    return kept


@transaction.atomic
def end_contact_detail(detail: ContactDetail, *, by, at: datetime, why: str) -> ContactDetail:
    """Record that a number is no longer used. Raises Refused when it was ended before."""
    if detail.ended_on:
        raise Refused("This number was ended already.")
    detail.ended_on = london_day(at)
    detail.write(by=by, why=why)
    trail.note(by, "person.unreachable", on=detail, at=at, kind=detail.kind)
    return detail


@transaction.atomic
def confirm(row: Residence | ContactDetail, *, with_whom: str, by, at: datetime) -> Residence | ContactDetail:
    """Record that an address or a number was confirmed today, and with whom. Raises ValidationError, and Refused
    for one that has ended.
    """
    if not with_whom.strip():
        raise ValidationError({"with_whom": "Say who confirmed it."})
    ended = row.until_on if isinstance(row, Residence) else row.ended_on
    if ended is not None and ended <= london_day(at):
        raise Refused("This has ended. Add it again if it holds once more.")
    row.confirmed_on, row.confirmed_by, row.confirmed_with = london_day(at), by, with_whom.strip()
    row.write(by=by, why="confirmed")
    trail.note(by, "person.confirmed", on=row, at=at, what=row._meta.model_name)
    return row
