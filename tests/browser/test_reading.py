"""The reading page by keyboard alone: next, keep, redact, code, undo; and what was decided outlives signing out."""

import pytest
from django.db import transaction

from access.identity import act_as
from access.models import robot
from rights.acts import searching
from rights.models import Item, Mark, RightsRequest
from tests import cast
from tests.browser.accessible import accessible
from tests.rights import build

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WHY = "a private person who asked not to be named"


@pytest.fixture
def reading(commits) -> RightsRequest:
    """A request by Wren for her own records, searched for and being read."""
    mo, remi, searcher = cast.member("mo"), cast.member("remi"), robot(searching.SEARCHER)
    with act_as(mo, cast.NOW), transaction.atomic():
        wren, _ = build.a_case(mo)
    with act_as(remi, cast.NOW), transaction.atomic():
        request = build.open_request(remi, wren)
    with act_as(remi, cast.NOW), transaction.atomic():
        searching.order(request.refresh(), by=remi, at=cast.NOW)
    with act_as(searcher, cast.NOW), transaction.atomic():
        searching.search(request.refresh(), by=searcher, at=cast.NOW)
    return request


def gone_on(page, key: str) -> None:
    """Press a key that leads to another page, and wait for it."""
    with page.expect_navigation():
        page.keyboard.press(key)


def test_an_entry_is_kept_taken_out_coded_and_undone_by_keys_and_outlives_signing_out(reading, visit, commits):
    page = visit("Remi Oakhurst")
    remi = cast.member("remi")
    with act_as(remi, cast.NOW), transaction.atomic():
        plain = Item.objects.filter(request=reading, marks=None, decided_by=None).exclude(flags__contains=["health"])
        marked = Item.objects.filter(request=reading, marks__state=Mark.PROPOSED, decided_by=None).first()
        first = plain.filter(sort=Item.RECORD).first()
    page.goto(f"/rights/{reading.pk}/read/{first.pk}")
    accessible(page)
    page.keyboard.press("k")
    assert page.get_by_role("radio", name="Give it").is_checked()
    gone_on(page, "d")
    assert str(first.pk) not in page.url, "it goes on to the next that nobody decided"
    gone_on(page, "j")

    page.goto(f"/rights/{reading.pk}/read/{marked.pk}")
    page.keyboard.press("x")
    page.keyboard.type(WHY)
    gone_on(page, "Enter")
    with act_as(remi, cast.NOW), transaction.atomic():
        assert Mark.objects.filter(item=marked, state=Mark.TAKEN, reason=WHY, decided_by=remi).count() == 1

    page.goto(f"/rights/{reading.pk}/read/{marked.pk}")
    page.keyboard.press("c")
    assert page.evaluate("document.activeElement.id") == "id_code", "a folded question is asked first"
    assert page.get_by_role("radio", name="Leave the whole entry out").is_checked()

    page.get_by_role("button", name="Sign out").first.click()
    page.wait_for_load_state()
    page.goto("/")
    page.get_by_role("button", name="Sign in as Remi Oakhurst").click()
    page.goto(f"/rights/{reading.pk}/read")
    assert str(first.pk) not in page.url, "the reading goes on where it was left"
    page.goto(f"/rights/{reading.pk}/read/{first.pk}")
    assert "Remi Oakhurst" in page.locator(".lead").inner_text()
    gone_on(page, "u")
    with act_as(remi, cast.NOW), transaction.atomic():
        assert Item.objects.get(pk=first.pk).decided_by is None


def test_no_key_acts_while_a_reason_is_written(reading, visit):
    page = visit("Remi Oakhurst")
    page.goto(f"/rights/{reading.pk}/read")
    place = page.url
    page.get_by_label("Why, for the file").last.focus()
    page.keyboard.type("jkxcud")
    assert page.url == place and not page.get_by_role("radio", name="Give it").is_checked()
