"""Who opened a child with a reason of their own sees what keeps people safe, and not where a family is hidden."""

import pytest

from access import grants
from people import acts
from people.masks import covered, works_with
from tests.cast import NOW
from tests.people.family import a_child, front_door

REASON = {"category": "cover", "why": "Covering for Dee, mother rang about tonight"}
REFUGE = {"lines": "4 Hollow Lane", "postcode": "B70 9ZZ", "kind": "refuge"}


@pytest.fixture
def wren(dee, acting):
    """Wren, in a refuge, Sikh, with asthma."""
    with acting(dee):
        child = a_child(dee, religion="Sikh", health="Asthma, carries an inhaler", first_language="Punjabi")
        acts.live_at(child, by=dee, at=NOW, why="told", **REFUGE)
        return child


PLACES = ("/people/{}", "/people/{}/family", "/people/{}/history", "/people/{}/opened")


def test_a_reason_of_ones_own_covers_the_refuge_everywhere(wren, sol, browse):
    client = browse(sol)
    client.post(f"/people/{wren.pk}/open", REASON)
    for place in PLACES:
        page = client.get(place.format(wren.pk)).content.decode()
        assert "Hollow Lane" not in page and "B70 9ZZ" not in page, place
    page = client.get(f"/people/{wren.pk}").content.decode()
    assert "Sikh" not in page and "Punjabi" not in page and "Asthma" in page
    assert "Why can’t I see everything?" in page and "01632 960 102" in page
    assert "Sikh" not in client.get(f"/people/{wren.pk}/history").content.decode()


def test_whoever_works_on_the_child_sees_it_marked(wren, dee, sol, browse, acting):
    with acting(dee):
        grants.give(sol, on=wren, by=dee, why="allocated", until=None, origin="allocation", at=NOW)
    page = browse(sol).get(f"/people/{wren.pk}").content.decode()
    assert "Hollow Lane" in page and "DO NOT DISCLOSE" in page and "Why can’t I see everything?" not in page


def test_a_teams_work_uncovers_for_all_of_the_team_even_after_a_reason(wren, dee, sol, browse, acting):
    browse(sol).post(f"/people/{wren.pk}/open", REASON)
    with acting(sol):
        assert covered(sol, wren) and not works_with(sol, wren)
    with acting(dee):
        grants.give(front_door(), on=wren, by=dee, why="a contact", until=None, origin="receiving", at=NOW)
    with acting(sol):
        assert not covered(sol, wren) and works_with(sol, wren)
