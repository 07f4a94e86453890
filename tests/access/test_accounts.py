"""Accounts rest and end by themselves or by a named person, at once; sponsors say each quarter who stays."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from access import accounts, ends, reviews, rota
from access.actions import Action
from access.decide import may, visible
from access.identity import act_as, standing_of
from access.models import AccessReview, Account, Duty, User, robot
from access.staffing import Answer
from audit import clock
from audit.models import Event
from audit.moves import Refused
from intake.models import Contact
from post.models import Outbox
from tests import build
from tests.cast import NOW, TODAY

DAY = timedelta(days=1)


@pytest.fixture
def sols(sol, petra, dee, acting):
    """Sol's account: Dee vouches for it."""
    with acting(petra):
        return accounts.set_terms(sol, sponsor=dee, contract_ends_on=None, by=petra, at=NOW, why="joined")


def changed(account, petra, acting, **values):
    with acting(petra):
        row = account.refresh()
        for name, value in values.items():
            setattr(row, name, value)
        return row.write(by=petra, why="the test needs it")


@pytest.mark.parametrize(
    ("values", "left"),
    [
        ({}, ""),
        ({"contract_ends_on": TODAY}, ""),
        ({"contract_ends_on": TODAY - DAY}, ends.CONTRACT),
        ({"suspended_on": TODAY}, ends.SUSPENDED),
        ({"ended_on": TODAY}, ends.SUSPENDED),
    ],
)
def test_an_account_ends_on_its_day(values, left):
    assert ends.ended(Account(**values), TODAY) == left
    assert ends.ended(None, TODAY) == ""


def test_ninety_days_unused_counts_from_the_last_sign_in_or_from_joining():
    assert not ends.unused(None, TODAY - 90 * DAY, TODAY) and ends.unused(None, TODAY - 91 * DAY, TODAY)
    assert not ends.unused(TODAY - DAY, TODAY - 400 * DAY, TODAY)


def test_a_contract_that_ended_closes_everything_at_the_next_decision(sols, sol, petra, acting):
    assert may_now(sol, Action.OPEN_HUB)
    changed(sols, petra, acting, contract_ends_on=TODAY - DAY)
    assert not may_now(sol, Action.OPEN_HUB) and may_now(sol, Action.OPEN_OWN_ACCOUNT)
    standing = standing_of(sol, NOW)
    assert not standing.scopes and not standing.team_ids and standing.lapsed == ends.CONTRACT


def may_now(user, action, at=NOW) -> bool:
    with act_as(user, at):
        return may(user, action)


def test_lapsed_training_leaves_what_is_red_until_the_end_of_the_next_working_day(sols, sol, dee, petra, acting):
    friday = date(2026, 11, 20)
    with acting(dee):
        red, green = build.a_contact(by=dee, rating="RED"), build.a_contact(by=dee, rating="GREEN")
    changed(sols, petra, acting, training_until=friday)
    # Monday is the next working day after Friday.
    assert not may_now(sol, Action.ASK_AGENCY) and may_now(sol, Action.DECIDE_CONTACT)
    with acting(sol):
        seen = set(visible(sol, Action.OPEN_CONTACT).values_list("pk", flat=True))
    assert seen == {red.pk} and green.pk not in seen
    tuesday = NOW + DAY
    assert not may_now(sol, Action.DECIDE_CONTACT, tuesday) and may_now(sol, Action.OPEN_MY_WORK, tuesday)
    with acting(sol, tuesday):
        assert not Contact.objects.exists()  # the second wall says no as well


def test_whoever_is_on_the_rota_works_on_until_then(sols, sol, mo, petra, acting):
    changed(sols, petra, acting, training_until=date(2026, 11, 20))
    with acting(mo):
        rota.put_on_rota(
            sol, duty=Duty.DUTY_WORKER, from_at=NOW, until_at=NOW + timedelta(hours=8), by=mo, at=NOW, why="today"
        )
    assert may_now(sol, Action.ASK_AGENCY)
    assert not may_now(sol, Action.ASK_AGENCY, NOW + DAY)


