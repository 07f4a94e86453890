"""My work says what is mine and next, what is late and why, and what came back."""

from datetime import timedelta

from access import grants
from frontdoor.mine import mine
from sharing.models import InformationRequest
from tests import build
from tests.intake.build import a_contact


def test_it_says_what_is_late_and_why_and_what_is_next(sol, acting, at):
    with acting(sol):
        a_contact(sol, at)
        found = mine(sol, at + timedelta(days=9))
        assert "1 contact, 1 late" in found.words and found.late[0][2]
        assert "Next: FD-" in mine(sol, at).words


def test_nobody_with_nothing_is_told_so(asha, acting, at):
    with acting(asha):
        assert mine(asha, at).words == "Nothing is yours now."


def test_what_came_back_is_mine_to_go_on_with(sol, acting, browse, at):
    with acting(sol):
        contact = a_contact(sol, at)
        request = build.a_request(contact, by=sol)
        contact = contact.refresh()
        contact.stage = "with_agencies"
        contact.write(by=sol, why="the test asks")
        assert mine(sol, at).back == []
        answered = InformationRequest.objects.get(pk=request.pk)
        answered.state, answered.settled_at = "answered", at
        answered.write(by=sol, why="the test answers")
        assert [row[1] for row in mine(sol, at).back] == [contact.reference]
    assert "Came back: every agency has answered" in browse(sol).get("/my-work").content.decode()


def test_what_a_worker_was_sent_is_theirs_whoever_owns_it(mo, otis, acting, at):
    with acting(mo):
        contact = a_contact(mo, at)
        row = contact.children.first()
        row.allocated_worker = otis
        row.write(by=mo, why="the test sends it")
        grants.give(otis, on=contact, by=mo, why="sent", until=None, origin="allocated", at=at)
    with acting(otis):
        assert "1 contact" in mine(otis, at).words
