"""Opening somebody outside one's work cannot be forgotten, and never holds up whoever is on duty."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from access import rota
from access.models import Duty, Shift
from audit.models import Event, Viewing
from audit.moves import Refused
from deadlines.tasks import open_tasks
from people import acts
from people.acts.opening import MOST_A_DAY, fault_of, why_not_again
from people.models import Opening
from post.models import Outbox
from tests.cast import NOW
from tests.people.family import a_child

FIRST = {"category": "cover", "why": "Covering for Dee, mother rang about tonight"}
SECOND = {"category": "urgent", "why": "School says a stranger is at the gate"}


@pytest.fixture
def wren(dee, acting):
    with acting(dee):
        return a_child(dee)


@pytest.fixture
def otto(dee, acting):
    with acting(dee):
        return a_child(dee, given="Otto")


@pytest.fixture
def sol_on_duty(sol, mo, acting):
    with acting(mo):
        return rota.put_on_rota(
            sol, duty=Duty.DUTY_WORKER, from_at=NOW, until_at=NOW + timedelta(hours=8), by=mo, at=NOW, why="today"
        )


def words_of(answer) -> str:
    return answer.content.decode()


def test_an_opening_leads_to_the_summary_first_under_a_banner(wren, sol, browse):
    client = browse(sol)
    answer = client.post(f"/people/{wren.pk}/open", FIRST)
    assert answer.url == f"/people/{wren.pk}/opened"
    for page in (words_of(client.get(answer.url)), words_of(client.get(f"/people/{wren.pk}"))):
        assert "Open to you until" in page
    assert "Open the whole record" in words_of(client.get(answer.url))


def test_the_banner_is_only_on_what_one_opened_oneself(wren, dee, sol, browse, acting):
    browse(sol).post(f"/people/{wren.pk}/open", FIRST)
    assert "Open to you until" not in words_of(browse(dee).get(f"/people/{wren.pk}"))


def test_an_unreviewed_opening_holds_up_the_next(wren, otto, sol, mo, browse, acting):
    client = browse(sol)
    client.post(f"/people/{wren.pk}/open", FIRST)
    page = words_of(client.post(f"/people/{otto.pk}/open", SECOND))
    assert "has not been reviewed" in page and SECOND["why"] in page
    with acting(mo):
        acts.review(Opening.objects.get(), verdict="justified", by=mo, at=NOW, why="")
    assert client.post(f"/people/{otto.pk}/open", SECOND).status_code == 302


def test_whoever_is_on_duty_is_never_held_up_and_the_manager_on_call_is_rung(
    wren, otto, sol, otis, mo, browse, acting, sol_on_duty
):
    with acting(mo):
        rota.put_on_rota(
            otis, duty=Duty.ON_CALL, from_at=NOW, until_at=NOW + timedelta(hours=8), by=mo, at=NOW, why="today"
        )
    client = browse(sol)
    client.post(f"/people/{wren.pk}/open", FIRST)
    assert client.post(f"/people/{otto.pk}/open", SECOND).status_code == 302
    with acting(mo):
        rung = Outbox.objects.filter(kind="access.opened_again").values_list("to_id", flat=True)
        assert list(rung) == [otis.pk]


def test_reviewer_and_dpo_are_told_by_reference_alone(wren, sol, mo, vi, browse, acting):
    browse(sol).post(f"/people/{wren.pk}/open", FIRST)
    with acting(mo):
        told = Outbox.objects.filter(kind="access.opened")
        assert {message.to_id for message in told} == {mo.pk, vi.pk}
        assert {message.reference for message in told} == {Opening.objects.get().reference}
        assert told[0].reference.startswith("FD-")
        task = open_tasks().get(kind="review of an opening")
        assert task.due_at == Opening.objects.get().review_due_at and "Wren" not in task.what
        acts.review(Opening.objects.get(), verdict="justified", by=mo, at=NOW, why="")
        assert not open_tasks().filter(kind="review of an opening").exists()


@pytest.mark.parametrize(
    ("reason", "last", "wrong"),
    [
        ("x", "", "at least 20"),
        ("Covering for Dee today", "covering for DEE today", "last time"),
        ("Covering for Dee today", "", ""),
    ],
)
def test_a_reason_is_typed_and_not_the_last_one_again(reason, last, wrong):
    assert wrong in fault_of(reason, last) and bool(wrong) == bool(fault_of(reason, last))


def test_twenty_in_a_day_stop_even_whoever_is_on_duty():
    many = [Opening(opened_at=NOW - timedelta(minutes=n), reviewed_at=NOW) for n in range(MOST_A_DAY)]
    assert why_not_again(many, on_duty=True, at=NOW)
    assert not why_not_again(many[1:], on_duty=True, at=NOW)
    assert not why_not_again(many, on_duty=True, at=NOW + timedelta(days=2))


def test_the_emergency_summary_is_three_clicks_from_anywhere_for_whoever_is_on_duty(
    wren, sol, browse, acting, sol_on_duty
):
    client = browse(sol)
    anywhere = words_of(client.get("/people/find"))  # first click: the menu
    assert "Find a child" in anywhere
    hits = words_of(
        client.post("/people/find", {"anything": "Wren Applebarrow", "given": "Wren", "family": "Applebarrow"})
    )
    place = f"/people/{wren.pk}/emergency"  # second click: search; third: the link beside the hit
    assert place in hits
    page = words_of(client.get(place))
    for words in ("Wren Applebarrow", "Flags", "Works with them", "Duty telephone", "01632 960 102"):
        assert words in page
    assert "Homes" not in page
    with acting(sol):
        assert Viewing.objects.filter(by_id=sol.pk, action="EMERGENCY_SUMMARY", record_id=wren.pk).exists()


def test_off_duty_there_is_no_emergency_summary(wren, sol, browse):
    client = browse(sol)
    assert client.get(f"/people/{wren.pk}/emergency").status_code == 404
    hits = words_of(client.post("/people/find", {"anything": "Wren Applebarrow"}))
    assert "/emergency" not in hits


def test_the_emergency_summary_asks_no_second_factor_and_an_opening_does():
    from people import views

    assert not views.emergency.gate_step_up and views.open_with_reason.gate_step_up


def test_the_rota_page_puts_on_and_takes_off_and_nobody_puts_themselves_on(mo, sol, browse, acting):
    client = browse(mo)
    assert "Nobody is on the rota" in words_of(client.get("/access/rota"))
    said = {"user": str(sol.pk), "duty": "duty_worker", "day": "23/11/2026", "begins": "08:45", "hours": "9"}
    assert client.post("/access/rota", said).status_code == 302
    assert "Sol Quayle" in words_of(client.get("/access/rota"))
    assert "Write the time like" in words_of(client.post("/access/rota", said | {"begins": "25:10"}))
    assert client.post("/access/rota", said | {"user": str(mo.pk)}).status_code == 200
    with acting(mo):
        shift = Shift.objects.get()
        with pytest.raises(Refused):
            rota.put_on_rota(
                mo, duty=Duty.ON_CALL, from_at=NOW, until_at=NOW + timedelta(hours=1), by=mo, at=NOW, why="me"
            )
    client.post(f"/access/rota/{shift.pk}/end")
    with acting(mo):
        assert not rota.on_duty(sol, NOW + timedelta(seconds=1))
        assert Event.objects.filter(verb="rota.ended").exists()


def test_only_managers_keep_the_rota(sol, petra, pat, browse):
    assert browse(sol).get("/access/rota").status_code == 403
    assert browse(petra).get("/access/rota").status_code == 404
    assert browse(pat).get("/access/rota").status_code == 404


def test_the_emergency_summary_is_read_in_few_questions_and_recorded(wren, sol, browse, acting, sol_on_duty):
    client = browse(sol)
    place = f"/people/{wren.pk}/emergency"
    client.get(place)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(place).status_code == 200
    read = [one["sql"] for one in asked.captured_queries if one["sql"].startswith("SELECT")]
    assert len(read) <= 15, "\n".join(one[:150] for one in read)
    with acting(sol):
        assert Viewing.objects.filter(record_id=wren.pk, by_id=sol.pk).count() == 2
