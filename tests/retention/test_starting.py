"""Closing starts a clock with a reason a person can read."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from access.models import robot
from retention import acts, first_edition
from retention.models import RetentionAssignment, RetentionRule
from retention.schedule import FIRST_EDITION

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
        line = RetentionRule.objects.get(key="R01", when="")
        line.count = 7
        line.write(by=schedule, why="Our own schedule says seven")
        first_edition.load(by=schedule, at=at)
        assert RetentionRule.objects.get(key="R01", when="").count == 7


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
