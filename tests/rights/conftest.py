"""A request for Wren's records, searched for and being read."""

import pytest

from access.models import robot
from documents import ocr
from rights.acts import searching
from tests.cast import NOW
from tests.rights import build


@pytest.fixture
def case(mo, acting):
    """Wren, and the contact she is in."""
    with acting(mo):
        return build.a_case(mo)


@pytest.fixture
def started(case, remi, acting):
    """A request by Wren herself for her records, open."""
    with acting(remi):
        return build.open_request(remi, case[0])


def search(request, by, acting):
    """Order the search as this user, then search as the worker does. Returns the request as it stands."""
    with acting(by):
        searching.order(request, by=by, at=NOW)
    with acting(robot(searching.SEARCHER)) as searcher:
        searching.search(request.refresh(), by=searcher, at=NOW)
    with acting(by):
        return request.refresh()


@pytest.fixture
def reading(started, remi, acting):
    """The same, searched for and now being read by Remi."""
    return search(started, remi, acting)


@pytest.fixture
def eyes():
    """A machine that reads pictures; skips where there is none."""
    if not ocr.is_there():
        pytest.skip("No Tesseract on this machine: install it (apt-get install tesseract-ocr) to read pictures.")
