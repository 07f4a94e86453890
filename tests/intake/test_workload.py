"""Who has what, who is away and who covers; nothing is owned by nobody, and a RED without somebody rings."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from access import rota
from access.models import Duty, Shift
from audit.moves import Refused
from deadlines.models import Task
from intake import acts as intake
from intake.acts.allocating import UNOWNED
from intake.models import Contact
from intake.workload import acts
from intake.workload.board import board
from post.models import Outbox
from tests import cast
from tests.intake.build import a_contact


@pytest.fixture
def red(sol, acting, at):
    """A RED contact of Sol's."""
    with acting(sol):
        contact = a_contact(sol)
        intake.screen(contact, words="Read.", by=sol, at=at)
        intake.rate(contact, rating="RED", rationale="Strangled.", by=sol, at=at)
    return contact


def away(user, mo, at, cover=None, begins=None, hours=8):
    begins = begins or at
    return acts.be_away(
        user, from_at=begins, until_at=begins + timedelta(hours=hours), cover=cover, by=mo, at=at, why="away"
    )  # fmt: skip


def test_whoever_covers_has_everything_from_that_moment(red, sol, asha, mo, acting, at):
    with acting(mo):
        away(sol, mo, at, cover=asha)
        assert Contact.objects.get(pk=red.pk).owner_id == asha.pk
        assert list(acts.unowned_reds(at)) == []


def test_an_absence_to_come_is_handed_over_when_it_begins(red, sol, asha, mo, acting, at):
    with acting(mo):
        away(sol, mo, at, cover=asha, begins=at + timedelta(hours=1))
        assert Contact.objects.get(pk=red.pk).owner_id == sol.pk
        acts.watch(by=mo, at=at + timedelta(hours=1, minutes=1))
        assert Contact.objects.get(pk=red.pk).owner_id == asha.pk


def test_a_red_of_somebody_away_without_cover_rings_the_duty_manager_once(red, sol, mo, acting, at):
    with acting(mo):
        away(sol, mo, at)
        assert acts.watch(by=mo, at=at) == 1 and acts.watch(by=mo, at=at) == 0
        assert Task.objects.get(kind=UNOWNED).root_id == red.pk
        assert Outbox.objects.filter(kind="contact.unowned").count() >= 1


def test_the_bell_rings_the_manager_on_call_by_name_where_the_rota_names_one(red, otis, mo, asha, acting, at):
    with acting(otis):
        Shift(user=mo, duty=Duty.ON_CALL, from_at=at - timedelta(hours=1), until_at=at + timedelta(hours=6)).write(
            by=otis, why="rota"
        )
    with acting(mo):
        intake.give(red, to=None, by=mo, at=at, why="left for the hub")
        acts.watch(by=mo, at=at)
        assert Task.objects.get(kind=UNOWNED).person_id == mo.pk
        intake.give(red, to=asha, by=mo, at=at, why="she has room")
        assert Task.objects.get(kind=UNOWNED).done_at == at


def test_a_green_with_nobody_rings_nobody(sol, mo, acting, at):
    with acting(sol):
        intake.give(a_contact(sol), to=None, by=sol, at=at, why="for the hub")
        assert acts.watch(by=sol, at=at) == 0


def test_work_is_not_handed_to_somebody_away_nor_to_another_team(red, sol, asha, otis, mo, acting, at):
    with acting(mo):
        away(asha, mo, at)
        with pytest.raises(Refused) as refused:
            acts.hand_all(sol, to=asha, by=mo, at=at, why="she has room")
        assert "away too" in refused.value.reasons[0]
        with pytest.raises(Refused) as refused:
            acts.hand_all(sol, to=otis, by=mo, at=at, why="he has room")
        assert "not on the team" in refused.value.reasons[0]


def test_an_absence_that_ends_before_it_begins_is_refused(sol, mo, acting, at):
    with acting(mo), pytest.raises(ValidationError):
        away(sol, mo, at, hours=-1)


