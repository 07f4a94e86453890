"""Until when a file is kept: the longest of what anything in it attracts, kept right, and said in one paragraph."""

from datetime import date

import pytest

from retention import settling
from retention.models import KeptFile, Unsettled
from tests import build
from tests.retention import family

CLOSED = date(2026, 11, 20)


@pytest.fixture
def mia(dee, acting):
    with acting(dee):
        return family.born(date(2020, 3, 14), by=dee)


def test_a_closed_contact_is_kept_by_its_rule(dee, mia, acting):
    with acting(dee):
        family.a_contact(mia, by=dee, closed_on=CLOSED)
    row = family.settled(mia)
    assert row.due_on == date(2032, 11, 20)
    assert row.why == (
        "Kept until 20 Nov 2032. Rule R01, contact with no further action: six years from closing, 20 Nov 2026."
    )


def test_the_longest_rule_of_the_file_wins_and_says_what_it_lengthened(dee, mia, acting):
    with acting(dee):
        family.a_contact(mia, by=dee, closed_on=CLOSED)
        family.a_contact(mia, by=dee, closed_on=CLOSED, rule="R02")
    row = family.settled(mia)
    assert row.due_on == date(2045, 3, 14)
    assert "R01 would have ended 20 Nov 2032" in row.why


def test_a_brother_lengthens_it_for_all(dee, mia, acting):
    with acting(dee):
        brother = family.born(date(2024, 2, 29), by=dee)
        family.a_contact(mia, brother, by=dee, closed_on=CLOSED)
        family.a_contact(brother, by=dee, closed_on=CLOSED, rule="R04")
    assert family.settled(mia).due_on == date(2049, 2, 28)
    assert "2 children share these contacts" in family.settled(brother).why
    assert family.settled(mia).file_id == family.settled(brother).file_id


def test_nothing_falls_due_while_a_contact_is_open(dee, mia, acting):
    with acting(dee):
        family.a_contact(mia, by=dee, closed_on=CLOSED)
        again = family.a_contact(mia, by=dee)
    row = family.settled(mia)
    assert row.due_on is None
    assert row.why == f"Not yet counted: contact {again.reference} is open."


def test_a_child_not_yet_born_counts_from_the_due_date(dee, acting):
    with acting(dee):
        unborn = build.a_person(by=dee, expected_on=date(2027, 2, 11), sex="U")
        family.a_contact(unborn, by=dee, closed_on=CLOSED, rule="R02")
    row = family.settled(unborn)
    assert row.due_on == date(2052, 2, 11)
    assert "the expected date of birth, 11 Feb 2027" in row.why


def test_a_corrected_date_of_birth_moves_the_date_by_itself(dee, mia, acting, at):
    with acting(dee):
        family.a_contact(mia, by=dee, closed_on=CLOSED, rule="R02")
    family.settled(mia)
    with acting(dee):
        mia.refresh_from_db()
        mia.born_on = date(2021, 4, 1)
        mia.write(by=dee, why="her certificate says so")
        assert Unsettled.objects.filter(pk=mia.pk).exists()
    from access.models import robot

    keeper = robot("keeper")
    with acting(keeper):
        settling.settle_waiting(by=keeper, at=at)
        assert KeptFile.objects.get(root_id=mia.pk).due_on == date(2046, 4, 1)
        assert not Unsettled.objects.filter(pk=mia.pk).exists()


def test_work_on_a_contact_that_changes_no_date_unsettles_nothing(dee, mia, acting):
    with acting(dee):
        contact = family.a_contact(mia, by=dee)
        Unsettled.objects.all().delete()
        contact.rating = "RED"
        contact.write(by=dee, why="rated")
        assert not Unsettled.objects.exists()


def test_protection_of_a_sister_lengthens_by_what_is_on_file(dee, mo, mia, acting, at):
    from intake.models import StrategyDiscussion

    with acting(mo):
        contact = family.a_contact(mia, by=mo)
        StrategyDiscussion(contact=contact, police_invited=True, health_invited=True, called_at=at, called_by=mo).write(
            by=mo, why="the test needs one"
        )
        family.close(contact, contact.children.all(), by=mo, on=CLOSED)
    row = family.settled(mia)
    assert row.due_on == date(2061, 11, 20)
    assert "Rule R05" in row.why


def test_somebody_who_is_only_an_adult_has_no_file(dee, acting):
    with acting(dee):
        adult = family.born(date(1990, 1, 1), by=dee)
    assert family.settled(adult) is None


def test_pat_and_dee_see_no_date_of_a_file(dee, pat, mia, acting):
    with acting(dee):
        family.a_contact(mia, by=dee, closed_on=CLOSED)
    family.settled(mia)
    for somebody in (dee, pat):
        with acting(somebody):
            assert not KeptFile.objects.exists()
            assert settling.facts_of(mia.pk) is None


def test_one_date_is_explained_with_at_most_six_questions(dee, ida, mia, acting):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from retention import reckoning

    with acting(dee):
        family.a_contact(mia, by=dee, closed_on=CLOSED, rule="R02")
    with acting(ida), CaptureQueriesContext(connection) as asked:
        found = reckoning.reckon(settling.facts_of(mia.pk), settling.lines())
        assert "Rule R02" in found.why
    assert len(asked) <= 6
