"""Drawings made on the server: what they say to those who cannot see them."""

from datetime import date

import pytest

from govuk.tags.charts import bars, year_line

TODAY = date(2026, 11, 23)


def test_a_year_of_worries_is_said_in_words():
    drawn = year_line([(date(2026, 6, 30), "School"), (date(2026, 11, 20), "Police"), (date(2024, 1, 1), "GP")], TODAY)
    assert 'aria-label="Contacts in twelve months: School, 30 Jun; Police, 20 Nov."' in drawn
    assert drawn.count("<circle") == 2
    assert "Nov 2025" in drawn
    assert "Nov 2026" in drawn


def test_labels_that_would_touch_stand_above_and_below():
    drawn = year_line([(date(2026, 11, 6), "Nurse"), (date(2026, 11, 20), "Police")], TODAY)
    assert 'y="14"' in drawn
    assert 'y="54"' in drawn


@pytest.mark.parametrize("until", [date(2028, 2, 29), date(2026, 1, 1)])
def test_no_worry_in_any_year_is_said_too(until):
    assert 'aria-label="Contacts in twelve months: none."' in year_line([], until)


def test_bars_stand_with_the_same_numbers_as_a_table():
    drawn = bars([("6(1)(c)", 148), ("6(1)(d)", 0)], "Sent, by basis", "since 1 November", unit="Sent")
    assert '<td class="num">148</td>' in drawn
    assert drawn.count("<rect") == 2
    assert "<table" in bars([], "Nothing", "ever")
