"""The register of sharing: every decision, its filters, and exports no spreadsheet calculates."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as some

from access.models import Agency
from audit.models import Event
from documents import spreadsheets as sheets
from sharing import acts, ledger
from sharing.acts.refusing import Refusing
from sharing.proposal import Decision
from tests.sharing import build
from tests.sharing.test_desk import text

PLACE = reverse("sharing:ledger")


def body(page) -> str:
    return text(page).split("<tbody")[1].split("</tbody>")[0] if "<tbody" in text(page) else ""


@pytest.fixture
def told_and_refused(asked, family, mo, acting, at):
    """Three agencies told, one refused."""
    refusing = Refusing(
        Decision.NOT_SHARE, "Larch and Pym, solicitors", "=HYPERLINK(1)", "not_relevant", "No authority shown.",
        "None: the child is safe.",
    )  # fmt: skip
    with acting(mo):
        return acts.refuse(family.contact, Agency.objects.get(key="education"), refusing, once=build.ONCE, by=mo, at=at)


def test_every_decision_stands_in_it_told_or_not(told_and_refused, family, mo, browse):
    page = body(browse(mo).get(PLACE))
    for said in ("West Midlands Police", "Do not share", "No authority shown.", family.contact.reference):
        assert said in page
    assert page.count("<tr") == 4


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("agency=west-midlands-police", 1),
        ("decision=NOT_SHARE", 1),
        ("decision=SHARE", 3),
        ("class=IDENTIFIER", 1),
        ("class=CONTACT", 2),
        ("basis=6_1_c", 3),
        ("since=24/11/2026", 0),
        ("until=22/11/2026", 0),
        ("since=23/11/2026&until=23/11/2026", 4),
        ("agency=nobody-we-know", 0),
    ],
)
def test_it_is_narrowed_by_codes(told_and_refused, mo, browse, query, rows):
    assert body(browse(mo).get(f"{PLACE}?{query}")).count("<tr") == rows


def test_it_is_narrowed_by_child_contact_and_decider(told_and_refused, family, mo, dee, browse):
    for query, rows in (
        (f"child={family.wren.pk}", 4), (f"child={dee.pk}", 0), (f"contact={family.contact.pk}", 4),
        (f"person={mo.pk}", 4), (f"person={dee.pk}", 0),
    ):  # fmt: skip
        assert body(browse(mo).get(f"{PLACE}?{query}")).count("<tr") == rows, query


@pytest.mark.parametrize(
    "query",
    [
        "agency=' OR 1=1",
        "class=EVERYTHING",
        "page=-1",
        "page=99999999",
        "since=yesterday",
        "child=1",
        "person=%00",
        "a=b",
    ],
)
def test_what_is_no_filter_of_ours_is_passed_over(told_and_refused, mo, browse, query):
    assert browse(mo).get(f"{PLACE}?{query}").status_code == 200


def test_a_reference_is_typed_and_never_stands_in_the_address(told_and_refused, family, mo, otis, browse):
    find = reverse("sharing:ledger_find")
    answer = browse(mo).post(find, {"reference": family.contact.reference.lower().replace("-", " ")})
    assert answer.status_code == 302 and family.contact.reference not in answer["Location"]
    assert f"Only contact {family.contact.reference}" in text(browse(mo).get(answer["Location"]))
    assert "No contact with this reference" in text(browse(otis).post(find, {"reference": family.contact.reference}))
    assert "not one of our references" in text(browse(mo).post(find, {"reference": "XX-1"}))


def test_another_team_and_a_partner_see_none_of_it(told_and_refused, otis, pat, browse):
    assert body(browse(otis).get(PLACE)) == ""
    assert browse(pat).get(PLACE).status_code == 404


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_it_goes_out_as_a_sheet_with_why_and_that_is_recorded(told_and_refused, family, mo, browse, acting, kind):
    place = reverse("sharing:ledger_export")
    assert "Say why" in text(browse(mo).post(place, {"form": kind, "why": ""}))
    answer = browse(mo).post(place, {"form": kind, "why": "Audit of refusals", "decision": "NOT_SHARE"})
    assert answer.status_code == 200 and answer["Content-Disposition"] == f'attachment; filename="register.{kind}"'
    rows = _read(kind, answer.content)
    assert rows[0] == list(ledger.HEADINGS) and len(rows) == 2
    assert "'=HYPERLINK(1)" in rows[1]
    assert rows[1][0] == "Mon 23 Nov 2026 10:00", "a register runs over years"
    with acting(mo):
        event = Event.objects.get(verb="sharing.exported", record_id=None)
        assert (event.codes["rows"], event.codes["decision"]) == (1, "NOT_SHARE")
        assert Event.objects.filter(verb="sharing.exported", record_id=family.contact.pk).count() == 1


def _read(kind: str, content: bytes) -> list[list[str]]:
    if kind == "csv":
        return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    from openpyxl import load_workbook

    sheet = load_workbook(io.BytesIO(content)).active
    return [[cell.value or "" for cell in row] for row in sheet.iter_rows()]


def test_a_worker_reads_it_and_only_a_manager_exports_it(told_and_refused, sol, browse):
    assert browse(sol).get(PLACE).status_code == 200
    assert browse(sol).post(reverse("sharing:ledger_export"), {"form": "csv", "why": "x"}).status_code == 403


@pytest.mark.parametrize("count", [1, 5])
def test_it_takes_the_same_few_questions_however_long_it_is(family, mo, browse, acting, at, count):
    with acting(mo):
        for number in range(count):
            build.asked(family, build.to_police(family, at, questions=f"Question {number}?"), by=mo, at=at)
    browser = browse(mo)
    browser.get(PLACE)
    with CaptureQueriesContext(connection) as captured:
        assert body(browser.get(PLACE)).count("<tr") == count
    assert len([one for one in captured if one["sql"].startswith("SELECT")]) <= 15


@given(some.text(max_size=60))
def test_no_cell_ever_begins_a_formula(value):
    said = sheets.safe(value)
    assert not said.lstrip(" \u00a0\ufeff").startswith(sheets.BEGINS_A_FORMULA)
    assert said in (sheets.safe(said), said)


def test_a_cell_that_is_harmless_stays_as_it_was():
    assert sheets.safe("Wren Applebarrow: name") == "Wren Applebarrow: name"
    assert sheets.safe("-1+cmd") == "'-1+cmd"
