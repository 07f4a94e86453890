"""Staff declare whom they are linked to, and are shut out of it; a surname alone shuts nobody out."""

from datetime import date, timedelta

import pytest
from django.db import transaction

from access.actions import Action
from access.decide import visible
from access.identity import act_as
from audit.models import Event
from audit.moves import Refused
from deadlines.tasks import open_tasks
from intake.models import Contact
from people import acts
from people.models import DeclaredLink, Tie
from tests.cast import NOW
from tests.intake.test_restricted import received, wren
from tests.people.family import a_child, an_adult

HOME = {"lines": "9 Lantern Row", "postcode": "B70 9ZZ"}


def declared(user, **said):
    """A link declared and committed, so that it has been compared."""
    with act_as(user, NOW), transaction.atomic():
        return acts.declare_link(by=user, at=NOW, **said)


def found(user, action=Action.FIND_PERSON):
    with act_as(user, NOW), transaction.atomic():
        return set(visible(user, action).values_list("pk", flat=True))


@pytest.fixture
def child(commits, dee, acting):
    with acting(dee):
        child = a_child(dee)
        acts.live_at(child, by=dee, at=NOW, why="told", **HOME)
        return child


def test_family_by_name_and_birth_is_a_hard_no_and_a_task_for_the_manager(child, sol, asha, mo):
    declared(sol, kind="family", given="Wren", family="Applebarrow", born_on=date(2020, 3, 14))
    assert child.pk not in found(sol) and child.pk not in found(sol, Action.OPEN_WITH_REASON)
    assert child.pk in found(asha)
    with act_as(mo, NOW), transaction.atomic():
        tie = Tie.objects.get()
        assert tie.user_id == sol.pk and open_tasks(tie).get().role == "mash_manager"
        assert "Applebarrow" not in open_tasks(tie).get().what


def test_the_same_address_is_a_hard_no(child, sol):
    declared(sol, kind="address", lines="9, Lantern Row", postcode="b70 9zz")
    assert child.pk not in found(sol)


def test_a_surname_alone_and_a_sister_shut_nobody_out(child, sol):
    declared(sol, kind="family", given="Hazel", family="Applebarrow", born_on=date(1990, 1, 2))
    assert child.pk in found(sol)


def test_somebody_who_comes_in_later_is_compared_too(commits, sol, dee):
    declared(sol, kind="family", given="Wren", family="Applebarrow", born_on=date(2020, 3, 14))
    contact = received(dee, children=(wren(),))
    with act_as(sol, NOW), transaction.atomic():
        assert contact.pk not in set(visible(sol, Action.OPEN_CONTACT).values_list("pk", flat=True))
        assert contact.pk not in set(visible(sol, Action.ASK_AGENCY).values_list("pk", flat=True))
        assert not Contact.objects.filter(pk=contact.pk).exists()  # whatever the application asks


def test_a_reason_does_not_lift_it_and_a_second_person_does_for_an_hour(child, sol, mo, browse):
    declared(sol, kind="friend", given="Wren", family="Applebarrow", born_on=date(2020, 3, 14))
    reason = {"category": "urgent", "why": "Nobody else is at the desk tonight"}
    assert browse(sol).post(f"/people/{child.pk}/open", reason).status_code == 404
    with act_as(mo, NOW), transaction.atomic():
        tie = Tie.objects.get()
    said = {"what": "let", "why": "Nobody else is on the desk before nine"}
    assert browse(mo).post(f"/people/ties/{tie.pk}", said).status_code == 302
    assert browse(sol).post(f"/people/{child.pk}/open", reason).status_code == 302
    with act_as(sol, NOW + timedelta(minutes=61)), transaction.atomic():
        assert child.pk not in set(visible(sol, Action.FIND_PERSON).values_list("pk", flat=True))


def test_nobody_lifts_their_own(child, mo, browse):
    declared(mo, kind="friend", given="Wren", family="Applebarrow", born_on=date(2020, 3, 14))
    with act_as(mo, NOW), transaction.atomic():
        tie = Tie.objects.get()
        with pytest.raises(Refused):
            acts.waive(tie, by=mo, at=NOW, why="I would rather do it myself")
        with pytest.raises(Refused):
            acts.end_tie(tie, by=mo, at=NOW, why="it was nothing")
    assert browse(mo).get(f"/people/ties/{tie.pk}").status_code == 404
    assert "No colleague is linked" in browse(mo).get("/people/ties").content.decode()


def test_a_manager_ends_what_is_no_link_and_it_does_not_come_back(child, sol, mo, browse, acting):
    link = declared(sol, kind="friend", given="Wren", family="Applebarrow")
    with act_as(mo, NOW), transaction.atomic():
        tie = Tie.objects.get()
    assert "Sol Quayle" in browse(mo).get("/people/ties").content.decode()
    browse(mo).post(f"/people/ties/{tie.pk}", {"what": "none", "why": "another child of that name"})
    assert child.pk in found(sol)
    from access.models import robot

    keeper = robot("listkeeper")
    with act_as(keeper, NOW), transaction.atomic():
        assert not acts.tie_all([link], by=keeper, at=NOW)
        assert not open_tasks(tie).exists()


def test_nobody_reads_what_a_colleague_declared(child, sol, mo, petra, browse):
    link = declared(sol, kind="family", given="Wren", family="Applebarrow")
    for other in (mo, petra):
        with act_as(other, NOW), transaction.atomic():
            assert not DeclaredLink.objects.exists() and not DeclaredLink.history.exists()
    assert browse(mo).get(f"/people/links/{link.pk}/end").status_code == 404


def test_the_page_declares_ends_and_says_what_is_missing(child, sol, browse):
    client = browse(sol)
    assert "Nothing declared" in client.get("/people/links").content.decode()
    assert "Give the first name" in client.post("/people/links", {"kind": "family"}).content.decode()
    assert "first line" in client.post("/people/links", {"kind": "address", "lines": "9"}).content.decode()
    said = {"kind": "address", "lines": "9 Lantern Row", "postcode": "B70 9ZZ"}
    assert client.post("/people/links", said).status_code == 302
    assert "9 Lantern Row" in client.get("/people/links").content.decode()
    with act_as(sol, NOW), transaction.atomic():
        link = DeclaredLink.objects.get()
    assert client.post(f"/people/links/{link.pk}/end", {"why": "moved"}).status_code == 302
    assert "Nothing declared" in client.get("/people/links").content.decode()
    assert child.pk not in found(sol)


def test_the_trail_says_it_in_codes(child, sol):
    declared(sol, kind="family", given="Wren", family="Applebarrow")
    with act_as(sol, NOW), transaction.atomic():
        assert Event.objects.get(verb="link.declared").codes == {"kind": "family"}


def test_an_adult_who_is_oneself_is_shut(commits, dee, sol, acting):
    with acting(dee):
        me = an_adult(dee, given="Sol", family="Quayle", born_on=date(1988, 5, 1))
    declared(sol, kind="self", given="Sol", family="Quayle", born_on=date(1988, 5, 1))
    assert me.pk not in found(sol)