def test_finishing_the_module_opens_everything_again(sols, sol, petra, acting):
    changed(sols, petra, acting, training_until=date(2026, 1, 1))
    assert not may_now(sol, Action.OPEN_HUB)
    with acting(petra):
        accounts.train(sol, module="cyber", done_on=TODAY, by=petra, at=NOW, why="certificate seen")
        with pytest.raises(ValidationError):
            accounts.train(sol, module="cyber", done_on=TODAY, by=petra, at=NOW, why="again")
    assert may_now(sol, Action.OPEN_HUB)


def test_suspending_and_ending_act_on_the_next_request(commits, sol, petra, browse, acting):
    client = browse(sol)
    assert client.get("/hub").status_code == 200
    with acting(petra):
        accounts.suspend(sol, by=petra, at=NOW, why="asked by their manager")
    assert client.get("/hub").status_code in {302, 403, 404}
    with acting(petra):
        accounts.resume(sol, by=petra, at=NOW, why="cleared")
    assert browse(sol).get("/hub").status_code == 200
    with acting(petra):
        accounts.end(sol, by=petra, at=NOW, why="left")
    assert client.get("/hub").status_code == 302
    assert not User.objects.get(pk=sol.pk).is_active


def test_nobody_changes_their_own_account(petra, acting):
    with acting(petra):
        for act in (accounts.suspend, accounts.end, accounts.resume):
            with pytest.raises(Refused):
                act(petra, by=petra, at=NOW, why="me")
        with pytest.raises(Refused):
            accounts.train(petra, module="cyber", done_on=TODAY, by=petra, at=NOW, why="me")


def asked(at=NOW):
    timetable = robot("timetable")
    with act_as(timetable, at), transaction.atomic():
        return reviews.ask_sponsors(by=timetable, at=at)


def carried_out(at):
    with act_as(robot("timetable"), at), transaction.atomic():
        return reviews.carry_out(at=at)


def test_a_sponsor_is_asked_once_a_quarter_and_answers_on_a_page(sols, dee, mo, browse, acting):
    assert len(asked()) == 1 and not asked()
    client = browse(dee)
    page = client.get("/access/reviews").content.decode()
    assert "Sol Quayle" in page and "October to December 2026" in page
    with acting(dee):
        review = AccessReview.objects.get()
    place = f"/access/reviews/{review.pk}"
    assert "Say what is to change" in client.post(place, {"says": "change"}).content.decode()
    assert client.post(place, {"says": "keep"}).status_code == 302
    assert "answered this already" in client.post(place, {"says": "end"}).content.decode()
    assert browse(mo).get(place).status_code == 404
    with acting(mo):
        assert not AccessReview.objects.exists()


def test_silence_suspends_after_fourteen_days_and_ends_after_thirty(sols, sol):
    asked()
    assert carried_out(NOW + 14 * DAY)["suspended"] == 0
    assert carried_out(NOW + 15 * DAY)["suspended"] == 1 and carried_out(NOW + 15 * DAY)["suspended"] == 0
    assert not may_now(sol, Action.OPEN_HUB, NOW + 15 * DAY)
    assert carried_out(NOW + 31 * DAY)["ended"] == 1
    assert not User.objects.get(pk=sol.pk).is_active


def test_an_answer_of_end_ends(sols, sol, dee, acting):
    review = asked()[0]
    with acting(dee):
        reviews.answer(review, says=Answer.END, by=dee, at=NOW)
    assert carried_out(NOW)["ended"] == 1 and carried_out(NOW)["ended"] == 0


def test_people_are_warned_thirty_seven_and_one_day_before(sols, sol, dee, petra, acting):
    changed(sols, petra, acting, contract_ends_on=TODAY + 30 * DAY, training_until=TODAY + 7 * DAY)
    assert carried_out(NOW)["warned"] == 2 and carried_out(NOW)["warned"] == 0
    changed(sols, petra, acting, training_until=TODAY - DAY)
    assert carried_out(NOW)["warned"] == 1
    with acting(petra):
        told = set(Outbox.objects.filter(kind="access.ends_soon").values_list("to_id", flat=True))
    assert told == {sol.pk, dee.pk}


