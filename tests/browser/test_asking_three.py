"""Three agencies are asked in twenty-five keystrokes beyond free text: every key and every press counts as one."""

import pytest
from django.db import transaction

from access.identity import act_as
from tests import cast
from tests.sharing import build

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MOST = 25
DESKS = ("West Midlands Police", "Named midwife", "Black Country Women's Aid")
FREE_TEXT = {
    "Why it is necessary": "Mother's account is partial and the partner is missing.",
    "Less intrusive way rejected": "Asking mother alone: partner may hear.",
    "Family told, or why not": "Mother told 17:10.",
    "Risk, in a few sentences": "Mother pushed on 20 November. Child present.",
}


class Hand:
    """A hand on the keyboard and the mouse: it counts what it presses, and not the letters of free text."""

    def __init__(self, page):
        self.page, self.pressed = page, 0

    def press(self, where) -> None:
        """Press a button, a box or a question."""
        where.click()
        self.pressed += 1

    def write(self, where, words: str) -> None:
        """Go to a question, and write."""
        self.press(where)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(words)


@pytest.fixture
def family(commits):
    """The Applebarrows, with the enquiry's purpose on record."""
    mo = cast.member("mo")
    with act_as(mo, cast.NOW), transaction.atomic():
        return build.a_family(by=mo, at=cast.NOW)


def test_three_agencies_are_asked_in_twenty_five_keystrokes(family, visit):
    page = visit("Mo Brightwell")
    page.goto(f"/requests/ask/{family.contact.pk}")
    hand = Hand(page)
    for desk in DESKS:
        hand.press(page.get_by_role("checkbox", name=desk))
    hand.press(page.get_by_role("button", name="Add the desks ticked"))
    for label, words in FREE_TEXT.items():
        hand.write(page.get_by_label(label).first, words)
    hand.press(page.get_by_role("button", name="Preview again").last)
    previews = page.locator(".preview").all_inner_texts()
    assert len(previews) == len(DESKS), "side by side, one for each"
    assert any("Mother pushed" in text for text in previews)
    hand.press(page.get_by_role("button", name="Send 3 requests"))
    assert "NOT ANSWERED is silence" in page.get_by_role("main").inner_text()
    assert hand.pressed <= MOST, f"{hand.pressed} keystrokes"


def test_enter_in_a_question_previews_and_drops_nobody(family, visit):
    page = visit("Mo Brightwell")
    page.goto(f"/requests/ask/{family.contact.pk}?desk=police-mash&desk=bcwa-duty")
    page.get_by_label("What it is about, without names").press("Enter")
    assert page.get_by_role("button", name="Send 2 requests").count() == 1
    assert page.get_by_role("button", name="Do not ask them").count() == 2
