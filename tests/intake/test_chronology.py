"""One page for each child: what happened to child, brothers and sisters and household, and from whom it is known."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from documents.models import Document
from intake import acts
from intake.chronology.events import Kind, Whose, events_of
from intake.chronology.shown import Narrowed
from intake.models import Contact
from intake.received import Child
from people import acts as people
from tests.intake.build import a_contact, children_of, typed
from tests.people.family import WHY, a_child

SPRING = datetime(2026, 4, 8, 9, 0, tzinfo=UTC)


@pytest.fixture
def family(dee, acting, at):
    """Wren and her brother Otto, each in a contact of their own; Otto said something."""
    with acting(dee):
        wren, otto = a_child(dee), a_child(dee, "Otto", "Applebarrow", sex="M")
        people.relate(wren, otto, kind="sibling", by=dee, at=at, why=WHY)
        first = acts.receive(
            typed(children=(Child(person_id=otto.pk),), received_at=SPRING, worry="Otto came to school hungry."),
            by=dee, at=SPRING,
        ).contact  # fmt: skip
        acts.add_statement(
            first, kind="child", text="There was nothing in the fridge.", child=children_of(first)[0],
            said_by="to his teacher", by=dee, at=SPRING,
        )  # fmt: skip
        acts.receive(typed(children=(Child(person_id=wren.pk),)), by=dee, at=at)
    return wren, otto


def told(person, user, at):
    return events_of(person, Contact.objects.all(), user, at)


def test_what_happened_to_a_brother_stands_in_the_chronology_of_his_sister(family, dee, acting, at):
    wren, _ = family
    with acting(dee):
        found = told(wren, dee, at)
        assert {(one.kind, one.whose) for one in found} >= {
            (Kind.CONTACT, Whose.CHILD), (Kind.CONTACT, Whose.SIBLING), (Kind.VOICE, Whose.SIBLING),
        }  # fmt: skip
        assert [one.at for one in found] == sorted((one.at for one in found), reverse=True)


def test_a_childs_own_words_are_kept_word_for_word_with_whom_they_were_told_to(family, dee, acting, at):
    with acting(dee):
        voice = next(one for one in told(family[0], dee, at) if one.kind == Kind.VOICE)
        assert (voice.quote, voice.source, voice.who) == ("There was nothing in the fridge.", "to his teacher", "Otto")


def test_a_contact_another_team_holds_is_not_told(family, dee, acting, at):
    with acting(dee):
        assert events_of(family[0], Contact.objects.none(), dee, at) == []


def test_a_neighbour_who_wants_their_name_kept_is_not_named_to_an_officer(dee, sol, acting, at):
    with acting(dee):
        contact = a_contact(dee, source="1B", referrer_name="Mrs Hallow", withhold_identity=True)
        person = children_of(contact)[0].person
        assert "Hallow" not in str(told(person, dee, at))
    with acting(sol):
        assert "DO NOT DISCLOSE" in str(told(person, sol, at)) and "Hallow" in str(told(person, sol, at))


def test_it_is_narrowed_by_what_whose_and_year(family, dee, acting, at):
    with acting(dee):
        found = told(family[0], dee, at)
        assert {one.whose for one in Narrowed(whose="sibling").of_them(found)} == {Whose.SIBLING}
        assert {one.kind for one in Narrowed(kind="voice").of_them(found)} == {Kind.VOICE}
        assert Narrowed(year="2025").of_them(found) == []
    assert Narrowed.of({"kind": "'; drop", "year": "20x6"}) == Narrowed()


def test_the_page_shows_it_with_its_source_and_costs_the_same_however_many(
    family, dee, acting, browse, at, django_assert_num_queries
):
    wren, otto = family
    client = browse(dee)
    client.get(f"/contacts/people/{wren.pk}/chronology")
    with CaptureQueriesContext(connection) as few:
        page = client.get(f"/contacts/people/{wren.pk}/chronology").content.decode()
    assert "There was nothing in the fridge." in page and "Otto came to school hungry." in page
    with acting(dee):
        for _ in range(4):
            acts.receive(typed(children=(Child(person_id=otto.pk),)), by=dee, at=at)
    with django_assert_num_queries(len(few)):
        assert client.get(f"/contacts/people/{wren.pk}/chronology").status_code == 200


def test_what_fits_nothing_says_so(family, browse, dee):
    page = browse(dee).get(f"/contacts/people/{family[0].pk}/chronology?year=2019").content.decode()
    assert "Nothing like that" in page


def test_a_pdf_is_ordered_as_it_is_narrowed_and_only_for_whoever_ordered_it(family, dee, sol, acting, browse, at):
    wren, _ = family
    answer = browse(dee).post(f"/contacts/people/{wren.pk}/chronology", {"kind": "voice"})
    assert answer.status_code == 302 and answer.url.startswith("/documents/")
    with acting(dee):
        assert Document.objects.get().kind == "chronology"
    assert browse(dee).get(answer.url).status_code == 200
    assert browse(sol).get(answer.url).status_code == 404