def test_the_pages_of_an_account_do_what_they_say(sol, dee, petra, browse, acting):
    client, place = browse(petra), f"/access/accounts/{sol.pk}"
    assert "Nobody" in client.get(place).content.decode()
    said = {"sponsor": str(dee.pk), "contract_ends_on": "31/3/2027", "why": "fixed term"}
    assert client.post(f"{place}/terms", said).status_code == 302
    assert "Dee Harkaway" in client.get(place).content.decode()
    trained = {"module": "cyber", "done_on": "24/11/2026", "why": "x"}
    assert "not come yet" in client.post(f"{place}/training", trained).content.decode()
    assert client.post(f"{place}/training", trained | {"done_on": "20/11/2026"}).status_code == 302
    assert client.post(f"{place}/suspend", {"why": "asked"}).status_code == 302
    assert "suspended" in client.get(place).content.decode()
    assert client.post(f"{place}/resume", {"why": "cleared"}).status_code == 302
    assert client.post(f"{place}/end", {"why": "left"}).status_code == 302
    assert browse(dee).get(place).status_code == 403
    assert "Somebody else" in client.post(f"/access/accounts/{petra.pk}/end", {"why": "me"}).content.decode()


ROWS = "name,e-mail,job title,role,place\nTam Orrick,tam@example.org,officer,contact officer,{place}\n"


def test_many_are_tried_first_and_invited_all_or_none(petra, browse, acting):
    client = browse(petra)
    with acting(petra):
        place = build.a_team().name
    rows = ROWS.format(place=place) + "Uma Pell,not an address,officer,contact officer,\n"
    page = client.post("/access/accounts/many", {"rows": rows, "why": "new team", "do": "invite"}).content.decode()
    assert "This is no e-mail address" in page and not User.objects.filter(email="tam@example.org").exists()
    good = ROWS.format(place=place)
    assert (
        "Would be invited"
        in client.post("/access/accounts/many", {"rows": good, "why": "x", "do": "try"}).content.decode()
    )
    assert not User.objects.filter(email="tam@example.org").exists()
    assert client.post("/access/accounts/many", {"rows": good, "why": "x", "do": "invite"}).status_code == 302
    assert User.objects.filter(email="tam@example.org").exists()
    again = client.post("/access/accounts/many", {"rows": good, "why": "x", "do": "invite"}).content.decode()
    assert "has an account" in again
    wrong = ROWS.format(place="") + "\n"
    refused = client.post("/access/accounts/many", {"rows": wrong.replace("tam@", "tom@"), "why": "x", "do": "invite"})
    assert "Row 1" in refused.content.decode() and not User.objects.filter(email="tom@example.org").exists()


def test_my_access_says_what_why_and_where_and_ends_other_sessions(sol, dee, browse, acting):
    clock.hold_at(NOW)
    client = browse(sol)
    page = client.get("/access/mine").content.decode()
    assert "open_own_account" not in page
    for words in ("Open a contact", "social worker", "Where I am signed in", "Whom I am linked to"):
        assert words in page
    assert "Rota" not in page.partition("Also yours")[2]
    assert client.post("/access/mine/sessions", {}).status_code == 302
    assert client.post("/access/mine/sessions", {"session": "x' or 1"}).status_code == 302


def test_ending_ones_other_sessions_leaves_this_one_and_nobody_elses(commits, sol, dee):
    from allauth.usersessions.models import UserSession
    from django.test import Client

    def signed_in(user):
        client = Client()
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        session = client.session
        session["signin_demo"] = True
        session.save()
        UserSession(user=user, ip="127.0.0.1", user_agent="t", session_key=client.session.session_key).save()
        return client

    here, there, hers = signed_in(sol), signed_in(sol), signed_in(dee)
    other = UserSession.objects.get(session_key=hers.session.session_key)
    here.post("/access/mine/sessions", {"session": str(other.pk)})
    assert hers.get("/access/mine").status_code == 200
    here.post("/access/mine/sessions", {})
    assert there.get("/access/mine").status_code == 302
    assert here.get("/access/mine").status_code == 200


def test_what_was_done_is_in_the_trail(sols, sol, petra, acting):
    with acting(petra):
        accounts.suspend(sol, by=petra, at=NOW, why="asked")
        assert Event.objects.get(verb="account.suspended").codes == {"user": str(sol.pk)}
