"""The register of processing, the weekly sheet and the inspection pack: drawn from what is, kept, taken, recorded."""

import io
from datetime import timedelta

import pikepdf
import pytest
from django.db import transaction
from django.urls import reverse
from openpyxl import load_workbook

from access.identity import act_as
from access.models import robot
from audit.models import Event
from console import weekly
from console.inspection import pack
from console.models import ByHand, Processing
from console.ropa import acts, drawing, printing
from deadlines.models import Deadline
from documents.models import Document, Sheet
from tests import build, cast


def text(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def version(commits, ida, at) -> Processing:
    with act_as(ida), transaction.atomic():
        return acts.make(by=ida, at=at, why="the yearly version")


def test_the_register_of_processing_says_what_the_service_does(commits, browse, vi):
    page = text(browse(vi).get(reverse("console:processing")))
    for words in ("Purposes", "Kinds of data", "Who may be told", "How long it is kept", "West Midlands Police"):
        assert words in page, words
    assert "No version is kept yet" in page


def test_governance_keeps_a_version_and_the_officer_takes_it(commits, browse, ida, vi, at):
    assert browse(vi).post(reverse("console:make_processing")).status_code == 404
    assert browse(ida).post(reverse("console:make_processing")).status_code == 302
    with act_as(vi), transaction.atomic():
        made = Processing.objects.get()
    place = reverse("console:take_processing", args=[made.pk, "xlsx"])
    taken = browse(vi).post(place)
    sheet = load_workbook(io.BytesIO(taken.content)).active
    assert any(row[0].value == "Purposes" for row in sheet.iter_rows())
    with act_as(vi), transaction.atomic():
        assert Event.objects.filter(verb="processing.exported", record_id=made.pk, by_id=vi.pk).count() == 1
    assert browse(vi).post(reverse("console:take_processing", args=[made.pk, "pdf"])).status_code == 404, "not printed"


def test_what_is_written_by_hand_holds_from_its_day_and_the_next_version_says_so(version, iona, ida, at):
    with act_as(iona), transaction.atomic():
        ByHand(
            key="transfers",
            words="One processor keeps copies in Ireland.",
            in_force_from=cast.TODAY,
            source="the board",
        ).write(by=iona, why="a new contract")
        assert drawing.by_hand(cast.TODAY)["transfers"].startswith("One processor")
        assert drawing.by_hand(cast.TODAY - timedelta(days=1))["transfers"] == drawing.HAND["transfers"]
    with act_as(ida), transaction.atomic():
        second = acts.make(by=ida, at=at, why="after the contract")
    assert second.number == 2 and second.changes == ["Outside the United Kingdom: worded anew"]


def test_a_version_is_printed_once_tagged_and_says_its_number(version, vi, at):
    printer = robot("printer")
    with act_as(printer):
        made = printing.print_next(by=printer, at=at)
        if made is None:
            pytest.skip("no PDF engine on this machine")
        assert printing.print_next(by=printer, at=at) is None
    from documents import store

    with pikepdf.open(io.BytesIO(store.fetch(made.pdf_blob, made.pdf_key))) as read:
        assert "/StructTreeRoot" in read.Root


def test_the_weekly_sheet_counts_what_waits_and_names_nobody(commits, browse, vi):
    with act_as(vi), transaction.atomic():
        sheet = weekly.sheet(cast.TODAY)
    assert sheet.open == sum(number for _, number in sheet.causes) == sum(number for _, number in sheet.ages)
    assert browse(vi).get(reverse("console:weekly")).status_code == 200
    taken = browse(vi).post(reverse("console:take_weekly", args=["csv"]))
    assert taken.status_code == 200 and b"Backlog" in taken.content
    assert browse(vi).post(reverse("console:take_weekly", args=["exe"])).status_code == 404


@pytest.fixture
def child(commits, dee, at):
    with act_as(dee), transaction.atomic():
        contact = build.a_contact(by=dee)
        child = build.a_child(contact, by=dee)
        Deadline(
            kind="a clock", root_kind="contact", root_id=contact.pk, subject_id=contact.pk, rule_key="RED",
            unit="running hours", starts_at=at - timedelta(hours=9), due_at=at - timedelta(hours=5), why="x",
            met_at=at - timedelta(hours=3), met_by_id=dee.pk,
        ).write(by=dee, why="x")  # fmt: skip
    return child


def test_one_press_makes_the_pack_and_it_is_recorded_as_an_export(child, browse, mo, vi):
    place = reverse("console:inspection", args=[child.person_id])
    assert "Say what it is for." in text(browse(mo).post(place, {"purpose": ""}))
    assert browse(mo).post(place, {"purpose": "Ofsted, this week"}).status_code == 302
    with act_as(mo), transaction.atomic():
        document = Document.objects.get(kind=pack.KIND)
        assert Sheet.objects.filter(document=document).count() == 1
    with act_as(vi), transaction.atomic():
        assert Event.objects.filter(verb="inspection.exported", record_id=child.person_id, by_id=mo.pk).count() == 1


def test_the_pack_says_by_how_much_a_time_was_missed(child, mo, at):
    with act_as(mo), transaction.atomic():
        page = pack.pages(child.person, name="a child", by=mo, at=at)[0]
    assert "2 h 00 late" in page and "Decisions and reasons" in page and "In the child’s words" in page


def test_governance_makes_no_pack_of_a_case(request, child, browse):
    for key in ("vi", "ida", "iona", "pat", "petra"):
        answer = browse(request.getfixturevalue(key)).get(reverse("console:inspection", args=[child.person_id]))
        assert answer.status_code == 404
