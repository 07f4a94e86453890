"""Situations of domain.md section 9 that concern what moves, each as it was told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse

from access.bodies import Body, Column
from access.models import Agency
from audit.moves import Refused
from deadlines.models import Task
from sharing import acts, may_share, recall
from sharing.acts.answering import Found, Said
from sharing.channels import Channel
from sharing.choice import Choice
from sharing.file import on_file
from sharing.minimisation import Class
from sharing.models import AgencyResponse, Finding, InformationRequest, RecallNotice, SharingItem
from sharing.offers import of_file
from sharing.proposal import Party
from tests.cast import TODAY
from tests.sharing import build
from tests.sharing.proposals import CHARITY, LAW, a_proposal, an_item
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


def test_1_police_and_midwifery_are_asked_each_on_its_own_ground_and_only_of_this_pregnancy(asked, mo, acting):
    with acting(mo):
        police, midwife = asked[0].decision, asked[1].decision
        assert (police.gateways, police.art6) == (["CA04_16LA"], "6_1_c")
        told = str(midwife.request.packet.content)
        assert "About this pregnancy only" in told and "Carys Applebarrow" in told and "Wren" not in told


def test_3_a_neighbour_who_asks_not_to_be_named_is_named_to_no_agency(mo, at, acting):
    with acting(mo):
        worry = "Ada Thornleigh next door heard him shout."
        family = build.a_family(
            by=mo, at=at, source="1B", referrer_name="Ada Thornleigh", withhold_identity=True, worry=worry
        )
        whole = build.keys(family, "What happened, in full")
        choice = build.to_police(family, at)
        choice = replace(
            choice, chosen=choice.chosen | whole, why_needed=dict.fromkeys(whole, "to know what was heard")
        )
        (request,) = build.asked(family, choice, by=mo, at=at)
        assert "Thornleigh" not in str(request.packet.content)
        assert "[withheld] next door heard him shout." in str(request.packet.content)
        assert SharingItem.objects.get(decision__request=request, key="worry").redacted
        who = build.keys(family, "Who told us")
        named = replace(choice, chosen=choice.chosen | who, why_needed=dict.fromkeys(choice.chosen | who, "they asked"))
        with pytest.raises(Refused, match="Guardian or legal must agree"):
            build.asked(family, named, by=mo, at=at)


MATCH = a_proposal(
    taker=Party("the programme", Body.GOVERNMENT, Column.PROGRAMME), function="programme", gateways=("DEA17_35",),
    art6=("6_1_e",), items=(an_item(Class.ID, marks=frozenset({"match keys"})),), is_question=False,
    problems=frozenset({"money", "health"}),
)  # fmt: skip
ON = replace(LAW, gateways=LAW.gateways | {"DEA17_35": replace(LAW.gateways["DEA17_35"], in_force_to=None)})


@pytest.mark.parametrize(
    ("changes", "law", "sentence"),
    [
        ({}, LAW, "ended on 31 March 2025"),
        ({"function": "section_47"}, ON, "does not serve this function"),
        ({"taker": replace(CHARITY, column=Column.PROGRAMME)}, ON, "does not run between"),
        ({"problems": frozenset({"money"})}, ON, "A household with one problem is not of the programme"),
        ({"items": (an_item(Class.NARR, why_needed="to match"),)}, ON, "is not for the programme"),
        (
            {"items": (an_item(Class.NARR, why_needed="x", named_fact=True, agreed_by=3),)},
            ON,
            "is not for the programme",
        ),
    ],
)
def test_34_a_programme_match_is_off_and_when_on_is_for_its_objective_with_several_problems(changes, law, sentence):
    assert may_share.why_not(MATCH, ON) == []
    said = " ".join(reason.sentence for reason in may_share.why_not(replace(MATCH, **changes), law))
    assert sentence in said


def test_35_police_who_ask_for_the_whole_file_get_it_item_by_item_and_in_part(family, mo, at, acting):
    with acting(mo):
        police = Agency.objects.get(key="west-midlands-police")
        chosen = build.keys(family, "Denholm Applebarrow: name", "said to have caused harm", "What happened, in full")
        choice = Choice(
            desk=None, to=police, needed_by=None, questions="", recipient="DS Orme", channel=Channel.SECURE_MAIL,
            gateways=("CDA98_115",), art6=("6_1_e",), art10="10/P10", chosen=chosen, in_part=True,
            why_needed=dict.fromkeys(chosen, "the assault of 20 November"),
        )  # fmt: skip
        once = replace(build.ONCE, purpose="Law enforcement (DPA 2018 Part 3): the assault on Carys, 20 November.")
        with pytest.raises(Refused, match="Say who asked us, and what they asked for"):
            acts.tell(family.contact, choice, address="", once=once, by=mo, at=at)
        asked_for = replace(choice, asked_by="DS Orme, investigation team", asked_what="The whole case file.")
        packet = acts.tell(family.contact, asked_for, address="", once=once, by=mo, at=at)
        decision = packet.decision
        assert (decision.decision, decision.requested_what) == ("SHARE_PART", "The whole case file.")
        assert "Part 3" in decision.purpose
        assert "Wren" not in str(packet.content), "the child is no part of what they investigate"
        assert {one.label for one in decision.left_out.all()} >= {"Wren Applebarrow: name and birth date"}


def test_39_a_child_who_moves_is_told_of_in_full_and_it_stands_open_until_they_say_they_have_it(family, mo, at, acting):
    with acting(mo):
        whole = build.keys(family, "Wren Applebarrow: name", "Wren Applebarrow: home", "What happened, in full")
        choice = Choice(
            desk=None, to=Agency.objects.get(key="other-council"), needed_by=None, questions="", chosen=whole,
            recipient="Duty manager", channel=Channel.SECURE_MAIL, gateways=("CA89_47",), art6=("6_1_c",),
            why_needed=dict.fromkeys(whole, "they take the enquiry over"),
        )  # fmt: skip
        packet = acts.tell(family.contact, choice, address="", once=build.ONCE, by=mo, at=at)
        assert packet.decision.gateways == ["CA89_47"] and "cooker" in str(packet.content)
        acts.hand_over(packet, channel="secure_mail", details="", handed_at=at, by=mo, at=at)
        assert Task.objects.open().of(packet).filter(kind="receipt of a packet").exists()
        later = at + timedelta(hours=2)
        acts.receive(packet, received_at=later, how="Accepted in writing by the duty manager.", by=mo, at=later)
        assert not Task.objects.open().of(packet).exists()
        assert packet.hand_over.refresh().received_how == "Accepted in writing by the duty manager."
