"""Numbers, postcodes, versions and rows that were tampered with: a sentence beside the field, nothing changed."""

import html

import pytest
from django.test import Client
from django.urls import reverse

from intake.models import Contact, InformedNotice
from people.models import Identifier, Person
from sharing.models import AgencyResponse, InformationRequest, SharingDecision
from tests import factors
from tests.access.test_signin_invitations import BY_PASSWORD
from tests.bad_input.test_receiving import beside
from tests.intake.build import FRIDAY, a_contact, children_of
from tests.people.family import a_child, opened_to
from tests.sharing.test_ask_page import filled
from tests.sharing.test_desk import HELD, taken

LOST = "This page lost its place. Open it again; copy what you typed first."
VERSIONS = ["x", "-1", "0", "1000000000000", "9" * 5000, "", "1.5", "²", "\x00", "1e3"]


@pytest.fixture
def wren(dee, acting):
    with acting(dee):
        return opened_to(a_child(dee), dee)


@pytest.fixture
def contact(mo, acting):
    with acting(mo, FRIDAY):
        return a_contact(mo)


def text(answer) -> str:
    return html.unescape(answer.content.decode())


NUMBERS = [
    ("nhs", "9991112228", "The last digit does not fit. Read it back to the caller."),
    ("nhs", "9990000000", "No NHS number starts with these nine digits. Read it back to the caller."),
    ("nhs", "943476591", "An NHS number is 10 digits. This has 9."),
    ("nhs", "94347659l9", "An NHS number is 10 digits and nothing else."),
    ("nhs", "0434765919", "An NHS number does not start with 0. Read it back to the caller."),
    ("upn", "A801200001001", "The first letter does not fit the rest. Check it with the school."),
    ("upn", "H80120000100", "A UPN is 13 characters. This has 12."),
    ("upn", "H80120000100I", "A UPN is a letter, then 11 digits, then a digit or a letter that is not I, O or S."),
    ("la_child_id", "12 34/5", "A local authority child ID is up to 20 letters and digits, without spaces."),
    ("nhs", "", "Write the number."),
]


@pytest.mark.parametrize(("kind", "number", "sentence"), NUMBERS)
def test_a_number_that_cannot_be_is_refused_beside_its_box(wren, dee, browse, acting, kind, number, sentence):
    sent = {"kind": kind, "number": number, "source": "mother, by telephone"}
    page = browse(dee).post(reverse("people:number", args=[wren.pk]), sent).content.decode()
    assert sentence in beside(page, "number")
    assert number in page and "mother, by telephone" in page
    with acting(dee):
        assert not Identifier.objects.filter(person=wren).exists()


@pytest.mark.parametrize("number", ["9991112228", "A801200001001"])
def test_a_search_by_a_number_that_cannot_be_says_so(dee, browse, number):
    assert "to put right" in text(browse(dee).post("/people/find", {"number": number}))


@pytest.mark.parametrize("postcode", ["ZZZ 999", "B6@ 3DL", "12345", "B69 3D!", "<b>", "QQ1 1QQQ"])
def test_a_postcode_that_cannot_be_is_refused_and_kept(wren, dee, browse, acting, postcode):
    sent = {"lines": "9 Lantern Row", "postcode": postcode, "kind": "home", "safe_to_write": "no", "source": "mother"}
    page = browse(dee).post(reverse("people:home", args=[wren.pk]), sent).content.decode()
    assert "That cannot be a postcode." in beside(page, "postcode")
    assert html.escape(postcode) in page and "9 Lantern Row" in page
    with acting(dee):
        assert not wren.residences.exists()


@pytest.mark.parametrize("postcode", ["B69", "B69 3", "BFPO 12", "no fixed abode", "overseas", "ZZ99 3VZ", "b693dl"])
def test_what_is_known_of_a_postcode_never_blocks(wren, dee, browse, postcode):
    sent = {"lines": "", "postcode": postcode, "kind": "home", "safe_to_write": "unknown", "source": "mother"}
    assert browse(dee).post(reverse("people:home", args=[wren.pk]), sent).status_code == 302


