"""A decision is undone within five minutes; later it is taken back with a reason; once sent it stands."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from audit.moves import Refused
from deadlines.models import Deadline
from intake import acts
from intake.acts.taking_back import SENT, standing
from intake.models import ContactChild, Decision, Referral
from tests.intake.build import a_contact, children_of, ready_to_decide


@pytest.fixture
def decided(sol, acting, at):
    """One child accepted as a referral, by Sol, just now; the other still to decide."""
    with acting(sol):
        contact = a_contact(sol)
        ready_to_decide(contact, sol, at)
        first, _ = children_of(contact)
        acts.decide_child(first, outcome="CIN_REFERRAL", rationale="Several needs.", by=sol, at=at)
    return contact


def first(contact) -> ContactChild:
    return children_of(contact)[0]


def test_a_decision_undone_leaves_the_child_as_before_and_stays_on_record(decided, sol, acting, at):
    with acting(sol):
        child = first(decided)
        assert child.state == "assessment"
        acts.take_back(child, why="", by=sol, at=at + timedelta(minutes=4))
        child = first(decided)
        assert (child.state, child.outcome) == ("screening", "")
        kept = Decision.objects.get(child=child)
        assert kept.taken_back_by_id == sol.pk and kept.rationale == "Several needs."
        assert standing(child) is None


def test_a_referral_taken_back_no_longer_counts_and_stands_again_when_decided_again(decided, sol, acting, at):
    with acting(sol):
        acts.take_back(first(decided), why="", by=sol, at=at)
        assert Referral.objects.get().taken_back_at and not first(decided).person.index_cards.get().referred_on
        acts.decide_child(first(decided), outcome="CIN_REFERRAL", rationale="After all.", by=sol, at=at)
        assert Referral.objects.get().taken_back_at is None and first(decided).person.index_cards.get().referred_on


def test_after_five_minutes_it_needs_a_reason(decided, sol, acting, at):
    later = at + timedelta(minutes=5, seconds=1)
    with acting(sol):
        with pytest.raises(ValidationError):
            acts.take_back(first(decided), why=" ", by=sol, at=later)
        acts.take_back(first(decided), why="The wrong child was open.", by=sol, at=later)
        assert Decision.objects.get().why_taken_back == "The wrong child was open."


def test_a_colleagues_decision_is_not_undone_at_a_press(decided, asha, acting, at):
    with acting(asha), pytest.raises(ValidationError):
        acts.take_back(first(decided), why="", by=asha, at=at)


def test_a_decision_the_referrer_was_told_of_stands(sol, acting, at):
    with acting(sol):
        contact = a_contact(sol)
        ready_to_decide(contact, sol, at)
        for child in children_of(contact):
            acts.decide_child(child, outcome="NFA", rationale="Seen and well.", by=sol, at=at)
        acts.record_feedback(contact, told=True, how="email", phone="01632 960 102", by=sol, at=at)
        with pytest.raises(Refused) as refused:
            acts.take_back(first(contact), why="Changed my mind.", by=sol, at=at)
        assert refused.value.reasons == [SENT]


def test_the_clocks_run_on_as_if_nothing_had_been_decided(sol, acting, at):
    with acting(sol):
        contact = a_contact(sol)
        ready_to_decide(contact, sol, at)
        due = Deadline.objects.of(contact).running().get(kind="first decision").due_at
        for child in children_of(contact):
            acts.decide_child(child, outcome="NFA", rationale="Seen and well.", by=sol, at=at)
        assert not Deadline.objects.of(contact).running().filter(kind="first decision").exists()
        acts.take_back(first(contact), why="", by=sol, at=at)
        assert Deadline.objects.of(contact).running().get(kind="first decision").due_at == due


def test_two_people_deciding_one_child_is_one_decision_and_a_sentence_for_the_other(decided, asha, acting, at):
    with acting(asha):
        child = first(decided)
        child.state = "screening"  # as her page still shows it
        with pytest.raises((Refused, ValidationError)) as refused:
            acts.decide_child(child, outcome="NFA", rationale="Nothing here.", by=asha, at=at)
        assert "is in assessment" in str(refused.value) or "somebody" in str(refused.value).lower()
        assert Decision.objects.count() == 1


def test_the_page_offers_undo_to_whoever_decided_and_to_nobody_else(decided, sol, asha, browse, acting):
    with acting(sol):
        pk = first(decided).pk
    assert "Undo</button>" in browse(sol).get(f"/contacts/children/{pk}").content.decode()
    assert "Undo</button>" not in browse(asha).get(f"/contacts/children/{pk}").content.decode()
    answer = browse(sol).post(f"/contacts/children/{pk}/take-back")
    assert answer.status_code == 302
    assert "taken back" in browse(sol).get(f"/contacts/children/{pk}").content.decode()
