"""One page, three agencies: filled in from rows, previewed exactly, sent as previewed."""

import pytest
from django.urls import reverse

from sharing.models import InformationRequest, SharingDecision

DESKS = ["police-mash", "swb-midwife", "bcwa-duty"]
ONCE = {
    "about": "Domestic abuse, child of 6",
    "purpose": "To decide whether section 17 or section 47 is needed.",
    "function": "section_47",
    "necessity": "Mother's account is partial and the partner is missing.",
    "less_intrusive": "Asking mother alone: partner may hear.",
    "family_told": "Mother told 17:10.",
    "risk": "Mother pushed on 20 November. Child present.",
}


def url(family):
    return reverse("sharing:ask", args=[family.contact.pk])


def text(page) -> str:
    return page.content.decode()


def as_shown(page) -> dict:
    """What the page would post, pressed as it stands."""
    once, typed = page.context["once"], {}
    typed |= {name: once[name].value() or "" for name in once.fields if name != "emergency"}
    typed["desk"] = [one.desk.key for one in page.context["shown"]]
    for one in page.context["shown"]:
        typed[f"seen-{one.desk.key}"] = one.digest
        for name in one.form.fields:
            typed[one.form.add_prefix(name)] = one.form[name].value() or ""
    return typed


def filled(browser, family, desks=DESKS, **changes) -> dict:
    """The page opened for these desks, with the words said once, previewed."""
    page = browser.get(url(family), {"desk": desks})
    typed = {**as_shown(page), **ONCE, **changes}
    return as_shown(browser.post(url(family), {**typed, "press": "preview"}))


def test_the_page_opens_with_a_desk_for_each_agency_and_nothing_chosen(family, mo, browse):
    page = browse(mo).get(url(family))
    assert page.status_code == 200
    assert "West Midlands Police" in text(page) and "Black Country Women" in text(page)


def test_the_basis_is_filled_in_from_the_rows(family, mo, browse):
    page = browse(mo).get(url(family), {"desk": DESKS})
    for one in page.context["shown"]:
        assert one.choice.gateways == ("CA04_16LA",)
        assert one.choice.art6 == ("6_1_c",)
        assert one.choice.needed_by is not None
    assert "the day it came into force has not been confirmed" in text(page)
    assert "Children Act 1989 s.47(9) to (11) does not run between the Trust and West Midlands Police." in text(page)


def test_a_condition_without_its_policy_document_is_said_while_deciding(family, mo, browse):
    browser = browse(mo)
    page = filled(browser, family, **{"police-mash-art9": "9_2_g/P18", "police-mash-no_consent_reason": "prejudice"})
    assert page["police-mash-art9"] == "9_2_g/P18"
    shown = browser.post(url(family), {**page, "press": "preview"})
    assert "asks for an appropriate policy document, and none is in date." in text(shown)
    assert [bool(one.warnings and "policy document" in " ".join(one.warnings)) for one in shown.context["shown"]] == [
        True, False, False
    ]  # fmt: skip


def test_each_column_offers_what_the_matrix_allows(family, mo, browse):
    police, midwife, aid = browse(mo).get(url(family), {"desk": DESKS}).context["shown"]
    ticked = {one.desk.key: [row.label for row in one.items if row.checked] for one in (police, midwife, aid)}
    assert "Denholm Applebarrow: name and birth date" in ticked["police-mash"]
    assert ticked["swb-midwife"] == [
        "Expected date, 11 February 2027",
        "Carys Applebarrow: name and birth date",
        "Carys Applebarrow: NHS number",
        "Risk, in a few sentences",
    ]
    assert "Carys Applebarrow: safe telephone" in ticked["bcwa-duty"]
    assert not any("Wren" in row.label and "name" in row.label for row in aid.items)
    assert any(
        "Wren Applebarrow: name and birth date" in words and "not for this agency" in words for words in aid.left_out
    )


def test_three_requests_are_sent_as_previewed(family, mo, browse, acting):
    browser = browse(mo)
    typed = filled(browser, family)
    typed["bcwa-duty-items"] = [*typed["bcwa-duty-items"], "risk"]
    page = browser.post(url(family), {**typed, "press": "preview"})
    assert "say why Black Country Women&#x27;s Aid needs it" in text(page)
    why = page.context["shown"][2].form
    typed = {**as_shown(page), why.add_prefix(why.whys["risk"]): "to choose who rings her, and when"}
    typed = as_shown(browser.post(url(family), {**typed, "press": "preview"}))
    sent = browser.post(url(family), {**typed, "press": "send"})
    assert sent.status_code == 302
    with acting(mo):
        assert InformationRequest.objects.filter(contact=family.contact).count() == 3
        told = InformationRequest.objects.get(desk__key="swb-midwife").packet.content
        assert "Wren" not in str(told) and "Carys" in str(told)


