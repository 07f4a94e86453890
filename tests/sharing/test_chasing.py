"""Chasers and escalation by rule: each rule speaks once, at its share of the time."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from access.models import robot
from deadlines.models import Task
from post.models import Outbox
from sharing import acts, chaser
from sharing.chasing import CHASE, ESCALATE, ChaseWhen, due_steps, rules_for
from sharing.first_life import CHASE_RULES
from sharing.models import Chaser, InformationRequest
from tests.cast import NOW

RULES = [ChaseWhen(*row) for row in CHASE_RULES]


def steps(minutes, rating="AMBER", is_taken=False, said=()):
    found = due_steps(
        rating, asked_at=NOW, needed_by=NOW + timedelta(minutes=100), is_taken=is_taken, said=set(said),
        at=NOW + timedelta(minutes=minutes), rules=RULES,
    )  # fmt: skip
    return [one.name for one in found]


def test_amber_is_reminded_at_half_only_while_nobody_has_it_and_escalated_when_time_is_up():
    assert steps(49) == []
    assert steps(50) == ["chase 50"]
    assert steps(50, is_taken=True) == []
    assert steps(75, is_taken=True) == ["chase 75"]
    assert steps(100, said={"chase 50", "chase 75"}) == ["escalate 100"]


def test_a_timetable_that_slept_sends_one_reminder_and_not_three():
    assert steps(90) == ["chase 75"]


def test_red_is_told_to_a_manager_at_half_time_while_nobody_has_it():
    assert steps(50, "RED") == ["chase 25", "escalate 50"]
    assert steps(50, "RED", is_taken=True) == []


def test_a_rating_without_rules_of_its_own_has_those_of_any():
    assert {one.rating for one in rules_for("GREEN", RULES)} == {""}
    assert {one.rating for one in rules_for("RED", RULES)} == {"RED"}


@given(
    some.lists(some.integers(0, 300), max_size=12), some.sampled_from(["RED", "AMBER", "GREEN", ""]), some.booleans()
)
def test_no_rule_ever_speaks_twice(minutes, rating, is_taken):
    said: list[str] = []
    for minute in sorted(minutes):
        said += steps(minute, rating, is_taken, said)
    assert len(said) == len(set(said))


def test_the_desk_is_reminded_by_rule_and_the_manager_told_when_time_is_up(asked, mo, acting, at):
    half = at + timedelta(hours=2, minutes=1)
    with acting(robot("timetable"), half):
        assert chaser.chase_by_rule(by=robot("timetable"), at=half) == 3
        assert chaser.chase_by_rule(by=robot("timetable"), at=half) == 0
        assert Outbox.objects.filter(kind="request.chased").count() == 3
    late = at + timedelta(hours=4, minutes=1)
    with acting(robot("timetable"), late):
        acts.lapse(InformationRequest.objects.get(pk=asked[0].pk), by=robot("timetable"), at=late)
        chaser.chase_by_rule(by=robot("timetable"), at=late)
        assert Outbox.objects.filter(kind="request.chased", record_id=asked[0].pk).count() == 1
    with acting(mo, late):
        tasks = Task.objects.for_(mo).open().filter(kind="escalated")
        assert tasks.count() == 3
        assert all("Applebarrow" not in one.what for one in tasks)
        assert set(Chaser.objects.values_list("rule", flat=True)) >= {"chase 50", "escalate 100"}


@pytest.mark.parametrize("step", [CHASE, ESCALATE])
def test_every_rule_of_the_first_edition_names_a_step(step):
    assert any(one.step == step for one in RULES)


def test_what_is_answered_is_not_chased(asked, pat, acting, at):
    from sharing.acts.answering import Said

    with acting(pat):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        acts.take(request, by=pat, at=at)
        said = Said(held="nothing", systems="PNC", identities="All", dates="2020 on")
        acts.answer(request, said, by=pat, at=at)
    later = at + timedelta(hours=4, minutes=1)
    with acting(robot("timetable"), later):
        chaser.chase_by_rule(by=robot("timetable"), at=later)
        assert not Chaser.objects.filter(request=asked[0]).exists()
