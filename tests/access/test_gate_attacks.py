"""What a careless view could do behind the gate, and what a visitor could try at it."""

import re
from uuid import uuid4

import pytest
from django.db import transaction

from access import gate
from access.identity import act_as
from access.models import robot
from audit import trail
from audit.models import Viewing
from tests import build
from tests.access.test_gate import looks

pytestmark = [pytest.mark.urls("tests.access.gate_urls")]


@pytest.fixture
def contact(commits, dee):
    with act_as(dee), transaction.atomic():
        return build.a_contact(by=dee)


@pytest.mark.parametrize("route", ["streams", "nothing", "mistaken"])
def test_a_view_that_answers_with_less_than_a_page_is_refused(contact, commits, dee, browse, route):
    with pytest.raises(gate.BadAnswer):
        browse(dee).get(f"/{route}/{contact.pk}")
    assert [look[2] for look in looks(commits)] == [Viewing.FAILED]


def test_every_kind_of_lazy_page_is_rendered_inside_the_transaction(contact, dee, browse):
    assert browse(dee).get(f"/simple/{contact.pk}").content.decode() == contact.reference


def test_a_swallowed_database_error_is_never_answered_with_received(commits, dee, browse):
    visitor = browse(dee)
    visitor.raise_request_exception = False
    answer = visitor.post("/swallows")
    assert answer.status_code == 500 and b"received" not in answer.content


def test_a_view_that_declines_is_on_record_as_a_refusal(contact, commits, dee, browse):
    assert browse(dee).get(f"/declines/{contact.pk}").status_code == 404
    assert looks(commits) == [("Dee Harkaway", "OPEN_CONTACT", Viewing.REFUSED, contact.pk)]


@pytest.mark.parametrize(("who", "status"), [("dee", 403), ("pat", 404), ("ida", 404)])
def test_what_a_view_forbids_is_403_for_the_front_door_only(request, commits, browse, who, status):
    visitor = browse(request.getfixturevalue(who))
    answer = visitor.get("/forbids")
    assert answer.status_code == status
    if status == 404:
        assert answer.content == visitor.get(f"/read/{uuid4()}").content


@pytest.mark.parametrize("who", ["pat", "ida", "noor"])
def test_absent_forbidden_and_wrong_role_read_alike_with_the_real_frame(request, contact, browse, who):
    visitor = browse(request.getfixturevalue(who))
    answers = [visitor.get(path) for path in (f"/read/{contact.pk}", f"/read/{uuid4()}", "/decide", "/forgotten")]
    shown = [(answer.status_code, answer.content, sorted(answer.headers.items())) for answer in answers]
    assert shown[0] == shown[1] == shown[2] == shown[3]


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "trace"])
def test_other_methods_reach_no_view(contact, commits, dee, browse, method):
    assert getattr(browse(dee), method)(f"/read/{contact.pk}").status_code == 405
    assert looks(commits) == []


def test_head_is_a_look_and_no_header_changes_the_method(contact, commits, dee, browse):
    assert browse(dee).head(f"/read/{contact.pk}").content == b""
    browse(dee).get(f"/read/{contact.pk}", headers={"X-HTTP-Method-Override": "DELETE"})
    assert [look[2] for look in looks(commits)] == [Viewing.SHOWN, Viewing.SHOWN]


def test_no_robot_comes_with_a_browser(contact, browse):
    visitor = browse(robot("relay"))
    assert visitor.get(f"/read/{contact.pk}").status_code == visitor.get("/public").status_code == 404


def test_each_request_has_a_number_of_its_own_and_leaves_none_behind(contact, commits, dee, browse):
    visitor = browse(dee)
    visitor.get(f"/read/{contact.pk}")
    visitor.get(f"/read/{contact.pk}")
    assert trail.request_id.get() is None
    with commits.owner() as owner:
        numbers = {row[0] for row in owner.execute("SELECT request_id FROM audit_viewing").fetchall()}
    assert len(numbers) == 2 and None not in numbers


def test_the_incident_on_the_page_is_in_the_log_and_the_trail(contact, commits, dee, browse, caplog):
    visitor = browse(dee)
    visitor.raise_request_exception = False
    answer = visitor.get(f"/breaks/{contact.pk}")
    incident = re.search(rb"[0-9A-F]{8}", answer.content)[0].decode()
    with commits.owner() as owner:
        number = owner.execute("SELECT request_id FROM audit_viewing WHERE outcome = 'failed'").fetchone()[0]
    assert f"incident {incident}" in caplog.text and number.hex[:8].upper() == incident
    assert b"the page breaks" not in answer.content
