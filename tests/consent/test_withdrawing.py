"""Taking a consent back: at once, by whom, and what that leaves to decide."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError

from audit.moves import Refused
from consent import acts, resting
from consent.models import RippleChoice
from consent.standing import in_force, why_not
from deadlines.models import Task
from people.models import Residence
from tests.consent.build import a_child_aged, a_mother, an_answer, their_own
from tests.consent.test_giving import asked

WENT, WAITS = uuid4(), uuid4()
told: list = []


def two_shares(consent, at):
    """What an app above would answer: one share that went, one that waits."""
    return [
        resting.Share("sharingdecision", WAITS, "Voluntary services: course place"),
        resting.Share("sharingdecision", WENT, "Voluntary services: first enquiry", sent_at=consent.collected_at),
    ]


def tell(consent, shares, *, by, at):
    told.append([share.id for share in shares if share.sent_at])


@pytest.fixture
def shares(monkeypatch):
    told.clear()
    monkeypatch.setattr(resting, "SHARES", [f"{__name__}.two_shares"])
    monkeypatch.setattr(resting, "TELLERS", [f"{__name__}.tell"])


@pytest.fixture
def mum_said_yes(sol, acting, at):
    with acting(sol):
        child = a_child_aged(8, by=sol)
        mother = a_mother(child, by=sol)
        yield child, mother, acts.give(child, an_answer(mother), seen="", by=sol, at=at)


def test_it_takes_effect_at_once_and_what_went_before_stands(mum_said_yes, sol, at, shares):
    child, mother, yes = mum_said_yes
    later = at + timedelta(hours=3)
    back = acts.withdraw(yes, person=mother, method="phone", words="We found another.", by=sol, at=later)
    assert in_force(**asked(child, later)) is None
    assert why_not(**asked(child, later)).startswith("The consent was taken back Mon 23 Nov")
    assert in_force(**asked(child, later - timedelta(seconds=1))).pk == yes.pk
    assert "1 share went before and stays lawful" in back.withdrawal_effect
    assert "1 share still waiting will not go" in back.withdrawal_effect
    assert told == [[WENT]]


def test_each_share_is_decided_and_recorded_and_then_the_task_is_done(mum_said_yes, sol, at, shares):
    _, mother, yes = mum_said_yes
    back = acts.withdraw(yes, person=mother, method="phone", by=sol, at=at)
    task = Task.objects.get(kind="consent taken back")
    went, waits = resting.undecided(back, at)
    assert (went.id, waits.id) == (WENT, WAITS)
    with pytest.raises(ValidationError, match="what changed"):
        acts.choose(back, went, choice="OTHER_BASIS", reason="He threatened her.", by=sol, at=at)
    with pytest.raises(ValidationError, match="nothing to leave"):
        acts.choose(back, waits, choice="LEAVE", reason="It waits.", by=sol, at=at)
    acts.choose(back, went, choice="LEAVE", reason="They have the place.", by=sol, at=at)
    assert task.refresh().is_open()
    acts.choose(back, waits, choice="STOP", reason="She does not want it.", by=sol, at=at)
    assert not task.refresh().is_open()
    assert set(RippleChoice.objects.values_list("choice", flat=True)) == {"LEAVE", "STOP"}
    with pytest.raises(Refused, match="decided already"):
        acts.choose(back, went, choice="STOP", reason="Again.", by=sol, at=at)


def test_another_basis_is_a_fresh_decision_with_what_changed(mum_said_yes, sol, at, shares):
    _, mother, yes = mum_said_yes
    back = acts.withdraw(yes, person=mother, method="phone", by=sol, at=at)
    went = resting.undecided(back, at)[0]
    choice = acts.choose(
        back, went, choice="OTHER_BASIS", reason="Section 47 now.", what_changed="He threatened to kill her.", by=sol,
        at=at,
    )  # fmt: skip
    assert choice.what_changed == "He threatened to kill her."


def test_taking_back_what_was_taken_back_says_so_and_changes_nothing(mum_said_yes, sol, at):
    _, mother, yes = mum_said_yes
    back = acts.withdraw(yes, person=mother, method="phone", by=sol, at=at)
    with pytest.raises(Refused, match="taken back already, Mon 23 Nov 10:00. Nothing was changed"):
        acts.withdraw(back, person=mother, method="written", by=sol, at=at + timedelta(hours=1))
    assert back.refresh().version == back.version


def test_a_refusal_cannot_be_taken_back(sol, acting, at):
    with acting(sol):
        child = a_child_aged(8, by=sol)
        mother = a_mother(child, by=sol)
        no = acts.refuse(child, an_answer(mother), seen="", by=sol, at=at)
        with pytest.raises(Refused, match="This was a no"):
            acts.withdraw(no, person=mother, method="phone", by=sol, at=at)


@pytest.mark.parametrize(("when", "sentence"), [(1, "in the future"), (-1, "after this")])
def test_it_is_taken_back_after_it_was_given_and_not_in_the_future(mum_said_yes, sol, at, when, sentence):
    _, mother, yes = mum_said_yes
    with pytest.raises(ValidationError, match=sentence):
        acts.withdraw(yes, person=mother, method="phone", said_at=at + timedelta(hours=when), by=sol, at=at)
    assert yes.refresh().status == "ACTIVE"


def test_a_stranger_cannot_take_it_back(mum_said_yes, sol, at):
    child, _, yes = mum_said_yes
    uncle = a_mother(child, by=sol, responsibility="no")
    with pytest.raises(ValidationError, match="Only who gave it"):
        acts.withdraw(yes, person=uncle, method="phone", by=sol, at=at)


def test_a_parent_cannot_take_back_what_a_young_person_gave(sol, acting, at):
    with acting(sol):
        teenager = a_child_aged(16, by=sol)
        mother = a_mother(teenager, by=sol)
        own = acts.give(teenager, their_own(teenager), seen="", by=sol, at=at)
        with pytest.raises(ValidationError, match="Only they can take it back"):
            acts.withdraw(own, person=mother, method="phone", by=sol, at=at)


def test_a_young_person_of_sixteen_takes_back_what_a_parent_gave(sol, acting, at):
    with acting(sol):
        child = a_child_aged(15, by=sol, birthday=at.date())
        yes = acts.give(child, an_answer(a_mother(child, by=sol)), seen="", by=sol, at=at)
        birthday = at.replace(year=at.year + 1)
        assert acts.withdraw(yes, person=child, method="spoken", by=sol, at=birthday).status == "WITHDRAWN"


def test_a_consent_that_was_never_valid_carries_nothing_at_any_moment(mum_said_yes, sol, at):
    child, _, yes = mum_said_yes
    acts.find_invalid(yes, by=sol, at=at + timedelta(hours=1), why="The order shown was not hers.")
    assert in_force(**asked(child, at)) is None
    assert why_not(**asked(child, at)) == "The consent was found not to be valid."


def test_a_household_that_changes_asks_for_consent_to_be_looked_at_again(mum_said_yes, sol, at):
    from people import acts as people

    child, _, _ = mum_said_yes
    people.live_at(child, lines="9 Lantern Row", postcode="", by=sol, at=at, why="the test needs a home")
    home = Residence.objects.get(person=child)
    people.leave(home, until_on=at.date(), by=sol, at=at, why="moved")
    assert Task.objects.filter(kind="consent review: household", person_id=sol.pk).count() == 1


def test_a_child_found_able_to_decide_has_the_parents_consents_looked_at_again(sol, acting, at):
    with acting(sol):
        child = a_child_aged(14, by=sol)
        acts.give(child, an_answer(a_mother(child, by=sol)), seen="", by=sol, at=at)
        news = their_own(child, competent=True, classes=frozenset({"CONTACT"}))
        news = type(news)(**{**vars(news), "purpose": type(news.purpose).objects.get(key="newsletter")})
        acts.give(child, news, seen="", by=sol, at=at)
        assert Task.objects.filter(kind="consent review: competence").count() == 1


def test_a_consent_looked_at_again_still_holds_for_no_more_than_its_months(mum_said_yes, sol, at):
    _, _, yes = mum_said_yes
    with pytest.raises(ValidationError, match="No later than 23 November 2027"):
        acts.reviewed(yes, outcome="Still glad of it.", next_on=at.date() + timedelta(days=500), by=sol, at=at)
    kept = acts.reviewed(yes, outcome="Still glad of it.", next_on=at.date() + timedelta(days=90), by=sol, at=at)
    assert kept.review_on == at.date() + timedelta(days=90)
    assert Task.objects.filter(kind="consent review").open().count() == 1
