"""Do you know this family? Written down, rung back, decided, answered in writing; never a yes or no before."""

import pytest
from django.core.exceptions import ValidationError

from audit.moves import Refused
from sharing.incoming import acts, rules
from sharing.incoming.rules import Choice, Stands
from sharing.models import FamilyQuestion
from tests import cast
from tests.people.family import a_child

ASKED = {
    "asker": "authority", "organisation": "Westmere Borough Council", "name": "R Penn", "role": "Duty worker",
    "number_given": "01632 960 300", "came_by": "phone", "asked_at": "23/11/2026 09:30", "given": "Wren",
    "family": "Applebarrow", "born_on": "14/3/2020", "what": "Is she known, and why?", "purpose": "She moved here.",
}  # fmt: skip
SAID = {
    "asker": "court", "organisation": "The family court", "name": "A Clerk", "came_by": "letter",
    "asked_at": cast.NOW, "family": "Applebarrow", "what": "Any record?", "purpose": "A private law case.",
    "number_given": "01632 960 300",
}  # fmt: skip


@pytest.fixture
def asked(dee, acting, at):
    """A court asks about a family."""
    with acting(dee):
        return acts.write_down(dict(SAID), by=dee, at=at)


def ring_back(question, by, at):
    return acts.verify(
        question, number="01632 960 311", number_from="Our own list", spoke_to="The office", by=by, at=at
    )  # fmt: skip


def test_it_has_a_clock_from_the_moment_it_was_asked(asked):
    assert (asked.due_at - asked.asked_at).days >= 1 and asked.sent_at is None


def test_whoever_asks_is_rung_back_on_a_number_they_did_not_give(asked, dee, acting, at):
    with acting(dee):
        with pytest.raises(ValidationError) as refused:
            acts.verify(asked, number="+44 1632 960300", number_from="x", spoke_to="y", by=dee, at=at)
        assert refused.value.message_dict["number"] == [rules.SAME_NUMBER]
        assert ring_back(asked, dee, at).verified_by_id == dee.pk


@pytest.mark.parametrize("came", ["nothing", "on_file"])
def test_nothing_is_decided_before_it_is_known_who_asks(came, at):
    against = rules.why_not_decide(Stands(looked=True), Choice(came, "x"), asked_at=at, is_manager=True)
    assert any(rules.NOT_YET in one for one in against)


def test_who_cannot_be_verified_is_refused_and_learns_nothing(asked, dee, acting, at):
    with acting(dee):
        row = acts.decide(asked, Choice("refused", "No switchboard.", "not_verified"), decision=None, by=dee, at=at)
        words = acts.words_of(row)
        assert "says nothing about whether anybody is known" in words and "Applebarrow" not in words


def test_nothing_held_is_for_a_manager_after_the_lists_and_says_what_was_searched(asked, dee, mo, acting, at):
    with acting(dee):
        row = acts.looked(ring_back(asked, dee, at), person=None, by=dee, at=at)
        with pytest.raises(Refused) as refused:
            acts.decide(row, Choice("nothing", "Searched.", lists_asked=True), decision=None, by=dee, at=at)
        assert "A manager answers" in refused.value.reasons[0]
    with acting(mo):
        with pytest.raises(Refused):
            acts.decide(row, Choice("nothing", "Searched."), decision=None, by=mo, at=at)
        kept = acts.decide(row, Choice("nothing", "Searched.", lists_asked=True), decision=None, by=mo, at=at)
        assert "were searched for Applebarrow" in acts.words_of(kept)


def test_no_answer_goes_before_the_decision_and_none_goes_twice(asked, dee, acting, at):
    with acting(dee):
        with pytest.raises(Refused):
            acts.send(asked, how="post", by=dee, at=at)
        acts.decide(asked, Choice("refused", "No power.", "not_verified"), decision=None, by=dee, at=at)
        sent = acts.send(asked, how="post to the court office", by=dee, at=at)
        assert sent.answer and sent.sent_by_id == dee.pk
        with pytest.raises(Refused):
            acts.send(asked, how="again", by=dee, at=at)


def test_a_decision_older_than_the_question_does_not_answer_it(at):
    choice = Choice("on_file", "x", decision_at=cast.NOW.replace(hour=1))
    against = rules.why_not_decide(Stands(True, True), choice, asked_at=at, is_manager=False)
    assert "Decide afresh" in against[0]


def test_the_desk_from_the_call_to_the_answer(dee, mo, acting, browse, at):
    with acting(dee):
        a_child(dee)
    client = browse(dee)
    assert "Nobody waits for an answer" in client.get("/requests/asked").content.decode()
    answer = client.post("/requests/asked/write-down", ASKED)
    assert answer.status_code == 302
    place = answer.url
    assert "neither yes nor no" in client.get(place).content.decode()
    page = client.post(place, {"step": "verify", "number": "01632 960 300", "number_from": "x", "spoke_to": "y"})
    assert rules.SAME_NUMBER in page.content.decode()
    client.post(place, {"step": "verify", "number": "01632 960 399", "number_from": "Our list", "spoke_to": "Them"})
    found = client.get(place).content.decode()
    assert "Wren Applebarrow" in found and "Nobody here is like them" in found
    client.post(place, {"step": "looked", "person": "nobody"})
    refused = client.post(place, {"step": "decide", "came": "refused", "ground": "too_wide", "reasons": "All of it."})
    assert refused.status_code == 302
    assert "asks for more than you need" in client.get(place).content.decode()
    client.post(place, {"step": "send", "how": "Secure e-mail to the duty desk"})
    assert "Answered" in client.get("/requests/asked?tab=answered").content.decode()
    with acting(dee):
        assert FamilyQuestion.objects.get().sent_at == at


def test_a_question_without_a_family_says_so_and_keeps_what_was_typed(dee, browse):
    said = ASKED | {"given": "", "family": "", "born_on": ""}
    page = browse(dee).post("/requests/asked/write-down", said).content.decode()
    assert "Write down whom they ask about" in page and "She moved here." in page


@pytest.mark.parametrize("key", ["pat", "ida"])
def test_nobody_else_knows_there_is_such_a_desk(key, asked, browse):
    assert browse(cast.member(key)).get("/requests/asked").status_code == 404
    assert browse(cast.member(key)).get(f"/requests/asked/{asked.pk}").status_code == 404
