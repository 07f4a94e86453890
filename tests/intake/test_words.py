"""Codes in the middle of a sentence keep their abbreviations."""

import pytest

from consent.codes import NotTold
from govuk.text import lowered
from intake.codes import SOURCES, Outcome


@pytest.mark.parametrize(
    ("word", "read"),
    [
        (Outcome.MASH_ENQUIRY, "MASH enquiry"),
        (Outcome.NFA, "no further action"),
        (NotTold.HBA_FM_FGM, "honour-based abuse, forced marriage or FGM"),
    ],
)
def test_an_abbreviation_stays_in_capitals(word, read):
    assert word.mid == read


def test_a_source_in_a_title_reads_as_it_is_said():
    assert [lowered(SOURCES[code].short) for code in ("3A", "3E", "6")] == ["GP", "A&E", "police"]
