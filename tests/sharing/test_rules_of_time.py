"""Rules that turn on the moment, on consent, and on what others said: V6, V9, V12 to V15 of domain.md 2.8."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from sharing import may_share
from sharing.agreement import Agreement
from sharing.minimisation import Class
from sharing.proposal import Consents, Item, Level, Origin, Pattern, Standing
from sharing.rules.questions import what_is_left_to_say
from tests.sharing.proposals import CHARITY, LAW, POLICE, a_proposal, an_item

ENDS = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
AGREED = Agreement(
    "1", "The hub agreement", 3, frozenset({Class.ID, Class.RISK}), datetime(2025, 11, 24, tzinfo=UTC), ENDS
)
ROUTINE = a_proposal(pattern=Pattern.ROUTINE, agreement=AGREED, at=ENDS - timedelta(minutes=1))
WREN = "wren"
ON_CONSENT = a_proposal(
    art6=("6_1_a",), gateways=("CA89_17",), function="section_17", taker=CHARITY, threshold=2,
    items=(an_item(Class.ID, person=WREN, why_needed="to welcome her by name"),),
    consents=Consents(live=frozenset({WREN})),
)  # fmt: skip
HEARD = Item(
    "finding:1",
    Class.NARR,
    "What police told us, finding 1",
    why_needed="to keep her safe",
    origin=Origin("Police", "PART3"),
)


def said(proposal, rule: str) -> list[str]:
    return [reason.sentence for reason in may_share.why_not(proposal, LAW) if reason.rule == rule]


def test_v6_what_rests_on_consent_goes_while_it_is_live():
    assert may_share.why_not(ON_CONSENT, LAW) == []


def test_v6_a_consent_withdrawn_on_10_november_stops_the_share_of_12_november():
    """Scenario 6: consent for a charity given 1 October, withdrawn 10 November."""
    taken_back = Consents(wanting={WREN: "The consent was taken back Tue 10 Nov 09:00."})
    assert said(replace(ON_CONSENT, consents=taken_back), "V6") == ["The consent was taken back Tue 10 Nov 09:00."]


def test_v6_each_person_told_of_needs_their_own():
    mother = an_item(Class.CONTACT, key="her number", person="carys", why_needed="to ring her")
    both = replace(ON_CONSENT, items=(*ON_CONSENT.items, mother))
    assert said(both, "V6") == ["There is no consent in force for this recipient, purpose and item."]


def test_v6_special_category_on_consent_needs_it_to_be_explicit():
    health = an_item(Class.SC_HEALTH, person=WREN, why_needed="asthma plan", agreed_by=Level.MANAGER)
    asked = replace(ON_CONSENT, items=(health,), art9="9_2_a")
    assert said(asked, "V6") == ["Consent was given, and not explicitly for this."]
    explicit = Consents(live=frozenset({WREN}), explicit=frozenset({WREN}))
    assert said(replace(asked, consents=explicit), "V6") == []


def test_v9_routine_sharing_goes_on_until_the_minute_its_agreement_ends():
    assert may_share.why_not(ROUTINE, LAW) == []
    late = replace(ROUTINE, at=ENDS)
    assert said(late, "V9") == [
        "The hub agreement, edition 3, ended on 23 November 2026 at 17:00. Renew it, or say why this is a one-off."
    ]


def test_v9_routine_sharing_needs_an_agreement_at_all_begun_and_for_these_items():
    assert "There is no sharing agreement with" in said(replace(ROUTINE, agreement=None), "V9")[0]
    assert "begins on" in said(replace(ROUTINE, at=AGREED.starts_at - timedelta(days=1)), "V9")[0]
    more = replace(ROUTINE, items=(*ROUTINE.items, an_item(Class.STATUS, why_needed="plan")))
    assert "does not cover legal status" in said(more, "V9")[0]


def test_v9_a_one_off_says_why_it_is_one_only_where_an_agreement_does_not_hold():
    once = replace(ROUTINE, pattern=Pattern.ONE_OFF, at=ENDS)
    assert said(once, "V9") == ["Say why this is a one-off and not routine."]
    assert said(replace(once, why_one_off="A family passing through."), "V9") == []
    assert said(replace(once, agreement=None), "V9") == []
    assert said(replace(once, at=ENDS - timedelta(minutes=1)), "V9") == []


def test_v9_an_emergency_goes_past_an_agreement_that_ended_and_says_so():
    now = replace(ROUTINE, pattern=Pattern.EMERGENCY, at=ENDS)
    assert may_share.why_not(now, LAW) == []
    assert any("An emergency goes first." in words for words in may_share.warnings(now, LAW))


def test_v9_an_agency_that_ended_is_told_nothing_not_in_an_emergency_either():
    """Scenario 37: the CCG ended on 30 June 2022; its successor is the ICB."""
    gone = replace(POLICE, name="The CCG", is_active=False)
    for pattern in Pattern:
        assert "does not exist on this day" in said(replace(ROUTINE, taker=gone, pattern=pattern), "V9")[0]


@pytest.mark.parametrize("grave", [{"threshold": 3}, {"threshold": 4}, {"rating": "RED"}])
def test_v12_consent_is_not_the_only_basis_where_you_would_share_anyway(grave):
    proposal = replace(ON_CONSENT, **grave)
    assert "you would share anyway" in said(proposal, "V12")[0]
    alone = replace(proposal, why_consent_stands="She asked for this herself, and it is an extra.")
    assert said(alone, "V12"), "a worker may not let it stand"
    assert said(replace(alone, consent_stands_by=Level.MANAGER), "V12") == []


def test_v12_at_level_2_consent_may_stand():
    assert said(ON_CONSENT, "V12") == []


def test_v13_after_a_no_the_same_on_another_basis_says_what_changed():
    """Scenario 7: the same family, 15 November; the father threatens to kill."""
    refused = Consents(refused=("The consent was taken back Tue 10 Nov 09:00",))
    proposal = a_proposal(consents=refused)
    assert said(proposal, "V13") == [
        "The consent was taken back Tue 10 Nov 09:00. "
        "Say what has changed since, that this is now told on another basis."
    ]
    threat = "Father threatened to kill her on 15 November."
    assert may_share.why_not(replace(proposal, change_of_circumstances=threat), LAW) == []


def test_v14_an_emergency_goes_on_four_answers_and_owes_the_rest():
    bare = a_proposal(pattern=Pattern.EMERGENCY, necessity="", proportionality="", less_intrusive="", family_told="")
    assert may_share.why_not(bare, LAW) == []
    assert what_is_left_to_say(bare) == ["necessity", "proportionality", "less_intrusive", "family_told"]
    assert said(replace(bare, who=" "), "V14") == ["Say who decided this."]
    assert said(replace(bare, items=()), "V14") == ["Choose at least one item to tell them."]
    assert "Say in one sentence what this is for." in said(replace(bare, purpose=""), "2.1")


def test_v15_what_police_told_us_goes_no_further_until_they_agree():
    proposal = a_proposal(items=(HEARD,), gateways=("CA04_10",), art6=("6_1_e",), function="section_17")
    assert said(proposal, "V15") == [
        "What police told us, finding 1: Police has not agreed to this going on. "
        "Ask Police, or name the duty that overrides."
    ]
    agreed = replace(HEARD, origin=replace(HEARD.origin, agreed=True))
    assert said(replace(proposal, items=(agreed,)), "V15") == []
    free = replace(HEARD, origin=replace(HEARD.origin, may_pass=True))
    assert said(replace(proposal, items=(free,)), "V15") == []


def test_v15_the_duty_to_share_or_a_court_overrides_only_where_it_is_named_and_explained():
    proposal = a_proposal(items=(HEARD,))
    assert said(proposal, "V15"), "the gateway alone, which nearly every request names, is not enough"
    explained = replace(HEARD, origin=replace(HEARD.origin, overriding="The school must know tonight; police told."))
    assert said(replace(proposal, items=(explained,)), "V15") == []
    other = replace(proposal, items=(explained,), gateways=("CDA98_115",), art6=("6_1_e",))
    assert said(other, "V15"), "a power to share does not override the originator"


def test_each_adult_stands_on_their_own_basis():
    father = an_item(
        Class.SC_HEALTH_ADULT, key="his health", person="denholm", why_needed="risk", agreed_by=Level.MANAGER
    )
    proposal = a_proposal(items=(an_item(Class.ID, person=WREN), father))
    assert said(proposal, "V2") == ["Adult's health: choose an Article 9 condition, with its Schedule 1 paragraph."]
    his = Standing("6_1_e", person="denholm", name="Denholm")
    apart = replace(proposal, adults=(his,))
    (reason,) = may_share.why_not(apart, LAW)
    assert (reason.rule, reason.question) == ("V2", "art9:denholm")
    assert reason.sentence.startswith("Denholm: Adult's health")
    lawful = replace(proposal, adults=(replace(his, art9="9_2_g/P6"),))
    assert may_share.why_not(lawful, LAW) == []
    assert "V7" in {
        one.rule for one in may_share.why_not(replace(proposal, adults=(replace(his, art6="6_1_ea"),)), LAW)
    }


def test_a_masked_address_typed_into_the_text_is_refused_beside_it():
    proposal = a_proposal(masked_in=(("risk", "Carys Applebarrow: staying"),))
    (reason,) = may_share.why_not(proposal, LAW)
    assert (reason.rule, reason.question) == ("V10", "risk")
    assert "was not released by itself" in reason.sentence
