"""A contact about a restricted child goes to the keeper of the list at once, unseen (domain.md "Read first" 6).

Done by a robot after the contact is kept: whoever received it has their receipt, and learns nothing.
"""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from access import grants
from access.identity import act_as
from access.models import User, robot
from access.wall import roots
from audit import trail
from audit.models import Event
from audit.moves import Refused
from deadlines.clocks import due_after
from deadlines.tasks import do_task, open_tasks, set_task
from intake import naming, rereferral
from intake.acts import arriving, cards, family
from intake.acts.standing import clocks_by, refresh
from intake.lists import ORIGIN, names_on
from intake.models import Contact, ContactChild, ContactPerson, IndexCard, ListMatch
from people.acts import tie_people
from people.lists import listed_like
from people.models import Person, Restriction
from post import outbox

KEEPER = "listkeeper"
FILES = "files"
LOOK, HIDE = "look", "hide"
RULE = "contact routed unseen"
OWNERS_TASK, DEPUTYS_TASK = "restricted contact", "restricted contact, standing in"
WHAT = "A contact may be about somebody on your list. Take it and say whether it is."


def after_commit(what: str, wanted: UUID, *, at: datetime) -> None:
    """Do one of the keeper's works once the transaction is kept. A failure is logged; the timetable does it again."""

    def do() -> None:
        {LOOK: look_for_listed, HIDE: hide_contacts_of}[what](wanted, at=at)

    transaction.on_commit(do, robust=True)


def look_for_listed(contact_id: UUID, *, at: datetime) -> None:
    """Compare a contact just received with the restricted people, as the keeper; hide it where one matches."""
    keeper = robot(KEEPER)
    with act_as(keeper, at), transaction.atomic():
        contact = Contact.objects.filter(pk=contact_id, restricted=False).first()
        if contact is not None:
            check(contact, by=keeper, at=at)


@transaction.atomic
def check(contact: Contact, *, by, at: datetime) -> list[ListMatch]:
    """Compare the children and the adults of a contact with every restricted person; return the matches.

    Leaves an event either way, so that a contact nobody compared is found by `missed`.
    """
    people = [child.person for child in ContactChild.objects.filter(contact=contact).select_related("person")]
    people += list(Person.objects.filter(contacts_as_adult__contact=contact))
    tie_people(people, by=by, at=at)
    pairs = listed_like(people)
    trail.note(by, "contact.compared", on=contact, at=at, matches=len(pairs))
    return route(contact, pairs, by=by, at=at) if pairs else []


@transaction.atomic
def route(contact: Contact, pairs: list[tuple[Person, Person]], *, by, at: datetime) -> list[ListMatch]:
    """Take a contact out of everybody's sight but the lists', and set their keepers a task. Returns the matches."""
    lists = list(Restriction.objects.standing().filter(person__in=[listed for _, listed in pairs]))
    users = {user.pk: user for row in lists for user in names_on(row.person, at)}
    _name(contact, users, by=by, at=at)
    matches = [
        ListMatch(contact=contact, person=person, listed=listed, matched_at=at).write(by=by, why="looks alike")
        for person, listed in pairs
    ]
    for person in _new_here(contact):
        _name(person, users, by=by, at=at)
        person.restricted = True
        person.write(by=by, why="named in a contact routed to a list")
    _count(contact, pairs, by=by, at=at)
    row = contact.refresh()
    row.restricted, row.owner = True, None
    row.write(by=by, why="routed to the keeper of a list")
    arriving.with_its_contact(row, by=by)
    _ring(row, lists, by=by, at=at)
    trail.note(by, "contact.routed_unseen", on=row, at=at, matches=len(matches))
    return matches


@transaction.atomic
def settle(match: ListMatch, *, is_same: bool, by, at: datetime, why: str) -> ListMatch:
    """Say whether it is the restricted child. Where nobody in the contact is, it goes back to the hub's queue.

    Returns the match. Raises Refused where it is settled already.
    """
    row = match.refresh()
    if row.state != ListMatch.WAITING:
        raise Refused("This was settled already.")
    row.state, row.settled_at, row.settled_by = ListMatch.SAME if is_same else ListMatch.ANOTHER, at, by
    row.write(by=by, why=why)
    trail.note(by, "contact.match_settled", on=row, at=at, same="yes" if is_same else "no")
    contact = row.contact
    left = ListMatch.objects.filter(contact=contact).exclude(state=ListMatch.ANOTHER)
    if not left.filter(state=ListMatch.WAITING).exists():
        for task in open_tasks(contact).filter(kind__in=[OWNERS_TASK, DEPUTYS_TASK]):
            do_task(task, by=by, at=at, outcome="looked at")
    if not left.exists():
        people = list(_new_here(contact))
        show_again(contact, by=by, at=at, why=why)
        named = [g for root in (contact, *people) for g in grants.to_people(root) if g.origin == ORIGIN]
        grants.end(named, until=at, by=by, why=why, at=at)
    return row


def show_again(contact: Contact, *, by, at: datetime, why: str) -> None:
    """Put a contact, and those first named in it, back into the hub's sight."""
    for person in _new_here(contact):
        if person.restricted and not Restriction.objects.standing().filter(person=person).exists():
            person.restricted = False
            person.write(by=by, why=why)
    row = contact.refresh()
    row.restricted = False
    row.write(by=by, why=why)
    arriving.with_its_contact(row, by=by)


