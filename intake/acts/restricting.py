"""A person is restricted to those on a list, and the list is kept (domain.md 2.10 P4).

The keeper of the lists is a robot who may know every restricted person, so that a contact about one is recognised
although nobody at the front door may be told. It shows its knowledge to nobody: it only moves contacts out of sight.
"""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from access import grants
from access.models import User, robot
from audit import trail
from audit.moves import Refused
from intake.acts import unseen
from intake.lists import ORIGIN, names_on
from intake.models import Contact
from people.models import Person, Restriction, Tie

NOBODY_ALONE = "The list needs an owner and somebody else to stand in."
OWN = "Somebody else on the list must put you on it."


@transaction.atomic
def restrict(
    person: Person, *, kind: str, owner: User, deputy: User, names: Iterable[User] = (), by, at: datetime, why: str
) -> Restriction:
    """Restrict a person to the owner, the deputy and these names, with every contact about them; return the row.

    Whoever restricts and is not on the list does not see the person again. Raises ValidationError and Refused.
    """
    if owner == deputy:
        raise ValidationError({"deputy": NOBODY_ALONE})
    wanted = {user.pk: user for user in (owner, deputy, *names)}
    _refuse_the_tied(person, wanted.values())
    if Restriction.objects.standing().filter(person=person).exists():
        raise Refused("This person is restricted already.")
    terms = {"on": person, "by": by, "why": why, "until": None, "at": at}
    for user in (*wanted.values(), robot(unseen.KEEPER), *unseen.carriers(person)):
        grants.give(user, origin=ORIGIN, **terms)
    mine = grants.give(by, origin="restricting", **terms)
    row = Restriction(
        person=person, kind=kind, why=why, owner=owner, deputy=deputy, began_at=at, began_by=by
    ).write(by=by, why=why)  # fmt: skip
    fresh = person.refresh()
    fresh.restricted = True
    fresh.write(by=by, why=why)
    others = [g for g in grants.to_people(fresh) if g.user_id not in wanted and g.origin not in {ORIGIN, "restricting"}]
    grants.end(others, until=at, by=by, why="not on the list", at=at)
    trail.note(by, "person.restricted", on=row, at=at, kind=kind, names=len(wanted))
    # A grant is withdrawn last: what was just written must be in sight until then.
    grants.end([mine], until=at, by=by, why="restricted now", at=at)
    unseen.after_commit(unseen.HIDE, person.pk, at=at)
    return row


@transaction.atomic
def put_on_list(restriction: Restriction, user: User, *, until: datetime | None, by, at: datetime, why: str):
    """Let somebody else know of a restricted person, and open the contacts about them. Returns the grant.

    Raises Refused for oneself, for somebody tied to the person, and for an end that has passed.
    """
    if user.pk == by.pk:
        raise Refused(OWN)
    if until is not None and until <= at:
        raise ValidationError({"until": "Give a day to come."})
    _refuse_the_tied(restriction.person, [user])
    terms = {"by": by, "why": why, "until": until, "origin": ORIGIN, "at": at}
    given = grants.give(user, on=restriction.person, **terms)
    for root in _with_requests(unseen.contacts_of(restriction.person)):
        grants.give(user, on=root, **terms)
    trail.note(by, "list.named", on=restriction, at=at, user=str(user.pk))
    return given


@transaction.atomic
def take_off_list(restriction: Restriction, user: User, *, by, at: datetime, why: str) -> None:
    """End what somebody on the list may know, at once. Raises Refused for the owner and the deputy."""
    if user.pk in {restriction.owner_id, restriction.deputy_id}:
        raise Refused("The owner and the deputy stay on the list. Hand the list over first.")
    roots = [restriction.person, *_with_requests(unseen.contacts_of(restriction.person))]
    theirs = [g for root in roots for g in grants.to_people(root) if g.user_id == user.pk]
    grants.end(theirs, until=at, by=by, why=why, at=at)
    trail.note(by, "list.unnamed", on=restriction, at=at, user=str(user.pk))


@transaction.atomic
def hand_over(restriction: Restriction, *, owner: User, deputy: User, by, at: datetime, why: str) -> Restriction:
    """Give the list another owner or deputy, both of whom must be on it. Returns the row. Raises ValidationError."""
    known = {user.pk for user in names_on(restriction.person, at)}
    wrong = {name: "Put them on the list first." for name, user in (("owner", owner), ("deputy", deputy))
             if user.pk not in known}  # fmt: skip
    if wrong:
        raise ValidationError(wrong)
    row = restriction.refresh()
    row.owner, row.deputy = owner, deputy
    row.write(by=by, why=why)
    trail.note(by, "list.handed_over", on=row, at=at, owner=str(owner.pk), deputy=str(deputy.pk))
    return row


@transaction.atomic
def lift(restriction: Restriction, *, by, at: datetime, why: str) -> Restriction:
    """Lift a restriction: the person and their contacts are found again as anybody's are. Returns the row."""
    row = restriction.refresh()
    row.ended_at, row.ended_by = at, by
    row.write(by=by, why=why)
    person = row.person.refresh()
    contacts = unseen.contacts_of(person)
    opened = [person, *_with_requests(contacts)]
    person.restricted = False
    person.write(by=by, why=why)
    for contact in contacts:
        unseen.show_again(contact, by=by, at=at, why=why)
    trail.note(by, "person.unrestricted", on=row, at=at)
    named = [grant for root in opened for grant in grants.to_people(root) if grant.origin == ORIGIN]
    grants.end(named, until=at, by=by, why=why, at=at)
    return row


def _with_requests(contacts: list[Contact]) -> list:
    """Each contact and the requests sent about it."""
    return [root for contact in contacts for root in (contact, *unseen.following(contact))]


def _refuse_the_tied(person: Person, users: Iterable[User]) -> None:
    tied = set(Tie.objects.filter(person=person, ended_on=None).values_list("user_id", flat=True))
    if names := [user.display_name for user in users if user.pk in tied]:
        raise Refused(f"{', '.join(sorted(names))} cannot be on this list: they are linked to this person.")
