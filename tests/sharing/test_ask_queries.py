"""The page that asks several agencies takes few questions of the database, however many agencies stand on it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.sharing.test_ask_page import DESKS, url

MOST = 15


def asked(browser, family, desks) -> list[str]:
    """The page's own questions: what signs somebody in, and the marks of transactions, apart."""
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(url(family), {"desk": desks}).status_code == 200
    return [one["sql"] for one in captured if "SAVEPOINT" not in one["sql"]]


@pytest.mark.parametrize("desks", [DESKS[:1], DESKS])
def test_deciding_takes_at_most_fifteen_questions(family, mo, browse, desks):
    browser = browse(mo)
    asked(browser, family, desks)
    found = asked(browser, family, desks)
    assert len(found) <= MOST, "\n".join(sql[:150] for sql in found)
