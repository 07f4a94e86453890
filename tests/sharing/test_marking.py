"""Sealed markers, and leave to pass on what an agency told us."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from access.models import Agency
from audit.models import Event
from audit.moves import Refused
from deadlines.models import Task
from post.models import Outbox
from sharing import acts
from sharing.acts.answering import Found, Said
from sharing.acts.passing_on import agreed
from sharing.models import Finding, InformationRequest, OnwardLeave, SealedMarker
from tests.sharing.test_desk import NOTHING, answered, taken, text, url

MARKER = {"ask_whom": "Detective Sergeant Ilse Farrow", "telephone": "01632 960 144"}


@pytest.fixture
def marked(asked, pat, browse):
    """Police answered for the systems they may speak of, and placed a marker whose agency must not be shown."""
    browser = taken(browse(pat), asked[0])
    answered(browser, asked[0], NOTHING)
    answer = browser.post(url("place_marker", asked[0]), {**MARKER, "hides_agency": "on", "content": "gun"})
    assert answer.status_code == 302
    return asked[0]


def test_a_request_nobody_answered_never_has_a_hidden_marker(asked, pat, browse, acting, at):
    """Among others that answered, the one that did not would say whose it is."""
    browser = taken(browse(pat), asked[0])
    said = text(browser.post(url("place_marker", asked[0]), {**MARKER, "hides_agency": "on"}))
    assert "Answer the request first" in said and MARKER["ask_whom"] in said
    with acting(pat):
        assert not SealedMarker.objects.exists()
        for state in ("sent", "lapsed", "overridden"):
            request = InformationRequest(state=state)
            with pytest.raises(Refused, match="Answer the request first"):
                acts.place_marker(request, **MARKER, hides_agency=True, by=pat, at=at)


def test_whoever_reads_the_hub_s_pages_cannot_tell_which_of_two_answers_is_the_sealed_one(
    asked, pat, hana, mo, browse, acting
):
    """Both answer alike at the same minute; one seals. Its page, its row and the file read as before."""
    for user, request in ((pat, asked[0]), (hana, asked[1])):
        answered(taken(browse(user), request), request, NOTHING)
    places = [
        *(url("opened", one) for one in asked[:2]),
        reverse("intake:contact", args=[asked[0].contact_id]),
        reverse("sharing:went", args=[asked[0].contact_id]),
        reverse("sharing:ledger"),
    ]
    before = [body(browse(mo).get(place)) for place in places]
    sealed = browse(pat).post(url("place_marker", asked[0]), {**MARKER, "hides_agency": "on"})
    assert sealed.status_code == 302
    assert [body(browse(mo).get(place)) for place in places] == before
    waiting = body(browse(mo).get(url("chase", asked[0].contact)))
    strip, rows = waiting.split("</dl>")[0].split("<table")[0], waiting.split("<table")[1]
    assert "Ilse Farrow" in strip and "Ilse Farrow" not in rows
    with acting(mo):
        one = SealedMarker.objects.get()
        assert (one.reply_by.minute, one.reply_by.second) == (0, 0)


def body(page) -> str:
    """What a page says, without the marks that differ each time it is asked."""
    return re.sub(r'(csrfmiddlewaretoken" value|nonce)="[^"]*"', "", text(page).split("<main")[1])


def test_a_marker_says_whom_to_ask_and_nothing_else(marked, mo, browse, acting, at):
    with acting(mo):
        one = SealedMarker.objects.get()
        task = Task.objects.for_(mo).open().get(kind="sealed")
        assert one.reply_by == task.due_at and at < one.reply_by < at + timedelta(days=2)
    page = text(browse(mo).get(reverse("sharing:marker", args=[one.pk])))
    assert "Ilse Farrow" in page and "01632 960 144" in page
    body = page.split("<main")[1]
    for hidden in ("Police", "police", marked.reference, "gun", "Applebarrow"):
        assert hidden not in body, hidden
    assert "Police" not in task.what and marked.reference not in task.what


def test_the_request_itself_reads_as_it_did_and_no_message_names_it(marked, mo, browse, acting):
    with acting(mo):
        assert InformationRequest.objects.get(pk=marked.pk).state == "answered"
        message = Outbox.objects.get(kind="request.sealed")
        assert message.reference == "" and str(marked.pk) not in message.path
        one = SealedMarker.objects.get()
        assert Event.objects.get(verb="marker.placed", record_id=one.pk).codes == {}
    assert "marker" not in text(browse(mo).get(url("opened", marked))).split("<main")[1].lower()


def test_where_the_name_tells_nothing_the_agency_stands_on_the_marker(asked, pat, mo, browse, acting):
    taken(browse(pat), asked[0]).post(url("place_marker", asked[0]), MARKER)
    with acting(mo):
        one = SealedMarker.objects.get()
    assert "West Midlands Police" in text(browse(mo).get(reverse("sharing:marker", args=[one.pk])))


def test_asking_settles_it_in_a_word(marked, mo, browse, acting):
    with acting(mo):
        one = SealedMarker.objects.get()
    place = reverse("sharing:marker", args=[one.pk])
    assert "Say what came of asking" in text(browse(mo).post(place, {"outcome": ""}))
    assert browse(mo).post(place, {"outcome": "told"}).status_code == 302
    with acting(mo):
        assert SealedMarker.objects.get().settled_by == mo
        assert not Task.objects.for_(mo).open().filter(kind="sealed").exists()


def test_a_marker_needs_a_person_and_a_number(asked, pat, acting, at):
    with acting(pat):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        with pytest.raises(ValidationError, match="whom to ask"):
            acts.place_marker(request, ask_whom=" ", telephone="1", hides_agency=False, by=pat, at=at)
        assert not SealedMarker.objects.exists()


@pytest.mark.parametrize("key", ["hana", "otis"])
def test_for_others_there_is_no_marker(marked, mo, key, request, browse, acting):
    with acting(mo):
        one = SealedMarker.objects.get()
    other = request.getfixturevalue(key)
    assert browse(other).get(reverse("sharing:marker", args=[one.pk])).status_code == 404
    with acting(other):
        assert not SealedMarker.objects.exists()


@pytest.fixture
def finding(asked, pat, acting, at):
    """Police hold something, held for law enforcement, to be passed on only if they agree."""
    with acting(pat):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        acts.take(request, by=pat, at=at)
        found = Found("Intelligence that he carries a knife.", "likely", "ask_first", information="RISK")
        acts.answer(request, Said(held="held", findings=(found,), worker_risk="yes"), by=pat, at=at)
        return Finding.objects.get()


def test_each_line_keeps_its_regime_its_kind_and_its_handling(finding, mo, browse, asked):
    assert (finding.regime, finding.information, finding.handling) == ("PART3", "RISK", "ask_first")
    page = text(browse(mo).get(url("opened", asked[0])))
    assert "Law enforcement (Part 3)" in page and "Risk summary" in page and "Ask us first to pass on" in page


def test_the_originator_is_asked_and_their_yes_is_for_that_agency_alone(finding, asked, pat, mo, browse, acting):
    place = reverse("sharing:ask_leave", args=[asked[0].pk, finding.pk])
    assert "Say why that agency needs it" in text(browse(mo).post(place, {"agency": "education", "why": ""}))
    said = {"agency": "education", "why": "The school must keep him out."}
    assert browse(mo).post(place, said).status_code == 302
    with acting(mo):
        leave = OnwardLeave.objects.get()
        education, schools = (Agency.objects.get(key=key) for key in ("education", "schools"))
        assert agreed([finding], education.pk) == set()
        assert Outbox.objects.filter(kind="request.leave_asked", record_id=asked[0].pk).count() == 1
    assert "May this be passed on?" in text(browse(pat).get(url("answer", asked[0])))
    answer = reverse("sharing:answer_leave", args=[asked[0].pk, leave.pk])
    assert "why not" in text(browse(pat).post(answer, {"answer": "no", "conditions": ""}))
    assert browse(pat).post(answer, {"answer": "yes", "conditions": "Not in writing to parents."}).status_code == 302
    with acting(mo):
        assert agreed([finding], education.pk) == {finding.pk}
        assert agreed([finding], schools.pk) == set()
    assert "Not in writing to parents." in text(browse(mo).get(url("opened", asked[0])))


def test_a_no_stays_a_no(finding, asked, pat, mo, acting, at):
    with acting(mo):
        agency = Agency.objects.get(key="education")
        request = InformationRequest.objects.get(pk=asked[0].pk)
        mine = Finding.objects.select_related("response__request").get()
        leave = acts.ask_leave(mine, agency, why="x", by=mo, at=at)
        assert acts.ask_leave(mine, agency, why="y", by=mo, at=at) == leave
        with pytest.raises(Refused, match="themselves"):
            acts.ask_leave(mine, request.agency, why="x", by=mo, at=at)
    with acting(pat):
        acts.answer_leave(OnwardLeave.objects.get(), answer="no", conditions="A source.", by=pat, at=at)
    with acting(mo):
        assert agreed([mine], agency.pk) == set()


def test_hana_sees_neither_the_finding_nor_the_question_about_it(finding, asked, mo, hana, browse, acting, at):
    """Scenario 8: each answer is seen only by those it was released to."""
    with acting(mo):
        mine = Finding.objects.select_related("response__request").get()
        acts.ask_leave(mine, Agency.objects.get(key="education"), why="x", by=mo, at=at)
        leave = OnwardLeave.objects.get()
    with acting(hana):
        assert not Finding.objects.exists() and not OnwardLeave.objects.exists()
    page = browse(hana).get(reverse("sharing:answer_leave", args=[asked[1].pk, leave.pk]))
    assert page.status_code == 404