@pytest.mark.parametrize("version", VERSIONS)
def test_a_version_that_was_tampered_with_saves_nothing_over_anybody(contact, wren, mo, dee, browse, acting, version):
    sent = {"place": "At school", "safe_tonight": "yes", "why": "They moved.", "version": version}
    answer = browse(mo).post(reverse("intake:change", args=[contact.pk]), sent)
    assert answer.status_code == 200 and LOST in text(answer) and "At school" in text(answer)
    sent = {"version": version, "sex": "F", "ethnicity": "WBRI", "interpreter": "no", "why": "mother said"}
    answer = browse(dee).post(reverse("people:correct", args=[wren.pk]), sent)
    assert answer.status_code == 200 and LOST in text(answer) and "mother said" in text(answer)
    client = browse(mo)
    assert client.post(reverse("intake:take", args=[contact.pk]), {"version": version}).status_code == 302
    answers = {"language-all-text": "Polish.", "language-all-version": version}
    assert client.post(reverse("intake:still_to_ask", args=[contact.pk]), answers).status_code in {200, 302, 409}
    with acting(mo):
        assert Contact.objects.get(pk=contact.pk).place == contact.place
    with acting(dee):
        assert Person.objects.get(pk=wren.pk).version == wren.version


def test_a_later_version_than_there_is_shows_both(contact, mo, browse, acting):
    sent = {"place": "At school", "safe_tonight": "yes", "why": "They moved.", "version": "999"}
    assert browse(mo).post(reverse("intake:change", args=[contact.pk]), sent).status_code == 409
    with acting(mo):
        assert Contact.objects.get(pk=contact.pk).place == contact.place


ROWS = [
    {"findings-TOTAL_FORMS": "1000000"},
    {"findings-TOTAL_FORMS": "-1"},
    {"findings-TOTAL_FORMS": "x"},
    {"findings-TOTAL_FORMS": "9" * 5000},
    {"findings-TOTAL_FORMS": ""},
    {"findings-TOTAL_FORMS": "1000", "findings-999-what": "x"},
    {"version": "x"},
    {"version": "1000000000000"},
    {"version": "9" * 5000},
]


@pytest.mark.parametrize("change", ROWS, ids=lambda change: str(change)[:50])
@pytest.mark.parametrize("press", ["send", "check", "add"])
def test_rows_of_findings_tampered_with_answer_nothing(asked, pat, mo, browse, acting, change, press):
    client = taken(browse(pat), asked[0])
    version = client.get(reverse("sharing:answer", args=[asked[0].pk])).context["form"]["version"].value()
    sent = {**HELD, "version": version, "press": press, **change}
    page = client.post(reverse("sharing:answer", args=[asked[0].pk]), sent)
    assert page.status_code == 200
    if press != "add":
        assert "to put right" in text(page)
    with acting(mo):
        assert not AgencyResponse.objects.exists()


def test_rows_said_to_have_been_there_before_are_read_as_they_were_written(asked, pat, mo, browse, acting):
    client = taken(browse(pat), asked[0])
    version = client.get(reverse("sharing:answer", args=[asked[0].pk])).context["form"]["version"].value()
    sent = {**HELD, "version": version, "press": "send", "findings-INITIAL_FORMS": "-1"}
    assert client.post(reverse("sharing:answer", args=[asked[0].pk]), sent).status_code == 302
    with acting(mo):
        assert [one.own_number for one in AgencyResponse.objects.get().findings.all()] == ["WM-2026-031877"]


def test_rows_without_their_count_answer_nothing(asked, pat, mo, browse, acting):
    client = taken(browse(pat), asked[0])
    sent = {name: value for name, value in HELD.items() if "_FORMS" not in name}
    version = client.get(reverse("sharing:answer", args=[asked[0].pk])).context["form"]["version"].value()
    for press in ("send", "check", "add"):
        page = client.post(reverse("sharing:answer", args=[asked[0].pk]), {**sent, "version": version, "press": press})
        assert page.status_code == 200
    with acting(mo):
        assert not AgencyResponse.objects.exists()


