"""Agencies, desks and teams are kept in pages of our own, by whoever sees no child; what rests opens nothing."""

import pytest
from django.db import transaction

from access import accounts, placing
from access.identity import act_as, standing_of
from access.models import Agency, Desk, Membership, Team
from audit.models import Event
from audit.moves import Refused
from tests import cast

WHY = {"why": "As the agency asked."}


@pytest.fixture
def police(commits):
    with act_as(cast.member("petra")), transaction.atomic():
        return Desk.objects.select_related("agency").get(key="police-mash")


def as_petra(petra, act, *args, **said):
    with act_as(petra), transaction.atomic():
        return act(*args, by=petra, at=cast.NOW, why="As asked.", **said)


def _again(place, **said):
    return placing.suspend(place.refresh(), **said)


def test_an_agency_a_desk_and_a_team_are_added_on_pages(police, petra, mo, browse):
    browser = browse(petra)
    new = {"name": "Lanternside Youth", "short_name": "Lanternside", **WHY}
    assert browser.post("/access/agencies/new", new | {"sponsor": str(mo.pk)}).status_code == 302
    with act_as(petra), transaction.atomic():
        agency = Agency.objects.get(key="lanternside")
        assert agency.sponsor_id == mo.pk and agency.group_id
    assert browser.post(f"/access/agencies/{agency.pk}/desk", {"name": "Duty", **WHY}).status_code == 302
    assert browser.post("/access/teams/new", {"name": "Night team", **WHY}).status_code == 302
    page = browser.get("/access/places").content.decode()
    assert "Lanternside Youth" in page and "Night team" in page and mo.display_name in page
    again = browser.post("/access/agencies/new", new)
    assert "There is one of this name" in again.content.decode()


def test_an_administrator_says_who_there_is_and_not_what_may_be_told(police, petra, browse):
    browser, known = browse(petra), (police.agency.body_type, police.agency.matrix_column, police.agency.valid_to)
    sent = {"name": "Police of the valley", "short_name": "Police", "body_type": "charity", "matrix_column": "", **WHY}
    assert browser.post(f"/access/agencies/{police.agency.pk}/change", sent).status_code == 302
    as_petra(petra, lambda place, **said: placing.end(place.refresh(), **said), police.agency)
    with act_as(petra), transaction.atomic():
        now = Agency.objects.get(pk=police.agency.pk)
    assert now.name == "Police of the valley" and (now.body_type, now.matrix_column, now.valid_to) == known
    assert now.suspended_on == cast.TODAY


@pytest.mark.parametrize("which", ["desk", "agency"])
def test_what_rests_opens_nothing_until_it_works_again(police, petra, pat, browse, which):
    place = police if which == "desk" else police.agency
    assert browse(pat).get("/requests/desk").status_code == 200
    browser = browse(petra)
    assert (
        browser.post(f"/access/{'desks' if which == 'desk' else 'agencies'}/{place.pk}/suspend", WHY).status_code == 302
    )
    assert not standing_of(pat, cast.NOW).group_ids
    assert browse(pat).get("/requests/desk").status_code == 404
    assert "Rests since" in browser.get("/access/places").content.decode()
    as_petra(petra, lambda place, **said: placing.resume(place.refresh(), **said), place)
    assert standing_of(pat, cast.NOW).group_ids


def test_what_ends_ends_its_memberships_and_sessions(police, petra, pat, browse):
    visitor = browse(pat)
    assert visitor.get("/requests/desk").status_code == 200
    as_petra(petra, placing.end, police.agency)
    with act_as(petra), transaction.atomic():
        assert Membership.objects.get(user=pat).ends_on == cast.TODAY
        assert not Desk.objects.filter(agency=police.agency, ended_on=None).exists()
    assert not standing_of(pat, cast.NOW).group_ids


def test_a_team_that_rests_leaves_its_people_nothing(commits, petra, sol):
    with act_as(petra), transaction.atomic():
        team = Team.objects.get(key="front-door")
    as_petra(petra, placing.suspend, team)
    assert not standing_of(sol, cast.NOW).roles
    with pytest.raises(Refused, match="rests already"):
        as_petra(petra, _again, team)


def test_a_sponsor_vouches_for_everybody_of_the_agency(police, petra, pat, mo):
    as_petra(petra, placing.set_sponsor, police.agency, sponsor=mo)
    with act_as(petra), transaction.atomic():
        assert accounts.of(pat).sponsor_id == mo.pk


def test_a_desk_moves_and_its_people_with_it(police, petra, pat, browse):
    with act_as(petra), transaction.atomic():
        other = Agency.objects.exclude(pk=police.agency_id).filter(valid_to=None).first()
    assert browse(petra).post(f"/access/desks/{police.pk}/move", {"agency": str(other.pk), **WHY}).status_code == 302
    standing = standing_of(pat, cast.NOW)
    assert standing.agency.pk == other.pk and police.agency.group_id not in standing.group_ids


@pytest.mark.parametrize("key", ["mo", "vi", "pat"])
def test_nobody_else_keeps_them(police, browse, key):
    for path in ("/access/places", f"/access/desks/{police.pk}", f"/access/desks/{police.pk}/end"):
        assert browse(cast.member(key)).get(path).status_code in {403, 404}


def test_it_is_in_the_trail_with_its_reason(police, petra, vi):
    as_petra(petra, placing.change, police, name="New name", telephone="01632 960 777", email="")
    with act_as(vi), transaction.atomic():
        assert Event.objects.filter(verb="place.changed").exists()
        assert Desk.history.filter(id=police.pk).first().history_change_reason == "As asked."
