"""A person is opened with a reason, for a time; and nobody opens their own kin."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from access import grants
from access.models import Team, User
from audit import trail
from deadlines import policy
from deadlines.calendar import london_day
from deadlines.clocks import due_after
from people.models import Person, PersonGroupGrant, PersonUserGrant, Tie

ORIGIN = "own reason"
RULE = "opened with a reason"
SHORTEST_REASON = 20


@transaction.atomic
def open_with_reason(person: Person, *, category: str, by, at: datetime, why: str) -> datetime:
    """Let the one who asks open this person for a short time, and return when that ends.

    How long is a row among the clock rules. Raises ValidationError for a reason too short, or the same as last time.
    """
    reason = " ".join(why.split())
    if len(reason) < SHORTEST_REASON:
        raise ValidationError({"why": f"Say why in at least {SHORTEST_REASON} characters. A manager reads it."})
    last = PersonUserGrant.objects.filter(user=by, origin=ORIGIN).order_by("-granted_at").first()
    if last and last.content_object_id != person.pk and last.why.casefold() == reason.casefold():
        raise ValidationError({"why": "This is the reason you gave last time. Say why for this person."})
    rules = policy.in_force(london_day(at))
    until = due_after(rules.rule(RULE), at, rules.office)
    grants.give(by, on=person, by=by, why=reason, until=until, origin=ORIGIN, at=at)
    trail.note(by, "person.opened_with_reason", on=person, at=at, category=category, until=until.isoformat())
    return until


@transaction.atomic
def open_as_family_of(person: Person, relative: Person, *, by, at: datetime, why: str) -> list:
    """Let those who may open `person` through a live grant of their own or their team's open `relative` as long.

    For somebody registered on the page of a person who is open. Returns the grants.
    """
    given = []
    for old in PersonGroupGrant.objects.filter(content_object=person):
        if old.until is None or old.until > at:
            team = Team.objects.filter(group_id=old.group_id).first()
            if team:
                given.append(grants.give(team, on=relative, by=by, why=why, until=old.until, origin=old.origin, at=at))
    for mine in PersonUserGrant.objects.filter(content_object=person, user=by, until__gt=at):
        given.append(grants.give(by, on=relative, by=by, why=why, until=mine.until, origin=mine.origin, at=at))
    return given


@transaction.atomic
def declare_tie(person: Person, user: User, *, what: str, by, at: datetime, why: str) -> Tie:
    """Record that a member of staff is tied to this person, who is closed to them from now on (domain.md 2.10 P5)."""
    tie = Tie(person=person, user=user, what=what)
    tie.write(by=by, why=why)
    trail.note(by, "person.tie_declared", on=tie, at=at, user=str(user.pk))
    return tie
