"""Three answers to one question agree: the application's, the database's, and a small model's of what was promised."""

from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.db import transaction
from guardian.shortcuts import get_objects_for_user
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from access import grants, identity
from access.actions import Action
from access.decide import visible
from access.identity import act_as
from access.models import Desk, Membership, Team, robot
from audit import clock
from intake.models import Contact
from tests import build, cast

PEOPLE = ("dee", "mo", "otis", "pat", "hana", "ida", "noor")
TEAMS = ("front-door", "other-team")
DESKS = ("police-mash", "swb-midwife")
HOUR = timedelta(hours=1)
# security.md 2.6, T4: at least 2,000 steps, each followed by all three answers for every actor.
WALKS, STEPS = 50, 40


@dataclass
class Promise:
    """The small model of one contact: in whose queue, sealed or not, and to whom it was named until when."""

    queue: str | None = None
    restricted: bool = False
    named: list = field(default_factory=list)  # [person or desk, moment it ends or None, the grant]

    def to(self, key: str, place: str | None, at) -> bool:
        """Whether this person, who works at this place, was promised the contact at this moment."""
        in_queue = self.queue is not None and place == self.queue and not self.restricted
        live = [who for who, until, _ in self.named if until is None or until > at]
        # What is sealed is opened by name; a grant to a whole desk does not reach it.
        return in_queue or key in live or (place in live and not self.restricted)


class World:
    """One walk: the records, what was promised of them, and where everybody works."""

    def __init__(self, unwalled):
        self.unwalled, self.at, self.founder = unwalled, cast.NOW, robot("founder")
        clock.hold_at(self.at)
        self.people = {key: cast.member(key) for key in PEOPLE}
        self.places = {key: cast.CAST[key][2] for key in PEOPLE}
        self.promises: dict = {}
        self.standings: dict = {}
        with self._founding():
            self.teams = {team.key: team for team in Team.objects.all()}
            self.desks = {desk.key: desk for desk in Desk.objects.all()}
            rows = Membership.objects.filter(user__in=self.people.values()).select_related("user")
            self.memberships = {row.user.email.partition("@")[0]: row for row in rows}
        for key in ("dee", "otis", "pat"):
            self._work_at(key, self.places[key])
        self.standings = {key: identity.standing_of(user, self.at) for key, user in self.people.items()}
        self.open_one()

    def open_one(self, queue=None, **_):
        """A contact comes in."""
        with self._founding():
            record = build.a_contact(by=self.founder)
            until = {"until": None, "origin": "set-up", "at": self.at}
            grants.give(self.founder, on=record, by=self.founder, why="it is written below", **until)
        self.promises[record.pk] = Promise()
        self.transfer(record=record.pk, queue=queue)

    def give(self, record, to, hours, **_):
        """Somebody, or a whole desk, is named."""
        until = None if hours is None else self.at + hours * HOUR
        whom = self.desks[to] if to in self.desks else self.people[to]
        with self._founding():
            row = Contact.objects.get(pk=record)
            origin = f"walk:{len(self.promises[record].named)}"
            told = {"by": self.founder, "why": "promised", "until": until, "origin": origin, "at": self.at}
            self.promises[record].named.append([to, until, grants.give(whom, on=row, **told)])

    def withdraw(self, record, **_):
        """The latest promise is taken back."""
        if self.promises[record].named:
            _, _, grant = self.promises[record].named.pop()
            with self._founding():
                grants.withdraw(grant, by=self.founder, why="taken back", at=self.at)

    def wait(self, hours, **_):
        """Time goes by; promises run out."""
        self.at += (hours or 1) * HOUR
        clock.hold_at(self.at)

    def transfer(self, record, queue, **_):
        """A contact goes to another queue, or to none."""
        self._write(record, queue=self.teams.get(queue))
        self.promises[record].queue = queue

    def seal(self, record, **_):
        """A contact is sealed, or shown again."""
        self.promises[record].restricted = not self.promises[record].restricted
        self._write(record, restricted=self.promises[record].restricted)

    def move(self, who, queue, desk, **_):
        """Somebody works somewhere else from now on."""
        self.places[who] = desk if who == "pat" else queue or TEAMS[0]
        self._work_at(who, self.places[who])

    def agree(self):
        """The application, the wall and the promises say the same of everybody."""
        for key, person in self.people.items():
            promised = {pk for pk, one in self.promises.items() if one.to(key, self.places[key], self.at)}
            stands = person.standing = replace(self.standings[key], at=self.at)
            with identity._asks(stands), transaction.atomic():
                by_wall = set(Contact.objects.filter(pk__in=self.promises).values_list("pk", flat=True))
                alone = visible(person, Action.OPEN_CONTACT).using(self.unwalled).filter(pk__in=self.promises)
                by_application = set(alone.values_list("pk", flat=True))
            assert by_wall == promised, f"the wall and the promise differ for {key}"
            carries = Action.OPEN_CONTACT in stands.actions
            assert by_application == (promised if carries else set()), f"application and promise differ for {key}"

    def agree_together(self):
        """Both walls at once answer as each alone."""
        for key, person in self.people.items():
            with act_as(person, self.at), transaction.atomic():
                by_both = set(visible(person, Action.OPEN_CONTACT).filter(pk__in=self.promises))
                carries = Action.OPEN_CONTACT in person.standing.actions
            promised = {pk for pk, one in self.promises.items() if one.to(key, self.places[key], self.at)}
            assert {one.pk for one in by_both} == (promised if carries else set()), f"together they differ for {key}"

    def _founding(self):
        return _as(self.founder, self.at)

    def _write(self, record, **changed):
        with self._founding():
            row = Contact.objects.get(pk=record)
            for name, value in changed.items():
                setattr(row, name, value)
            row.write(by=self.founder, why="a step")

    def _work_at(self, who, place):
        with self._founding():
            row = self.memberships[who].refresh()
            row.team, row.desk = self.teams.get(place), self.desks.get(place)
            row.write(by=self.founder, why="works elsewhere")
        self.standings[who] = identity.standing_of(self.people[who], self.at)


@contextmanager
def _as(user, at):
    with act_as(user, at), transaction.atomic():
        yield


steps = st.fixed_dictionaries(
    {
        "step": st.sampled_from(("open_one", "give", "give", "give", "withdraw", "wait", "transfer", "seal", "move")),
        "record": st.integers(0, 9),
        "to": st.sampled_from(("dee", "mo", "otis", "pat", "hana", *DESKS)),
        "who": st.sampled_from(("dee", "otis", "pat")),
        "hours": st.sampled_from((None, 1, 2, 5)),
        "queue": st.sampled_from((*TEAMS, None)),
        "desk": st.sampled_from(DESKS),
    }
)


def _walk(unwalled, taken):
    world = World(unwalled)
    for one in taken:
        said = dict(one)
        said["record"] = list(world.promises)[one["record"] % len(world.promises)]
        getattr(world, said.pop("step"))(**said)
        world.agree()
    world.agree_together()


@pytest.mark.slow
# A walk that fails is long to make shorter; what failed last is said by its own sentence.
@settings(
    max_examples=WALKS, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.reuse, Phase.generate]
)
@given(taken=st.lists(steps, min_size=STEPS, max_size=STEPS))
def test_application_wall_and_promise_agree(unwalled, taken):
    _walk(unwalled, taken)


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
