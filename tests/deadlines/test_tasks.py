"""Tasks: set once, seen by whom they fall to, done once, late when read."""

from datetime import timedelta

import pytest

from access.roles import Role
from audit.moves import Refused
from deadlines import tasks
from deadlines.models import Task
from tests import build


@pytest.fixture
def contact(acting, dee):
    with acting(dee):
        return build.a_contact(by=dee)


def _set(contact, at, by, **given):
    given = given or {"person": by}
    return tasks.set_task(
        "ring_back", on=contact, what="Ring the referrer back.", due_at=at + timedelta(hours=1), by=by, at=at, **given
    )


def test_dee_has_her_task_until_she_does_it(acting, dee, contact, at):
    with acting(dee):
        task = _set(contact, at, dee)
        assert list(Task.objects.for_(dee).open()) == [task]
        tasks.do_task(task, by=dee, at=at, outcome="Spoke to her.")
        assert not Task.objects.for_(dee).open().exists()
        assert tasks.do_task(task, by=dee, at=at, outcome="Again.").outcome == "Spoke to her."


def test_the_same_task_is_not_set_twice(acting, dee, contact, at):
    with acting(dee):
        assert _set(contact, at, dee) == _set(contact, at, dee)


def test_a_task_is_late_only_past_its_time(acting, dee, contact, at):
    with acting(dee):
        task = _set(contact, at, dee)
    assert not task.is_overdue(at + timedelta(hours=1))
    assert task.is_overdue(at + timedelta(hours=1, seconds=1))


def test_a_task_for_nobody_is_refused(acting, dee, contact, at):
    with acting(dee), pytest.raises(Refused, match="who is to do it"):
        tasks.set_task("x", on=contact, what="Something.", due_at=at, by=dee, at=at)


def test_a_task_for_a_role_reaches_its_holder_though_the_contact_does_not(acting, dee, vi, ida, contact, at):
    with acting(dee):
        task = _set(contact, at, dee, role=Role.DPO)
    with acting(vi):
        assert list(Task.objects.for_(vi).open()) == [task]
    with acting(ida):
        assert not Task.objects.filter(pk=task.pk).exists(), "the wall shows it to others"


def test_a_task_handed_to_mo_is_no_longer_the_teams(acting, dee, mo, contact, at):
    with acting(dee):
        task = _set(contact, at, dee, team=build.a_team())
        assert task in Task.objects.for_(dee).open()
        tasks.hand_task(task, to=mo, by=dee, at=at, why="she is on duty")
        assert task not in Task.objects.for_(dee).open()
    with acting(mo):
        assert list(Task.objects.for_(mo).open()) == [task]


def test_my_work_shows_what_is_to_do_and_that_it_is_late(browse, commits, acting, dee, at):
    with acting(dee):
        _set(build.a_contact(by=dee), at - timedelta(hours=2), dee)
    shown = browse(dee).get("/my-work").content.decode()
    assert "Ring the referrer back." in shown and "late" in shown
