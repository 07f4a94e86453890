"""Working days and London days: the vectors of domain.md 1.10, and what must hold for every day."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.calendar import Calendar, CalendarEnds, Hours, end_of_day, london_moment, start_of_day
from deadlines.first_edition import BANK_HOLIDAYS
from deadlines.first_edition import HUB_HOURS as HUB

ENGLAND = Calendar.of(day for day, _ in BANK_HOLIDAYS)
DAYS = st.dates(date(2025, 1, 1), date(2027, 10, 1))


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    [
        (date(2026, 11, 20), 1, date(2026, 11, 23)),
        (date(2026, 12, 24), 1, date(2026, 12, 29)),
        (date(2026, 12, 24), 15, date(2027, 1, 19)),
        (date(2026, 11, 20), 45, date(2027, 1, 27)),
        (date(2026, 11, 21), 1, date(2026, 11, 23)),
        (date(2026, 4, 2), 1, date(2026, 4, 7)),
        (date(2027, 3, 25), 1, date(2027, 3, 30)),
        (date(2026, 11, 30), 15, date(2026, 12, 21)),
        (date(2026, 11, 21), 0, date(2026, 11, 21)),
    ],
)
def test_working_days_are_counted_as_the_table_says(start, count, expected):
    assert ENGLAND.add_working_days(start, count) == expected


def test_christmas_2027_is_kept_on_its_substitute_days():
    assert not ENGLAND.is_working_day(date(2027, 12, 27))
    assert not ENGLAND.is_working_day(date(2027, 12, 28))
    assert ENGLAND.is_working_day(date(2027, 12, 29))


def test_counting_stops_with_a_sentence_at_the_last_loaded_year():
    with pytest.raises(CalendarEnds, match="loaded for 2025 to 2027. Load those of 2028"):
        ENGLAND.add_working_days(date(2027, 12, 30), 3)


def test_an_empty_calendar_counts_nothing():
    with pytest.raises(CalendarEnds, match="No bank holidays are loaded"):
        Calendar.of([]).add_working_days(date(2026, 11, 20), 1)


def test_working_days_are_not_counted_backwards():
    with pytest.raises(ValueError, match="forward"):
        ENGLAND.add_working_days(date(2026, 11, 20), -1)


@given(DAYS, st.integers(1, 50))
def test_counting_lands_on_a_working_day_and_agrees_with_counting_between(start, count):
    end = ENGLAND.add_working_days(start, count)
    assert ENGLAND.is_working_day(end)
    assert ENGLAND.working_days_between(start, end) == count


@given(DAYS, st.integers(0, 20), st.integers(0, 20))
def test_counting_in_two_steps_is_counting_once(start, first, second):
    once = ENGLAND.add_working_days(start, first + second)
    assert ENGLAND.add_working_days(ENGLAND.add_working_days(start, first), second) == once


@given(DAYS)
def test_a_london_day_ends_one_second_before_the_next_begins(day):
    assert end_of_day(day) + timedelta(seconds=1) == start_of_day(day + timedelta(days=1))


def test_the_end_of_a_summer_day_is_an_hour_earlier_in_utc():
    assert end_of_day(date(2026, 7, 1)) == datetime(2026, 7, 1, 22, 59, 59, tzinfo=UTC)
    assert end_of_day(date(2026, 12, 1)) == datetime(2026, 12, 1, 23, 59, 59, tzinfo=UTC)


def test_a_time_that_never_was_is_explained():
    with pytest.raises(ValueError, match="no 01:30 on 29 March 2026: the clocks went forward"):
        london_moment(date(2026, 3, 29), time(1, 30))


def test_a_time_that_happened_twice_is_the_first_of_the_two():
    assert london_moment(date(2026, 10, 25), time(1, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_hub_hours_go_on_in_the_morning_after_a_weekend_and_a_holiday():
    start = london_moment(date(2026, 12, 24), time(16, 30))
    assert HUB.add(start, timedelta(hours=4), ENGLAND) == london_moment(date(2026, 12, 29), time(11, 45))


def test_hub_hours_cross_the_clock_change_without_losing_one():
    friday = london_moment(date(2026, 10, 23), time(17, 0))
    assert HUB.add(friday, timedelta(hours=1), ENGLAND) == london_moment(date(2026, 10, 26), time(9, 15))


@given(
    st.datetimes(datetime(2025, 2, 1), datetime(2027, 6, 1), timezones=st.just(UTC)),
    st.integers(1, 40 * 60),
)
def test_open_time_added_is_open_time_passed(start, minutes):
    end = HUB.add(start, timedelta(minutes=minutes), ENGLAND)
    assert HUB.between(start, end, ENGLAND) == timedelta(minutes=minutes)


def test_the_hub_is_shut_at_night_at_weekends_and_on_holidays():
    assert HUB.is_open(london_moment(date(2026, 11, 20), time(9, 0)), ENGLAND)
    assert not HUB.is_open(london_moment(date(2026, 11, 20), time(17, 30)), ENGLAND)
    assert not HUB.is_open(london_moment(date(2026, 11, 21), time(9, 0)), ENGLAND)
    assert not HUB.is_open(london_moment(date(2026, 12, 28), time(9, 0)), ENGLAND)


def test_hours_that_close_before_they_open_are_refused():
    with pytest.raises(ValueError, match="closes after it opens"):
        Hours(time(17, 0), time(9, 0))