def test_somebody_back_may_be_given_work_again(sol, mo, acting, at):
    with acting(mo):
        row = away(sol, mo, at)
        acts.come_back(row, by=mo, at=at + timedelta(minutes=5), why="back")
        assert not acts.is_away(sol, at + timedelta(minutes=5))


def test_the_board_shows_nobody_first_and_who_is_away(red, sol, asha, mo, acting, at):
    with acting(mo):
        away(asha, mo, at)
        intake.give(a_contact(mo), to=None, by=mo, at=at, why="for the hub")
        loads = board(Contact.objects.all(), [sol, asha], at)
        assert (loads[0].name, loads[0].total) == ("Nobody", 1)
        assert next(one for one in loads if one.name == sol.display_name).red == 1
        assert "nobody covers" in next(one for one in loads if one.name == asha.display_name).note


def test_the_pages_from_absence_to_board(red, sol, asha, mo, browse, acting):
    client = browse(mo)
    assert "Everybody is here" in client.get("/contacts/workload/away").content.decode()
    said = {"user": str(sol.pk), "from_at": "23/11/2026 09:00", "until_at": "23/11/2026 18:00", "cover": str(asha.pk)}
    assert client.post("/contacts/workload/away", said).status_code == 302
    page = client.get("/contacts/workload").content.decode()
    assert "Away until" in page and "Asha Merriden covers" in page and red.reference in page
    assert browse(sol).get("/contacts/workload/away").status_code == 403
    refused = client.post("/contacts/workload/hand-over", {"of": str(sol.pk), "to": str(sol.pk), "why": "x"})
    assert "They have it already." in refused.content.decode()


@pytest.mark.parametrize("key", ["pat", "ida"])
def test_the_workload_is_the_hubs_own(key, browse, dee):
    assert browse(cast.member(key)).get("/contacts/workload").status_code == 404


def on_rota(user, duty, by, at):
    rota.put_on_rota(
        user, duty=duty, from_at=at - timedelta(hours=1), until_at=at + timedelta(hours=6), by=by, at=at, why="rota"
    )  # fmt: skip


def test_the_rota_holds_each_duty_of_the_hub_and_says_who_stands_which_now(mo, sol, asha, otis, browse, acting, at):
    with acting(otis):
        on_rota(sol, Duty.DUTY_WORKER, otis, at)
        on_rota(mo, Duty.DUTY_MANAGER, otis, at)
        on_rota(asha, Duty.OUT_OF_HOURS, otis, at)
        stands = {duty: [row.user_id for row in rows] for duty, rows in rota.standing_now(at)}
        assert stands == {
            Duty.DUTY_WORKER: [sol.pk], Duty.DUTY_MANAGER: [mo.pk], Duty.ON_CALL: [], Duty.OUT_OF_HOURS: [asha.pk],
        }  # fmt: skip
    text = browse(otis).get("/access/rota").content.decode()
    for words in ("Duty manager", "Out-of-hours worker", "Mo Brightwell until", "Nobody"):
        assert words in text


def test_the_duty_manager_on_the_rota_is_rung_by_name(red, otis, mo, acting, at):
    with acting(otis):
        on_rota(mo, Duty.DUTY_MANAGER, otis, at)
    with acting(mo):
        intake.give(red, to=None, by=mo, at=at, why="left for the hub")
        acts.watch(by=mo, at=at)
        assert Task.objects.get(kind=UNOWNED).person_id == mo.pk


def test_nobody_is_put_on_as_a_manager_who_is_none_nor_twice(sol, mo, otis, browse, acting, at):
    with acting(otis):
        with pytest.raises(ValidationError) as wrong:
            on_rota(sol, Duty.ON_CALL, otis, at)
        assert "is no MASH manager" in str(wrong.value)
        on_rota(mo, Duty.ON_CALL, otis, at)
        with pytest.raises(ValidationError) as wrong:
            on_rota(mo, Duty.ON_CALL, otis, at)
        assert "then already" in str(wrong.value)
    said = {"user": str(sol.pk), "duty": "duty_manager", "day": "24/11/2026", "begins": "08:45", "hours": "9"}
    assert "is no MASH manager" in browse(otis).post("/access/rota", said).content.decode()
