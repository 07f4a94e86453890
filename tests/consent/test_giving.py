"""A yes or a no is recorded, and one live consent stands for a person, purpose and recipient."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from access.models import Agency
from audit.moves import Refused
from consent import acts
from consent.models import CompetenceAssessment, ConsentRecord
from consent.standing import in_force, why_not
from consent.validity import TESTS
from deadlines.models import Task
from tests.consent.build import CHARITY, COURSE, a_child_aged, a_mother, an_answer, their_own


@pytest.fixture
def sol_at_work(sol, acting):
    with acting(sol):
        yield sol


def asked(child, at, **other):
    agency = Agency.objects.get(key=CHARITY)
    return {"subject_id": child.pk, "recipient_id": agency.pk, "purpose": COURSE, "classes": {"ID"}, "at": at} | other


def test_a_mothers_yes_carries_from_the_moment_it_was_given(sol_at_work, at):
    child = a_child_aged(8, by=sol_at_work)
    yes = acts.give(child, an_answer(a_mother(child, by=sol_at_work)), seen="", by=sol_at_work, at=at)
    assert in_force(**asked(child, at)) == yes
    assert why_not(**asked(child, at)) == ""
    assert in_force(**asked(child, at - timedelta(seconds=1))) is None
    assert yes.relationship == "mother"
    assert yes.wording_sha256 and yes.wording


def test_it_carries_nothing_it_does_not_name(sol_at_work, at):
    child = a_child_aged(8, by=sol_at_work)
    answer = an_answer(a_mother(child, by=sol_at_work))
    acts.give(child, answer, seen="", by=sol_at_work, at=at)
    assert in_force(**asked(child, at, classes={"ID", "RISK"})) is None
    assert why_not(**asked(child, at, classes={"ID", "RISK"})) == "The consent does not cover: Risk summary."
    police = Agency.objects.get(key="west-midlands-police").pk
    assert in_force(**asked(child, at, recipient_id=police)) is None
    assert in_force(**asked(child, at, purpose="newsletter")) is None
    assert why_not(**asked(child, at, purpose="newsletter")) == "Nobody was asked for this purpose and this recipient."


def test_health_is_carried_only_by_an_explicit_yes(sol_at_work, at):
    child = a_child_aged(8, by=sol_at_work)
    mother = a_mother(child, by=sol_at_work)
    health = frozenset({"ID", "SC-HEALTH"})
    with pytest.raises(ValidationError, match="so many words"):
        acts.give(child, an_answer(mother, classes=health), seen="", by=sol_at_work, at=at)
    answer = an_answer(mother, classes=health, words={"explicit": True})
    acts.give(child, answer, seen="", by=sol_at_work, at=at)
    assert in_force(**asked(child, at, classes={"SC-HEALTH"}))


@pytest.mark.parametrize("test", sorted(TESTS))
@pytest.mark.parametrize("answer", ["", "no"])
def test_it_does_not_become_active_until_each_of_the_eight_tests_is_passed(sol_at_work, at, test, answer):
    child = a_child_aged(8, by=sol_at_work)
    tests = {**dict.fromkeys(TESTS, "yes"), test: answer}
    with pytest.raises(ValidationError) as refused:
        acts.give(
            child, an_answer(a_mother(child, by=sol_at_work), tests=tests), seen="", by=sol_at_work,
            at=at,
        )  # fmt: skip
    assert list(refused.value.message_dict) == [test]
    assert not ConsentRecord.objects.exists()


def test_a_no_is_a_record_and_carries_nothing(sol_at_work, at):
    child = a_child_aged(8, by=sol_at_work)
    answer = an_answer(a_mother(child, by=sol_at_work), words={"refusal_reason": "Too far to go."})
    no = acts.refuse(child, answer, seen="", by=sol_at_work, at=at)
    assert (no.status, no.refusal_reason, no.valid_from) == ("REFUSED", "Too far to go.", None)
    assert in_force(**asked(child, at)) is None
    assert why_not(**asked(child, at)).startswith("Consent was refused")


def test_a_yes_after_a_no_carries_and_a_new_yes_ends_the_one_before(sol_at_work, at):
    child = a_child_aged(8, by=sol_at_work)
    mother = a_mother(child, by=sol_at_work)
    no = acts.refuse(child, an_answer(mother), seen="", by=sol_at_work, at=at)
    later = at + timedelta(hours=1)
    first = acts.give(child, an_answer(mother, collected_at=later), seen=str(no.pk), by=sol_at_work, at=later)
    last = at + timedelta(hours=2)
    second = acts.give(child, an_answer(mother, collected_at=last), seen=str(first.pk), by=sol_at_work, at=last)
    assert in_force(**asked(child, last)) == second
    assert in_force(**asked(child, later)).pk == first.pk
    assert first.refresh().status == "SUPERSEDED"
    assert second.supersedes_id == first.pk


def test_a_sixteen_year_olds_own_yes_is_never_overwritten_by_a_parents(sol_at_work, at):
    teenager = a_child_aged(16, by=sol_at_work)
    mother = a_mother(teenager, by=sol_at_work)
    own = acts.give(teenager, their_own(teenager), seen="", by=sol_at_work, at=at)
    later = at + timedelta(hours=1)
    theirs = an_answer(mother, collected_at=later)
    for act in (acts.give, acts.refuse):
        with pytest.raises(ValidationError, match="answers for themselves"):
            act(teenager, theirs, seen=str(own.pk), by=sol_at_work, at=later)
    assert in_force(**asked(teenager, later)) == own
    assert own.refresh().status == "ACTIVE"


def test_a_competent_childs_own_yes_stands_against_a_parents_no(sol_at_work, at):
    child = a_child_aged(14, by=sol_at_work)
    own = acts.give(child, their_own(child, competent=True), seen="", by=sol_at_work, at=at)
    assert own.competence.is_competent and own.competence.assessed_by == sol_at_work
    later = at + timedelta(hours=1)
    theirs = an_answer(a_mother(child, by=sol_at_work), collected_at=later)
    with pytest.raises(Refused, match="Nobody else’s answer"):
        acts.give(child, theirs, seen=str(own.pk), by=sol_at_work, at=later)


def test_competence_older_than_the_decision_is_assessed_again(sol_at_work, at):
    child = a_child_aged(14, by=sol_at_work)
    old = their_own(child, competent=True, assessed_on=at.date() - timedelta(days=30))
    with pytest.raises(ValidationError, match="Assess it for this one"):
        acts.give(child, old, seen="", by=sol_at_work, at=at)
    assert not CompetenceAssessment.objects.exists()


def test_nobody_answers_in_the_future(sol_at_work, at):
    child = a_child_aged(8, by=sol_at_work)
    answer = an_answer(a_mother(child, by=sol_at_work), collected_at=at + timedelta(minutes=1))
    with pytest.raises(ValidationError, match="in the future"):
        acts.give(child, answer, seen="", by=sol_at_work, at=at)


def test_two_workers_recording_at_once_do_not_overwrite_each_other(sol_at_work, at):
    child = a_child_aged(8, by=sol_at_work)
    answer = an_answer(a_mother(child, by=sol_at_work))
    acts.give(child, answer, seen="", by=sol_at_work, at=at)
    with pytest.raises(Refused, match="a moment ago"):
        acts.refuse(child, answer, seen="", by=sol_at_work, at=at)
    assert ConsentRecord.objects.count() == 1


def test_the_database_holds_one_live_consent_for_a_person_purpose_and_recipient(sol_at_work, at):
    child = a_child_aged(8, by=sol_at_work)
    yes = acts.give(child, an_answer(a_mother(child, by=sol_at_work)), seen="", by=sol_at_work, at=at)
    second = ConsentRecord(**{
        field.attname: getattr(yes, field.attname)
        for field in yes._meta.concrete_fields if field.name not in {"id", "version"}
    })  # fmt: skip
    with pytest.raises(IntegrityError, match="one_live_consent"), transaction.atomic():
        second.write(by=sol_at_work, why="a second one beside it")


def test_a_parents_yes_is_looked_at_again_on_the_sixteenth_birthday(sol_at_work, at):
    from datetime import date

    child = a_child_aged(15, by=sol_at_work, birthday=date(2026, 3, 10))
    yes = acts.give(child, an_answer(a_mother(child, by=sol_at_work)), seen="", by=sol_at_work, at=at)
    assert yes.review_on == date(2027, 3, 10)
    task = Task.objects.get(kind="consent review")
    assert (task.subject_id, task.person_id, task.due_at.date()) == (yes.pk, sol_at_work.pk, date(2027, 3, 10))


def test_any_consent_is_looked_at_again_after_a_year(sol_at_work, at):
    from datetime import date

    child = a_child_aged(8, by=sol_at_work)
    yes = acts.give(child, an_answer(a_mother(child, by=sol_at_work)), seen="", by=sol_at_work, at=at)
    assert yes.review_on == date(2027, 11, 23)


def test_a_consent_with_a_last_day_runs_out_and_was_not_taken_back(sol_at_work, at):
    child = a_child_aged(8, by=sol_at_work)
    last = at.date() + timedelta(days=1)
    answer = an_answer(a_mother(child, by=sol_at_work), expires_on=last)
    yes = acts.give(child, answer, seen="", by=sol_at_work, at=at)
    after = at + timedelta(days=2)
    assert in_force(**asked(child, at + timedelta(days=1)))
    assert in_force(**asked(child, after)) is None
    assert yes.standing(after) == "EXPIRED" and yes.refresh().status == "ACTIVE"
    assert "ran out" in why_not(**asked(child, after))
