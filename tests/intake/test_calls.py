"""The call log: every attempt, who was spoken to, whether a message was safe, and how we know who it was."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from intake.calls import acts
from intake.calls.rules import Told, same_number, wrong
from intake.models import Call
from people import acts as people
from tests import build, cast
from tests.intake.build import a_contact
from tests.people.family import a_child

SPOKE = {
    "whom": "Desk of the school", "number": "01632 960 200", "came": "spoke", "spoke_to": "Ms Lindley",
    "said": "She was in today and well.", "verified": "call_back", "number_from": "The school’s published number",
    "called_at": "23/11/2026 09:40",
}  # fmt: skip


def told(**other) -> Told:
    given = {"whom": "Her aunt", "came": "spoke", "called_at": cast.NOW, "spoke_to": "Her aunt", "said": "She is home."}
    return Told(**(given | {"verified": "voice"} | other))


def test_a_call_that_reached_nobody_needs_only_whom_and_when(at):
    assert wrong(Told("Her aunt", "no_answer", at), at=at, no_message=False) == {}


def test_a_call_that_reached_somebody_says_who_what_and_how_we_know(at):
    found = wrong(Told("Her aunt", "spoke", at), at=at, no_message=False)
    assert set(found) == {"spoke_to", "said", "verified"}


def test_a_call_back_names_the_number_and_where_it_came_from(at):
    found = wrong(told(verified="call_back", number="01632 960 200"), at=at, no_message=False)
    assert "never from the caller" in found["number_from"]


def test_no_call_is_in_the_future(at):
    assert "called_at" in wrong(told(called_at=at + timedelta(hours=1)), at=at, no_message=False)


def test_one_number_is_one_number_however_it_is_written():
    assert same_number("+44 1632 960 200", "01632960200") and not same_number("", "")


def test_a_message_is_not_left_where_our_records_say_it_is_not_safe(dee, acting, at):
    with acting(dee):
        mother = a_child(dee, "Carys", "Applebarrow")
        people.add_contact_detail(
            mother, kind="mobile", value="07700 900 123", safe_to_leave_message="no", by=dee, at=at, why="she said so"
        )  # fmt: skip
        contact = a_contact(dee)
        with pytest.raises(ValidationError) as refused:
            acts.log(
                told(came="message", number="07700 900 123", voicemail="safe", spoke_to="", verified=""),
                on=contact, by=dee, at=at,
            )  # fmt: skip
        assert "not safe" in refused.value.message_dict["voicemail"][0]
        assert not Call.objects.exists()


@pytest.mark.parametrize("place", ["contact", "person", "request"])
def test_a_contact_a_case_and_a_request_each_own_their_calls(dee, acting, browse, at, place):
    with acting(dee):
        contact = a_contact(dee, at)
        person = contact.children.first().person
        asked = build.a_request(contact, by=dee)
    path = {
        "contact": f"/contacts/{contact.pk}/calls", "person": f"/contacts/people/{person.pk}/calls",
        "request": f"/requests/{asked.pk}/calls",
    }[place]  # fmt: skip
    assert "No call yet" in browse(dee).get(path).content.decode()
    answer = browse(dee).post(path, SPOKE)
    assert answer.status_code == 302, answer.content.decode()
    page = browse(dee).get(path).content.decode()
    assert "Spoke to Ms Lindley" in page and "published number" in page
    with acting(dee):
        assert Call.objects.get().root_kind == place


def test_a_call_without_its_answers_says_so_and_keeps_what_was_typed(dee, acting, browse, at):
    with acting(dee):
        contact = a_contact(dee, at)
    page = browse(dee).post(f"/contacts/{contact.pk}/calls", SPOKE | {"number_from": ""}).content.decode()
    assert "Say where we had the number from." in page and "She was in today and well." in page


def test_a_call_stands_on_the_timeline_of_its_contact(dee, acting, browse, at):
    with acting(dee):
        contact = a_contact(dee, at)
        acts.log(told(), on=contact, by=dee, at=at)
    assert "Call, Her aunt: spoke to Her aunt" in browse(dee).get(f"/contacts/{contact.pk}").content.decode()
