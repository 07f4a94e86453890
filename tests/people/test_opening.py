"""Somebody opens a person outside their work: for an hour, with a reason, and a manager looks the next working day."""

from datetime import timedelta

import pytest
from django.urls import reverse

from audit.models import Event
from people.models import Opening
from post.models import Outbox
from tests.people.family import a_child

REASON = {"category": "cover", "why": "Covering for Dee, mother rang about tonight"}


@pytest.fixture
def opening(dee, sol, browse, acting):
    """Sol opened Wren."""
    with acting(dee):
        wren = a_child(dee)
    assert browse(sol).post(reverse("people:open", args=[wren.pk]), REASON).status_code == 302
    with acting(sol):
        return Opening.objects.get(person=wren)


def page_of(response) -> str:
    return response.content.decode()


def test_an_opening_lasts_an_hour_and_is_reviewed_the_next_working_day(opening, at, acting, sol):
    assert opening.until == at + timedelta(hours=1)
    assert (opening.review_due_at - at).days == 1
    with acting(sol):
        event = Event.objects.get(verb="person.opened_with_reason")
    assert event.codes["category"] == "cover" and "mother" not in str(event.codes)


def test_after_an_hour_the_person_is_closed_again(opening, sol, browse, at):
    from audit import clock

    place = reverse("people:person", args=[opening.person_id])
    assert browse(sol).get(place).status_code == 200
    clock.hold_at(at + timedelta(minutes=61))
    assert browse(sol).get(place).status_code == 404


def test_the_managers_of_the_team_and_the_dpo_are_told_without_a_name(opening, mo, otis, vi, acting):
    with acting(mo):
        told = list(Outbox.objects.filter(kind="access.opened"))
    paths = {message.to_id: message.path for message in told}
    assert paths == {mo.pk: f"/people/openings/{opening.pk}", vi.pk: f"/console/record/{opening.pk}/"}


def test_a_manager_reads_the_reason_and_says_what_they_make_of_it(opening, mo, browse, acting):
    client = browse(mo)
    assert "Covering for Dee" in page_of(client.get(reverse("people:openings")))
    place = reverse("people:review", args=[opening.pk])
    assert "Say what is not right" in page_of(client.post(place, {"verdict": "unsure"}))
    assert client.post(place, {"verdict": "justified"}).status_code == 302
    page = page_of(client.get(reverse("people:openings")))
    assert "Justified: Mo Brightwell" in page
    assert "reviewed already" in page_of(client.post(place, {"verdict": "justified"}))


def test_a_review_not_made_in_time_reads_as_late(opening, mo, browse, at):
    from audit import clock

    clock.hold_at(at + timedelta(days=3))
    assert "Late: to be reviewed by Tue 24 Nov 23:59" in page_of(browse(mo).get(reverse("people:openings")))


def test_only_a_manager_of_the_team_reviews_and_never_their_own(opening, dee, sol, otis, pat, browse, acting, mo):
    place = reverse("people:review", args=[opening.pk])
    assert browse(dee).get(place).status_code == 403
    assert browse(sol).get(place).status_code == 403
    assert browse(otis).get(place).status_code == 404
    assert browse(pat).get(place).status_code == 404
    client = browse(mo)
    with acting(dee):
        other = a_child(dee, given="Otto")
    client.post(reverse("people:open", args=[other.pk]), REASON | {"why": "Ringing the school about tonight"})
    with acting(mo):
        mine = Opening.objects.get(person=other)
    assert client.get(reverse("people:review", args=[mine.pk])).status_code == 404
