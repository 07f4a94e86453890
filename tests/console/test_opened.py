"""A case is read from the console only through an open request or incident, for a time, with a reason."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from access import grants, incidents
from access.identity import act_as
from access.models import robot
from audit import clock
from audit.models import Event, Viewing
from console.models import CaseOpening
from intake.models import Contact
from people.models import Person
from post.models import Outbox
from tests.intake import build
from tests.rights.build import open_request

WHY = "She says a statement about her is missing"
NARRATIVE = "pushed her against the cooker"


def text(page) -> str:
    return " ".join(page.content.decode().split())


@pytest.fixture
def contact(commits, dee) -> Contact:
    with act_as(dee, build.FRIDAY), transaction.atomic():
        return build.a_contact(dee, at=build.FRIDAY)


@pytest.fixture
def wren(contact, dee) -> Person:
    with act_as(dee), transaction.atomic():
        return build.children_of(contact)[0].person


@pytest.fixture
def asked(wren, remi, dee):
    """A request for Wren's data that Remi works on."""
    with act_as(remi), transaction.atomic():
        return open_request(remi, Person.objects.get(pk=wren.pk))


@pytest.fixture
def incident(contact, dee, at):
    with act_as(dee), transaction.atomic():
        return incidents.open_incident("lost", on=contact, by=dee, at=at, why="A print was lost.", aware_at=at)


def door(through, kind: str = "rights") -> str:
    return reverse("console:open_case", args=[kind, through.pk])


@pytest.fixture
def opened(asked, vi, browse) -> CaseOpening:
    answer = browse(vi).post(door(asked), {"why": WHY})
    assert answer.status_code == 302, text(answer)
    with act_as(vi), transaction.atomic():
        return CaseOpening.objects.get()


def place(opening) -> str:
    return reverse("console:case", args=[opening.pk])


def test_without_a_request_vi_reads_no_narrative_anywhere(contact, wren, vi, browse):
    client = browse(vi)
    for path in (f"/contacts/{contact.pk}", f"/people/{wren.pk}", f"/people/{wren.pk}/chronology"):
        assert client.get(path).status_code == 404
    for name in ("console:record", "console:child"):
        assert NARRATIVE not in text(client.get(reverse(name, args=[contact.pk])))
    assert client.get(door(contact)).status_code == 404
    with act_as(vi), transaction.atomic():
        assert not Contact.objects.exists() and not Person.objects.exists()


def test_through_a_request_vi_reads_it_under_a_banner_for_an_hour(opened, asked, wren, vi, browse, at):
    page = text(browse(vi).get(place(opened)))
    assert NARRATIVE in page and "A case is open to you" in page and asked.reference in page and WHY in page
    assert opened.until == at + timedelta(hours=1)


def test_it_ends_by_itself(opened, contact, vi, browse):
    clock.hold_at(opened.until + timedelta(seconds=1))
    page = text(browse(vi).get(place(opened)))
    assert NARRATIVE not in page and "It is closed to you again" in page
    with act_as(vi, clock.now()), transaction.atomic():
        assert not Contact.objects.exists() and not Person.objects.exists()


def test_it_is_closed_by_hand_at_once(opened, vi, browse):
    client = browse(vi)
    assert client.post(reverse("console:close_case", args=[opened.pk])).status_code == 302
    assert NARRATIVE not in text(client.get(place(opened)))
    with act_as(vi), transaction.atomic():
        assert not Contact.objects.exists()


def test_an_incident_opens_its_contact_and_the_children_in_it(incident, vi, browse):
    answer = browse(vi).post(door(incident, "incident"), {"why": WHY})
    assert NARRATIVE in text(browse(vi).get(answer["Location"]))


def test_what_is_closed_opens_nothing(asked, wren, vi, remi, browse, at):
    with act_as(remi), transaction.atomic():
        row = asked.refresh()
        row.closed_at = at
        row.write(by=remi, why="answered")
    assert "opened through a request or an incident that is open" in text(browse(vi).post(door(asked), {"why": WHY}))
    with act_as(vi), transaction.atomic():
        assert not CaseOpening.objects.exists()


def test_an_incident_about_no_case_opens_nothing(vi, dee, browse, commits, at):
    with act_as(dee), transaction.atomic():
        loose = incidents.open_incident("lost", on=None, by=dee, at=at, why="A list.", aware_at=at)
    assert "about no case yet" in text(browse(vi).get(door(loose, "incident")))


def test_a_reason_is_needed_and_stays_on_the_page(asked, vi, browse):
    page = text(browse(vi).post(door(asked), {"why": "too short"}))
    assert "at least 20 characters" in page and "too short" in page


def test_what_is_restricted_stays_shut(asked, wren, contact, vi, browse, commits):
    founder = robot("founder")
    with act_as(founder), transaction.atomic():
        for root in (contact.refresh(), wren):
            grants.give(founder, on=root, by=founder, why="setting up", until=None, origin="set-up", at=clock.now())
    with act_as(founder), transaction.atomic():
        for root in (Contact.objects.get(pk=contact.pk), Person.objects.get(pk=wren.pk)):
            root.restricted = True
            root.write(by=founder, why="on the list only")
    page = text(browse(vi).post(door(asked), {"why": WHY}))
    assert NARRATIVE not in page and ("Ask whoever keeps the record" in page or "about no case yet" in page)
    with act_as(vi), transaction.atomic():
        assert not CaseOpening.objects.exists() and not Contact.objects.exists()


def test_it_is_recorded_and_the_asset_owner_is_told_by_reference(opened, asked, wren, contact, vi, iona, browse):
    browse(vi).get(place(opened))
    with act_as(vi), transaction.atomic():
        assert Event.objects.filter(verb="case.opened", record_id=opened.pk, by_id=vi.pk).exists()
        looked = Viewing.objects.filter(by_id=vi.pk, purpose=opened.origin).values_list("record_id", flat=True)
        assert wren.pk in set(looked)
    told = Outbox.objects.get(kind="access.opened", to_id=iona.pk)
    assert told.reference == asked.reference
    page = text(browse(iona).get(reverse("console:register_cases")))
    assert asked.reference in page and "Vi Ashgrove" in page and "Wren" not in page


@pytest.mark.parametrize("key", ["ida", "iona", "petra", "dee", "mo", "pat", "remi"])
def test_nobody_else_opens_one_or_reads_what_vi_opened(request, opened, asked, browse, key):
    client = browse(request.getfixturevalue(key))
    assert client.get(place(opened)).status_code in {403, 404}
    assert client.get(door(asked)).status_code in {403, 404}


def test_the_database_lets_vi_give_herself_no_longer_and_nobody_else_anything(asked, contact, wren, vi, ida, at):
    for whom, until in ((vi, None), (vi, at + timedelta(days=2)), (ida, at + timedelta(hours=1))):
        with pytest.raises(DatabaseError), act_as(vi), transaction.atomic():
            grants.give(whom, on=Contact(pk=contact.pk), by=vi, why="x", until=until, origin="a side door", at=at)
