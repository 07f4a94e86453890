"""The clocks of a contact: scenarios 1, 2 and 15 of domain.md 9, regrading, and the words of look.md."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.calendar import Calendar, end_of_day, london_moment
from deadlines.clocks import Ends, Office, Rule, Unit, enquiry, first_decision, regrade
from deadlines.first_edition import AMBER, BANK_HOLIDAYS, BLUE, FIRST_DECISION, GREEN, HUB_HOURS, RED
from deadlines.left import State, shown, time_left

OFFICE = Office(Calendar.of(day for day, _ in BANK_HOLIDAYS), HUB_HOURS)
MOMENTS = st.datetimes(datetime(2025, 2, 1), datetime(2027, 10, 1), timezones=st.just(UTC))
RATINGS = st.sampled_from([RED, AMBER, GREEN])


def london(day: int, clock: str, month: int = 11, year: int = 2026) -> datetime:
    return london_moment(date(year, month, day), time.fromisoformat(clock))


def test_a_friday_contact_is_decided_by_the_end_of_monday():
    due = first_decision(FIRST_DECISION, london(20, "16:50"), OFFICE)
    assert due.due_at == end_of_day(date(2026, 11, 23))
    assert due.why == "Received Fri 20 Nov 16:50. One working day ends Mon 23 Nov 23:59."
    assert due.short == "1 working day from Fri 16:50"


def test_a_contact_on_christmas_eve_is_decided_by_the_tuesday_after():
    due = first_decision(FIRST_DECISION, london(24, "10:00", month=12), OFFICE)
    assert due.due_at == end_of_day(date(2026, 12, 29))


def test_red_runs_on_past_close():
    due = enquiry(RED, london(24, "16:00", month=12), OFFICE)
    assert due.due_at == london(24, "20:00", month=12)
    assert due.why == "Rated Thu 24 Dec 16:00. RED is 4 hours and runs on past close: Thu 24 Dec 20:00."
    assert due.short == "RED: 4 hours from 16:00, runs on"


def test_amber_is_the_end_of_the_next_working_day():
    due = enquiry(AMBER, london(20, "17:25"), OFFICE)
    assert due.due_at == end_of_day(date(2026, 11, 23))
    assert due.why == "Rated Fri 20 Nov 17:25. AMBER is the end of the next working day: Mon 23 Nov 23:59."
    assert due.short == "AMBER: end of Mon 23 Nov"


def test_green_is_three_working_days():
    due = enquiry(GREEN, london(23, "09:00"), OFFICE)
    assert due.due_at == end_of_day(date(2026, 11, 26))
    assert "GREEN is three working days" in due.why


def test_blue_has_no_clock():
    assert enquiry(BLUE, london(23, "09:00"), OFFICE) is None


def test_four_hours_stay_four_hours_when_the_clocks_change():
    due = enquiry(RED, london(28, "23:00", month=3), OFFICE)
    assert due.due_at == london(29, "04:00", month=3)


def test_a_trust_may_end_its_working_day_when_the_hub_closes():
    at_close = Rule("AMBER", 1, Unit.WORKING_DAYS, Ends.HUB)
    assert enquiry(at_close, london(20, "17:25"), OFFICE).due_at == london(23, "17:30")


def test_a_trust_may_count_amber_in_hub_hours():
    eight_hours = Rule("AMBER", 8, Unit.HUB_HOURS)
    assert enquiry(eight_hours, london(20, "16:30"), OFFICE).due_at == london(23, "15:45")


def test_green_raised_to_red_is_due_four_hours_after_raising():
    green = enquiry(GREEN, london(23, "09:00"), OFFICE)
    red = regrade(GREEN, green, RED, london(24, "11:00"), OFFICE)
    assert red.due_at == london(24, "15:00")
    assert red.why == (
        "Raised from GREEN to RED Tue 24 Nov 11:00. RED is 4 hours and runs on past close: Tue 24 Nov 15:00."
    )


def test_raising_never_gives_more_time():
    green = enquiry(GREEN, london(23, "09:00"), OFFICE)
    amber = regrade(GREEN, green, AMBER, london(26, "11:00"), OFFICE)
    assert amber.due_at == green.due_at
    assert "The earlier time stands: Thu 26 Nov 23:59." in amber.why


def test_raising_from_blue_starts_a_clock():
    assert regrade(BLUE, None, AMBER, london(20, "17:25"), OFFICE).due_at == end_of_day(date(2026, 11, 23))


def test_lowering_does_not_mend_a_missed_clock():
    red = enquiry(RED, london(23, "09:00"), OFFICE)
    green = regrade(RED, red, GREEN, london(23, "14:00"), OFFICE)
    assert green.due_at == red.due_at
    assert "already late. The time missed stands: Mon 23 Nov 13:00." in green.why


def test_lowering_in_time_counts_from_where_the_clock_started():
    red = enquiry(RED, london(23, "09:00"), OFFICE)
    green = regrade(RED, red, GREEN, london(23, "10:00"), OFFICE)
    assert green.due_at == end_of_day(date(2026, 11, 26))
    assert "counted from Mon 23 Nov 09:00" in green.why


def test_lowering_to_blue_ends_the_clock_unless_it_was_missed():
    amber = enquiry(AMBER, london(20, "17:25"), OFFICE)
    assert regrade(AMBER, amber, BLUE, london(23, "10:00"), OFFICE) is None
    assert regrade(AMBER, amber, BLUE, london(24, "10:00"), OFFICE).due_at == amber.due_at


@given(MOMENTS, RATINGS, RATINGS, st.integers(0, 5 * 24 * 60))
def test_regrading_never_rescues_a_missed_clock_nor_loosens_a_raised_one(start, before, after, later):
    if before == after:
        return
    running = enquiry(before, start, OFFICE)
    at = start + timedelta(minutes=later)
    new = regrade(before, running, after, at, OFFICE)
    if running.due_at <= at:
        assert new.due_at <= running.due_at
    if (before.key, after.key) in {("GREEN", "AMBER"), ("GREEN", "RED"), ("AMBER", "RED")}:
        assert new.due_at <= running.due_at


@pytest.mark.parametrize(
    ("due_at", "at", "unit", "words"),
    [
        (london(23, "11:03"), london(23, "10:12"), Unit.RUNNING_HOURS, "51 min"),
        (london(23, "12:32"), london(23, "10:12"), Unit.RUNNING_HOURS, "2 h 20"),
        (end_of_day(date(2026, 11, 23)), london(23, "10:12"), Unit.WORKING_DAYS, "13 h 47"),
        (end_of_day(date(2026, 11, 24)), london(23, "10:12"), Unit.WORKING_DAYS, "1 d 13 h"),
        (end_of_day(date(2026, 12, 14)), london(23, "10:12"), Unit.RUNNING_HOURS, "21 days left"),
        (london(23, "09:34"), london(23, "10:12"), Unit.RUNNING_HOURS, "38 min late"),
        (end_of_day(date(2026, 11, 20)), london(23, "10:12"), Unit.WORKING_DAYS, "10 h 12 late"),
        (end_of_day(date(2026, 11, 20)), london(21, "10:12"), Unit.WORKING_DAYS, "late"),
    ],
)
def test_time_left_reads_as_the_office_says_it(due_at, at, unit, words):
    assert time_left(due_at, at, unit, OFFICE) == words


def drawn(due, at, met_at=None):
    return shown(
        starts_at=due.starts_at, due_at=due.due_at, at=at, unit=due.rule.unit, office=OFFICE, met_at=met_at, why=due.why
    )


def test_the_fuse_burns_only_in_the_hours_the_clock_counts():
    amber = drawn(enquiry(AMBER, london(20, "17:25"), OFFICE), london(23, "10:12"))
    assert (amber.state, amber.text, amber.percent) == (State.PLAIN, "13 h 47", 45)


def test_under_four_hours_is_soon_and_past_due_is_late():
    red = enquiry(RED, london(23, "07:03"), OFFICE)
    assert drawn(red, london(23, "10:12")).state == State.SOON
    late = drawn(red, london(23, "11:04"))
    assert (late.state, late.text, late.share) == (State.LATE, "1 min late", None)


def test_a_met_clock_says_when_and_how_long_it_took():
    met = drawn(first_decision(FIRST_DECISION, london(20, "16:50"), OFFICE), london(23, "10:12"), london(20, "17:31"))
    assert (met.state, met.text) == (State.MET, "Met Fri 17:31")
    assert met.why.endswith("Mon 23 Nov 23:59. Met after 41 minutes.")


def test_a_clock_met_after_its_time_says_so():
    met = drawn(enquiry(RED, london(20, "09:00"), OFFICE), london(23, "10:12"), london(20, "14:00"))
    assert met.text == "Met late Fri 14:00"
