"""Each rule of domain.md 2.8 says why not, in a sentence, beside its question."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from access.bodies import Column
from sharing import may_share
from sharing.fitting import fits, offered
from sharing.minimisation import Class, Permission, cell, is_absolute
from sharing.proposal import Decision, Level, Pattern, Refusal
from tests.sharing.proposals import (
    ACUTE,
    CHARITY,
    DFE,
    DWP,
    LAW,
    POLICE,
    SCHOOL,
    TRUST,
    WOMENS_AID,
    a_proposal,
    an_item,
)


def rules_against(proposal) -> set[str]:
    return {reason.rule for reason in may_share.why_not(proposal, LAW)}


def sentences_against(proposal) -> str:
    return " ".join(reason.sentence for reason in may_share.why_not(proposal, LAW))


def test_police_may_be_asked_under_the_duty_to_share():
    assert may_share.why_not(a_proposal(), LAW) == []


@pytest.mark.parametrize("question", ["purpose", "function", "necessity", "less_intrusive", "family_told"])
def test_no_agency_is_asked_until_each_question_is_answered(question):
    reasons = may_share.why_not(a_proposal(**{question: "  "}), LAW)
    assert question in {reason.question for reason in reasons}


def test_an_emergency_needs_only_the_purpose_and_function_first():
    bare = a_proposal(necessity="", less_intrusive="", family_told="", pattern=Pattern.EMERGENCY, who="Mo")
    assert may_share.why_not(bare, LAW) == []


@pytest.mark.parametrize("art6", [(), ("6_1_c", "6_1_e")])
def test_v1_there_is_exactly_one_article_6_basis(art6):
    assert "V1" in rules_against(a_proposal(art6=art6))


def test_v1_a_basis_that_is_not_on_the_list_is_refused():
    assert "V1" in rules_against(a_proposal(art6=("6_1_z",)))


@pytest.mark.parametrize(
    "class_", [Class.SC_HEALTH, Class.SC_HEALTH_ADULT, Class.SC_ETHNIC, Class.SC_BELIEF, Class.SC_SEXLIFE]
)
def test_v2_a_special_category_needs_article_9_with_its_paragraph(class_):
    item = an_item(class_, why_needed="relevant", agreed_by=Level.GUARDIAN)
    without = a_proposal(items=(item,))
    assert "V2" in rules_against(without)
    assert "V2" in rules_against(replace(without, art9="9_2_g"))
    assert "V2" in rules_against(replace(without, art9="10/P18", no_consent_reason="would_prejudice"))
    assert "V2" not in rules_against(replace(without, art9="9_2_h/P2"))


def test_v3_criminal_data_needs_article_10_with_its_paragraph():
    without = a_proposal(items=(an_item(Class.CRIM),))
    assert "V3" in rules_against(without)
    assert rules_against(replace(without, art10="10/P10")) == set()


def test_v4_paragraph_18_says_which_of_three_reasons():
    with_18 = a_proposal(items=(an_item(Class.CRIM),), art10="10/P18")
    assert rules_against(with_18) == {"V4"}
    assert rules_against(replace(with_18, no_consent_reason="would_prejudice")) == set()


def test_v5_legal_obligation_needs_a_duty_on_the_giver():
    power = a_proposal(gateways=("CDA98_115",))
    assert rules_against(power) == {"V5"}
    assert rules_against(replace(power, art6=("6_1_e",))) == set()


def test_v5_a_duty_on_the_answering_side_does_not_oblige_the_asker():
    asked_to_assist = a_proposal(taker=ACUTE, gateways=("CA89_47",))
    assert rules_against(asked_to_assist) == {"V5"}
    assert rules_against(replace(asked_to_assist, art6=("6_1_e",))) == set()


def test_v5_the_assisting_body_itself_is_obliged():
    answer = a_proposal(giver=ACUTE, taker=TRUST, gateways=("CA89_47",), is_question=False)
    assert rules_against(answer) == set()


def test_v5_the_duty_to_share_is_no_duty_before_it_is_in_force():
    before = a_proposal(on=date(2026, 9, 29))
    assert {"V5", "V8"} <= rules_against(before)
    assert "comes into force on 30 September 2026" in sentences_against(before)


def test_v7_recognised_legitimate_interest_is_not_for_the_trust():
    assert "V7" in rules_against(a_proposal(art6=("6_1_ea",)))


@pytest.mark.parametrize(
    ("gateway", "taker", "words"),
    [
        ("CA89_47", POLICE, "does not run between the Trust and West Midlands Police"),
        ("CA04_16LA", CHARITY, "does not run between"),
        ("CA04_11", SCHOOL, "does not run between"),
        ("CJA03_325", WOMENS_AID, "does not run between"),
        ("CA89_17", POLICE, "does not serve this function"),
        ("DEA17_35", POLICE, "ended on 31 March 2025"),
        ("CA04_16LC", POLICE, "has not been brought into force"),
    ],
)
def test_v8_a_gateway_fits_both_bodies_the_function_and_the_day(gateway, taker, words):
    proposal = a_proposal(taker=taker, gateways=(gateway,), art6=("6_1_e",))
    assert "V8" in rules_against(proposal)
    assert words in sentences_against(proposal)


def test_v8_the_public_interest_is_not_a_gateway():
    alone = a_proposal(gateways=("CL_PUBLIC_INTEREST",), art6=("6_1_e",))
    assert "V8" in rules_against(alone)
    assert rules_against(a_proposal(gateways=("CA04_16LA", "CL_PUBLIC_INTEREST"))) == set()


def test_v8_the_trust_counts_as_the_council_whose_function_it_exercises():
    assert rules_against(a_proposal(taker=ACUTE, gateways=("CA89_27",), art6=("6_1_e",))) == set()


def test_v8_no_gateway_chosen_is_said():
    assert "V8" in rules_against(a_proposal(gateways=(), art6=("6_1_e",)))


def test_every_gateway_is_listed_with_why_it_does_not_fit():
    listed = fits(a_proposal(taker=DWP), LAW)
    assert all(fit.why_not for fit in listed if fit.gateway not in offered(a_proposal(taker=DWP), LAW))
    assert "CA04_16LA" not in {gateway.key for gateway in offered(a_proposal(taker=DWP), LAW)}


def test_v10_a_reason_is_asked_where_the_matrix_asks_one():
    words = an_item(Class.NARR)
    assert "say why West Midlands Police needs it" in sentences_against(a_proposal(items=(words,)))
    assert rules_against(a_proposal(items=(replace(words, why_needed="they heard them first"),))) == set()


def test_v10_a_manager_agrees_where_the_matrix_says_so():
    where = an_item(Class.LOCATION, why_needed="to find her tonight")
    assert "a manager must agree" in sentences_against(a_proposal(items=(where,)))
    assert rules_against(a_proposal(items=(replace(where, agreed_by=Level.MANAGER),))) == set()


def test_v10_the_name_of_a_private_referrer_needs_the_guardian():
    who = an_item(Class.REFERRER, why_needed="police ask", agreed_by=Level.MANAGER)
    assert "Caldicott Guardian or legal" in sentences_against(a_proposal(items=(who,)))


def test_v10_womens_aid_is_told_of_the_victim_and_nobody_else():
    child = a_proposal(taker=WOMENS_AID, items=(an_item(Class.ID),))
    assert "Identity is not for Women's Aid." in sentences_against(child)
    mother = a_proposal(taker=WOMENS_AID, items=(an_item(Class.ID, marks=frozenset({"victim"})),))
    assert rules_against(mother) == set()


def test_v10_womens_aid_has_the_safe_number_and_not_the_address():
    safe = an_item(Class.CONTACT, marks=frozenset({"safe contact"}))
    assert rules_against(a_proposal(taker=WOMENS_AID, items=(safe,))) == set()
    assert "V10" in rules_against(a_proposal(taker=WOMENS_AID, items=(an_item(Class.CONTACT, why_needed="x"),)))


def test_v10_ethnic_origin_is_not_sent_to_answer_a_question_of_risk_without_a_reason():
    ethnic = a_proposal(items=(an_item(Class.SC_ETHNIC),), art9="9_2_h/P2")
    assert rules_against(ethnic) == {"V10"}


def test_an_emergency_passes_the_matrix_and_owes_a_review():
    where = a_proposal(items=(an_item(Class.LOCATION),), pattern=Pattern.EMERGENCY)
    assert may_share.why_not(where, LAW) == []
    assert may_share.reviews_due(where, LAW) == [
        "An item of LOCATION: sent to West Midlands Police as an emergency. Review it."
    ]


def test_a_manager_may_release_one_named_fact_past_the_matrix():
    fact = an_item(Class.ID, named_fact=True, why_needed="she must know the child's name", agreed_by=Level.MANAGER)
    one = a_proposal(taker=WOMENS_AID, items=(fact,))
    assert may_share.why_not(one, LAW) == []
    assert len(may_share.reviews_due(one, LAW)) == 1
    two = replace(one, items=(fact, replace(fact, key="another")))
    assert "one named fact" in sentences_against(two)
    by_worker = replace(one, items=(replace(fact, agreed_by=Level.WORKER),))
    assert "V10" in rules_against(by_worker)


@pytest.mark.parametrize("pattern", list(Pattern))
def test_legal_advice_and_returns_have_no_way_past(pattern):
    advice = an_item(Class.LEGAL, why_needed="x", agreed_by=Level.MANAGER, named_fact=True)
    assert "V10" in rules_against(a_proposal(items=(advice,), pattern=pattern))
    named = an_item(Class.NARR, why_needed="x", agreed_by=Level.GUARDIAN, named_fact=True)
    to_dfe = a_proposal(
        taker=DFE,
        function="statutory_return",
        gateways=("CA89_83",),
        items=(named,),
        is_question=False,
        pattern=pattern,
    )
    assert "V10" in rules_against(to_dfe)


def test_v11_not_sharing_is_reasoned_too():
    silent = a_proposal(decision=Decision.NOT_SHARE, items=(), gateways=(), art6=())
    assert {reason.question for reason in may_share.why_not(silent, LAW)} == {"harm_if_withheld", "refusal"}


def test_v11_under_the_duty_only_four_grounds_refuse():
    other = a_proposal(decision=Decision.NOT_SHARE, harm_if_withheld="None seen.", refusal=Refusal.OTHER)
    assert rules_against(other) == {"V11"}
    assert rules_against(replace(other, refusal=Refusal.MORE_DETRIMENTAL)) == set()
    assert rules_against(replace(other, taker=DWP)) == set()


def test_v12_consent_is_warned_of_where_it_is_the_wrong_basis():
    consent = a_proposal(art6=("6_1_a",), threshold=3)
    assert any("Consent is not the basis" in words for words in may_share.warnings(consent, LAW))
    assert not any("Consent" in words for words in may_share.warnings(replace(consent, threshold=2), LAW))


def test_law_whose_first_day_is_unconfirmed_is_said():
    assert "Children Act 2004 s.16LA: the day it came into force has not been confirmed." in may_share.warnings(
        a_proposal(), LAW
    )


def test_a_condition_without_its_policy_document_warns_and_one_in_date_does_not():
    told = a_proposal(art9="9_2_g/P18", art10="10/P18", no_consent_reason="prejudice")
    name = LAW.conditions["9_2_g/P18"].name
    without = f"{name} asks for an appropriate policy document, and none is in date."
    assert without in may_share.warnings(told, LAW)
    for since, until, warned in ((-9, 9, False), (-9, -1, True), (1, 9, True), (0, 0, False)):
        row = ("9_2_g/P18", told.on + timedelta(days=since), told.on + timedelta(days=until))
        said = may_share.warnings(told, replace(LAW, documents=(row,)))
        assert (without in said) is warned
        assert any("Article 10" in words for words in said)


def test_health_and_social_care_asks_for_no_policy_document():
    assert not any("policy document" in one for one in may_share.warnings(a_proposal(art9="9_2_h/P2"), LAW))


ITEMS = st.builds(
    an_item,
    st.sampled_from(Class),
    why_needed=st.sampled_from(["", "needed"]),
    agreed_by=st.sampled_from(Level),
    named_fact=st.booleans(),
    marks=st.sampled_from([frozenset(), frozenset({"victim"}), frozenset({"safe contact"}), frozenset({"UPN"})]),
)


@given(item=ITEMS, column=st.sampled_from(Column), pattern=st.sampled_from(Pattern))
def test_nothing_passes_the_matrix_without_what_the_rules_require(item, column, pattern):
    proposal = a_proposal(taker=replace(POLICE, column=column), items=(item,), pattern=pattern)
    if may_share.why_not_item(item, proposal, LAW):
        return
    allowed = cell(LAW.matrix, item.class_, column).for_marks(item.marks)
    owed = bool(may_share.reviews_due(proposal, LAW))
    if is_absolute(item.class_, column):
        assert allowed != Permission.NEVER
        assert not owed
    elif allowed == Permission.NEVER:
        assert owed
        assert proposal.is_emergency or (item.named_fact and item.agreed_by >= Level.MANAGER and item.why_needed)
    elif allowed != Permission.ALLOWED and not owed:
        assert item.why_needed


@given(gateway=st.sampled_from(sorted(LAW.gateways)), taker=st.sampled_from([POLICE, ACUTE, SCHOOL, CHARITY, DWP, DFE]))
def test_what_is_offered_is_what_is_accepted(gateway, taker):
    proposal = a_proposal(taker=taker, gateways=(gateway,), art6=("6_1_e",))
    refused = "V8" in rules_against(proposal)
    if gateway in {one.key for one in offered(proposal, LAW)}:
        assert not refused
    elif LAW.gateways[gateway].offered:
        assert refused
