"""The daily list by keyboard alone: at most eight keystrokes beyond free text for the plainest notice."""

import pytest
from django.db import transaction

from access.identity import act_as
from intake.daily import acts
from intake.models import Contact
from tests import cast
from tests.browser.accessible import accessible
from tests.intake.test_daily_list import BATCH

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MOST = 8
WHY = "Read in full. No child was in the room, and he has gone to his mother's."


class Keys:
    """A keyboard that counts each key, and not the letters of free text."""

    def __init__(self, page):
        self.page, self.pressed = page, 0

    def press(self, key: str) -> None:
        """Press one key, or two held together, which count as two."""
        self.page.keyboard.press(key)
        self.pressed += len(key.split("+"))

    def write(self, words: str) -> None:
        """Type words where the cursor stands."""
        self.page.keyboard.insert_text(words)


@pytest.fixture
def listed(commits):
    """Three notices of last night, one of them with two children."""
    sol = cast.member("sol")
    with act_as(sol, cast.NOW), transaction.atomic():
        return acts.bring(BATCH.encode(), by=sol, at=cast.NOW)


def decide(page, keys: Keys, children: int, place: str) -> None:
    for _ in range(children):
        keys.press("1")
        keys.press("n")
    keys.press("t")
    keys.press("k")
    keys.press("w")
    keys.write(WHY)
    keys.press("Control+Enter")
    page.wait_for_url(lambda url: url != place)


def test_three_notices_are_worked_by_keyboard_alone(listed, visit, picture):
    page = visit("Sol Quayle")
    page.goto(f"/contacts/daily/{listed.pk}")
    page.get_by_role("button", name="Work the next one").press("Enter")
    page.wait_for_url("**/contacts/notices/**")
    accessible(page)
    picture(page, "daily-list")
    for children in (2, 1, 1):
        keys, place = Keys(page), page.url
        assert len(page.locator("[data-turn]").all()) == children, "reds first: the family of two"
        decide(page, keys, children, place)
        if children == 1:
            assert keys.pressed <= MOST, f"{keys.pressed} keystrokes"
    assert "Nothing of this list waits for you." in page.inner_text("main")
    accessible(page)
    sol = cast.member("sol")
    with act_as(sol, cast.NOW), transaction.atomic():
        assert set(Contact.objects.values_list("stage", flat=True)) == {"to_close"}


def test_no_key_acts_while_somebody_writes(listed, visit):
    page = visit("Sol Quayle")
    page.goto(f"/contacts/daily/{listed.pk}")
    page.get_by_role("button", name="Work the next one").press("Enter")
    page.wait_for_url("**/contacts/notices/**")
    page.keyboard.press("w")
    page.keyboard.type("1n4m")
    assert page.locator("input:checked").count() == 0
    page.goto(f"{page.url}?keys=off")
    page.keyboard.press("1")
    assert page.locator("input:checked").count() == 0
