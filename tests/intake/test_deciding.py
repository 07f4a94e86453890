"""From screening to closed: who may decide what, on what evidence, by when."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError

from audit.moves import Refused, moves_of
from deadlines.models import Deadline
from intake import acts, asked
from intake.models import Contact, IndexCard, Referral
from intake.strategy import acts as strategy
from intake.strategy import agreeing
from intake.strategy.acts import Invitation
from intake.workflow import Asked, State
from people.models import PersonGroupGrant
from retention.models import RetentionAssignment
from tests.intake.build import FRIDAY, a_contact, answer_everything, children_of, ready_to_decide, wren

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
ASKED: list[Asked] = []


@pytest.fixture
def agencies(monkeypatch):
    """What the sharing app would report; each test says what that is."""
    ASKED.clear()
    monkeypatch.setattr(asked, "AUTHORS", ["tests.intake.test_deciding.reported"])
    return ASKED


def reported(contact_id):
    return list(ASKED)


@pytest.fixture
def contact(dee, acting):
    with acting(dee, FRIDAY):
        return a_contact(dee)


def test_a_decision_is_refused_with_every_reason_at_once(contact, sol, acting):
    with acting(sol, FRIDAY):
        acts.screen(contact, words="Read it.", by=sol, at=FRIDAY)
        with pytest.raises(Refused) as refused:
            acts.decide_child(children_of(contact)[0], outcome="NFA", rationale="None.", by=sol, at=FRIDAY)
        assert refused.value.reasons[:2] == ["Wren has no level yet.", "Say whether the family was told, or why not."]
        assert refused.value.reasons[-1].endswith("still to ask: answer, or say not known.")
        assert children_of(contact)[0].decisions.count() == 0


def test_dee_proposes_and_sol_decides(contact, dee, sol, acting):
    with acting(sol, FRIDAY):
        ready_to_decide(contact, sol, FRIDAY)
    with acting(dee, FRIDAY):
        child = children_of(contact)[0]
        acts.propose(child, outcome="INFO_ADVICE", rationale="School nurse is on it.", by=dee, at=FRIDAY)
        with pytest.raises(Refused):
            acts.decide_child(child, outcome="INFO_ADVICE", rationale="Advice.", by=dee, at=FRIDAY)
    with acting(sol, FRIDAY):
        child = children_of(contact)[0]
        acts.decide_child(child, outcome="INFO_ADVICE", rationale="Advice.", by=sol, at=FRIDAY)
        assert child.state == State.ADVICE
        assert [move.to_state for move in moves_of(child)] == ["triaged", "screening", "spoc_decided", "advice"]


def test_brothers_and_sisters_may_part_ways_and_the_first_clock_stops_with_the_last(contact, sol, acting):
    with acting(sol, FRIDAY):
        ready_to_decide(contact, sol, FRIDAY)
        first, second = children_of(contact)
        acts.decide_child(first, outcome="CIN_REFERRAL", rationale="Needs an assessment.", by=sol, at=FRIDAY)
        clock = Deadline.objects.of(contact).get(kind="first decision")
        assert clock.met_at is None
        later = FRIDAY + timedelta(minutes=41)
        acts.decide_child(second, outcome="EH_REFERRAL", rationale="Early help before birth.", by=sol, at=later)
        assert [child.state for child in children_of(contact)] == [State.ASSESSMENT, State.EARLY_HELP_OFFERED]
        assert clock.refresh().met_at == later
        assert Referral.objects.get().child_id == first.pk
        assert IndexCard.objects.get(child_id=first.pk).referred_on == date(2026, 11, 20)


def test_amber_starts_its_own_clock_apart_from_the_first_decision(contact, sol, acting):
    with acting(sol, FRIDAY):
        rated = FRIDAY + timedelta(minutes=35)
        acts.rate(contact, rating="AMBER", rationale="Pregnant.", by=sol, at=rated)
        clocks = {clock.kind: clock for clock in Deadline.objects.of(contact)}
        assert set(clocks) == {"first decision", "enquiry"}
        assert clocks["enquiry"].starts_at == rated
        assert (
            clocks["enquiry"].due_at
            == clocks["first decision"].due_at
            == datetime(2026, 11, 23, 23, 59, 59, tzinfo=UTC)
        )


def test_green_on_monday_raised_to_red_on_tuesday_is_due_in_four_hours_and_history_keeps_both(dee, sol, acting):
    monday, tuesday = datetime(2026, 11, 23, 9, 0, tzinfo=UTC), datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
    with acting(dee, monday):
        contact = a_contact(dee, at=monday, received_at=monday)
    with acting(sol, tuesday):
        acts.rate(contact, rating="GREEN", rationale="Some need.", by=sol, at=monday)
        clock = Deadline.objects.of(contact).get(kind="enquiry")
        assert clock.due_at.date() == date(2026, 11, 26)
        acts.rate(contact, rating="RED", rationale="New injury.", by=sol, at=tuesday)
        assert clock.refresh().due_at == datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
        assert [one.rating for one in contact.ratings.all()] == ["GREEN", "RED"]


def test_only_a_manager_lowers_a_rating(contact, sol, mo, acting):
    with acting(sol, FRIDAY):
        acts.rate(contact, rating="RED", rationale="Injury.", by=sol, at=FRIDAY)
        with pytest.raises(Refused, match="Lowering RED to GREEN is for a manager."):
            acts.rate(contact, rating="GREEN", rationale="Calmer.", by=sol, at=FRIDAY)
    with acting(mo, FRIDAY):
        acts.rate(contact, rating="GREEN", rationale="Calmer.", by=mo, at=FRIDAY)
        assert Contact.objects.get(pk=contact.pk).rating == "GREEN"


def test_a_mash_enquiry_waits_until_an_agency_is_asked_and_then_until_all_are_settled(
    contact, sol, mo, acting, agencies
):
    with acting(sol, FRIDAY):
        ready_to_decide(contact, sol, FRIDAY)
        for child in children_of(contact):
            acts.decide_child(child, outcome="MASH_ENQUIRY", rationale="We need to know more.", by=sol, at=FRIDAY)
        assert {child.state for child in children_of(contact)} == {State.SPOC_DECIDED}
    with acting(mo, FRIDAY):
        acts.open_enquiry(contact, purpose="Choose between section 17 and 47.", by=mo, at=FRIDAY)
        assert acts.begin_enquiry(contact, by=mo, at=FRIDAY) == []
        agencies.append(Asked("The acute trust", "waiting"))
        assert len(acts.begin_enquiry(contact, by=mo, at=FRIDAY)) == 2
        child = children_of(contact)[0]
        with pytest.raises(Refused, match="The acute trust has not answered."):
            acts.decide_child(child, outcome="CIN_REFERRAL", rationale="Complex need.", by=mo, at=MONDAY)
        agencies[:] = [Asked("The acute trust", "lapsed")]
        acts.decide_child(child, outcome="CIN_REFERRAL", rationale="Complex need.", by=mo, at=MONDAY)
        assert child.state == State.ASSESSMENT


def test_a_strategy_discussion_needs_level_four_and_says_who_is_not_invited(contact, mo, acting):
    with acting(mo, FRIDAY):
        ready_to_decide(contact, mo, FRIDAY, level="3")
        child = children_of(contact)[0]
        acts.decide_child(child, outcome="STRATEGY_S47", rationale="Injury.", by=mo, at=FRIDAY)
        both, one = [Invitation("police"), Invitation("health")], [Invitation("police"), Invitation("health", False)]
        with pytest.raises(ValidationError, match="reason for level 4"):
            strategy.call(contact, [child], both, why="", how="meeting", by=mo, at=FRIDAY)
        acts.set_threshold(child, level="4", rationale="Unexplained injury.", by=mo, at=FRIDAY)
        with pytest.raises(ValidationError, match="Invite health, or say why not"):
            strategy.call(contact, [child], one, why="", how="meeting", by=mo, at=FRIDAY)
        strategy.call(contact, [child], both, why="", how="meeting", by=mo, at=FRIDAY)
        agreeing.record_outcome(child, to=State.S47, why="Section 47 agreed.", by=mo, at=FRIDAY)
        assert child.state == State.S47


def test_three_contacts_wait_for_a_manager_to_read_them_together(dee, sol, mo, acting):
    with acting(dee, FRIDAY):
        person = children_of(a_contact(dee, children=(wren(),), received_at=FRIDAY - timedelta(weeks=8)))[0].person
        for weeks in (4, 0):
            contact = a_contact(dee, children=(wren(person_id=person.pk),), received_at=FRIDAY - timedelta(weeks=weeks))
    with acting(sol, FRIDAY):
        ready_to_decide(contact, sol, FRIDAY)
        with pytest.raises(Refused, match="so many contacts in 12 months"):
            acts.decide_child(
                children_of(contact)[0], outcome="NFA", rationale="Each alone is small.", by=sol, at=FRIDAY
            )
    with acting(mo, FRIDAY):
        acts.review_repeat(contact, words="Together they show a pattern.", by=mo, at=FRIDAY)
    with acting(sol, FRIDAY):
        acts.decide_child(children_of(contact)[0], outcome="CIN_REFERRAL", rationale="A pattern.", by=sol, at=FRIDAY)


def test_closing_starts_the_retention_clock_and_ends_what_was_opened_ten_working_days_on(contact, mo, acting):
    with acting(mo, FRIDAY):
        ready_to_decide(contact, mo, FRIDAY)
        for child in children_of(contact):
            acts.decide_child(child, outcome="INFO_ADVICE", rationale="Advice was enough.", by=mo, at=FRIDAY)
        with pytest.raises(Refused, match="Tell the referrer, or say why not."):
            acts.close(children_of(contact)[0], why="Advice given.", by=mo, at=FRIDAY)
        acts.record_feedback(contact, told=True, how="phone", phone="01632 960 102", by=mo, at=FRIDAY)
        for child in children_of(contact):
            acts.close(child, why="Advice given.", by=mo, at=FRIDAY)
        closed = Contact.objects.get(pk=contact.pk)
        assert (closed.queue, closed.stage, closed.closed_at, closed.closed_by_id) == (None, "closed", FRIDAY, mo.pk)
        until = datetime(2026, 12, 4, 23, 59, 59, tzinfo=UTC)
        assert {grant.until for grant in closed.group_grants.all()} == {until}
        assert {grant.until for grant in PersonGroupGrant.objects.all()} == {until}
        why = RetentionAssignment.objects.get(record_id=children_of(contact)[0].pk).why
        assert why.startswith("Contact closed: information and advice")


def test_nothing_closed_is_ever_reopened(contact, mo, acting):
    with acting(mo, FRIDAY):
        ready_to_decide(contact, mo, FRIDAY)
        for child in children_of(contact):
            acts.decide_child(child, outcome="NFA", rationale="Nothing more.", by=mo, at=FRIDAY)
        acts.record_feedback(contact, told=False, why_not="It could reach the father.", phone="1", by=mo, at=FRIDAY)
        child = children_of(contact)[0]
        acts.close(child, why="Done.", by=mo, at=FRIDAY)
        with pytest.raises(Refused, match="closed is never reopened"):
            acts.protect(child, action="Go now.", by=mo, at=FRIDAY)


def test_the_reason_for_not_telling_the_family_carries_a_day_to_look_again(contact, sol, acting):
    with acting(sol, FRIDAY):
        with pytest.raises(ValidationError):
            acts.record_told(
                contact, told=False, why_not="RISK_CHILD", why_words="He reads her post.", by=sol, at=FRIDAY
            )
        notice = acts.record_told(
            contact,
            told=False,
            why_not="RISK_CHILD",
            why_words="He reads her post.",
            review_on=date(2026, 11, 27),
            by=sol,
            at=FRIDAY,
        )
        assert notice.review_on == date(2026, 11, 27)


def test_the_second_to_take_a_contact_is_told_who_has_it(contact, sol, asha, acting):
    with acting(sol, FRIDAY):
        version = Contact.objects.get(pk=contact.pk).version
        acts.take_it(contact, by=sol, at=FRIDAY, version=version)
    with acting(asha, FRIDAY), pytest.raises(Refused, match="Sol Quayle took this first."):
        acts.take_it(contact, by=asha, at=FRIDAY, version=version)


def test_an_answer_may_be_not_known_but_never_blank(contact, dee, acting):
    with acting(dee, FRIDAY):
        with pytest.raises(ValidationError):
            acts.answer_question(contact, question="language", state="given", text=" ", by=dee, at=FRIDAY)
        answer_everything(contact, dee, FRIDAY)
        assert contact.answers.filter(state="not_known").count() == contact.answers.count()