def test_a_day_to_look_again_that_is_past_or_unreal_is_refused(contact, mo, browse, acting):
    address = reverse("intake:told", args=[contact.pk])
    for day in ("1/1/2020", "29/2/2027", "soon", ""):
        sent = {"told": "no", "why_not": "unsafe", "why_words": "He would learn of it.", "review_on": day}
        answer = browse(mo).post(address, sent)
        assert answer.status_code == 200 and "to put right" in text(answer), day
        assert "He would learn of it." in text(answer)
    with acting(mo):
        assert not InformedNotice.objects.exists()


def test_another_agencys_desk_and_item_in_hidden_fields_send_nothing(family, mo, browse, acting):
    client = browse(mo)
    typed = filled(client, family, ["police-mash"])
    with acting(mo):
        stranger = children_of(a_contact(mo, at=FRIDAY))[0].person
    for change in (
        {"police-mash-items": [f"id:{stranger.pk}"]},
        {"desk": ["no-such-desk"]},
        {"seen-police-mash": "0" * 64},
    ):
        answer = client.post(reverse("sharing:ask", args=[family.contact.pk]), {**typed, **change, "press": "send"})
        assert answer.status_code == 200
    with acting(mo):
        assert not InformationRequest.objects.exists() and not SharingDecision.objects.exists()


@pytest.mark.parametrize(
    "answer", ["{}", "[]", "null", '{"id": "x", "rawId": 5}', "x", "[" * 900, '{"type": 1}', "\x00"]
)
def test_a_passkey_that_is_none_lets_nobody_in(db, answer):
    client = Client()
    client.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"})
    for sent in ({"credential": answer}, {}):
        assert client.post(reverse("mfa_login_webauthn"), sent).status_code in {200, 302, 400}
    assert client.get("/hub").status_code == 302


@pytest.mark.parametrize("credential", ["[" * 900, "[" * 100_000, "x", "{}", "null"])
def test_a_second_step_that_is_none_lets_nobody_in(sol, credential):
    sol.is_demo = False
    sol.set_password(BY_PASSWORD["password1"])
    sol.save()
    factors.an_app(sol)
    client = Client()
    client.post(reverse("account_login"), {"login": sol.email, "password": BY_PASSWORD["password1"]})
    for sent in ({"credential": credential}, {"code": credential[:5000]}):
        assert client.post(reverse("mfa_authenticate"), sent).status_code in {200, 302, 400}
    assert client.get("/hub").status_code == 302


@pytest.mark.parametrize("token", ["x", "%00", "%ED%A0%80", ":", "a:b:c", "9" * 3000, "..", "%2e%2e"])
def test_an_invitation_made_up_opens_nothing(db, token):
    assert Client().get(f"/account/invitation/{token}/").status_code == 404
    assert Client().post(f"/account/invitation/{token}/", BY_PASSWORD).status_code == 404


@pytest.mark.parametrize(
    "login", ["\x00", "x" * 5000, "a@b\r\nBcc: c@d", "\u202e@example.org", "' OR 1=1 --", "", "🙂@x.org"]
)
def test_an_address_that_is_none_signs_nobody_in(db, login):
    answer = Client().post(reverse("account_login"), {"login": login, "password": "x" * 5000})
    assert answer.status_code in {200, 429} and "_auth_user_id" not in answer.client.session


def test_a_walk_through_a_thousand_ids_meets_one_answer(mo, otis, pat, browse, contact):
    from uuid import uuid4

    for user in (otis, pat):
        client = browse(user)
        answers = [client.get(f"/contacts/{uuid4()}") for _ in range(100)] + [client.get(f"/contacts/{contact.pk}")]
        assert {(answer.status_code, len(answer.content)) for answer in answers} == {(404, len(answers[0].content))}
    for address in (
        f"/contacts/{contact.reference}",
        "/contacts/1",
        "/contacts/%00",
        "/people/../contacts",
        "/console/record/1/",
    ):
        assert browse(mo).get(address).status_code == 404
