"""What the referrer is told, and what nobody is told."""

from datetime import date

import pytest

from intake.codes import SOURCES, Outcome
from intake.feedback import PRIVATE, PROFESSIONAL, can_reach, compose, why_not_told


def told(outcomes, source):
    return compose(
        outcomes, source=source, reference="FD-7K2M-4", received_on=date(2026, 11, 20), phone="01632 960 102"
    )


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("outcome", Outcome)
def test_every_source_and_outcome_has_a_text_with_the_reference_and_a_number_to_ring(source, outcome):
    text = told([outcome], source)
    assert "FD-7K2M-4" in text
    assert "01632 960 102" in text
    assert "20 November 2026" in text


def test_a_neighbour_is_thanked_and_learns_nothing_of_the_outcome():
    texts = {told([outcome], "1B") for outcome in Outcome}
    assert len(texts) == 1
    assert PRIVATE in texts.pop()


def test_a_school_learns_the_kind_of_outcome_once_and_in_no_order_of_children():
    one, other = (
        told([Outcome.ASSESSMENT, Outcome.NFA], "2A"),
        told([Outcome.NFA, Outcome.ASSESSMENT, Outcome.NFA], "2A"),
    )
    assert one == other
    assert PROFESSIONAL[Outcome.NFA] in one
    assert PROFESSIONAL[Outcome.ASSESSMENT] in one


def test_a_strategy_discussion_is_not_named_to_a_referrer():
    assert "strategy" not in told([Outcome.STRATEGY], "6").lower()


def test_nobody_can_be_told_where_the_caller_gave_no_name():
    assert not can_reach("9")
    assert why_not_told("9") == "The referrer gave no name or way to be reached."
    assert why_not_told("6") == ""