def test_what_changed_since_it_was_previewed_is_shown_again_before_it_goes(family, mo, browse, acting):
    browser = browse(mo)
    typed = filled(browser, family, ["police-mash"])
    page = browser.post(url(family), {**typed, "police-mash-questions": "Something else.", "press": "send"})
    assert "This is not what you last looked at." in text(page)
    assert "Something else." in text(page)
    with acting(mo):
        assert not InformationRequest.objects.exists()
    assert browser.post(url(family), {**as_shown(page), "press": "send"}).status_code == 302


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"purpose": ""}, "Say in one sentence what this is for."),
        ({"necessity": ""}, "Say why it is necessary."),
        ({"family_told": " "}, "Say whether the family has been told, or why not."),
        ({"about": ""}, "Say what it is about, without names."),
        ({"police-mash-gateway": ""}, "Choose the gateway: the provision that lets this pass."),
        ({"police-mash-gateway": "CA89_47"}, "Choose one of the answers shown."),
        ({"police-mash-art6": ""}, "Choose one Article 6 basis, and only one."),
        ({"police-mash-art6": "6_1_ea"}, "is not for a public authority"),
        ({"police-mash-needed_by": "20/11/2026 10:00"}, "Give a time still to come"),
        ({"police-mash-needed_by": "whenever"}, "like 20/11/2026 16:50"),
        ({"police-mash-questions": ""}, "Write what you ask them."),
        ({"police-mash-items": []}, "Choose at least one item"),
        ({"police-mash-items": ["nobody's business"]}, "Choose one of the answers shown."),
        ({"purpose": "a\x00b"}, "to put right"),
        ({"purpose": "a\u202eb"}, "to put right"),
    ],
)
def test_what_is_missing_is_said_beside_its_question_and_nothing_typed_is_lost(
    family, mo, browse, acting, change, sentence
):
    browser = browse(mo)
    typed = {**filled(browser, family, ["police-mash"]), "less_intrusive": "Words to keep.", **change}
    page = browser.post(url(family), {**typed, "press": "send"})
    assert page.status_code == 200
    assert sentence in text(page)
    assert "Words to keep." in text(page)
    with acting(mo):
        assert not InformationRequest.objects.exists()


def test_a_name_in_the_line_the_desk_sees_is_refused(family, mo, browse):
    browser = browse(mo)
    typed = {**filled(browser, family, ["police-mash"]), "about": "Wren, six"}
    assert "Leave names out" in text(browser.post(url(family), {**typed, "press": "send"}))


def test_criminal_data_asks_for_its_paragraph_and_the_reason(family, mo, browse):
    browser = browse(mo)
    typed = filled(browser, family, ["police-mash"])
    typed["police-mash-items"] = [*typed["police-mash-items"], f"alleged:{family.denholm.pk}"]
    page = browser.post(url(family), {**typed, "press": "preview"})
    assert "choose the Schedule 1 paragraph that allows it under Article 10" in text(page)
    page = browser.post(url(family), {**typed, "police-mash-art10": "10/P18", "press": "preview"})
    assert "say which of the three reasons holds" in text(page)


def test_a_manager_releases_one_named_fact_with_a_reason(family, mo, browse, acting):
    browser = browse(mo)
    typed = filled(browser, family, ["bcwa-duty"])
    typed["bcwa-duty-items"] = [key for key in typed["bcwa-duty-items"] if key != "risk"]
    typed |= {"bcwa-duty-named_fact": f"id:{family.wren.pk}", "bcwa-duty-named_why": "She must ask for her by name."}
    page = browser.post(url(family), {**typed, "press": "preview"})
    assert browser.post(url(family), {**as_shown(page), "press": "send"}).status_code == 302
    with acting(mo):
        (decision,) = SharingDecision.objects.all()
        assert decision.items.get(named_fact=True).why_needed == "She must ask for her by name."
        assert "as one named fact" in decision.reviews[0]


def test_a_worker_is_offered_no_named_fact(family, sol, browse):
    (one,) = browse(sol).get(url(family), {"desk": ["bcwa-duty"]}).context["shown"]
    assert "named_fact" not in one.form.fields


def test_desks_are_added_and_dropped_without_losing_a_word(family, mo, browse):
    browser = browse(mo)
    typed = {**filled(browser, family, ["police-mash"]), "police-mash-questions": "My own words."}
    page = browser.post(url(family), {**typed, "press": "add", "more": ["swb-midwife", "no-such-desk"]})
    assert [one.desk.key for one in page.context["shown"]] == ["police-mash", "swb-midwife"]
    assert "My own words." in text(page) and "to put right" not in text(page)
    page = browser.post(url(family), {**as_shown(page), "press": "drop:swb-midwife"})
    assert [one.desk.key for one in page.context["shown"]] == ["police-mash"]


def test_markup_in_what_is_asked_is_inert(family, mo, browse):
    typed = filled(browse(mo), family, ["police-mash"], purpose="<script>alert(1)</script>{{7*7}}")
    page = text(browse(mo).post(url(family), {**typed, "press": "preview"}))
    assert "<script>alert" not in page and "{{7*7}}" in page


def test_another_team_s_contact_is_not_there(family, otis, browse):
    assert browse(otis).get(url(family)).status_code == 404


def test_an_officer_may_not_ask(family, dee, browse):
    assert browse(dee).get(url(family)).status_code == 403
