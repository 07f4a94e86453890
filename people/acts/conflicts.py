"""Links staff declare become ties: a hard no that nobody lifts alone (domain.md 2.10 P5, "Read first" 7)."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from access.identity import act_as
from access.models import User, robot
from access.roles import Role
from audit import trail
from audit.moves import Refused
from deadlines import policy
from deadlines.calendar import london_day
from deadlines.clocks import due_after
from deadlines.tasks import do_task, open_tasks, set_task
from people.links import linked_people, links_to
from people.models import DeclaredLink, Person, Tie

KEEPER = "listkeeper"
TASK = "conflict of interest"
RULE = "review of an opening"
WHAT = "A colleague is linked to somebody here. Give whatever they do for them to somebody else."
AN_HOUR = timedelta(hours=1)
SHORTEST = 20


@transaction.atomic
def declare_link(*, kind: str, by, at: datetime, **said) -> DeclaredLink:
    """Record a link of one's own, and tie its owner to whoever it fits, now and later. Returns it.

    said: given, family, born_on, lines, postcode. Raises ValidationError where it could fit nobody.
    """
    link = DeclaredLink(user=by, kind=kind, declared_on=london_day(at), **said).write(
        by=by, why="declared by its owner"
    )
    trail.note(by, "link.declared", on=link, at=at, kind=kind)

    def compare() -> None:
        with act_as(robot(KEEPER), at), transaction.atomic():
            tie_all([link], by=robot(KEEPER), at=at)

    transaction.on_commit(compare, robust=True)
    return link


@transaction.atomic
def end_link(link: DeclaredLink, *, by, at: datetime, why: str) -> DeclaredLink:
    """End a link of one's own. The ties made of it stand until a manager ends them. Raises Refused for another's."""
    if link.user_id != by.pk or link.ended_on:
        raise Refused("This link is not yours to end, or has ended.")
    link.ended_on = london_day(at)
    link.write(by=by, why=why)
    trail.note(by, "link.ended", on=link, at=at)
    return link


@transaction.atomic
def tie_all(links, *, by, at: datetime) -> list[Tie]:
    """Tie the owners of these links to everybody they fit. Returns the new ties."""
    return [tie for link in links for person in linked_people(link) if (tie := _tie(link, person, by=by, at=at))]


@transaction.atomic
def tie_people(people: list[Person], *, by, at: datetime) -> list[Tie]:
    """Tie these people to whoever declared a link that fits them. Returns the new ties."""
    return [tie for link, person in links_to(people) if (tie := _tie(link, person, by=by, at=at))]


@transaction.atomic
def declare_tie(person: Person, user: User, *, what: str, by, at: datetime, why: str) -> Tie:
    """Record that a member of staff is tied to this person, who is closed to them from now on (domain.md 2.10 P5)."""
    tie = Tie(person=person, user=user, what=what)
    tie.write(by=by, why=why)
    trail.note(by, "person.tie_declared", on=tie, at=at, user=str(user.pk))
    rules = policy.in_force(london_day(at))
    due = due_after(rules.rule(RULE), at, rules.office)
    set_task(TASK, on=tie, what=WHAT, due_at=due, by=by, at=at, role=Role.MASH_MANAGER, route="people:tie")
    return tie


@transaction.atomic
def waive(tie: Tie, *, by, at: datetime, why: str) -> Tie:
    """Let somebody open a person they are tied to, for an hour, because a second person says so. Returns the tie.

    It opens nothing by itself: they still give a reason of their own. Raises Refused for one's own tie, and
    ValidationError for a reason too short.
    """
    if tie.user_id == by.pk:
        raise Refused("Somebody else must let you.")
    if len(" ".join(why.split())) < SHORTEST:
        raise ValidationError({"why": f"Say why in at least {SHORTEST} characters."})
    row = tie.refresh()
    row.waived_until, row.waived_by = at + AN_HOUR, by
    row.write(by=by, why=why)
    trail.note(by, "tie.waived", on=row, at=at, user=str(row.user_id), until=row.waived_until.isoformat())
    return row


@transaction.atomic
def end_tie(tie: Tie, *, by, at: datetime, why: str) -> Tie:
    """Say that a tie is none, or no longer: the person opens to them as to anybody. Raises Refused for one's own."""
    if tie.user_id == by.pk:
        raise Refused("Somebody else must end it.")
    row = tie.refresh()
    row.ended_on = london_day(at)
    row.write(by=by, why=why)
    trail.note(by, "tie.ended", on=row, at=at, user=str(row.user_id))
    _done(row, by=by, at=at, outcome="no tie")
    return row


@transaction.atomic
def see_to_tie(tie: Tie, *, by, at: datetime, why: str) -> None:
    """Record that a manager gave the work to somebody else, or that there was none. Raises Refused for one's own."""
    if tie.user_id == by.pk:
        raise Refused("Somebody else must see to it.")
    trail.note(by, "tie.seen_to", on=tie, at=at, user=str(tie.user_id))
    _done(tie, by=by, at=at, outcome=why)


def _done(tie: Tie, *, by, at: datetime, outcome: str) -> None:
    for task in open_tasks(tie).filter(kind=TASK):
        do_task(task, by=by, at=at, outcome=outcome[:200])


def _tie(link: DeclaredLink, person: Person, *, by, at: datetime) -> Tie | None:
    """The new tie; None where there was one, even one a manager ended."""
    if Tie.objects.filter(person=person, user=link.user_id, link_id=link.pk).exists():
        return None
    if Tie.objects.filter(person=person, user=link.user_id, ended_on=None).exists():
        return None
    tie = declare_tie(person, link.user, what=link.words, by=by, at=at, why="fits a link they declared")
    tie.link_id = link.pk
    return tie.write(by=by, why="fits a link they declared")
