"""A family on a contact, and police asked about them."""

import pytest

from tests.sharing import build


@pytest.fixture
def family(mo, at, acting):
    """The Applebarrows, on a contact in the front door's queue."""
    with acting(mo):
        return build.a_family(by=mo, at=at)


@pytest.fixture
def asked(family, mo, at, acting):
    """Police, the midwife and Women's Aid asked, in that order."""
    with acting(mo):
        choices = [build.to_police(family, at), build.to_midwife(family, at), build.to_womens_aid(family, at)]
        return build.asked(family, *choices, by=mo, at=at)
