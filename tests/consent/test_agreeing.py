"""A family agrees to a service or does not: not consent, and a no escalates nothing."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from audit.moves import Refused
from consent import acts
from consent.models import ConsentRecord, ServiceAgreement
from deadlines.models import Task
from tests.consent.build import a_child_aged, a_mother


@pytest.fixture
def offered(sol, acting, at):
    with acting(sol):
        child = a_child_aged(8, by=sol)
        said = {
            "service": "early_help", "offered": "Six parenting sessions.", "said_on": at.date(), "method": "spoken",
            "said_by": a_mother(child, by=sol), "by": sol, "at": at,
        }  # fmt: skip
        yield child, said


def test_scenario_4_a_mother_who_asks_for_support_agrees_and_no_consent_is_needed(offered):
    child, said = offered
    assert acts.record_agreement(child, agreed=True, **said).state == "agreed"
    assert not ConsentRecord.objects.exists()


def test_scenario_5_a_mother_who_declines_is_asked_once_about_risk_and_nothing_escalates(offered):
    child, said = offered
    with pytest.raises(ValidationError, match="raises the risk"):
        acts.record_agreement(child, agreed=False, **said)
    no = acts.record_agreement(child, agreed=False, raises_risk=False, risk_words="Family are managing.", **said)
    assert (no.state, no.raises_risk) == ("declined", False)
    yes_it_does = acts.record_agreement(child, agreed=False, raises_risk=True, risk_words="No one else calls.", **said)
    assert yes_it_does.raises_risk
    assert not Task.objects.exists()


def test_one_agreement_to_a_service_stands_at_a_time(offered):
    child, said = offered
    acts.record_agreement(child, agreed=True, **said)
    with pytest.raises(Refused, match="on record already"):
        acts.record_agreement(child, agreed=True, **said)
    assert ServiceAgreement.objects.count() == 1


def test_nobody_agrees_in_the_future(offered, at):
    child, said = offered
    with pytest.raises(ValidationError, match="in the future"):
        acts.record_agreement(child, agreed=True, **(said | {"said_on": at.date() + timedelta(days=1)}))


def test_an_agreement_ends_with_one_question_about_risk(offered, sol, at):
    child, said = offered
    yes = acts.record_agreement(child, agreed=True, **said)
    ending = {"ended_on": at.date(), "by": sol, "at": at}
    with pytest.raises(ValidationError, match="raises the risk"):
        acts.end_agreement(yes, raises_risk=None, risk_words="", **ending)
    ended = acts.end_agreement(yes, raises_risk=False, risk_words="Goals were met.", **ending)
    assert ended.state == "withdrawn"
    with pytest.raises(Refused, match="Nothing was changed"):
        acts.end_agreement(ended, raises_risk=False, risk_words="Again.", **ending)
