"""An emergency goes on four answers; the rest is owed within a day; a red request unopened is rung about."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse

from audit.moves import Refused
from deadlines.models import Task
from sharing import acts
from sharing.acts.after import Correction
from sharing.models import Chaser, Completion, DisclosureReview, InformationRequest, SharingDecision
from tests.sharing import build

MINUTE = timedelta(minutes=1)
REST = {
    "necessity": "He was on his way.", "proportionality": "Only where they are.", "less_intrusive": "None in the time.",
    "family_told": "Mother told at 10:20.",
}  # fmt: skip


def url(name, record):
    return reverse(f"sharing:{name}", args=[record.pk])


@pytest.fixture
def red(family, sol, at, acting):
    """A red packet to police with where the mother is staying, sent by a worker."""
    with acting(sol):
        where = build.keys(family, "Carys Applebarrow: staying")
        choice = build.to_police(family, at)
        once = replace(build.ONCE, is_emergency=True, necessity="", less_intrusive="", family_told="")
        choice = replace(choice, chosen=choice.chosen | where)
        (request,) = acts.ask(family.contact, [choice], once=once, about=build.ABOUT, by=sol, at=at)
        return request


def kinds(on) -> set[str]:
    return set(Task.objects.open().of(on).values_list("kind", flat=True))


def test_four_answers_send_a_red_packet(family, sol, browse, acting):
    browser = browse(sol)
    page = browser.get(url("tell_now", family.contact))
    form = page.context["form"]
    assert set(form.fields) == {"desk", "items", "why", "who"}
    assert form["who"].value() == "Sol Quayle"
    assert any(key.startswith("id:") for key in form["items"].value())
    typed = {"desk": "police-mash", "items": form["items"].value(), "who": "Sol Quayle"}
    sent = browser.post(url("tell_now", family.contact), {**typed, "why": "Father is outside with a knife."})
    assert sent.status_code == 302
    with acting(sol):
        (request,) = InformationRequest.objects.all()
        assert (request.rating, request.desk.key) == ("RED", "police-mash")
        decision = request.decision
        assert decision.pattern == "EMERGENCY" and decision.purpose == "Father is outside with a knife."
        assert (decision.gateways, decision.art6) == (["CA04_16LA"], "6_1_c")
        assert "9 Lantern Row" in str(request.packet.content)
        assert kinds(decision) >= {"complete emergency"}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"desk": ""}, "Choose who must know."),
        ({"items": []}, "Choose at least one item to tell them."),
        ({"why": " "}, "Say in one sentence what this is for."),
        ({"who": ""}, "Say who decided this."),
    ],
)
def test_each_of_the_four_is_asked_for_and_nothing_typed_is_lost(family, sol, browse, acting, change, sentence):
    browser = browse(sol)
    items = browser.get(url("tell_now", family.contact)).context["form"]["items"].value()
    typed = {"desk": "police-mash", "items": items, "why": "Words to keep.", "who": "Words to keep."} | change
    page = browser.post(url("tell_now", family.contact), typed)
    assert sentence in page.content.decode() and "Words to keep." in page.content.decode()
    with acting(sol):
        assert not InformationRequest.objects.exists()


def test_privileged_advice_has_no_way_past_even_now(red, sol, acting):
    with acting(sol):
        assert {item.information for item in red.decision.items.all()} == {"ID", "CONTACT", "RISK", "LOCATION"}


def test_the_rest_is_written_within_a_day_and_the_task_goes(red, sol, at, acting, browse):
    with acting(sol):
        (task,) = Task.objects.open().of(red.decision).filter(kind="complete emergency")
        assert task.due_at == at + timedelta(hours=24) and task.person_id == sol.pk
    assert browse(sol).post(url("complete", red.decision), REST).status_code == 302
    with acting(sol):
        assert Completion.objects.get().necessity == "He was on his way."
        assert "complete emergency" not in kinds(red.decision)
        with pytest.raises(Refused, match="written already"):
            acts.complete(red.decision, REST, by=sol, at=at)
    page = browse(sol).get(url("decision", red.decision)).content.decode()
    assert "He was on his way." in page and "Write the rest" not in page


def test_what_is_missing_from_the_rest_is_said(red, sol, at, acting):
    with acting(sol), pytest.raises(Refused, match="less intrusive way"):
        acts.complete(red.decision, {**REST, "less_intrusive": " "}, by=sol, at=at)


def test_a_rest_not_written_in_its_time_goes_to_a_manager_once(red, sol, mo, at, acting):
    with acting(sol):
        assert acts.escalate(by=sol, at=at + timedelta(hours=23)) == 0
        late = at + timedelta(days=3)
        assert acts.escalate(by=sol, at=late) == 2
        assert acts.escalate(by=sol, at=late) == 0
    with acting(mo):
        told = Task.objects.open().for_(mo).of(red.decision).values_list("kind", flat=True)
        assert {"complete emergency, late", "review disclosure, late"} <= set(told)


def test_what_went_past_the_matrix_is_reviewed_by_somebody_else(red, sol, mo, at, acting, browse):
    with acting(sol), pytest.raises(Refused, match="other than whoever decided"):
        acts.review(red.decision, found="right", words="mine", by=sol, at=at)
    page = browse(mo).get(url("decision", red.decision)).content.decode()
    assert "as an emergency. Review it." in page and "Review it</a>" in page
    assert browse(mo).post(url("review", red.decision), {"found": "right", "words": "He came."}).status_code == 302
    with acting(mo):
        assert DisclosureReview.objects.get().reviewed_by_id == mo.pk
        assert "review disclosure" not in kinds(red.decision)
        with pytest.raises(Refused, match="already"):
            acts.review(red.decision, found="right", words="again", by=mo, at=at)
    assert browse(sol).get(url("review", red.decision)).status_code == 403


def test_a_red_request_unopened_for_a_quarter_of_an_hour_is_rung_about_once(red, sol, at, acting, browse):
    with acting(sol):
        assert acts.watch_red(by=sol, at=at + 14 * MINUTE) == 0
        assert acts.watch_red(by=sol, at=at + 15 * MINUTE) == 1
        assert acts.watch_red(by=sol, at=at + 16 * MINUTE) == 0
        (task,) = Task.objects.open().of(red).filter(kind="ring a desk")
        assert task.what == "Ring the desk: a RED request has not been opened."
    said = {"whom": "PC Hatherby, MASH desk", "words": "Has it open now."}
    assert browse(sol).post(url("ring", red), said).status_code == 302
    with acting(sol):
        assert Chaser.objects.get().words == "Rang PC Hatherby, MASH desk: Has it open now."
        assert kinds(red) == set()
        assert acts.watch_red(by=sol, at=at + 20 * MINUTE) == 0


def test_one_that_was_opened_is_not_rung_about(red, sol, pat, at, acting):
    with acting(pat):
        acts.take(InformationRequest.objects.get(pk=red.pk), by=pat, at=at + MINUTE)
    with acting(sol):
        assert acts.watch_red(by=sol, at=at + 20 * MINUTE) == 0


def test_a_correction_is_a_new_version_and_the_first_stays(family, mo, at, acting, browse):
    with acting(mo):
        (request,) = build.asked(family, build.to_police(family, at), by=mo, at=at)
        first = request.decision
    said = REST | {"handling": "Search and answer.", "correction": "The time mother was told was wrong."}
    made = browse(mo).post(url("correct_decision", first), said)
    assert made.status_code == 302
    with acting(mo):
        newer = SharingDecision.objects.get(supersedes=first)
        assert (newer.family_told, newer.art6, newer.agency_id) == (said["family_told"], first.art6, first.agency_id)
        assert SharingDecision.objects.get(pk=first.pk).family_told == build.ONCE.family_told
        with pytest.raises(Refused, match="A newer version stands already"):
            acts.correct_decision(first, Correction(**said), by=mo, at=at)
    old = browse(mo).get(url("decision", first)).content.decode()
    assert "Superseded" in old
    new = browse(mo).get(made["Location"]).content.decode()
    assert "The time mother was told was wrong." in new and "Wren Applebarrow: name and birth date" in new
    went = browse(mo).get(url("went", family.contact)).context
    assert len(went["told"]) == 1


def test_partners_and_the_console_see_none_of_it(red, family, pat, ida, browse):
    for visitor in (pat, ida):
        for name, record in (("tell_now", family.contact), ("decision", red.decision), ("ring", red)):
            assert browse(visitor).get(url(name, record)).status_code == 404
