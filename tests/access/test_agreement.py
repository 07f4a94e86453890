"""Three answers to one question agree: the application's, the database's, and a small model's of what was promised."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.db import transaction
from guardian.shortcuts import get_objects_for_user
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from access import grants
from access.actions import Action
from access.decide import visible
from access.identity import act_as
from access.models import Team, robot
from audit import clock
from intake.models import Contact
from tests import build, cast

PEOPLE = ("dee", "mo", "otis", "pat", "hana", "ida", "noor")
TEAMS = ("front-door", "other-team", None)
HOUR = timedelta(hours=1)


@dataclass
class Promised:
    """The small model: who was promised what, until when."""

    queue: str | None
    restricted: bool
    named: list = field(default_factory=list)  # (person or desk holder, until in hours or None, given to the desk)

    def to(self, key: str, hours: int) -> bool:
        """Whether this person was promised the contact, so many hours on."""
        place = cast.CAST[key][2]
        in_queue = self.queue is not None and place == self.queue and not self.restricted
        # What is restricted is opened by name; a grant to a whole desk does not reach it.
        live = [desk for who, until, desk in self.named if who == key and (until is None or until > hours)]
        return in_queue or any(not (desk and self.restricted) for desk in live)


contacts = st.lists(st.builds(Promised, st.sampled_from(TEAMS), st.booleans()), min_size=1, max_size=4)
given_grants = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(("dee", "mo", "otis", "pat", "hana")),
        st.one_of(st.none(), st.integers(1, 6)),
        st.booleans(),
    ),
    max_size=6,
)


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(promises=contacts, wanted=given_grants, hours=st.integers(0, 7))
def test_application_wall_and_promise_agree(unwalled, promises, wanted, hours):
    clock.hold_at(cast.NOW)
    for promise in promises:
        promise.named = []
    founder = robot("founder")
    people = {key: cast.member(key) for key in PEOPLE}
    desks = {}
    for key in ("pat", "hana"):
        with act_as(people[key]):
            desks[key] = people[key].standing.desk
    with act_as(founder), transaction.atomic():
        teams = {team.key: team for team in Team.objects.all()}
        records = [build.a_contact(by=founder) for _ in promises]
        for number, key, until_hours, to_desk in wanted:
            index = number % len(records)
            until = None if until_hours is None else cast.NOW + until_hours * HOUR
            to = desks[key] if to_desk and key in desks else people[key]
            origin = f"test:{number}:{key}:{until_hours}:{to_desk}"
            grants.give(to, on=records[index], by=founder, why="promised", until=until, origin=origin, at=cast.NOW)
            promises[index].named.append((key, until_hours, to is not people[key]))
        for record in records:
            grants.give(
                founder, on=record, by=founder, why="until it is set up", until=None, origin="set-up", at=cast.NOW
            )
        for record, promise in zip(records, promises, strict=True):
            record.queue, record.restricted = teams.get(promise.queue), promise.restricted
            record.write(by=founder, why="as promised")
    clock.hold_at(cast.NOW + hours * HOUR)
    ours = {record.pk for record in records}
    for key, person in people.items():
        promised = {record.pk for record, promise in zip(records, promises, strict=True) if promise.to(key, hours)}
        with act_as(person), transaction.atomic():
            by_wall = set(Contact.objects.values_list("pk", flat=True)) & ours
            by_both = set(visible(person, Action.OPEN_CONTACT).values_list("pk", flat=True)) & ours
            alone = visible(person, Action.OPEN_CONTACT).using(unwalled)
            by_application = set(alone.values_list("pk", flat=True)) & ours
        assert by_wall == promised, f"the wall and the promise differ for {key}"
        carries = Action.OPEN_CONTACT in person.standing.actions
        assert by_application == (promised if carries else set()), f"the application and the promise differ for {key}"
        assert by_both == by_application, f"the two walls together differ for {key}"


def test_guardian_agrees_on_live_grants_and_only_on_those(commits, dee, sol):
    """Guardian is the oracle for grants without an end; it counts an ended one as live, so nothing asks it."""
    founder = robot("founder")
    with act_as(founder), transaction.atomic():
        live, ended = build.a_contact(by=founder), build.a_contact(by=founder)
        grants.give(sol, on=live, by=founder, why="still", until=cast.NOW + HOUR, origin="test", at=cast.NOW)
        grants.give(sol, on=ended, by=founder, why="over", until=cast.NOW - HOUR, origin="test", at=cast.NOW)
    with act_as(sol), transaction.atomic():
        by_guardian = set(
            get_objects_for_user(sol, "view_contact", Contact, accept_global_perms=False, with_superuser=False)
        )
        by_us = set(Contact.objects.filter(grants.granted(sol, Contact)))
    assert by_guardian == {live, ended} and by_us == {live}
    assert not Permission.objects.filter(user__isnull=False).exists()
