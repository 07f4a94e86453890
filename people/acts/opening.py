"""A person is opened with a reason, for a time; and nobody opens their own kin."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from access import grants
from access.models import Membership, Team, User
from access.roles import Role
from audit import trail
from audit.moves import Refused
from deadlines import policy
from deadlines.calendar import london_day
from deadlines.clocks import due_after
from people.models import Opening, Person, PersonGroupGrant, PersonUserGrant
from post import outbox

ORIGIN = "own reason"
RULE = "opened with a reason"
REVIEW_RULE = "review of an opening"
SHORTEST_REASON = 20


@transaction.atomic
def open_with_reason(person: Person, *, category: str, by, at: datetime, why: str) -> Opening:
    """Let the one who asks open this person for a short time, tell their managers, and return what was opened.

    How long is a row among the clock rules, and so is the review. Raises ValidationError for a reason too short, or
    the same as for another person last time.
    """
    reason = " ".join(why.split())
    if len(reason) < SHORTEST_REASON:
        raise ValidationError({"why": f"Say why in at least {SHORTEST_REASON} characters. A manager reads it."})
    last = Opening.objects.filter(opened_by=by).order_by("-opened_at").first()
    if last and last.person_id != person.pk and last.why.casefold() == reason.casefold():
        raise ValidationError({"why": "This is the reason you gave last time. Say why for this person."})
    rules = policy.in_force(london_day(at))
    until = due_after(rules.rule(RULE), at, rules.office)
    opening = Opening(
        person=person, team=_team_of(by), category=category, why=reason, opened_at=at, opened_by=by, until=until,
        review_due_at=due_after(rules.rule(REVIEW_RULE), at, rules.office),
    ).write(by=by, why=reason)  # fmt: skip
    grants.give(by, on=person, by=by, why=reason, until=until, origin=ORIGIN, at=at)
    for manager in _managers_of(opening.team_id, besides=by):
        outbox.queue("access.opened", on=opening, to=manager, at=at, by=by, link=f"/people/openings/{opening.pk}")
    trail.note(by, "person.opened_with_reason", on=opening, at=at, category=category, until=until.isoformat())
    return opening


@transaction.atomic
def review(opening: Opening, *, verdict: str, by, at: datetime, why: str) -> Opening:
    """Record what a manager makes of an opening, and return it.

    why: what they say; needed unless it was justified. Raises Refused for one's own opening and for one reviewed.
    """
    if opening.opened_by_id == by.pk:
        raise Refused("Somebody else reviews what you opened.")
    if opening.reviewed_at:
        raise Refused("This was reviewed already.")
    row = opening.refresh()
    row.verdict, row.review_words = verdict, why.strip()
    row.reviewed_at, row.reviewed_by = at, by
    row.write(by=by, why=why.strip() or "Reviewed: justified.")
    trail.note(by, "person.opening_reviewed", on=row, at=at, verdict=verdict)
    return row


def _team_of(user) -> Team | None:
    return Team.objects.filter(pk__in=sorted(user.standing.team_ids)).order_by("-is_front_door", "name").first()


def _managers_of(team_id, *, besides) -> list[User]:
    running = Q(ends_on=None) | Q(ends_on__gte=london_day(besides.standing.at))
    rows = Membership.objects.filter(running, team_id=team_id, role=Role.MASH_MANAGER).select_related("user")
    return [row.user for row in rows if row.user_id != besides.pk and row.user.is_active]


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
