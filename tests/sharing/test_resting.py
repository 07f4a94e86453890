"""A consent taken back finds what rested on it, and whoever was sent it is told without a name."""

import pytest

from consent import acts as consenting
from consent import resting
from consent.models import ConsentRecord
from deadlines.models import Task
from post.models import Outbox
from sharing.models import SharingDecision, SharingSubject
from tests import build
from tests.consent.build import a_child_aged, a_mother, an_answer


@pytest.fixture
def shared(sol, acting, at):
    """Sol told police on a mother's consent; the decision was sent."""
    with acting(sol):
        contact = build.a_contact(by=sol)
        child = a_child_aged(8, by=sol)
        build.a_child(contact, by=sol, person=child)
        mother = a_mother(child, by=sol)
        row = consenting.give(child, an_answer(mother), seen="", by=sol, at=at)
        yield contact, child, mother, row


def a_decision(contact, child, row, at, *, by, **other) -> SharingDecision:
    given = {
        "contact": contact, "agency": row.recipient, "decision": "SHARE", "purpose": "A place on the course.",
        "function": "early_help", "art6": "6_1_a", "decided_at": at, "decided_by": by, "sent_at": at,
    }  # fmt: skip
    decision = SharingDecision(**{**given, **other}).write(by=by, why="the test needs it")
    SharingSubject(
        decision=decision, person=child, standing="Child", art6="6_1_a", consent_id=row.pk
    ).write(by=by, why="the test needs it")  # fmt: skip
    return decision


def test_what_rested_on_it_is_found_with_where_to_decide_afresh(shared, sol, at):
    contact, child, _, row = shared
    decision = a_decision(contact, child, row, at, by=sol)
    a_decision(contact, child, row, at, by=sol, purpose="Another.").refresh()
    first = resting.resting_on(row, at)[0]
    assert {one.id for one in resting.resting_on(row, at)} >= {decision.pk}
    assert first.sent_at == at and str(first.id) in first.url and str(contact.pk) in first.afresh


def test_the_desk_is_told_by_a_message_and_an_agency_without_one_by_hand(shared, sol, at):
    contact, child, mother, row = shared
    request = build.a_request(contact, by=sol)
    at_desk = a_decision(contact, child, row, at, by=sol, request=request, desk=request.desk)
    by_hand = a_decision(contact, child, row, at, by=sol)
    consenting.withdraw(row, person=mother, method="phone", by=sol, at=at)
    message = Outbox.objects.get(kind="request.consent_back")
    assert (message.record_id, message.to_id) == (request.pk, request.desk.pk)
    assert Task.objects.filter(subject_id=by_hand.pk, done_at=None).count() == 1
    assert not Task.objects.filter(subject_id=at_desk.pk).exists()
    assert Task.objects.filter(kind="consent taken back").count() == 1
    assert len(resting.undecided(ConsentRecord.objects.get(pk=row.pk), at)) == 2
