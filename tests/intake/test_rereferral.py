"""Re-referral and repeat contacts, by the vectors of domain.md 1.7, 6.6 and scenarios 13 and 14."""

from datetime import date, timedelta

import pytest

from intake.repeat import Seen, assess, ordinal
from intake.rereferral import count_last_12_months, is_rereferral, last_within, months_before, sentence

TODAY = date(2026, 12, 10)


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        ([date(2025, 12, 10)], True),
        ([date(2025, 12, 9)], False),
        ([TODAY - timedelta(days=1)], True),
        ([TODAY], False),
        ([date(2025, 12, 9), date(2026, 1, 1)], True),
        ([], False),
    ],
)
def test_exactly_twelve_months_counts_and_one_day_more_does_not(earlier, expected):
    assert is_rereferral(earlier, TODAY) is expected


def test_a_referral_on_29_february_counts_from_28_february_of_the_year_before():
    leap = date(2028, 2, 29)
    assert months_before(leap, 12) == date(2027, 2, 28)
    assert is_rereferral([date(2027, 2, 28)], leap)
    assert not is_rereferral([date(2027, 2, 27)], leap)
    assert is_rereferral([date(2024, 2, 29)], date(2025, 2, 28))


def test_the_last_of_several_is_named_with_the_reason():
    days = [date(2026, 3, 1), date(2026, 6, 30), date(2024, 1, 1)]
    assert last_within(days, TODAY) == date(2026, 6, 30)
    assert count_last_12_months(days, TODAY) == 2
    assert sentence(days, TODAY) == "Re-referral: last referred 30 Jun 2026, within twelve months of 10 Dec 2026."
    assert sentence([], TODAY) == "Not a re-referral: no earlier referral is on record."
    assert "more than twelve months" in sentence([date(2024, 1, 1)], TODAY)


def test_three_police_notices_in_eight_weeks_stop_for_a_manager():
    notices = [Seen(n, TODAY - timedelta(weeks=4 * n), "Wren") for n in range(3)]
    repeat = assess(notices, TODAY)
    assert (repeat.count, repeat.alert) == (3, True)
    assert repeat.sentence == "3 contacts in 12 months for Wren. A manager reviews before this is decided."


def test_one_contact_about_a_child_and_the_address_is_counted_once():
    seen = [Seen("a", TODAY, "Wren"), Seen("a", TODAY, "this address"), Seen("b", date(2026, 6, 30), "Wren")]
    repeat = assess(seen, TODAY)
    assert (repeat.count, repeat.alert) == (2, False)
    assert repeat.sentence == "2 contacts in 12 months for Wren or this address. A third stops for a manager."


def test_contacts_older_than_twelve_months_and_later_ones_do_not_count():
    seen = [
        Seen("a", TODAY, "Wren"),
        Seen("b", date(2025, 12, 9), "Wren"),
        Seen("c", TODAY + timedelta(days=1), "Wren"),
    ]
    assert assess(seen, TODAY).count == 1


@pytest.mark.parametrize(
    ("n", "words"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (21, "21st")]
)
def test_ordinals_read_as_people_say_them(n, words):
    assert ordinal(n) == words
