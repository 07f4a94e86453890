"""A door that is not one's own says whose it is."""

from datetime import date

from access.actions import Action
from intake import teams
from tests.cast import TODAY
from tests.intake.build import FRIDAY, a_contact


def test_the_officer_reads_who_screens_and_the_worker_may_press(dee, sol, acting, browse):
    with acting(dee, FRIDAY):
        contact = a_contact(dee)
    page = browse(dee).get(f"/contacts/{contact.pk}").content.decode()
    assert "A social worker screens. Asha Merriden and Sol Quayle are on the team." in page
    assert 'aria-disabled="true"' in page
    assert f"/contacts/{contact.pk}/screen" not in page
    assert f"/contacts/{contact.pk}/rate" not in page
    mine = browse(sol).get(f"/contacts/{contact.pk}").content.decode()
    assert f"/contacts/{contact.pk}/screen" in mine


def test_a_team_without_anybody_says_so(dee, acting):
    with acting(dee, FRIDAY):
        queue = a_contact(dee).queue_id
        assert (
            teams.who_does(Action.CLOSE_CONTACT, queue, TODAY) == "A MASH manager closes. Mo Brightwell is on the team."
        )
        before = teams.who_does(Action.SCREEN_CONTACT, queue, date(2025, 1, 1))
    assert before == "A social worker screens. Nobody on the team is one today."
