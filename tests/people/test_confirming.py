"""When an address or a number was last confirmed, by whom and with whom, and the prompt to ask again."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from audit.moves import Refused
from people import acts, confirming
from people.models import ContactDetail
from tests import cast
from tests.people.family import WHY, a_child, opened_to


@pytest.fixture
def number(dee, acting, at):
    """Wren's number, told in the spring."""
    with acting(dee):
        wren = opened_to(a_child(dee), dee)
        return acts.add_contact_detail(wren, kind="mobile", value="07700 900 123", by=dee, at=at, why=WHY)


@pytest.mark.parametrize(
    ("days", "stale"), [(None, True), (0, False), (90, False), (91, True)]
)  # fmt: skip
def test_ninety_days_without_a_word_is_long(days, stale):
    confirmed_on = None if days is None else cast.TODAY - timedelta(days=days)
    assert confirming.is_stale(confirmed_on, cast.TODAY) is stale


def test_it_says_by_whom_with_whom_and_when_to_ask_again():
    assert "Never confirmed" in confirming.words(None, "", "", cast.TODAY)
    old = confirming.words(date(2026, 4, 3), "Sol Quayle", "her aunt", cast.TODAY)
    assert old == "Last confirmed 3 Apr 2026 by Sol Quayle with her aunt: ask again"


def test_confirming_keeps_the_day_the_worker_and_who_said_so(number, sol, acting, at):
    with acting(sol):
        with pytest.raises(ValidationError):
            acts.confirm(number, with_whom=" ", by=sol, at=at)
        kept = acts.confirm(number, with_whom="Wren herself", by=sol, at=at)
        assert (kept.confirmed_on, kept.confirmed_by_id, kept.confirmed_with) == (cast.TODAY, sol.pk, "Wren herself")


def test_what_has_ended_is_not_confirmed(number, dee, acting, at):
    with acting(dee):
        acts.end_contact_detail(number, by=dee, at=at, why="dead")
        with pytest.raises(Refused):
            acts.confirm(number.refresh(), with_whom="Wren", by=dee, at=at)


def test_the_persons_page_prompts_and_is_put_right_by_one_press_and_a_name(number, dee, browse, acting):
    place, client = f"/people/{number.person_id}", browse(dee)
    assert "Never confirmed: ask when you speak to them" in client.get(place).content.decode()
    asked = client.post(f"{place}/confirm", {"row": f"reach:{number.pk}"}).content.decode()
    assert "Who confirmed it?" in asked
    client.post(f"{place}/confirm", {"row": f"reach:{number.pk}", "with_whom": "Wren herself"})
    assert "Last confirmed 23 Nov 2026 by Dee Harkaway with Wren herself" in client.get(place).content.decode()
    with acting(dee):
        assert ContactDetail.objects.get(pk=number.pk).confirmed_on == cast.TODAY
    assert client.post(f"{place}/confirm", {"row": "reach:nothing"}).status_code == 404
