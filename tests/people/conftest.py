"""Wren and her family, whom Dee may open, for every test of pages about people."""

from datetime import date

import pytest

from people import acts
from tests.people.family import WHY, a_child, an_adult, at_noon, opened_to


@pytest.fixture
def wren(dee, acting):
    """A child Dee may open, with her mother and a flag on the mother's partner."""
    with acting(dee):
        wren, carys = opened_to(a_child(dee), dee), an_adult(dee)
        denholm = an_adult(dee, "Denholm", "Rooke", sex="M", born_on=date(1992, 2, 3))
        acts.relate(
            wren,
            carys,
            kind="mother",
            responsibility="yes",
            how_known="birth certificate seen 2022",
            by=dee,
            at=at_noon(),
            why=WHY,
        )
        acts.relate(
            wren,
            denholm,
            kind="parents_partner",
            do_not_contact=True,
            must_not_know_address=True,
            by=dee,
            at=at_noon(),
            why=WHY,
        )
        acts.raise_flag(
            denholm, kind="risk_to_workers", what="Wanted for arrest.", what_to_do="Go in pairs.", source="police",
            review_on=date(2026, 11, 27), by=dee, at=at_noon(), why=WHY,
        )  # fmt: skip
        acts.live_at(
            wren, lines="9 Lantern Row\nWestmere", postcode="B69 3DL", safe_to_write="no", by=dee, at=at_noon(), why=WHY
        )
    return wren
