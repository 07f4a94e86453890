"""The acceptance scenarios about consent, competence and being told (domain.md 9), each with its people."""

from datetime import UTC, datetime, timedelta

import pytest

from consent import acts
from consent.models import ConsentRecord, ServiceAgreement
from consent.standing import in_force, why_not
from deadlines.models import Task
from tests.consent.build import a_child_aged, a_mother, an_answer
from tests.consent.test_giving import asked
from tests.intake.build import a_contact, typed

FIRST_OCTOBER = datetime(2026, 10, 1, 10, 0, tzinfo=UTC)
TENTH_NOVEMBER = datetime(2026, 11, 10, 10, 0, tzinfo=UTC)
TWELFTH_NOVEMBER = datetime(2026, 11, 12, 10, 0, tzinfo=UTC)


@pytest.fixture
def charity(sol, acting):
    """A mother's yes to the charity's course on 1 October."""
    with acting(sol):
        child = a_child_aged(8, by=sol)
        mother = a_mother(child, by=sol)
        words = {"evidence_seen_on": FIRST_OCTOBER.date()}
        answer = an_answer(mother, collected_at=FIRST_OCTOBER, words=words)
        yield child, mother, acts.give(child, answer, seen="", by=sol, at=FIRST_OCTOBER)


def test_scenario_6_what_was_to_go_on_12_november_is_stopped_and_what_went_before_stands(charity, sol):
    child, mother, yes = charity
    acts.withdraw(yes, person=mother, method="phone", by=sol, at=TENTH_NOVEMBER)
    assert in_force(**asked(child, TWELFTH_NOVEMBER)) is None
    assert why_not(**asked(child, TWELFTH_NOVEMBER)) == "The consent was taken back Tue 10 Nov 10:00."
    assert in_force(**asked(child, TENTH_NOVEMBER - timedelta(days=1)))


def test_scenario_4_and_5_agreement_is_not_consent_and_a_no_is_not_an_escalation(sol, acting, at):
    with acting(sol):
        child = a_child_aged(8, by=sol)
        acts.record_agreement(
            child, service="early_help", agreed=False, offered="Parenting support.", said_on=at.date(), method="spoken",
            said_by=a_mother(child, by=sol), raises_risk=False, risk_words="She is managing.", by=sol, at=at,
        )  # fmt: skip
        assert ServiceAgreement.objects.count() == 1
        assert not ConsentRecord.objects.exists() and not Task.objects.exists()


def test_a_case_opened_again_has_its_consents_looked_at_again(charity, sol, dee, acting, at):
    from intake.received import Child

    child, _, yes = charity
    a_contact(sol, children=(Child(person_id=child.pk),))
    task = Task.objects.get(kind="consent review: reopening")
    assert (task.subject_id, task.person_id) == (yes.pk, sol.pk)


def test_a_contact_about_nobody_with_consents_sets_no_task(dee, acting, at):
    with acting(dee):
        assert typed().children
        a_contact(dee)
        assert not Task.objects.filter(kind__startswith="consent review").exists()
