"""A table of bank holidays that ends: the console warns before, and once it has ended nothing is guessed."""

from datetime import UTC, datetime

import pytest
from django.db import transaction
from django.test import Client

from access.identity import act_as
from audit import clock
from console import today
from intake.models import Contact
from tests.intake.build import a_contact, wren
from tests.intake.test_pages import RECEIVE, six_answers
from tests.intake.test_public_form import SIX, in_the_list, send, write

LAST_WEEK = datetime(2027, 12, 24, 10, 0, tzinfo=UTC)
LAST_DAY = datetime(2027, 12, 31, 10, 0, tzinfo=UTC)
AFTER = datetime(2028, 1, 4, 10, 0, tzinfo=UTC)
ONE_CHILD = {"rows": "1", "child-1-expected_on": "", "child-1-mother_given": "", "child-1-mother_family": ""}
SAID = "Bank holidays are loaded for 2025 to 2027. Load those of 2028"


def test_a_table_that_ends_next_week_stands_on_the_first_page_of_the_console(commits, iona):
    clock.hold_at(LAST_WEEK)
    with act_as(iona, LAST_WEEK), transaction.atomic():
        (need,) = [one for one in today.needs(iona, LAST_WEEK) if one.what == "Bank holidays run out"]
    assert need.how_many == "2027" and "refused" in need.why


@pytest.mark.parametrize("at", [LAST_DAY, AFTER])
def test_a_contact_is_refused_with_a_sentence_and_what_was_typed_stands(at, commits, dee, browse, acting):
    clock.hold_at(at)
    visitor = browse(dee)
    opened = visitor.get(RECEIVE)
    assert opened.status_code == 200 and SAID in opened.content.decode()
    typed = six_answers(received_at=f"{at:%d/%m/%Y %H:%M}", **ONE_CHILD)
    answer = visitor.post(RECEIVE, typed)
    text = answer.content.decode()
    assert answer.status_code == 200 and text.count(SAID) >= 2 and typed["worry"] in text
    with acting(dee):
        assert not Contact.objects.exists()


def test_the_public_form_is_taken_all_the_same_and_its_list_counts_nothing(commits, acting, dee, browse):
    clock.hold_at(LAST_DAY)
    client = Client()
    write(client, SIX)
    assert "Your reference is" in send(client).content.decode()
    assert len(in_the_list(acting, dee)) == 1
    assert "not counted" in browse(dee).get("/contacts/forms").content.decode()


@pytest.mark.parametrize("where", ["/hub", "/my-work", "/board", "/contacts/forms", "/contacts/daily", "/workload"])
def test_the_pages_of_the_day_stay_open_when_the_table_has_ended(where, commits, mo, browse, acting):
    clock.hold_at(LAST_DAY.replace(day=30))
    with acting(mo, clock.now()):
        contact = a_contact(mo, at=clock.now(), received_at=clock.now(), children=(wren(),))
    clock.hold_at(AFTER)
    visitor = browse(mo)
    assert visitor.get({"/workload": "/contacts/workload"}.get(where, where)).status_code == 200
    assert visitor.get(f"/contacts/{contact.pk}", follow=True).status_code == 200


def test_a_page_that_must_count_past_the_end_says_so_and_is_no_failure(commits, mo, browse, acting):
    clock.hold_at(LAST_DAY.replace(day=30))
    with acting(mo, clock.now()):
        contact = a_contact(mo, at=clock.now(), received_at=clock.now(), children=(wren(),))
    clock.hold_at(AFTER)
    answer = browse(mo).post(f"/contacts/{contact.pk}/rate", {"rating": "AMBER", "rationale": "Seen by nobody since."})
    assert answer.status_code in {200, 409} and SAID in answer.content.decode()
