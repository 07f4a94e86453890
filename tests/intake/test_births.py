"""Birth date, expected date and sex (domain.md 6.2, scenario 18)."""

from datetime import date

import pytest

from intake.births import age, why_not_dates, why_not_sex

RECEIVED = date(2026, 7, 1)


def test_a_birth_304_days_after_the_contact_is_refused_with_the_figure():
    reason = why_not_dates(None, date(2027, 5, 1), received_on=RECEIVED)
    assert reason.startswith("That is 304 days after this contact.")
    assert why_not_dates(date(2027, 5, 1), None, received_on=RECEIVED).startswith("That is 304 days")


@pytest.mark.parametrize(
    ("birth", "expected", "fine"),
    [
        (date(2020, 3, 14), None, True),
        (None, date(2027, 2, 11), True),
        (None, date(2027, 4, 7), True),
        (None, date(2027, 4, 8), False),
        (date(2020, 3, 14), date(2027, 2, 11), False),
        (None, None, False),
        (date(2026, 7, 2), None, False),
        (None, date(2026, 6, 20), True),
        (None, date(2026, 1, 1), False),
    ],
)
def test_exactly_one_plausible_date(birth, expected, fine):
    assert (why_not_dates(birth, expected, received_on=RECEIVED) == "") is fine


def test_an_unborn_child_is_neither_girl_nor_boy():
    assert why_not_sex("F", date(2027, 2, 11)) == "A child not yet born is recorded as not known (U)."
    assert why_not_sex("U", date(2027, 2, 11)) == ""
    assert why_not_sex("X", None) == "Say girl, boy or not known."


def test_a_birthday_counts_from_its_day():
    on = date(2026, 11, 20)
    assert age(date(2020, 3, 14), on) == 6
    assert age(date(2020, 11, 21), on) == 5
