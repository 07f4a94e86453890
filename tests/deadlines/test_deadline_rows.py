"""Deadlines as rows: started, met, replaced, paused; overdue when read, whoever is asleep."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from access.models import robot
from audit.models import Event
from audit.moves import Refused
from audit.trail import timeline
from deadlines import acts, clocks, first_edition, policy
from deadlines.calendar import CalendarEnds, end_of_day
from deadlines.display import as_due, clock_shown
from deadlines.left import State
from deadlines.models import BankHoliday, ClockRule, Deadline
from people.models import Person
from tests.cast import TODAY
from tests.people.family import a_child

HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _dee_acts(dee, acting):
    with acting(dee):
        yield


@pytest.fixture
def rules(_dee_acts):
    return policy.in_force(TODAY)


@pytest.fixture
def amber(dee, at, rules):
    """A clock on a child: AMBER, started now."""
    return acts.start("enquiry", clocks.enquiry(rules.rule("AMBER"), at, rules.office), on=a_child(dee), by=dee, at=at)


def test_the_first_edition_is_loaded_once_and_left_alone(dee, at):
    assert BankHoliday.objects.count() == 24
    assert ClockRule.objects.get(key="RED").allowance == 4
    assert first_edition.load(by=dee, at=at) == 0


def test_every_rule_names_where_it_comes_from():
    assert not ClockRule.objects.filter(source="").exists()


def test_a_rule_of_another_day_is_not_in_force_before_it(acting, at):
    keeper = robot("keeper")
    with acting(keeper):
        new = ClockRule(
            key="RED", allowance=2, unit="running hours", in_force_from=date(2027, 1, 1), source="the Trust"
        )
        new.write(by=keeper, why="the Trust decided")
    assert policy.in_force(TODAY).rule("RED").allowance == 4
    assert policy.in_force(date(2027, 1, 1)).rule("RED").allowance == 2


def test_a_clock_nobody_described_is_asked_for_in_vain(rules):
    with pytest.raises(policy.NoRule, match="PURPLE"):
        rules.rule("PURPLE")


def test_the_calendar_of_the_service_ends_with_a_sentence(rules):
    with pytest.raises(CalendarEnds, match="Load those of 2028"):
        rules.office.calendar.add_working_days(date(2027, 12, 31), 5)


def test_a_clock_hangs_on_its_root_and_says_why_then(amber):
    assert (amber.root_kind, amber.root_id, amber.subject_id) == ("person", amber.subject_id, amber.root_id)
    assert amber.due_at == end_of_day(date(2026, 11, 24))
    assert amber.why == "Rated Mon 23 Nov 10:00. AMBER is the end of the next working day: Tue 24 Nov 23:59."


def test_two_clocks_of_a_kind_do_not_run_together(amber, dee, at):
    with pytest.raises(Refused, match="running already"):
        acts.start("enquiry", as_due(amber), on=Person.objects.get(pk=amber.root_id), by=dee, at=at)


def test_overdue_is_seen_when_read_and_nobody_need_be_awake(amber, rules):
    late = amber.due_at + HOUR
    assert list(Deadline.objects.overdue(late)) == [amber]
    assert not Deadline.objects.overdue(amber.due_at).exists()
    assert clock_shown(amber, at=late, office=rules.office).state == State.LATE


def test_a_met_clock_stays_met(amber, dee, at, rules):
    acts.meet(amber, by=dee, at=at + HOUR, why="decided")
    acts.meet(amber, by=dee, at=at + 2 * HOUR, why="decided again")
    assert amber.met_at == at + HOUR
    assert not Deadline.objects.running().of(amber.subject_id).exists()
    shown = clock_shown(amber, at=at + 2 * HOUR, office=rules.office)
    assert (shown.state, shown.text) == (State.MET, "Met Mon 11:00")
    with pytest.raises(Refused, match="stopped"):
        acts.replace(amber, as_due(amber), by=dee, at=at, why="too late")


def test_raising_replaces_the_time_and_history_keeps_both(amber, dee, at, rules):
    due = clocks.regrade(rules.rule("AMBER"), as_due(amber), rules.rule("RED"), at + HOUR, rules.office)
    acts.replace(amber, due, by=dee, at=at + HOUR, why="father was seen outside")
    assert amber.due_at == at + 5 * HOUR
    changed = {change.field: (change.before, change.after) for change in timeline(amber)[0].changes}
    assert changed["due"] == (end_of_day(date(2026, 11, 24)), at + 5 * HOUR)


def test_a_clock_no_longer_needed_is_stopped(amber, dee, at, rules):
    acts.replace(amber, None, by=dee, at=at, why="now BLUE")
    assert clock_shown(amber, at=at, office=rules.office).text == "No clock"
    assert Event.objects.filter(verb="deadline.stopped", record_id=amber.pk).count() == 1


def test_a_pause_moves_the_time_by_whole_days_and_says_so(amber, dee, at):
    acts.pause(amber, days=9, by=dee, at=at, why="waiting for the answer")
    assert amber.due_at == end_of_day(date(2026, 12, 3))
    assert amber.why.endswith("Paused 9 days: Thu 3 Dec 23:59.")
    with pytest.raises(Refused, match="at least one day"):
        acts.pause(amber, days=0, by=dee, at=at, why="no")


def test_the_database_keeps_moment_and_person_together(amber, dee):
    amber.met_at = amber.due_at
    with pytest.raises(IntegrityError, match="deadline_met_at_and_by"), transaction.atomic():
        amber.write(by=dee, why="half")


def test_a_partner_sees_no_clock(amber, pat, acting):
    with acting(pat):
        assert not Deadline.objects.exists()
