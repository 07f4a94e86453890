"""Situations of domain.md section 9 that concern what moves, each as it was told."""

import pytest
from django.urls import reverse

from sharing import acts, recall
from sharing.acts.answering import Found, Said
from sharing.file import on_file
from sharing.models import AgencyResponse, Finding, InformationRequest, RecallNotice
from sharing.offers import of_file
from tests.cast import TODAY
from tests.sharing.test_desk import taken, text, url


def test_8_a_nurse_who_opens_a_police_answer_finds_nothing_and_her_list_counts_the_same(
    asked, pat, hana, browse, acting, at
):
    before = text(browse(hana).get(reverse("sharing:inbox")))
    with acting(pat):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        acts.take(request, by=pat, at=at)
        said = Said(held="held", findings=(Found("Bail.", "certain", "ask_first"),), worker_risk="yes")
        acts.answer(request, said, by=pat, at=at)
    assert browse(hana).get(url("answer", asked[0])).status_code == 404
    assert browse(hana).get(url("opened", asked[0])).status_code == 404
    assert text(browse(hana).get(reverse("sharing:inbox"))).count("<tr") == before.count("<tr")
    with acting(hana):
        assert not AgencyResponse.objects.exists() and not Finding.objects.exists()


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        (True, "Carys Applebarrow"),
        (True, "01632 960178"),
        (True, "Mother pushed on 20 November"),
        (False, "The quiet house"),
        (False, "999 308 1272"),
        (False, "Asthma"),
        (False, "Denholm"),
        (False, "Wren"),
    ],
)
def test_9_women_s_aid_sees_the_mother_s_safe_number_and_the_risk_and_nothing_else(asked, bel, browse, seen, words):
    page = text(taken(browse(bel), asked[2]).get(url("answer", asked[2])))
    assert (words in page) is seen


def test_28_a_birth_date_put_right_reaches_everybody_who_was_told_the_wrong_one(
    family, asked, mo, hana, bel, pat, browse, acting, at
):
    with acting(mo):
        kept = acts.recall(
            family.contact, kind="corrected", keys=[f"id:{family.carys.pk}"], words="Born 9 August 1996.",
            why="She showed her certificate.", by=mo, at=at,
        )  # fmt: skip
        assert len(recall.recipients(kept)) == 2
    for user, request in ((hana, asked[1]), (bel, asked[2])):
        assert "Born 9 August 1996." in text(taken(browse(user), request).get(url("answer", request)))
    with acting(pat):
        assert not RecallNotice.objects.exists()


def test_42_an_ethnic_origin_somebody_would_not_give_is_never_offered(family, mo, acting, at):
    with acting(mo):
        wren = family.wren.refresh()
        wren.ethnicity = "REFU"
        wren.write(by=mo, why="the family would not say")
        offers = of_file(on_file(family.contact, TODAY), "risk")
        assert not [one for one in offers if one.class_.value == "SC-ETHNIC" and one.person_id == str(wren.pk)]
