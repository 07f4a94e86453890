"""Restricted people: nobody but the list knows, and a contact about one is received like any other."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from access.identity import act_as
from audit import clock
from audit.models import Event
from audit.moves import Refused
from deadlines.tasks import open_tasks
from intake import acts, notifications
from intake.acts import unseen
from intake.models import Contact, ContactChild, ListMatch
from intake.tasks import compare_missed
from people import acts as people
from people.models import Person, PersonName, Restriction
from post.recipients import Envelope
from tests.cast import NOW
from tests.intake.build import typed, wren
from tests.intake.test_pages import RECEIVE, six_answers
from tests.people.family import a_child

WHY = "her father works at the hub"


def received(by, at=NOW, **other):
    """A contact received and committed, so that what follows the commit has happened."""
    clock.hold_at(at)
    with act_as(by, at), transaction.atomic():
        return acts.receive(typed(received_at=at, **other), by=by, at=at).contact


def restricted(person, mo, asha, names=(), at=NOW):
    """Mo restricts a person; Asha owns the list and Mo stands in."""
    with act_as(mo, at), transaction.atomic():
        return acts.restrict(person, kind="staff_family", owner=asha, deputy=mo, names=names, by=mo, at=at, why=WHY)


@pytest.fixture
def listed(commits, dee, mo, asha):
    """Wren Applebarrow, known by one earlier contact, on a list of Asha's and Mo's."""
    first = received(dee, NOW - timedelta(days=40), children=(wren(),))
    clock.hold_at(NOW)
    with act_as(mo, NOW), transaction.atomic():
        person = ContactChild.objects.get(contact=first).person
    restricted(person, mo, asha)
    return person


def seen_by(user, model, at=NOW, **which):
    with act_as(user, at), transaction.atomic():
        return list(model.objects.filter(**which))


def test_only_the_list_finds_the_person_or_their_name(listed, dee, sol, mo, asha):
    for user in (dee, sol):
        assert not seen_by(user, Person, pk=listed.pk)
        assert not seen_by(user, PersonName, family="Applebarrow")
        assert not seen_by(user, Contact)
    for user in (mo, asha):
        assert seen_by(user, Person, pk=listed.pk) and seen_by(user, Contact)


def test_search_page_link_and_list_are_404_or_empty_for_everybody_else(listed, sol, browse):
    client = browse(sol)
    page = client.post("/people/find", {"given": "Wren", "family": "Applebarrow"}).content.decode()
    assert f"/people/{listed.pk}" not in page
    for place in (f"/people/{listed.pk}", f"/people/{listed.pk}/open", f"/contacts/restrict/{listed.pk}"):
        assert client.get(place).status_code in {403, 404}
    assert "You keep no list" in client.get("/contacts/lists").content.decode()


def test_a_contact_about_her_is_received_like_any_other_and_goes_unseen(listed, dee, sol, asha, mo):
    contact = received(dee, children=(wren(),))
    assert contact.reference
    for user in (dee, sol):
        assert not seen_by(user, Contact) and not seen_by(user, PersonName, family="Applebarrow")
    for user in (asha, mo):
        assert seen_by(user, Contact, pk=contact.pk)
        assert [match.listed_id for match in seen_by(user, ListMatch)] == [listed.pk]
        with act_as(user, NOW), transaction.atomic():
            task = open_tasks(contact).filter(person_id=user.pk).get()
            assert task.due_at == NOW + timedelta(hours=1)


def test_repeat_contacts_and_earlier_referrals_are_counted_as_if_she_had_been_found(listed, dee, asha):
    second, third = received(dee, children=(wren(),)), received(dee, children=(wren(),))
    counts = {row.pk: row.repeat_count for row in seen_by(asha, Contact)}
    assert (counts[second.pk], counts[third.pk]) == (2, 3)


def test_a_spelling_apart_is_still_her_and_another_child_is_not(listed, dee):
    received(dee, children=(wren(given="Ren", family="Aplebarrow"),))
    assert not seen_by(dee, Contact)
    other = received(dee, children=(wren(given="Hazel", born_on=date(2013, 1, 9)),))
    assert [row.pk for row in seen_by(dee, Contact)] == [other.pk]


def test_whoever_received_it_gets_a_receipt_that_says_nothing(listed, dee, browse):
    client = browse(dee)
    sent = client.post(RECEIVE, six_answers())
    assert sent.status_code == 302 and sent.url.startswith("/contacts/received/")
    page = client.get(sent.url)
    words = page.content.decode()
    assert page.status_code == 200 and "was received" in words and "duty manager" in words
    for telling in ("restrict", "list", "Asha", "match"):
        assert telling not in words.partition("<main")[2].partition("</main")[0].lower().replace("listen", "")
    assert client.get(sent.url.replace("received/", "")).status_code == 404


def test_the_same_form_again_gives_the_same_receipt(listed, dee, browse):
    client, form = browse(dee), six_answers()
    assert client.post(RECEIVE, form).url == client.post(RECEIVE, form | {"seen": ""}).url


def test_whoever_sent_it_is_written_to_as_for_any_other_contact(listed, dee):
    contact = received(dee, children=(wren(),), referrer_email="referrer@example.org")
    envelope = Envelope("contact.received", "contact", contact.pk, None)
    assert [address.email for address in notifications.referrer_of(envelope)] == ["referrer@example.org"]


def test_somebody_elses_receipt_opens_nothing(listed, dee, sol, browse):
    place = browse(dee).post(RECEIVE, six_answers()).url
    assert browse(sol).get(place).status_code == 404


def test_an_ordinary_receipt_leads_on_to_the_contact(commits, dee, browse):
    client = browse(dee)
    place = client.post(RECEIVE, six_answers()).url
    assert client.get(place).url == f"/contacts/{seen_by(dee, Contact)[0].pk}"


def test_another_child_after_all_goes_back_to_the_queue(listed, dee, asha):
    contact = received(dee, children=(wren(),))
    with act_as(asha, NOW), transaction.atomic():
        match = ListMatch.objects.get(contact=contact)
        acts.settle(match, is_same=False, by=asha, at=NOW, why="a cousin of the same name")
        assert not open_tasks(contact).exists()
    assert [row.pk for row in seen_by(dee, Contact)] == [contact.pk]
    assert {name.given for name in seen_by(dee, PersonName, family="Applebarrow")} == {"Wren"}
    assert not seen_by(dee, Person, pk=listed.pk)


def test_the_same_child_stays_with_the_list_and_is_settled_once(listed, dee, asha):
    contact = received(dee, children=(wren(),))
    with act_as(asha, NOW), transaction.atomic():
        match = ListMatch.objects.get(contact=contact)
        settled = acts.settle(match, is_same=True, by=asha, at=NOW, why="date of birth and school agree")
        with pytest.raises(Refused, match="already"):
            acts.settle(settled, is_same=False, by=asha, at=NOW, why="on reflection")
    assert not seen_by(dee, Contact, pk=contact.pk)


def test_what_failed_after_the_commit_is_done_by_the_timetable(listed, dee, monkeypatch):
    monkeypatch.setattr(unseen, "look_for_listed", lambda *args, **more: 1 / 0)
    contact = received(dee, children=(wren(),))
    assert seen_by(dee, Contact, pk=contact.pk)
    monkeypatch.undo()
    assert compare_missed(NOW) == 1
    assert not seen_by(dee, Contact, pk=contact.pk)
    assert compare_missed(NOW) == 0


def test_a_name_put_on_the_list_may_know_until_taken_off(listed, sol, asha):
    with act_as(asha, NOW), transaction.atomic():
        row = Restriction.objects.get()
        acts.put_on_list(row, sol, until=None, by=asha, at=NOW, why="allocated to her")
    assert seen_by(sol, Person, pk=listed.pk) and seen_by(sol, Contact)
    with act_as(asha, NOW), transaction.atomic():
        acts.take_off_list(row, sol, by=asha, at=NOW, why="no longer allocated")
    assert not seen_by(sol, Person, pk=listed.pk) and not seen_by(sol, Contact)


def test_a_list_has_two_keepers_nobody_adds_themselves_and_no_relative(commits, dee, sol, mo, asha, acting):
    with acting(dee):
        person = a_child(dee)
    with acting(mo):
        people.declare_tie(person, sol, what="uncle", by=mo, at=NOW, why="he told us")
        with pytest.raises(ValidationError, match="somebody else to stand in"):
            acts.restrict(person, kind="vip", owner=mo, deputy=mo, by=mo, at=NOW, why=WHY)
        with pytest.raises(Refused, match="linked to this person"):
            acts.restrict(person, kind="vip", owner=sol, deputy=mo, by=mo, at=NOW, why=WHY)
        row = acts.restrict(person, kind="vip", owner=asha, deputy=mo, by=mo, at=NOW, why=WHY)
        with pytest.raises(Refused, match="Somebody else"):
            acts.put_on_list(row, mo, until=None, by=mo, at=NOW, why=WHY)
        with pytest.raises(Refused, match="stay on the list"):
            acts.take_off_list(row, asha, by=mo, at=NOW, why=WHY)


def test_a_manager_who_is_not_on_the_list_does_not_see_the_person_again(commits, dee, sol, mo, asha, browse, acting):
    with acting(dee):
        person = a_child(dee)
    form = {"kind": "adoption", "owner": str(asha.pk), "deputy": str(sol.pk), "why": WHY}
    answer = browse(mo).post(f"/contacts/restrict/{person.pk}", form)
    assert answer.status_code == 302, answer.content.decode()
    assert not seen_by(mo, Person, pk=person.pk) and seen_by(sol, Person, pk=person.pk)


def test_lifting_shows_the_person_and_the_contacts_again(listed, dee, asha):
    with act_as(asha, NOW), transaction.atomic():
        acts.lift(Restriction.objects.get(), by=asha, at=NOW, why="he left the hub")
    assert seen_by(dee, Person, pk=listed.pk) and seen_by(dee, Contact)


def test_the_keepers_pages_work(listed, dee, asha, sol, browse):
    received(dee, children=(wren(),))
    client = browse(asha)
    page = client.get("/contacts/lists").content.decode()
    assert "Wren Applebarrow" in page
    with act_as(asha, NOW), transaction.atomic():
        row, match = Restriction.objects.get(), ListMatch.objects.get()
    place = f"/contacts/lists/{row.pk}"
    assert "Asha Merriden" in client.get(place).content.decode()
    assert client.post(f"{place}/add", {"user": str(sol.pk), "why": "allocated"}).url == place
    assert "Sol Quayle" in client.get(place).content.decode()
    assert client.post(f"{place}/take-off", {"user": str(sol.pk), "why": "moved on"}).url == place
    answer = client.post(f"{place}/hand-over", {"owner": str(asha.pk), "deputy": str(asha.pk), "why": "x"})
    assert answer.status_code == 200 and "Choose somebody else" in answer.content.decode()
    assert client.post(f"/contacts/lists/match/{match.pk}", {"same": "yes", "why": "it is her"}).status_code == 302
    assert client.post(f"{place}/lift", {"why": "he left"}).status_code == 302


def test_the_trail_says_what_was_done_and_no_name(listed, asha):
    codes = [event.codes for event in seen_by(asha, Event, verb="person.restricted")]
    assert codes and "Applebarrow" not in str(codes)
