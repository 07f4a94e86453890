"""The registers: what they show, to whom, and that nothing of a case or of anybody restricted is among it."""

import csv
import io
from datetime import timedelta

import pytest
from django.db import transaction
from django.urls import reverse

from access import grants, incidents
from access.identity import act_as
from audit.models import Event
from console import exporting, registers
from console.models import GrantLine, RegisterExport, SharingLine, ToldLine
from intake.models import Contact, InformedNotice
from retention.models import Hold
from tests import build, cast

READERS = ("ida", "vi", "iona")
OTHERS = ("dee", "sol", "mo", "pat", "petra", "noor")


def text(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def contact(commits, dee, at) -> Contact:
    with act_as(dee), transaction.atomic():
        contact = build.a_contact(by=dee)
        grants.give(dee, on=contact, by=dee, why="Wren's mother rang", until=None, origin="allocation", at=at)
        return contact


@pytest.mark.parametrize("register", registers.site.registers(), ids=lambda register: register.place)
def test_every_register_opens_and_narrows_by_each_of_its_codes(contact, browse, ida, register):
    client = browse(ida)
    assert client.get(register.url).status_code == 200
    page = client.get(register.url).content.decode()
    for link in {part.split('"')[0] for part in page.split('href="?')[1:]}:
        assert client.get(f"{register.url}?{link.replace('&amp;', '&')}").status_code == 200


@pytest.mark.parametrize("key", OTHERS)
def test_nobody_else_opens_the_registers(request, commits, browse, key):
    for name in ("console:registers", "console:register_sharing", "console:today"):
        assert browse(request.getfixturevalue(key)).get(reverse(name)).status_code in {403, 404}


def test_a_grant_stands_in_the_register_without_the_words_typed_for_it(contact, browse, vi):
    page = text(browse(vi).get(reverse("console:register_grants")))
    assert "allocation" in page and "Wren" not in page


def test_what_hangs_on_a_restricted_contact_is_left_out(contact, dee, vi):
    with act_as(vi), transaction.atomic():
        before = set(GrantLine.objects.values_list("root_id", flat=True))
    with act_as(dee), transaction.atomic():
        contact.restricted = True
        contact.write(by=dee, why="family of a colleague")
    with act_as(vi), transaction.atomic():
        after = set(GrantLine.objects.values_list("root_id", flat=True))
    assert before - after == {contact.pk}


@pytest.mark.parametrize("key", OTHERS)
def test_the_database_shows_a_register_to_holders_of_its_scope_alone(request, contact, key):
    with act_as(request.getfixturevalue(key)), transaction.atomic():
        assert not GrantLine.objects.exists() and not SharingLine.objects.exists()


def test_a_filter_that_is_none_of_ours_is_a_404(commits, browse, ida):
    assert browse(ida).get(reverse("console:register_sharing"), {"by__email": "x"}).status_code == 404


def test_what_was_searched_stays_out_of_the_address(contact, browse, ida):
    answer = browse(ida).post(reverse("console:find_grants"), {"reference": contact.reference})
    assert answer.status_code == 302 and contact.reference not in answer["Location"]


def test_an_export_is_about_few_and_is_fetched_once_asked_for(contact, browse, ida, vi):
    with act_as(ida), transaction.atomic():
        export = _asked(ida, contact)
    assert export.agreed_by_id == ida.pk
    assert browse(vi).post(reverse("console:fetch_export", args=[export.pk])).status_code == 404
    answer = browse(ida).post(reverse("console:fetch_export", args=[export.pk]))
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0][0] == "When" and any("allocation" in row for row in rows)
    assert answer["Content-Disposition"].endswith('"register.csv"')
    with act_as(ida), transaction.atomic():
        assert Event.objects.filter(verb="register.exported", record_id=export.pk).count() == 1


def test_an_export_about_many_waits_for_a_second_person(monkeypatch, contact, browse, ida, vi):
    monkeypatch.setattr(exporting, "MANY", 0)
    with act_as(ida), transaction.atomic():
        export = _asked(ida, contact)
    fetch = reverse("console:fetch_export", args=[export.pk])
    assert export.agreed_at is None
    assert browse(ida).post(fetch).status_code == 302, "it is not agreed yet"
    assert browse(ida).post(reverse("console:agree_export", args=[export.pk])).status_code == 404
    assert browse(vi).post(reverse("console:agree_export", args=[export.pk])).status_code == 302
    assert browse(ida).post(fetch).status_code == 200


def test_an_export_without_a_purpose_is_refused_beside_the_field(contact, browse, ida):
    answer = browse(ida).post(reverse("console:export", args=["grants"]), {"file_format": "csv"})
    assert "Say what it is for." in text(answer)


def _asked(by, contact) -> RegisterExport:
    register = registers.named("grants")
    rows = GrantLine.objects.filter(root_id=contact.pk)
    at = cast.NOW + timedelta(days=1)
    return exporting.ask(register, rows, filters={}, file_format="csv", purpose="an audit", by=by, at=at)


def test_fifty_lines_take_no_more_questions(contact, dee, at, browse, ida, django_assert_max_num_queries):
    client = browse(ida)
    with act_as(dee), transaction.atomic():
        for number in range(40):
            grants.give(dee, on=contact, by=dee, why="many", until=None, origin=f"origin{number}", at=at)
    with django_assert_max_num_queries(18):  # six of which only begin and end transactions
        assert client.get(reverse("console:register_grants")).status_code == 200


def test_today_leads_to_what_needs_the_office(contact, browse, ida, dee, at):
    with act_as(ida), transaction.atomic():
        incidents.open_incident("lost", on=None, by=ida, at=at, why="A bag was left on a bus.", aware_at=at)
    page = text(browse(ida).get(reverse("console:today")))
    assert "Lost or stolen" in page and "72 hours from" in page


def test_each_number_of_today_is_the_length_of_the_list_it_leads_to(commits, browse, iona, vi, at):
    with act_as(iona), transaction.atomic():
        for number in range(3):
            Hold(
                kind="claim", reach="one", authority="a letter", reason="a claim", owner="the solicitor",
                review_on=at.date() + timedelta(days=number * 5), placed_at=at, placed_by_id=iona.pk,
            ).write(by=iona, why="a test")  # fmt: skip
    page = text(browse(vi).get(reverse("console:today")))
    assert 'Holds to look at again</a> <span class="soft nowrap">2</span>' in page
    behind = text(browse(vi).get(reverse("console:register_holds"), {"due": "week"}))
    assert "2 lines" in behind


def test_today_says_when_nothing_waits(commits, browse, vi):
    assert "What needs you today" in text(browse(vi).get(reverse("console:today")))


def test_what_hangs_by_a_part_on_a_restricted_contact_is_left_out_too(contact, dee, vi, at):
    with act_as(dee), transaction.atomic():
        InformedNotice(
            contact=contact, told=True, who="her mother", recorded_at=at, recorded_by=dee
        ).write(by=dee, why="a test")  # fmt: skip
    with act_as(vi), transaction.atomic():
        assert ToldLine.objects.filter(root_id=contact.pk).count() == 1
    with act_as(dee), transaction.atomic():
        contact.restricted = True
        contact.write(by=dee, why="family of a colleague")
    with act_as(vi), transaction.atomic():
        assert not ToldLine.objects.filter(root_id=contact.pk).exists()
