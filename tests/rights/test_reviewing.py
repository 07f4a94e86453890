"""What must be so before something found is given or left out (domain.md 4.4)."""

import pytest

from rights.exemptions import ALL, opinion_stands
from rights.reviewing import HEALTH, KEEP, POLICE, WAIT, WITHHOLD, Found, why_not


def test_an_ordinary_item_may_be_given():
    assert why_not(Found(), KEEP, "", "") == []


def test_a_proposed_mark_is_decided_first():
    assert "2 marks are still only proposed" in why_not(Found(undecided=2), KEEP, "", "")[0]


def test_health_data_waits_for_a_professional_unless_they_know_it():
    health = frozenset({HEALTH})
    assert "ask the health professional" in why_not(Found(health), KEEP, "", "")[0]
    assert why_not(Found(health, opinions=(("HL06", "withhold"),)), KEEP, "", "")
    assert why_not(Found(health, opinions=(("HL06", "release"),)), KEEP, "", "") == []
    assert why_not(Found(health, is_known=True), KEEP, "", "") == []


def test_scenario_26_what_came_from_police_waits_for_them():
    police = frozenset({POLICE})
    assert "ask them first" in why_not(Found(police), KEEP, "", "")[0]
    assert why_not(Found(police, opinions=(("CR02", "release"),)), KEEP, "", "") == []
    assert why_not(Found(police), WAIT, "", "") == []


@pytest.mark.parametrize("one", [one for one in ALL if one.needs_opinion], ids=lambda one: one.code)
def test_a_code_that_needs_an_opinion_is_not_used_without(one):
    assert any("needs an opinion" in reason for reason in why_not(Found(), WITHHOLD, one.code, "because"))
    assert why_not(Found(opinions=((one.code, "withhold"),)), WITHHOLD, one.code, "because") == []


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.code)
def test_every_code_has_a_test_and_needs_a_reason(one):
    assert one.test and one.confirms
    assert any("how the test is met" in reason for reason in why_not(Found(), WITHHOLD, one.code, " "))


def test_a_code_nobody_knows_is_no_reason():
    assert why_not(Found(), WITHHOLD, "XX", "because") == ["Choose why it is left out."]


def test_an_opinion_counts_for_six_months():
    from datetime import date

    assert opinion_stands(date(2026, 6, 1), date(2026, 11, 23))
    assert not opinion_stands(date(2026, 5, 1), date(2026, 11, 23))
    assert not opinion_stands(None, date(2026, 11, 23))
