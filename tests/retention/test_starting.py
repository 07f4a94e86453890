"""Closing starts a clock with a reason a person can read."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from access.models import robot
from audit.models import Event
from retention import acts, first_edition
from retention.models import RetentionAssignment, RetentionRule
from retention.schedule import FIRST_EDITION
from tests import build

CLOSED_ON = date(2026, 11, 23)


class Closed:
    """A closed record as retention sees one: a kind, an id and the root it hangs on."""

    def __init__(self, team):
        self.pk, self.root_kind, self.root_id, self._meta = team.pk, "contact", team.pk, team._meta


@pytest.fixture
def keeper(db):
    return robot("keeper")


@pytest.fixture
def schedule(keeper, acting, at):
    with acting(keeper):
        first_edition.load(by=keeper, at=at)
    return keeper


def test_the_schedule_is_loaded_once_with_its_sources(schedule, acting, at):
    with acting(schedule):
        assert first_edition.load(by=schedule, at=at) == 0
        assert RetentionRule.objects.count() == len(FIRST_EDITION)
        assert RetentionRule.objects.get(key="R05").source.startswith("R (C) v Northumberland")


def test_a_changed_line_is_not_loaded_over(schedule, acting, at):
    with acting(schedule):
        line = RetentionRule.objects.get(key="R01", only_when="")
        line.count = 7
        line.write(by=schedule, why="Our own schedule says seven")
        first_edition.load(by=schedule, at=at)
        assert RetentionRule.objects.get(key="R01", only_when="").count == 7


def test_a_rule_from_birth_needs_a_birth(schedule, acting, at):
    with acting(schedule), pytest.raises(ValidationError, match="date of birth or the expected date"):
        acts.start(on=Closed(_team()), rule="R02", trigger_on=CLOSED_ON, by=schedule, at=at)


def test_a_rule_without_a_period_starts_nothing(schedule, acting, at):
    with acting(schedule):
        assert acts.start(on=Closed(_team()), rule="R08", trigger_on=CLOSED_ON, by=schedule, at=at) is None
        assert not RetentionAssignment.objects.exists()


def _team():
    from access.models import Team

    return Team.objects.first()


@pytest.fixture
def contact(dee, acting):
    with acting(dee):
        return build.a_contact(by=dee)


def test_a_closed_contact_is_kept_six_years_and_says_so(contact, schedule, dee, acting, at):
    with acting(dee):
        row = acts.start(on=contact, rule="R01", trigger_on=CLOSED_ON, by=dee, at=at, what="Contact closed with advice")
        assert row.why == "Contact closed with advice: six years from 23 Nov 2026: kept until 23 Nov 2032."
        assert row.due_on == date(2032, 11, 23)
        assert (row.root_kind, row.root_id) == ("contact", contact.pk)


def test_starting_twice_starts_once(contact, schedule, dee, acting, at):
    with acting(dee):
        rows = [acts.start(on=contact, rule="R01", trigger_on=CLOSED_ON, by=dee, at=at) for _ in range(2)]
        assert rows[0] == rows[1]
        assert RetentionAssignment.objects.count() == 1


def test_the_longest_clock_on_a_root_is_the_one_that_counts(contact, schedule, dee, acting, at):
    with acting(dee):
        acts.start(on=contact, rule="R01", trigger_on=CLOSED_ON, by=dee, at=at)
        child = build.a_child(contact, by=dee)
        acts.start(on=child, rule="R02", trigger_on=CLOSED_ON, born_on=date(2020, 3, 14), by=dee, at=at)
        assert acts.kept_until(root_kind="contact", root_id=contact.pk).due_on == date(2045, 3, 14)


def test_the_clock_of_a_child_not_yet_born_runs_from_the_expected_date(contact, schedule, dee, acting, at):
    with acting(dee):
        child = build.a_child(contact, by=dee)
        row = acts.start(
            on=child, rule="R02", trigger_on=CLOSED_ON, born_on=date(2027, 2, 11), expected=True, by=dee, at=at
        )
        assert "the expected date of birth, 11 Feb 2027" in row.why


def test_the_trail_says_which_rule_and_no_date_of_birth(contact, schedule, dee, ida, acting, at):
    with acting(dee):
        acts.start(on=contact, rule="R02", trigger_on=CLOSED_ON, born_on=date(2020, 3, 14), by=dee, at=at)
    with acting(ida):
        event = Event.objects.get(verb="retention.started")
        assert event.codes == {"rule": "R02"}


def test_pat_sees_no_clock_of_a_contact(contact, schedule, dee, pat, acting, at):
    with acting(dee):
        acts.start(on=contact, rule="R01", trigger_on=CLOSED_ON, by=dee, at=at)
    with acting(pat):
        assert not RetentionAssignment.objects.exists()