def contacts_of(person: Person) -> list[Contact]:
    """The contacts in sight that are about this person, or that were found to be."""
    same = ListMatch.objects.filter(listed=person).exclude(state=ListMatch.ANOTHER).values("contact_id")
    return list(Contact.objects.filter(Q(children__person=person) | Q(pk__in=same)).distinct())


def following(contact: Contact) -> list:
    """What stands beside a contact and is opened by itself, in sight: the requests sent about it."""
    below = [table for table in roots().values() if table.parent == Contact._meta.db_table]
    return [row for table in below for row in table.model._default_manager.filter(**{table.parent_column: contact.pk})]


def hide_contacts_of(person_id: UUID, *, at: datetime) -> None:
    """Restrict every contact about somebody who was just restricted, as the keeper, wherever it stands."""
    keeper = robot(KEEPER)
    with act_as(keeper, at), transaction.atomic():
        person = Person.objects.get(pk=person_id)
        users = {user.pk: user for user in names_on(person, at)}
        for contact_id in set(IndexCard.objects.filter(person=person).values_list("contact_id", flat=True)):
            # It may stand in no queue, out of the keeper's sight, until this grant is given.
            _name(Contact(pk=contact_id), users, by=keeper, at=at)
        for contact in Contact.objects.filter(children__person=person, restricted=False).distinct():
            for root in (contact, *following(contact)):
                if root is not contact:
                    _name(root, users, by=keeper, at=at)
                others = [g for g in grants.to_people(root) if g.origin != ORIGIN and g.user_id not in users]
                grants.end(others, until=at, by=keeper, why="not on the list", at=at)
            contact.restricted = True
            contact.write(by=keeper, why="about somebody restricted")
            arriving.with_its_contact(contact, by=keeper)
            trail.note(keeper, "contact.hidden", on=contact, at=at)


def missed(at: datetime, *, since: datetime) -> list[UUID]:
    """The contacts received since then that nobody compared with the lists. Asked as the keeper."""
    keeper = robot(KEEPER)
    with act_as(keeper, at), transaction.atomic():
        done = Event.objects.filter(by_id=keeper.pk, verb="contact.compared", at__gte=since)
        rows = Contact.objects.filter(received_at__gte=since, restricted=False)
        return list(
            rows.exclude(pk__in=list(done.values_list("record_id", flat=True))).values_list("pk", flat=True)[:200]
        )


def _name(root, users: dict[UUID, User], *, by, at: datetime) -> None:
    for user in (by, *carriers(root), *users.values()):
        grants.give(user, on=root, by=by, why="on the list", until=None, origin=ORIGIN, at=at)


def carriers(root) -> list[User]:
    """The robots a list names: files are checked as anybody's are, and a contact is acknowledged like any other."""
    return [robot(FILES), robot("relay")] if isinstance(root, Contact) else [robot(FILES)]


def _new_here(contact: Contact) -> list[Person]:
    """The children and adults first named in this contact: nobody knew of them before it."""
    named = Q(contacts__contact=contact) | Q(contacts_as_adult__contact=contact)
    people = list(Person.objects.filter(named).distinct())
    earlier = IndexCard.objects.filter(person__in=people).exclude(contact_id=contact.pk)
    adults = ContactPerson.objects.filter(person__in=people).exclude(contact=contact)
    known = set(earlier.values_list("person_id", flat=True)) | set(adults.values_list("person_id", flat=True))
    listed = set(Restriction.objects.standing().filter(person__in=people).values_list("person_id", flat=True))
    return [person for person in people if person.pk not in known | listed]


def _count(contact: Contact, pairs, *, by, at: datetime) -> None:
    """Repeat contacts and earlier referrals, counted as if the search had found the child."""
    children = list(ContactChild.objects.filter(contact=contact))
    circle = family.circle_of(children, at)
    for person, listed in pairs:
        before = ListMatch.objects.filter(listed=listed).exclude(state=ListMatch.ANOTHER).exclude(contact=contact)
        circle.add([listed.pk, *before.values_list("person_id", flat=True)], family.CHILD)
        _earlier(contact, [child for child in children if child.person_id == person.pk], listed, by=by)
    repeat = family.repeats(circle, naming.names_of(children), at)
    again = any(child.is_rereferral for child in children)
    refresh(
        contact, by=by, at=at, why="counted with what the list holds", repeat_count=repeat.count,
        repeat_why=repeat.sentence[:300], repeat_limit=repeat.limit, is_rereferral=again,
    )  # fmt: skip


def _earlier(contact: Contact, children: list[ContactChild], listed: Person, *, by) -> None:
    days = cards.referral_days(listed, before=contact)
    last = rereferral.last_within(days, contact.received_at.date())
    for child in children if days else ():
        child.is_rereferral, child.last_referred_on = last is not None, last
        child.rereferral_why = rereferral.sentence(days, contact.received_at.date())
        child.write(by=by, why="looked for earlier referrals of the restricted child")


def _ring(contact: Contact, lists: list[Restriction], *, by, at: datetime) -> None:
    rules = clocks_by(at)
    due = due_after(rules.rule(RULE), at, rules.office)
    for row in lists:
        for kind, user in ((OWNERS_TASK, row.owner), (DEPUTYS_TASK, row.deputy)):
            set_task(kind, on=contact, what=WHAT, due_at=due, by=by, at=at, person=user, route="intake:contact")
            outbox.queue("contact.unseen", on=contact, to=user, at=at, by=by, link=f"/contacts/{contact.pk}")
