"""A factor is lost: in for one shift by the manager on call, replaced for good by two people, never by oneself."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from access import recovering, rota
from access.identity import act_as
from access.models import Duty, FactorReset, OneShift
from access.signin import invitations, sessions
from access.signin.models import Invitation
from audit import clock
from audit.models import Event
from audit.moves import Refused
from tests import cast, factors

WHY = "Their telephone was stolen; a strategy discussion is at eleven."


@pytest.fixture
def lost(commits, sol):
    """Sol, who has an app on a telephone that was stolen, and is no demo account."""
    sol.is_demo = False
    sol.save()
    factors.an_app(sol)
    return sol


def let_in(mo, sol, at=cast.NOW):
    with act_as(mo, at), transaction.atomic():
        return recovering.let_in(sol, known_by="Rang 01632 960 144, the desk.", by=mo, at=at, why=WHY)


def enter(user, code):
    client = Client()
    return client, client.post(reverse("signin_one_shift"), {"email": user.email, "code": code})


def test_the_manager_on_call_lets_a_colleague_in_for_one_shift(lost, mo, vi, browse):
    browser = browse(mo)
    page = browser.post("/access/let-in", {"user": str(lost.pk), "known_by": "Rang the desk.", "why": WHY})
    code = re.search(r"<code>([A-Z0-9 ]+)</code>", page.content.decode())[1]
    client, answer = enter(lost, code)
    assert answer.status_code == 302 and client.get("/people/find").status_code == 200
    with act_as(mo), transaction.atomic():
        row = OneShift.objects.get()
        assert row.used_at == cast.NOW and row.code != code.replace(" ", "")
    with act_as(vi), transaction.atomic():
        assert {"signin.let_in", "signin.code_used"} <= set(Event.objects.values_list("verb", flat=True))


def test_the_shift_ends_and_so_does_the_session(lost, mo):
    _, code = let_in(mo, lost)
    client, _ = enter(lost, code)
    session = client.session
    for hours in (0.2, 9.9):
        session[sessions.SEEN] = (cast.NOW + timedelta(hours=hours)).timestamp()
        session.save()
        clock.hold_at(cast.NOW + timedelta(hours=hours))
        assert client.get("/people/find").status_code == 200
    session[sessions.SEEN] = (cast.NOW + timedelta(hours=10)).timestamp()
    session.save()
    clock.hold_at(cast.NOW + timedelta(hours=10))
    assert client.get("/people/find").url.startswith("/account/sign-in/")


def test_what_asks_for_a_fresh_factor_stays_closed_and_no_factor_is_added(lost, mo):
    _, code = let_in(mo, lost)
    client, _ = enter(lost, code)
    for name in ("mfa_add_webauthn", "mfa_activate_totp", "account_change_password", "mfa_generate_recovery_codes"):
        assert client.get(reverse(name)).url == reverse("access:mine"), name
    request = type("Asking", (), {"session": client.session, "user": lost, "at": cast.NOW})()
    assert not sessions.fresh_factor(request)


@pytest.mark.parametrize("wrong", ["late", "spent", "another's", "guessed"])
def test_a_code_opens_once_soon_and_for_its_own_person(lost, mo, dee, wrong):
    _, code = let_in(mo, lost)
    if wrong == "late":
        clock.hold_at(cast.NOW + timedelta(minutes=16))
    if wrong == "spent":
        enter(lost, code)
    who = dee if wrong == "another's" else lost
    client, answer = enter(who, "ABCDEFGHJKLM" if wrong == "guessed" else code)
    assert answer.status_code == 200 and b"do not match" in answer.content
    assert client.get("/people/find").url.startswith("/account/sign-in/")


def test_five_wrong_tries_spend_it(lost, mo):
    _, code = let_in(mo, lost)
    for _ in range(5):
        enter(lost, "ABCDEFGHJKLM")
    assert enter(lost, code)[1].status_code == 200


def test_an_address_nobody_has_reads_the_same(lost, mo):
    let_in(mo, lost)
    nobody = Client().post(reverse("signin_one_shift"), {"email": "nobody@example.org", "code": "ABCDEFGHJKLM"})
    assert "do not match" in nobody.content.decode() and nobody.status_code == 200


@pytest.mark.parametrize(
    ("giver", "receiver", "said"),
    [
        ("mo", "mo", "Somebody else lets you in"),
        ("mo", "otis", "a passkey alone"),
        ("mo", "pat", "do not work on cases"),
    ],
)
def test_nobody_lets_in_themselves_a_manager_or_a_partner(lost, giver, receiver, said):
    with pytest.raises(Refused, match=said):
        let_in(cast.member(giver), cast.member(receiver))


def test_only_the_manager_on_call_while_the_rota_names_one(lost, mo, otis):
    with act_as(otis), transaction.atomic():
        rota.put_on_rota(
            mo, duty=Duty.ON_CALL, from_at=cast.NOW, until_at=cast.NOW + timedelta(hours=8), by=otis, at=cast.NOW,
            why="on call",
        )  # fmt: skip
    let_in(mo, lost)
    with pytest.raises(Refused, match="manager on call"):
        let_in(otis, lost)


def test_another_manager_reviews_it(lost, mo, otis, browse, acting):
    row, _ = let_in(mo, lost)
    assert browse(mo).get(f"/access/let-in/{row.pk}").status_code == 404
    page = browse(otis).get("/access/let-in").content.decode()
    assert lost.display_name in page and "stolen" in page
    again = browse(otis).post(f"/access/let-in/{row.pk}", {"verdict": "unsure", "words": ""})
    assert "Say what is not right" in again.content.decode()
    assert browse(otis).post(f"/access/let-in/{row.pk}", {"verdict": "justified"}).status_code == 302
    with acting(otis):
        assert OneShift.objects.get().reviewed_by_id == otis.pk


def test_the_database_lets_nobody_in_by_themselves(lost, sol):
    with pytest.raises(DatabaseError), act_as(sol), transaction.atomic():
        OneShift(
            user=sol, by=sol, why="x", known_by="x", code="x", made_at=cast.NOW, use_by=cast.NOW, until=cast.NOW
        ).write(by=sol, why="let me in")  # fmt: skip


def ask(petra, user, second):
    with act_as(petra), transaction.atomic():
        return recovering.ask_second(
            user, second=second, known_by="Rang the desk.", by=petra, at=cast.NOW, why="Telephone stolen."
        )


def test_replacing_a_factor_takes_a_second_person(lost, petra, mo, browse):
    with act_as(petra), transaction.atomic(), pytest.raises(ValidationError, match="second person"):
        invitations.invite_again(lost, by=petra, why="lost", at=cast.NOW)
    page = browse(petra).post(
        f"/access/accounts/{lost.pk}/lost", {"second": str(mo.pk), "known_by": "Rang the desk.", "why": "Stolen."}
    )
    assert page.status_code == 302 and not Invitation.objects.filter(user=lost).exists()
    with act_as(mo), transaction.atomic():
        row = FactorReset.objects.get()
    assert browse(petra).get(f"/access/lost/{row.pk}").status_code == 404
    assert lost.display_name in browse(mo).get("/access/lost").content.decode()
    assert browse(mo).post(f"/access/lost/{row.pk}", {"agreed": "yes"}).status_code == 302
    assert Invitation.objects.get(user=lost).is_open(cast.NOW)


def test_a_second_person_who_is_not_sure_stops_it(lost, petra, mo, browse):
    row = ask(petra, lost, mo)
    assert "Say why not" in browse(mo).post(f"/access/lost/{row.pk}", {"agreed": "no"}).content.decode()
    browse(mo).post(f"/access/lost/{row.pk}", {"agreed": "no", "words": "I could not reach them."})
    assert not Invitation.objects.filter(user=lost).exists()


def test_a_privileged_role_waits_twelve_hours(lost, petra, mo, vi):
    row = ask(petra, vi, mo)
    with act_as(mo), transaction.atomic():
        recovering.answer(row, agreed=True, words="", by=mo, at=cast.NOW)
    invitation = Invitation.objects.get(user=vi)
    assert not invitation.is_open(cast.NOW + timedelta(hours=11)) and invitation.is_open(cast.NOW + timedelta(hours=13))


def test_nobody_is_the_second_person_for_themselves(lost, petra):
    for second in (lost, petra):
        with pytest.raises(ValidationError, match="two people"):
            ask(petra, lost, second)


def test_an_app_opens_nothing_to_a_privileged_role(commits, mo):
    mo.is_demo = False
    mo.set_password("copper lantern gravel tide")
    mo.save()
    seed = factors.an_app(mo)
    client = Client()
    client.post(reverse("account_login"), {"login": mo.email, "password": "copper lantern gravel tide"})
    client.post(reverse("mfa_authenticate"), {"code": factors.code(seed)})
    assert client.get("/people/find").url == reverse("mfa_index")
    assert client.get(reverse("mfa_activate_totp")).url == reverse("mfa_index")
    page = client.get(reverse("mfa_index")).content.decode()
    assert "passkey and nothing else" in page
    factors.a_passkey(mo)
    assert client.get("/people/find").url.startswith(reverse("signin_step_up"))
    confirm = client.get(reverse("signin_step_up") + "?next=/people/find").content.decode()
    assert "Use my passkey" in confirm and "app’s code again" not in confirm
