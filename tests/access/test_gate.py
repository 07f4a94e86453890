"""Fetching is authorising, and looking is recorded before content leaves."""

from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from access.identity import act_as
from audit import trail
from audit.models import Viewing
from tests import build

pytestmark = [pytest.mark.urls("tests.access.gate_urls")]


@pytest.fixture(autouse=True)
def _plain_pages(settings):
    settings.TEMPLATES[0]["OPTIONS"]["context_processors"] = []


@pytest.fixture
def contact(commits, dee):
    with act_as(dee), transaction.atomic():
        return build.a_contact(by=dee)


def looks(commits) -> list[tuple]:
    """(who, action, outcome, record) of every look on record, as the superuser reads them."""
    with commits.owner() as owner:
        return owner.execute(
            "SELECT u.display_name, v.action, v.outcome, v.record_id FROM audit_viewing v"
            " LEFT JOIN access_user u ON u.id = v.by_id ORDER BY v.at"
        ).fetchall()


def test_dee_reads_and_her_look_is_on_record(contact, commits, dee, browse):
    answer = browse(dee).get(f"/read/{contact.pk}")
    assert answer.content.decode() == f"read {contact.reference}"
    assert looks(commits) == [("Dee Harkaway", "OPEN_CONTACT", Viewing.SHOWN, contact.pk)]
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_lazy_page_is_rendered_inside_the_transaction(contact, dee, browse):
    assert browse(dee).get(f"/lazy/{contact.pk}").content.decode() == contact.reference


@pytest.mark.parametrize("who", ["pat", "ida", "noor"])
def test_others_get_the_same_404_for_what_is_there_and_what_is_not(contact, commits, request, browse, who):
    visitor = browse(request.getfixturevalue(who))
    there, absent = visitor.get(f"/read/{contact.pk}"), visitor.get(f"/read/{uuid4()}")
    assert there.status_code == absent.status_code == 404
    assert there.content == absent.content
    assert [look[2] for look in looks(commits)] == [Viewing.REFUSED, Viewing.REFUSED]


def test_staff_of_another_team_get_404_too(contact, otis, browse):
    assert browse(otis).get(f"/read/{contact.pk}").status_code == 404


def test_403_is_only_for_staff_whose_role_lacks_the_action(commits, dee, pat, vi, browse):
    assert browse(dee).get("/decide").status_code == 403
    assert browse(pat).get("/decide").status_code == 404
    assert browse(vi).get("/decide").status_code == 404


def test_signed_out_is_sent_to_sign_in(contact, client):
    answer = client.get(f"/read/{contact.pk}")
    assert answer.status_code == 302 and "sign-in" in answer.headers["Location"]


def test_a_view_without_a_gate_does_not_answer(commits, dee, browse, caplog):
    assert browse(dee).get("/forgotten").status_code == 404
    assert "has no gate" in caplog.text


def test_no_record_no_content(contact, dee, browse, monkeypatch):
    def full(*args, **kwargs):
        raise DatabaseError("disk full")

    monkeypatch.setattr(trail, "saw", full)
    answer = browse(dee).get(f"/read/{contact.pk}")
    assert answer.status_code == 503
    assert contact.reference not in answer.content.decode()


def test_receiving_works_even_then(commits, dee, browse, monkeypatch):
    def full(*args, **kwargs):
        raise DatabaseError("disk full")

    monkeypatch.setattr(trail, "saw", full)
    assert browse(dee).get("/receive").content == b"received"


def test_a_page_that_breaks_changes_nothing_and_is_on_record(contact, commits, dee, browse):
    with pytest.raises(RuntimeError):
        browse(dee).get(f"/breaks/{contact.pk}")
    with act_as(dee), transaction.atomic():
        assert contact.refresh().place == ""
    assert looks(commits)[-1][2] == Viewing.FAILED


def test_a_leaver_is_out_at_the_next_request(contact, commits, dee, browse):
    browser = browse(dee)
    assert browser.get(f"/read/{contact.pk}").status_code == 200
    dee.is_active = False
    dee.save()
    assert browser.get(f"/read/{contact.pk}").status_code in {302, 404}


def test_a_member_whose_time_is_over_sees_nothing(contact, commits, dee, browse):
    from datetime import date

    from access.models import Membership, robot

    founder = robot("founder")
    with act_as(founder), transaction.atomic():
        membership = Membership.objects.get(user=dee)
        membership.ends_on = date(2026, 11, 22)
        membership.write(by=founder, why="left yesterday")
    assert browse(dee).get(f"/read/{contact.pk}").status_code == 404
