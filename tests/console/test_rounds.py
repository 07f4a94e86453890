"""Access reviews and training from the console: a round is started, answered, and silence says what it will do."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.urls import reverse

from access import accounts, reviews
from access.identity import act_as
from access.models import AccessReview, robot
from audit.models import Event
from console.models import ReviewRound
from console.rounds import acts
from tests import cast

START = {"whom": "partners", "why": "Two partners left last month"}


def text(page) -> str:
    return " ".join(page.content.decode().split())


@pytest.fixture
def vouched(commits, pat, sol, mo, petra, at):
    """Mo vouches for Pat, a partner, and Sol; Pat's training ends next week."""
    with act_as(petra), transaction.atomic():
        for user in (pat, sol):
            accounts.set_terms(user, sponsor=mo, contract_ends_on=None, by=petra, at=at, why="vouched for")
            row = accounts.of(user)
            row.training_until = cast.TODAY + timedelta(days=7)
            row.write(by=petra, why="trained a year ago")


def sent(at) -> int | None:
    by = robot("timetable")
    with act_as(by, at):
        return acts.send_next(by=by, at=at)


def test_a_round_asks_the_sponsors_of_the_accounts_it_is_about(vouched, ida, mo, pat, browse, at):
    client = browse(ida)
    assert client.post(reverse("console:start_review"), START).status_code == 302
    assert "asked within a minute" in text(client.get(reverse("console:reviews")))
    assert sent(at) == 1 and sent(at) is None
    with act_as(mo), transaction.atomic():
        row = AccessReview.objects.get(user=pat)
        assert row.quarter == "2026Q4.1"
    page = text(client.get(reverse("console:reviews")))
    assert "Pat Limewood" in page and "Mo Brightwell" in page and "Tue 8 Dec" in page and "Thu 24 Dec" in page


def test_an_answer_is_counted_and_no_longer_silent(vouched, ida, mo, pat, browse, at):
    browse(ida).post(reverse("console:start_review"), START)
    sent(at)
    with act_as(mo), transaction.atomic():
        reviews.answer(AccessReview.objects.get(user=pat), says="keep", by=mo, at=at)
    assert "Every sponsor has answered" in text(browse(ida).get(reverse("console:reviews")))


def test_training_that_lapses_says_what_follows(vouched, vi, browse):
    page = text(browse(vi).get(reverse("console:reviews")))
    assert "Sol Quayle" in page and "Rests in 8 days" in page


def test_a_round_says_why_and_whose_and_keeps_what_was_typed(commits, ida, browse):
    page = text(browse(ida).post(reverse("console:start_review"), {"whom": "", "why": "Two partners left"}))
    assert "Choose whose accounts." in page and "Two partners left" in page
    with act_as(ida), transaction.atomic():
        assert not ReviewRound.objects.exists()


def test_one_round_at_a_time_and_it_is_recorded(commits, ida, browse):
    client = browse(ida)
    client.post(reverse("console:start_review"), START)
    assert "A round waits to be sent" in text(client.post(reverse("console:start_review"), START))
    with act_as(ida), transaction.atomic():
        assert Event.objects.filter(verb="review.round_started", by_id=ida.pk).count() == 1


@pytest.mark.parametrize("key", ["vi", "petra", "dee", "pat"])
def test_who_may_not_start_one_finds_no_page(request, commits, browse, key):
    assert browse(request.getfixturevalue(key)).get(reverse("console:start_review")).status_code in {403, 404}
