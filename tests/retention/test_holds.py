"""Holds: they stack, new files join by themselves, and a second person releases."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from access.models import robot
from audit.moves import Refused
from retention import acts, holds
from retention.models import HeldRoot, Hold, KeptFile
from tests.retention import family
from tests.retention.conftest import a_due_child

REVIEW = date(2027, 11, 23)


def a_hold(*, by, kind="court", at=None, **more):
    """A hold by a court's word."""
    from tests import cast

    given = {"authority": "Wolverhampton County Court", "reason": "Proceedings", "owner": "Iona", "review_on": REVIEW}
    return acts.place(kind, by=by, at=at or cast.NOW, **{**given, **more})


@pytest.fixture
def child(dee, acting):
    with acting(dee):
        return a_due_child(by=dee)


def test_a_held_file_says_so_and_is_not_proposed(child, ida, acting, at):
    family.settled(child)
    with acting(ida):
        a_hold(by=ida, on=[("person", child.pk)])
    family.settled(child)
    with acting(ida):
        file = KeptFile.objects.get(root_id=child.pk)
        assert file.held
        with pytest.raises(Refused, match="A hold stands: court proceedings"):
            acts.propose(file, fate="destroy", words="Due.", by=ida, at=at)


def test_holds_stack_and_each_is_released_by_a_second_person(child, ida, iona, acting, at):
    with acting(ida):
        first = a_hold(by=ida, on=[("person", child.pk)])
        a_hold(by=ida, kind="police", on=[("person", child.pk)], authority="West Midlands Police")
        assert len(holds.held("person", child.pk, at)) == 2
        acts.ask_release(first, by=ida, at=at, why="The case ended.")
        with pytest.raises(Refused, match="A second person"):
            acts.release(first, by=ida, at=at)
    with acting(iona):
        acts.release(Hold.objects.get(pk=first.pk), by=iona, at=at)
        assert [one.kind for one in holds.held("person", child.pk, at)] == ["a police investigation"]


def test_a_release_by_one_person_is_refused_by_the_database(child, ida, acting, at):
    with acting(ida):
        hold = a_hold(by=ida, on=[("person", child.pk)])
        hold.release_asked_at = hold.released_at = at
        hold.release_asked_by_id = hold.released_by_id = ida.pk
        with pytest.raises(IntegrityError, match="second_person"), transaction.atomic():
            hold.write(by=ida, why="alone")


def test_the_inquiry_template_is_on_and_new_records_join_by_themselves(dee, ida, acting, at):
    with acting(dee):
        child = family.born(date(2012, 3, 14), by=dee)
        family.a_contact(child, by=dee, closed_on=date(2018, 3, 1), is_mandatory_csa_notification=True)
    assert family.settled(child).held
    with acting(ida):
        joined = HeldRoot.objects.get(root_id=child.pk)
        assert (joined.hold.kind, joined.of_itself) == ("inquiry", True)


def test_a_hold_by_what_files_have_in_common_takes_in_those_there_and_those_to_come(dee, ida, acting, at):
    with acting(dee):
        first = family.born(date(2012, 3, 14), by=dee)
        family.a_contact(first, by=dee, closed_on=date(2018, 3, 1), rule="R04")
    family.settled(first)
    with acting(ida):
        a_hold(by=ida, kind="claim", reach="rule", marks=["R04"])
        assert HeldRoot.objects.filter(root_id=first.pk).exists()
    with acting(dee):
        second = family.born(date(2013, 3, 14), by=dee)
        family.a_contact(second, by=dee, closed_on=date(2018, 3, 1), rule="R04")
    assert family.settled(second).held or not family.settled(second).dates


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ({"authority": " "}, "Say by whose authority."),
        ({"review_on": date(2026, 11, 23)}, "Give a day ahead"),
        ({"reach": "rule"}, "Choose what the files have in common."),
        ({}, "Say which file."),
    ],
)
def test_a_hold_needs_its_authority_its_reason_and_a_day_to_look_again(missing, sentence, ida, acting):
    with acting(ida), pytest.raises(ValidationError, match=sentence):
        a_hold(by=ida, **missing)


def test_whether_something_is_held_may_be_asked_by_whoever_works_on_it(child, dee, ida, acting, at):
    with acting(ida):
        a_hold(by=ida, on=[("person", child.pk)])
    with acting(dee):
        assert [str(one) for one in holds.held("person", child.pk, at)] == ["A hold"]
        assert not Hold.objects.exists()


def test_a_robot_alone_releases_nothing(child, ida, acting, at):
    with acting(ida):
        hold = a_hold(by=ida, on=[("person", child.pk)])
    with acting(robot("keeper")) as keeper, pytest.raises(Refused, match="Nobody has asked"):
        acts.release(hold, by=keeper, at=at)
