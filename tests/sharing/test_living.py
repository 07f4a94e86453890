"""A request's life at the desk: notes between shifts, one answer for a family, corrections, news, disagreement."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from audit.moves import Refused
from deadlines.models import Task
from intake.codes import Outcome
from intake.models import ContactChild
from post.models import Outbox
from sharing import acts
from sharing.acts.answering import Found, Said
from sharing.acts.following import outcomes_to_tell
from sharing.models import (
    AgencyResponse,
    Disagreement,
    Finding,
    InformationRequest,
    OutcomeTold,
    SharingDecision,
    ShiftNote,
    Unasked,
)
from tests.sharing import build
from tests.sharing.test_desk import HELD, NOTHING, answered, taken, text, url

FOUND = Found("Call-out in March, verbal argument.", "certain", "ask_first")
SAID = Said(held="held", findings=(FOUND,), worker_risk="none_known")
SEARCHED = Said(held="nothing", systems="PNC", identities="All three", dates="2020 to today")


@pytest.fixture
def held(asked, pat, acting, at):
    """Police took their request and answered with one finding."""
    with acting(pat):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        acts.take(request, by=pat, at=at)
        acts.answer(request, SAID, by=pat, at=at)
    return request


def test_pat_hands_over_at_the_end_of_the_shift_with_a_note(asked, pat, browse, acting):
    browser = taken(browse(pat), asked[0])
    assert "Write what the next one" in text(browser.post(reverse("sharing:hand_over"), {"words": " "}))
    answer = browser.post(reverse("sharing:hand_over"), {"words": "Niche searched; intelligence desk rings back."})
    assert answer.status_code == 302
    with acting(pat):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        assert (request.state, request.taken_by) == ("sent", None)
        assert ShiftNote.objects.get(request=request).left_by == pat
    assert "intelligence desk rings back" not in text(browser.get(url("answer", asked[0])))
    assert "intelligence desk rings back" in text(taken(browser, asked[0]).get(url("answer", asked[0])))


def test_a_note_is_for_that_desk_and_no_other(asked, pat, hana, acting, at):
    with acting(pat):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        acts.take(request, by=pat, at=at)
        acts.leave_note(request, words="Half done.", by=pat, at=at)
    with acting(hana):
        assert not ShiftNote.objects.exists()


def test_one_answer_serves_both_requests_about_the_family(family, asked, pat, mo, browse, acting, at):
    with acting(mo):
        again = build.asked(family, build.to_police(family, at, questions="And bail?"), by=mo, at=at)[0]
    browser = taken(browse(pat), asked[0])
    page = text(browser.get(url("answer", asked[0])))
    assert again.reference in page
    assert asked[1].reference not in page and asked[2].reference not in page
    assert answered(browser, asked[0], NOTHING, also=[str(again.pk)]).status_code == 302
    with acting(pat):
        assert {one.state for one in InformationRequest.objects.all()} == {"answered"}
        assert AgencyResponse.objects.count() == 2


def test_an_answer_cannot_be_given_for_another_desk_s_request(asked, pat, browse, acting, mo):
    browser = taken(browse(pat), asked[0])
    page = answered(browser, asked[0], NOTHING, also=[str(asked[1].pk)])
    assert page.status_code == 200
    with acting(mo):
        assert not AgencyResponse.objects.exists()


def test_a_corrected_answer_is_a_new_edition_and_the_old_one_stays(held, pat, mo, browse, acting, at):
    browser = browse(pat)
    form = browser.get(url("correct", held))
    assert "Call-out in March" in text(form)
    said = {**HELD, "findings-0-what": "Call-out in May, not March.", "version": "3", "why": ""}
    assert "Say what was wrong" in text(browser.post(url("correct", held), said))
    assert browser.post(url("correct", held), {**said, "why": "Wrong month."}).status_code == 302
    with acting(mo):
        answer = AgencyResponse.objects.get(request=held)
        assert (answer.edition, answer.why_corrected) == (2, "Wrong month.")
        assert [one.what for one in answer.findings_now] == ["Call-out in May, not March."]
        assert Finding.objects.filter(response=answer, edition=1).get().what == FOUND.what
        assert AgencyResponse.history.filter(id=answer.pk).count() == 2
        assert Outbox.objects.filter(kind="request.answered", record_id=held.pk).count() == 2
    page = text(browse(mo).get(url("opened", held)))
    assert "Call-out in May" in page and "Wrong month." in page and "edition 2" in page


def test_what_was_not_answered_cannot_be_corrected(asked, pat, browse, acting, at):
    assert taken(browse(pat), asked[0]).get(url("correct", asked[0])).status_code == 404
    with acting(pat), pytest.raises(Refused, match="no answer yet"):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        acts.correct(request, SEARCHED, why="x", by=pat, at=at)


def test_pat_sends_something_new_unasked_and_mo_must_read_it(held, pat, mo, browse, acting):
    said = {"what": "He was bailed to the address today.", "sure": "certain", "handling": "ask_first"}
    assert browse(pat).post(url("news", held), said).status_code == 302
    with acting(mo):
        news = Unasked.objects.get(request=held)
        assert (news.regime, news.information, news.read_at) == ("PART3", "CRIM", None)
        assert Task.objects.for_(mo).open().filter(kind="news").count() == 1
    page = text(browse(mo).get(url("opened", held)))
    assert "bailed to the address" in page and "Law enforcement (Part 3)" in page
    assert browse(mo).post(reverse("sharing:read_news", args=[held.pk, news.pk])).status_code == 302
    with acting(mo):
        assert Unasked.objects.get(pk=news.pk).read_by == mo
        assert not Task.objects.for_(mo).open().filter(kind="news").exists()


def test_a_professional_disagreement_gets_an_owner_and_a_day(held, pat, mo, sol, browse, acting, at):
    assert browse(pat).post(url("disagree", held), {"words": "The child is not safe at home."}).status_code == 302
    with acting(mo):
        one = Disagreement.objects.get(request=held)
        task = Task.objects.for_(mo).open().get(kind="disagreement")
        assert one.due_at == task.due_at == datetime(2026, 11, 25, tzinfo=UTC) or one.due_at > at + timedelta(hours=6)
    place = reverse("sharing:disagreement", args=[one.pk])
    assert browse(sol).get(place).status_code == 403
    browse(mo).post(place, {"press": "own"})
    with acting(mo):
        assert Disagreement.objects.get(pk=one.pk).owner == mo
    assert browse(mo).post(place, {"reply": "Visited today; safety plan agreed."}).status_code == 302
    assert "safety plan agreed" in text(browse(pat).get(url("answer", held)))
    with acting(mo):
        assert not Task.objects.open().filter(kind="disagreement").exists()
        assert Outbox.objects.filter(kind="request.replied", record_id=held.pk).count() == 1


def decided(family, mo, acting, outcome=Outcome.ASSESSMENT):
    with acting(mo):
        for child in ContactChild.objects.filter(contact=family.contact):
            child.outcome = outcome
            child.write(by=mo, why="decided")


def test_nobody_is_told_what_came_of_it_before_it_is_decided(held, mo, acting, at):
    with acting(mo), pytest.raises(Refused, match="Decide for every child"):
        acts.tell_outcome(held, by=mo, at=at)


def test_the_agency_is_told_the_kind_of_outcome_and_it_is_on_the_register(held, family, mo, pat, browse, acting):
    decided(family, mo, acting)
    page = text(browse(mo).get(url("tell_outcome", held)))
    assert "carries out an assessment" in page and "Applebarrow" not in page.split("<main")[1]
    assert browse(mo).post(url("tell_outcome", held)).status_code == 302
    assert "carries out an assessment" in text(browse(pat).get(url("answer", held)))
    with acting(mo):
        told = SharingDecision.objects.filter(contact=family.contact, request=None).get()
        before = SharingDecision.objects.get(request=held)
        assert [item.information for item in told.items.all()] == ["STATUS"]
        assert (told.art6, told.gateways) == (before.art6, before.gateways)
        assert Outbox.objects.filter(kind="request.outcome", record_id=held.pk).count() == 1
        with pytest.raises(Refused, match="been told"):
            acts.tell_outcome(held, by=mo, at=told.sent_at)


def test_where_the_matrix_does_not_let_them_know_they_are_only_thanked(asked, family, bel, sol, mo, acting, at):
    """Women's Aid may know legal status only by a manager; a worker's word to them is thanks."""
    with acting(bel):
        request = InformationRequest.objects.get(pk=asked[2].pk)
        acts.take(request, by=bel, at=at)
        acts.answer(request, SEARCHED, by=bel, at=at)
    decided(family, mo, acting)
    with acting(sol):
        told = acts.tell_outcome(InformationRequest.objects.get(pk=request.pk), by=sol, at=at)
        assert not told.in_full and "assessment" not in told.words
        assert not SharingDecision.objects.filter(contact=family.contact, request=None).exists()


def test_who_was_not_told_is_a_task_once_every_child_is_decided(held, family, mo, acting, at):
    decided(family, mo, acting)
    with acting(mo):
        assert outcomes_to_tell(family.contact, by=mo, at=at) == 1
        assert Task.objects.for_(mo).open().filter(kind="tell outcome").count() == 1
        acts.tell_outcome(InformationRequest.objects.get(pk=held.pk), by=mo, at=at)
        assert not Task.objects.for_(mo).open().filter(kind="tell outcome").exists()
        assert OutcomeTold.objects.get().told_by == mo


def test_empty_words_change_nothing(held, pat, acting, at):
    with acting(pat):
        request = InformationRequest.objects.get(pk=held.pk)
        for act, said in ((acts.disagree, {"words": " "}), (acts.leave_note, {"words": ""})):
            with pytest.raises(ValidationError):
                act(request, by=pat, at=at, **said)
        assert not Disagreement.objects.exists() and not ShiftNote.objects.exists()


@pytest.mark.parametrize("name", ["note", "correct", "news", "disagree", "place_marker"])
def test_for_another_desk_none_of_it_is_there(held, hana, browse, name):
    assert browse(hana).get(url(name, held)).status_code == 404


def test_whoever_takes_a_request_over_has_acknowledged_the_note_of_the_shift_before(asked, mo, pat, at, acting):
    with acting(pat):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        acts.take(request, by=pat, at=at)
        note = acts.leave_note(request, words="The log is on its way.", by=pat, at=at)
        acts.take(InformationRequest.objects.get(pk=request.pk), by=pat, at=at)
        assert note.refresh().read_by is None, "one's own note is for the next"
    with acting(mo):
        acts.take(InformationRequest.objects.get(pk=request.pk), by=mo, at=at)
        assert note.refresh().read_by_id == mo.pk
