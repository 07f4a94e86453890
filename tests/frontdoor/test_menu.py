"""The menu holds what fits a row; the rest is behind one word, on every page and in any role."""

import re

import pytest

from frontdoor.navigation import IN_A_ROW


def parts(page: str) -> tuple[list[str], list[str]]:
    nav = page.partition('<nav class="nav"')[2].partition("</nav>")[0]
    row, _, rest = nav.partition("<details")
    return re.findall(r">([^<]+)</a>", row), re.findall(r">([^<]+)</a>", rest)


def test_a_manager_has_her_daily_pages_in_the_row_and_every_other_behind_more(mo, browse):
    row, rest = parts(browse(mo).get("/hub").content.decode())
    assert row[:4] == ["Hub", "My work", "Find a child", "Receive"] and len(row) == IN_A_ROW
    assert {"Reviews", "To agree to", "My access"} <= set(rest)
    assert not set(row) & set(rest)


def test_a_page_behind_more_is_named_beside_it(mo, browse):
    page = browse(mo).get("/access/mine").content.decode()
    assert re.search(r"<summary>More: <b>My access</b></summary>", page)


@pytest.mark.parametrize("key", ["pat", "greta"])
def test_whoever_has_few_pages_has_no_more(key, browse, request):
    user = request.getfixturevalue(key)
    row, rest = parts(browse(user).get("/access/mine").content.decode())
    assert row and not rest
