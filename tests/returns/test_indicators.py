"""The front door's indicators: how much came, how fast it was decided; small numbers are for the hub alone."""

from datetime import timedelta

import pytest

from intake import acts
from returns.indicators import reading
from returns.indicators.figures import figures, time_words
from tests import cast
from tests.intake.build import a_contact, children_of, ready_to_decide

COUNTS = {
    "contacts": 40, "repeats": 2, "rereferrals": 7, "sources": {"6": 30, "2A": 8, "1B": 2}, "hours": {"9": 40},
    "first": {"all": 40, "met": 30}, "outcomes": {"NFA": 20, "CIN_REFERRAL": 20},
    "ratings": [
        {"rating": "GREEN", "n": 9, "met": 9, "median": 7200, "ninetieth": 90000},
        {"rating": "RED", "n": 3, "met": 2, "median": 3600, "ninetieth": 9000},
    ],
    "agencies": [{"agency": "Police", "n": 12, "late": 6, "median": 5400, "ninetieth": None}],
}  # fmt: skip


def test_the_hub_sees_its_own_numbers():
    found = figures(COUNTS, smallest=1)
    assert found.in_time == "75% (30 of 40)" and found.repeats == "2"
    assert [row[0] for row in found.ratings] == ["RED", "GREEN"] and found.ratings[0][2:4] == ("1 h 00", "2 h 30")
    assert found.agencies[0] == ("Police", "12", "1 h 30", "none", "50% (6 of 12)")


def test_small_numbers_are_hidden_outside_the_hub_and_never_one_alone():
    found = figures(COUNTS, smallest=5)
    assert found.repeats == "fewer than 5"
    assert {bar.label for bar in found.sources if bar.number is None} == {"Neighbour", "School"}
    assert found.ratings[0] == ("RED", "fewer than 5", "hidden", "hidden", "hidden")


def test_a_share_with_a_small_side_is_hidden():
    assert figures(COUNTS | {"first": {"all": 40, "met": 38}}, smallest=5).in_time == "hidden"


@pytest.mark.parametrize(
    ("seconds", "words"), [(None, "none"), (59, "1 min"), (3 * 3600 + 1200, "3 h 20"), (100_000, "1 d 3 h")]
)
def test_time_is_said_as_people_say_it(seconds, words):
    assert time_words(seconds) == words


def test_what_was_received_and_decided_is_counted(sol, acting, at):
    with acting(sol):
        before = reading.counts("28", at + timedelta(minutes=1))
        contact = a_contact(sol, at)
        ready_to_decide(contact, sol, at)
        for child in children_of(contact):
            acts.decide_child(child, outcome="NFA", rationale="Seen and well.", by=sol, at=at)
        after = reading.counts("28", at + timedelta(minutes=1))
    assert after["contacts"] == before["contacts"] + 1
    assert after["outcomes"]["NFA"] == before["outcomes"].get("NFA", 0) + 2
    assert after["first"]["met"] == before["first"]["met"] + 1


def test_a_partner_is_counted_nothing(pat, acting, at):
    with acting(pat):
        assert reading.counts("28", at) is None


def test_the_page_stands_open_to_the_hub_and_says_what_is_hidden_to_governance(dee, browse):
    assert "Numbers below" not in browse(dee).get("/statistics/indicators").content.decode()
    page = browse(cast.member("ida")).get("/statistics/indicators?days=7").content.decode()
    assert "Numbers below 5 are hidden outside the hub" in page


@pytest.mark.parametrize("key", ["pat", "remi", "petra"])
def test_it_is_nobody_elses(key, dee, browse):
    assert browse(cast.member(key)).get("/statistics/indicators").status_code == 404
