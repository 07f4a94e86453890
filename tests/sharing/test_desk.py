"""The desk's own pages: one inbox, requests to take and answer, and nothing else."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from audit import clock
from audit.models import Event, Move, Viewing
from deadlines.models import Deadline
from sharing.models import AgencyResponse, Finding, InformationRequest
from tests.sharing import build

HELD = {
    "held": "held",
    "worker_risk": "yes",
    "findings-TOTAL_FORMS": "2",
    "findings-INITIAL_FORMS": "0",
    "findings-0-what": "Call-out to 9 Lantern Row, verbal argument.",
    "findings-0-own_number": "WM-2026-031877",
    "findings-0-on_day": "9/3/2026",
    "findings-0-sure": "certain",
    "findings-0-handling": "ask_first",
    "findings-1-what": "",
    "findings-1-handling": "ask_first",
}
NOTHING = {
    "held": "nothing",
    "systems": "Maternity records",
    "identities": "Carys Applebarrow, 8 September 1996",
    "dates": "2019 to today",
    "findings-TOTAL_FORMS": "1",
    "findings-INITIAL_FORMS": "0",
    "findings-0-handling": "ask_first",
}
REFUSED = {
    "held": "refused",
    "refusal": "more_detrimental",
    "refusal_words": "She would learn of it from him.",
    "findings-TOTAL_FORMS": "0",
    "findings-INITIAL_FORMS": "0",
}


def url(name, request):
    return reverse(f"sharing:{name}", args=[request.pk])


def text(response) -> str:
    return response.content.decode()


def taken(browser, request):
    assert browser.post(url("take", request)).status_code == 302
    return browser


def answered(browser, request, said, **changes):
    page = browser.get(url("answer", request))
    version = page.context["form"]["version"].value()
    return browser.post(url("answer", request), {**said, "version": version, "press": "send", **changes})


def test_pat_sees_one_request_and_no_name(asked, pat, browse):
    page = browse(pat).get(reverse("sharing:inbox"))
    assert page.status_code == 200
    assert asked[0].reference in text(page)
    assert "Domestic abuse, child of 6" in text(page)
    for hidden in ("Applebarrow", asked[1].reference, asked[2].reference, "Carys"):
        assert hidden not in text(page)


def test_names_open_when_pat_takes_it_and_taking_is_recorded(asked, pat, browse, acting):
    browser = browse(pat)
    before = text(browser.get(url("answer", asked[0])))
    assert "Applebarrow" not in before and "Take it" in before
    after = text(taken(browser, asked[0]).get(url("answer", asked[0])))
    assert "Wren Applebarrow, 14 March 2020" in after
    assert "9 Lantern Row" in after
    with acting(pat):
        assert Event.objects.filter(verb="request.taken", by_id=pat.pk, record_id=asked[0].pk).count() == 1
        assert Viewing.objects.filter(by_id=pat.pk, record_id=asked[0].pk, action="ANSWER_REQUEST").exists()


def test_what_pat_reads_is_what_was_frozen(asked, pat, browse, acting, mo):
    page = taken(browse(pat), asked[0]).get(url("answer", asked[0]))
    with acting(mo):
        content = asked[0].packet.content
    assert page.context["packet"].facts == content["facts"]
    assert page.context["packet"].passages == content["passages"]


@pytest.mark.parametrize("name", ["answer", "take", "hand_back", "opened", "remind", "go_on"])
def test_another_desk_s_request_is_not_there(asked, pat, browse, name):
    browser = browse(pat)
    method = browser.post if name in ("take", "hand_back", "remind") else browser.get
    assert method(url(name, asked[1])).status_code == 404


@pytest.mark.parametrize("name", ["intake:contact", "sharing:ask", "sharing:chase", "sharing:went", "sharing:refuse"])
def test_a_contact_s_address_is_not_there_for_a_partner(asked, family, pat, browse, name):
    assert browse(pat).get(reverse(name, args=[family.contact.pk])).status_code == 404


def test_pat_answers_with_a_finding_and_the_hub_reads_it(asked, pat, mo, browse, acting):
    browser = taken(browse(pat), asked[0])
    assert answered(browser, asked[0], HELD).status_code == 302
    with acting(mo):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        finding = Finding.objects.get(response__request=request)
        assert request.state == "answered"
        assert (finding.own_number, finding.sure, finding.handling) == ("WM-2026-031877", "certain", "ask_first")
        assert request.response.regime == "PART3"
        assert Deadline.objects.of(request).get().met_at is not None
        assert [move.to_state for move in Move.objects.filter(record_id=request.pk).order_by("id")].count(
            "answered"
        ) == 1
    page = text(browse(mo).get(url("opened", asked[0])))
    assert "WM-2026-031877" in page
    assert "Risk to workers" in page


def test_hana_says_what_was_searched_when_nothing_is_held(asked, hana, browse, acting, mo):
    browser = taken(browse(hana), asked[1])
    incomplete = {**NOTHING, "systems": "", "dates": ""}
    page = answered(browser, asked[1], incomplete)
    assert "Say which systems you searched." in text(page)
    assert "Maternity" not in text(page) and "Carys Applebarrow, 8 September 1996" in text(page)
    assert answered(browser, asked[1], NOTHING).status_code == 302
    with acting(mo):
        kept = AgencyResponse.objects.get(request=asked[1])
        assert (kept.held, kept.systems, kept.dates) == ("nothing", "Maternity records", "2019 to today")


def test_bel_refuses_for_a_lawful_reason_and_says_why(asked, bel, browse, acting, mo):
    browser = taken(browse(bel), asked[2])
    page = answered(browser, asked[2], {**REFUSED, "refusal": "other"})
    assert "Choose one of the answers shown." in text(page)
    assert answered(browser, asked[2], REFUSED).status_code == 302
    with acting(mo):
        assert InformationRequest.objects.get(pk=asked[2].pk).state == "declined"


def test_not_ours_says_who_may_hold_it(asked, bel, browse, acting, mo):
    browser = taken(browse(bel), asked[2])
    said = {**REFUSED, "held": "not_ours", "try_instead": "The refuge"}
    assert answered(browser, asked[2], said).status_code == 302
    with acting(mo):
        kept = AgencyResponse.objects.get(request=asked[2])
        assert (kept.held, kept.try_instead, kept.refusal_words) == ("not_ours", "The refuge", "")


def test_nobody_sees_another_s_answer(asked, pat, hana, bel, browse):
    browser = taken(browse(pat), asked[0])
    answered(browser, asked[0], HELD)
    for other in (hana, bel):
        assert browse(other).get(url("answer", asked[0])).status_code == 404
        assert "WM-2026" not in text(browse(other).get(reverse("sharing:inbox") + "?tab=answered"))


def test_the_database_shows_hana_no_answer_of_police_either(asked, pat, hana, browse, acting):
    answered(taken(browse(pat), asked[0]), asked[0], HELD)
    with acting(hana):
        assert not AgencyResponse.objects.exists()
        assert not Finding.objects.exists()
        assert list(InformationRequest.objects.all()) == [asked[1]]


def test_a_partner_reads_no_decision_and_nothing_left_out(asked, pat, acting):
    from sharing.models import LeftOut, SharingDecision, SharingItem

    with acting(pat):
        assert not any(model.objects.exists() for model in (SharingDecision, SharingItem, LeftOut))


def test_a_finding_is_added_without_losing_a_word(asked, pat, browse):
    browser = taken(browse(pat), asked[0])
    page = browser.post(url("answer", asked[0]), {**HELD, "version": 2, "press": "add"})
    assert page.status_code == 200
    assert "WM-2026-031877" in text(page) and 'name="findings-2-what"' in text(page)
    assert "to put right" not in text(page)


def test_the_answer_is_checked_as_the_hub_will_see_it_and_not_sent(asked, pat, browse, acting):
    browser = taken(browse(pat), asked[0])
    page = answered(browser, asked[0], HELD, press="check")
    assert "As the hub will see it" in text(page)
    assert "May be used for this decision. Ask us first to pass on" in text(page)
    with acting(pat):
        assert not AgencyResponse.objects.exists()


def test_an_answer_pressed_eight_times_is_one_answer(asked, pat, browse, acting):
    browser = taken(browse(pat), asked[0])
    version = browser.get(url("answer", asked[0])).context["form"]["version"].value()
    for _ in range(8):
        browser.post(url("answer", asked[0]), {**HELD, "version": version, "press": "send"})
    with acting(pat):
        assert AgencyResponse.objects.count() == 1


def test_a_colleague_who_takes_it_over_is_recorded_and_the_first_cannot_answer(asked, pat, browse, acting, at):
    from access.models import Desk, Membership, User, robot
    from access.roles import Role

    browser = taken(browse(pat), asked[0])
    founder = robot("founder")
    with acting(founder):
        ned = User.objects.create_user("ned@example.org", display_name="Ned Crossley")
        desk = Desk.objects.get(key="police-mash")
        Membership(user=ned, role=Role.PARTNER_OFFICER, desk=desk, starts_on=at.date()).write(by=founder, why="new")
    assert "Pat Limewood" in text(browse(ned).get(url("answer", asked[0])))
    taken(browse(ned), asked[0])
    assert "Take it over" in text(browser.get(url("answer", asked[0])))


def test_a_request_handed_back_waits_for_the_desk_again(asked, pat, browse, acting):
    browser = taken(browse(pat), asked[0])
    assert browser.post(url("hand_back", asked[0])).status_code == 302
    with acting(pat):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        assert (request.state, request.taken_by_id) == ("sent", None)


@pytest.mark.parametrize(("who", "name"), [("pat", "take"), ("pat", "hand_back"), ("mo", "remind")])
def test_reading_an_address_changes_nothing(asked, browse, request, who, name):
    assert browse(request.getfixturevalue(who)).get(url(name, asked[0])).status_code == 405


@pytest.mark.parametrize(
    "change",
    [
        {"findings-TOTAL_FORMS": "99999"},
        {"findings-TOTAL_FORMS": "x"},
        {"findings-0-what": "a\x00b"},
        {"findings-0-what": "a\u202eb"},
        {"findings-0-on_day": "2026-13-01"},
        {"findings-0-on_day": "24/12/2026"},
        {"findings-0-sure": "god knows"},
        {"held": "everything"},
        {"worker_risk": ""},
        {"version": "1"},
        {"version": "x"},
    ],
)
def test_a_bad_answer_is_refused_with_a_sentence_and_nothing_is_lost(asked, pat, browse, acting, change):
    browser = taken(browse(pat), asked[0])
    page = answered(browser, asked[0], HELD, **change)
    assert page.status_code == 200
    assert "to put right" in text(page)
    assert "WM-2026-031877" in text(page) or "TOTAL_FORMS" in str(change)
    with acting(pat):
        assert not AgencyResponse.objects.exists()


def test_markup_in_a_finding_is_inert(asked, pat, mo, browse):
    browser = taken(browse(pat), asked[0])
    answered(browser, asked[0], {**HELD, "findings-0-what": "<script>alert(1)</script> {{7*7}}"})
    page = text(browse(mo).get(url("opened", asked[0])))
    assert "<script>alert" not in page and "&lt;script&gt;" in page and "{{7*7}}" in page


def test_extra_fields_change_nothing(asked, pat, browse, acting):
    browser = taken(browse(pat), asked[0])
    answered(browser, asked[0], HELD, state="closed", agency=str(asked[1].agency_id), answered_by="x", regime="UKGDPR")
    with acting(pat):
        assert AgencyResponse.objects.get().regime == "PART3"


def questions(browser, address) -> int:
    """How many queries a page takes, the marks of transactions apart."""
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(address).status_code == 200
    return len([one for one in captured if "SAVEPOINT" not in one["sql"]])


@pytest.mark.parametrize("how_many", [2, 7])
def test_the_inbox_and_the_request_take_few_questions_however_many(family, mo, pat, at, acting, browse, how_many):
    with acting(mo):
        for _ in range(how_many):
            request = build.asked(family, build.to_police(family, at), by=mo, at=at)[0]
    browser = browse(pat)
    assert questions(browser, reverse("sharing:inbox")) <= 12
    taken(browser, request)
    assert questions(browser, url("answer", request)) <= 12
    assert questions(browse(mo), url("opened", request)) <= 17


def test_a_late_answer_is_still_an_answer(asked, pat, mo, browse, acting, at):
    from sharing import acts

    later = at + timedelta(hours=5)
    clock.hold_at(later)
    with acting(mo, later):
        acts.lapse(InformationRequest.objects.get(pk=asked[0].pk), by=mo, at=later)
    browser = browse(pat)
    assert asked[0].reference in text(browser.get(reverse("sharing:inbox") + "?tab=came-back"))
    answered(taken(browser, asked[0]), asked[0], HELD)
    with acting(pat, later):
        assert InformationRequest.objects.get(pk=asked[0].pk).state == "answered"


@pytest.mark.parametrize("address", ["?tab=elsewhere", "?page=1000000000", "?page=-1", "?page=x&tab=answered"])
def test_odd_addresses_of_the_inbox_are_calm(asked, pat, browse, address):
    assert browse(pat).get(reverse("sharing:inbox") + address).status_code == 200


def test_a_worker_has_no_inbox_and_the_unknown_no_anything(asked, sol, noor, browse):
    assert browse(sol).get(reverse("sharing:inbox")).status_code == 403
    assert browse(noor).get(reverse("sharing:inbox")).status_code == 404
