"""While an answer is awaited: chased, lapsed and never "nothing held", gone on without, closed."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from access import grants
from access.models import robot
from audit import clock
from audit.moves import Refused
from intake.models import ContactChild
from post.models import Outbox
from sharing import acts, asking, tasks
from sharing.models import Chaser, InformationRequest, WentWithout
from sharing.workflow import MOVES, WORDS, State


def text(page) -> str:
    return page.content.decode()


def test_every_move_ends_in_a_state_that_is_known():
    assert set(MOVES) == set(State) == set(WORDS)
    assert all(moves <= set(State) for moves in MOVES.values())


def test_a_chaser_is_on_record_and_a_message_goes_to_the_desk(asked, mo, browse, acting):
    page = browse(mo).post(reverse("sharing:remind", args=[asked[0].pk]))
    assert page.status_code == 302
    with acting(mo):
        assert Chaser.objects.get(request=asked[0]).chased_by == mo
        assert Outbox.objects.filter(kind="request.chased", record_id=asked[0].pk).count() == 1


def test_an_answered_request_is_not_chased(asked, pat, mo, acting, at):
    from sharing.acts.answering import Said

    with acting(pat):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        acts.take(request, by=pat, at=at)
        said = Said(held="nothing", systems="PNC", identities="All", dates="2020 on")
        acts.answer(request, said, by=pat, at=at)
    with acting(mo), pytest.raises(Refused, match="nothing to chase"):
        acts.chase(InformationRequest.objects.get(pk=asked[0].pk), by=mo, at=at)


def test_silence_lapses_and_reads_not_answered(asked, family, mo, browse, acting, at):
    later = at + timedelta(hours=4, minutes=1)
    clock.hold_at(later)
    with acting(robot("timetable"), later):
        assert tasks.lapse_late(later) == 3
        assert tasks.lapse_late(later) == 0
    with acting(mo, later):
        assert {one.state for one in asking.of_contact(family.contact.pk)} == {"lapsed"}
        assert Outbox.objects.filter(kind="request.lapsed").count() == 3
    for name, thing in (("chase", family.contact), ("opened", asked[0])):
        page = text(browse(mo).get(reverse(f"sharing:{name}", args=[thing.pk])))
        assert "NOT ANSWERED" in page
        assert "Nothing held" not in page


def test_nothing_lapses_before_its_time(asked, mo, acting, at):
    with acting(mo), pytest.raises(Refused, match="has not run out"):
        acts.lapse(InformationRequest.objects.get(pk=asked[0].pk), by=mo, at=at)


def test_a_manager_goes_on_without_an_answer_and_says_why(asked, family, mo, browse, acting):
    address = reverse("sharing:go_on", args=[asked[0].pk])
    assert "Say why you go on without" in text(browse(mo).post(address, {"why": "  "}))
    assert browse(mo).post(address, {"why": "The child must be seen tonight."}).status_code == 302
    with acting(mo):
        assert WentWithout.objects.get(request=asked[0]).why == "The child must be seen tonight."
        assert "overridden" in {one.state for one in asking.of_contact(family.contact.pk)}


def test_a_worker_may_not_go_on_without(asked, sol, browse):
    assert browse(sol).get(reverse("sharing:go_on", args=[asked[0].pk])).status_code == 403


def test_the_reason_for_going_on_is_not_for_the_desk(asked, mo, pat, acting, at):
    with acting(mo):
        acts.go_on_without(asked[0], why="Women's Aid told us enough.", by=mo, at=at)
    with acting(pat):
        assert not WentWithout.objects.exists()
        assert InformationRequest.objects.get().state == "overridden"


def test_going_on_needs_a_reason(asked, mo, acting, at):
    with acting(mo), pytest.raises(ValidationError):
        acts.go_on_without(asked[0], why=" ", by=mo, at=at)


def test_closing_gives_every_opening_an_end_and_does_not_cut_the_desk_off(asked, family, mo, pat, acting, browse, at):
    until = at + timedelta(days=14)
    with acting(mo):
        asking.closing(family.contact, until=until, by=mo, at=at)
        assert all(grant.until == until for grant in grants.grants_on(asked[0]))
    inbox = reverse("sharing:inbox")
    assert asked[0].reference in text(browse(pat).get(inbox))
    clock.hold_at(until + timedelta(seconds=1))
    assert asked[0].reference not in text(browse(pat).get(inbox))
    assert browse(pat).get(reverse("sharing:answer", args=[asked[0].pk])).status_code == 404


def test_a_request_follows_its_contact_out_of_another_team_s_sight(asked, otis, browse):
    assert browse(otis).get(reverse("sharing:opened", args=[asked[0].pk])).status_code == 404


def test_children_do_not_move_when_a_partner_answers(asked, family, pat, mo, acting, at):
    with acting(mo):
        before = dict(ContactChild.objects.values_list("pk", "version"))
    with acting(pat):
        acts.take(InformationRequest.objects.get(pk=asked[0].pk), by=pat, at=at)
    with acting(mo):
        assert dict(ContactChild.objects.values_list("pk", "version")) == before


def test_the_contact_s_timeline_shows_what_went_out_and_what_came(asked, family, pat, mo, acting, at):
    from sharing.acts.answering import Said

    with acting(pat):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        acts.take(request, by=pat, at=at)
        acts.answer(request, Said(held="nothing", systems="PNC", identities="All", dates="2020 on"), by=pat, at=at)
    with acting(mo):
        titles = [one.title for one in asking.timeline(family.contact.pk, at)]
    assert titles.count("West Midlands Police: Answered") == 1
    assert {"West Midlands Police asked", "Acute trust asked", "Women's Aid asked"} <= set(titles)
