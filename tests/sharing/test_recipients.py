"""Every agency and recipient the privacy notice names has a row, under the name it has now."""

from datetime import date

import pytest

from access.bodies import SHARING_DUTY, Body
from access.first_agencies import AGENCIES

BY_KEY = {row.key: row for row in AGENCIES}

NAMED_IN_THE_NOTICE = [
    "Children’s Social Care",
    "Education",
    "Early Help",
    "Child Sexual Exploitation Team",
    "West Midlands Police",
    "Probation Services",
    "Point of Access Children and Young People Emotional Wellbeing and Mental Health Referral Team",
    "Sandwell and West Birmingham Clinical Commissioning Group",
    "Black Country Women’s Aid",
    "Sandwell and West Birmingham Acute Trust",
    "Sandwell Metropolitan Borough Council Housing Services",
    "Black Country Partnership Foundation Trust",
    "Health organisations",
    "Education providers – schools and nurseries",
    "Commissioned delivery partners",
    "Sandwell Children’s Trust children’s social care teams",
    "Department for Work and Pensions (DWP)",
    "Voluntary Service Providers",
    "Youth Offending Service",
    "Other Sandwell Metropolitan Borough Council services",
    "Substance Services",
    "Housing Associations",
    "Ministry of Housing Communities and Local Government (Troubled Families programme)",
    "government departments, other publicly funded organisations, and appropriate voluntary sector organisations",
    "the NHS may share your NHS number with us",
    "Department for Education",
    "the research organisation (ONS)",
    "third parties to prevent fraud",
    "where required or allowed by law",
    "Liquidlogic",
    "your family",
    "Information Commissioner's Office",
]
MASH = NAMED_IN_THE_NOTICE[:12]


@pytest.mark.parametrize("name", NAMED_IN_THE_NOTICE)
def test_the_notice_s_name_has_a_row_that_is_current(name):
    today = date(2026, 11, 22)
    rows = [row for row in AGENCIES if row.notice_name == name]
    assert any(row.valid_to is None or row.valid_to >= today for row in rows)


@pytest.mark.parametrize("name", MASH)
def test_the_agencies_of_the_hub_are_marked(name):
    assert all(row.in_mash for row in AGENCIES if row.notice_name == name)


def test_each_desk_has_its_own_key():
    keys = [desk.key for row in AGENCIES for desk in row.desks]
    assert len(keys) == len(set(keys))


def test_the_commissioning_group_became_the_board():
    board = BY_KEY["black-country-icb"]
    assert board.valid_from == date(2022, 7, 1)
    assert BY_KEY[board.successor_of].valid_to == date(2022, 6, 30)


def test_the_partnership_trust_became_black_country_healthcare():
    assert BY_KEY[BY_KEY["bc-healthcare"].successor_of].valid_to == date(2020, 3, 31)


def test_a_successor_begins_the_day_after():
    for row in AGENCIES:
        if row.successor_of:
            assert (row.valid_from - BY_KEY[row.successor_of].valid_to).days == 1


@pytest.mark.parametrize("key", ["dwp", "dfe", "mhclg", "ons", "housing-associations", "voluntary", "anti-fraud"])
def test_who_stands_outside_the_duty_to_share(key):
    assert BY_KEY[key].body not in SHARING_DUTY


def test_the_housing_association_and_the_charity_are_not_public_authorities():
    private = {row.body for row in AGENCIES if not row.is_public_authority}
    assert {Body.HOUSING_ASSOCIATION, Body.CHARITY, Body.COMMISSIONED} <= private
