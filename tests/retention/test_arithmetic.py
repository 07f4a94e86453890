"""How long is worked out from dates alone: the vectors of domain.md 5.1."""

from datetime import date

import pytest

from retention import arithmetic, schedule


@pytest.mark.parametrize(
    ("trigger", "years", "due"),
    [
        (date(2010, 5, 14), 25, date(2035, 5, 14)),
        (date(2010, 5, 14), 30, date(2040, 5, 14)),
        (date(2010, 5, 14), 75, date(2085, 5, 14)),
        (date(2026, 11, 30), 35, date(2061, 11, 30)),
        (date(2012, 2, 29), 25, date(2037, 2, 28)),
        (date(2012, 2, 29), 4, date(2016, 2, 29)),
    ],
)
def test_years_fall_on_the_anniversary(trigger, years, due):
    assert arithmetic.due_on(trigger, count=years, unit=schedule.YEARS) == due


def test_days_are_counted_in_days():
    assert arithmetic.due_on(date(2026, 11, 23), count=90, unit=schedule.DAYS) == date(2027, 2, 21)


def test_the_longest_rule_wins():
    assert arithmetic.longest([date(2032, 11, 23), date(2035, 5, 14), date(2030, 1, 1)]) == date(2035, 5, 14)
    assert arithmetic.longest([]) is None


def test_the_reason_can_be_read_aloud():
    said = arithmetic.reason(
        "Contact closed with advice",
        after=schedule.CLOSURE,
        trigger_on=date(2026, 11, 23),
        count=6,
        unit=schedule.YEARS,
    )
    assert said == "Contact closed with advice: six years from 23 Nov 2026: kept until 23 Nov 2032."


def test_a_child_not_yet_born_is_counted_from_the_expected_date():
    said = arithmetic.reason(
        "Referral closed",
        after=schedule.BIRTH,
        trigger_on=date(2027, 2, 11),
        count=25,
        unit=schedule.YEARS,
        expected=True,
    )
    assert said == "Referral closed: 25 years from the expected date of birth, 11 Feb 2027: kept until 11 Feb 2052."


def test_every_key_of_the_schedule_is_there_with_a_source():
    assert tuple(f"R{number:02}" for number in range(1, 19)) == schedule.KEYS
    assert all(period.source and period.at_end for period in schedule.FIRST_EDITION)


def test_no_two_lines_of_the_schedule_say_the_same_thing():
    lines = [(period.key, period.only_when) for period in schedule.FIRST_EDITION]
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize(
    ("count", "unit", "said"), [(1, "years", "one year"), (6, "years", "six years"), (90, "days", "90 days")]
)
def test_periods_are_said_in_words(count, unit, said):
    assert arithmetic.in_words(count, unit) == said
