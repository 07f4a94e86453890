"""The law's rows as first loaded: what must be among them, and when they hold."""

from datetime import date

import pytest

from access.bodies import Body
from consent.first_bases import BASES, CONDITIONS, FUNCTIONS, WELFARE
from consent.first_gateways import GATEWAYS
from consent.lawful_basis import Kind

BY_KEY = {row.key: row for row in GATEWAYS}
TODAY = date(2026, 11, 22)


def test_every_key_is_there_once():
    for rows in (BASES, CONDITIONS, FUNCTIONS, GATEWAYS):
        assert len({row.key for row in rows}) == len(rows)


@pytest.mark.parametrize(
    "key",
    [
        "CA04_16LA",
        "CA04_16LC",
        "CA89_47",
        "CA89_27",
        "CA89_17",
        "CA04_10",
        "CA04_11",
        "CA04_16H",
        "CDA98_115",
        "CDA98_37_39",
        "OMA07_14",
        "CJA03_325",
        "DAA21_49A",
        "DEA17_35",
        "CA89_83",
        "SSAA_DWP",
        "LAAA14_NFI",
        "COURT",
        "CL_PUBLIC_INTEREST",
        "CAPA26_CSA",
    ],
)
def test_every_gateway_of_the_reference_is_a_row_with_a_source(key):
    assert BY_KEY[key].source


def test_the_duty_to_share_starts_on_30_september_and_is_not_yet_confirmed():
    duty = BY_KEY["CA04_16LA"]
    assert not duty.in_force(date(2026, 9, 29))
    assert duty.in_force(date(2026, 9, 30))
    assert not duty.verified


@pytest.mark.parametrize("key", ["CA04_16LC", "CAPA26_CSA", "DEA17_35"])
def test_what_is_not_law_today(key):
    assert not BY_KEY[key].in_force(TODAY)


def test_police_are_not_among_those_who_must_assist():
    assert Body.POLICE not in BY_KEY["CA89_47"].givers


def test_crime_and_disorder_is_a_power_and_never_a_duty():
    assert BY_KEY["CDA98_115"].kind == Kind.POWER


def test_no_condition_stands_on_article_9_2_g_without_a_paragraph():
    assert all("/P" in row.key for row in CONDITIONS if row.key.startswith(("9_2_g", "9_2_b", "10")))


def test_paragraph_18_asks_for_one_of_three_reasons():
    assert {row.key for row in CONDITIONS if row.needs_no_consent_reason} == {"9_2_g/P18", "10/P18"}


def test_the_trust_exercises_the_councils_functions():
    welfare = [row for row in FUNCTIONS if row.key in WELFARE]
    assert len(welfare) == len(WELFARE)
    assert all(row.stands_for(Body.TRUST, TODAY) == Body.COUNCIL for row in welfare)
    assert all(row.stands_for(Body.POLICE, TODAY) == Body.POLICE for row in welfare)
