"""When an answer is due: every vector of domain.md 4.3 and 4.10."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.calendar import Calendar
from deadlines.first_edition import BANK_HOLIDAYS
from rights import clocks
from rights.clocks import Facts, Wait

ENGLAND = Calendar.of(row[0] for row in BANK_HOLIDAYS)
INTERNAL = 28


def due(received: str, **facts) -> str:
    clock = clocks.request_clock(Facts(date.fromisoformat(received), **facts), ENGLAND, internal=INTERNAL)
    return clock.due_on.isoformat()


@pytest.mark.parametrize(
    ("received", "wanted"),
    [
        ("2026-01-01", "2026-02-02"),  # 1 February 2026 is a Sunday
        ("2026-01-30", "2026-03-02"), ("2026-01-31", "2026-03-02"), ("2026-03-03", "2026-04-07"),
        ("2026-03-06", "2026-04-07"), ("2026-08-31", "2026-09-30"), ("2026-11-02", "2026-12-02"),
        ("2026-11-16", "2026-12-16"), ("2026-11-25", "2026-12-29"), ("2026-11-28", "2026-12-29"),
        ("2026-12-01", "2027-01-04"), ("2027-01-29", "2027-03-01"), ("2026-11-09", "2026-12-09"),
    ],
)  # fmt: skip
def test_one_month_from_the_day_it_came(received, wanted):
    assert due(received) == wanted


@pytest.mark.parametrize(("received", "wanted"), [("2026-11-02", "2027-02-02"), ("2026-11-28", "2027-03-01")])
def test_an_extension_counts_three_months_from_the_start(received, wanted):
    assert due(received, extended=True) == wanted


def wait(asked: str, came: str | None) -> Wait:
    return Wait(date.fromisoformat(asked), date.fromisoformat(came) if came else None)


def test_asking_what_they_mean_pauses_with_both_days_counted():
    assert due("2026-09-01", pauses=(wait("2026-09-08", "2026-09-17"),)) == "2026-10-12"
    assert due("2026-11-20", pauses=(wait("2026-11-24", "2026-12-04"),)) == "2026-12-31"


def test_asking_twice_at_one_time_adds_no_day_twice():
    once = (wait("2026-09-08", "2026-09-17"),)
    twice = (*once, wait("2026-09-10", "2026-09-15"))
    assert clocks.paused_days(once) == clocks.paused_days(twice) == 10


def test_identity_and_authority_start_it_again():
    assert due("2026-11-04", proofs=(wait("2026-11-05", "2026-11-27"),)) == "2026-12-29"


def test_while_proof_is_waited_for_no_day_is_set():
    clock = clocks.request_clock(
        Facts(date(2026, 11, 4), proofs=(wait("2026-11-05", None),)), ENGLAND, internal=INTERNAL
    )
    assert not clock.is_running
    assert "asked for on Thursday 5 November" in clock.why or "5 November" in clock.why


def test_while_paused_no_day_is_set_and_it_says_since_when():
    clock = clocks.request_clock(
        Facts(date(2026, 9, 1), pauses=(wait("2026-09-08", None),)), ENGLAND, internal=INTERNAL
    )
    assert not clock.is_running and clock.starts_on == date(2026, 9, 1)
    assert "Paused since" in clock.why


def test_the_notice_of_an_extension_is_due_before_the_first_date_and_a_pause_comes_off_it():
    plain = clocks.request_clock(Facts(date(2026, 11, 2)), ENGLAND, internal=INTERNAL)
    assert plain.notice_by == date(2026, 12, 2)
    paused = Facts(date(2026, 9, 1), pauses=(wait("2026-09-08", "2026-09-17"),))
    assert clocks.request_clock(paused, ENGLAND, internal=INTERNAL).notice_by == date(2026, 10, 11)


def test_the_reckoning_is_told_in_words():
    clock = clocks.request_clock(Facts(date(2026, 11, 25)), ENGLAND, internal=INTERNAL)
    assert clock.why.startswith("Received ")
    assert "is no working day" in clock.why and "Article 12A" in clock.why
    assert clock.internal_on == date(2026, 12, 23)


@pytest.mark.parametrize(
    ("received", "wanted"),
    [
        ("2026-06-19", "2026-07-20"),
        ("2026-11-26", "2026-12-29"),
        ("2026-11-24", "2026-12-24"),
        ("2026-12-01", "2026-12-31"),
    ],
)
def test_a_complaint_is_acknowledged_in_thirty_days_from_the_day_after(received, wanted):
    clock = clocks.complaint_clock(date.fromisoformat(received), ENGLAND, alert=60)
    assert clock.due_on.isoformat() == wanted
    assert "Looking into it starts at once" in clock.why


days = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(days, st.integers(1, 40), st.integers(0, 30))
def test_a_pause_never_brings_the_date_nearer_and_it_always_falls_on_a_working_day(received, after, lasts):
    asked = received + timedelta(days=after)
    pauses = (Wait(asked, asked + timedelta(days=lasts)),)
    plain = clocks.request_clock(Facts(received), ENGLAND, internal=INTERNAL)
    paused = clocks.request_clock(Facts(received, pauses=pauses), ENGLAND, internal=INTERNAL)
    assert paused.due_on >= plain.due_on + timedelta(days=0)
    assert ENGLAND.is_working_day(paused.due_on)
    assert paused.notice_by <= paused.due_on
