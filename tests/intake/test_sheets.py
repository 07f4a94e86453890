"""The hand-over sheet: what cannot wait is on it, and each line is acknowledged by name."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from access.actions import Action
from access.decide import visible
from access.models import robot
from audit.moves import Refused
from documents.models import Document
from intake import acts
from intake.models import Contact, SheetLine
from intake.sheets import acts as sheets
from intake.sheets import shown
from intake.sheets.lines import DAY, NIGHT, Standing, reasons
from intake.sheets.timed import make_if_nobody_has
from tests.intake.build import FRIDAY, a_contact, children_of, wren


@pytest.fixture
def red(dee, sol, acting):
    with acting(dee, FRIDAY):
        contact = a_contact(dee, children=(wren(),), safe_tonight="no", safe_why="He is home at six.")
    with acting(sol, FRIDAY):
        acts.rate(contact, rating="RED", rationale="He is home at six.", by=sol, at=FRIDAY)
        return contact


def made(by, to=NIGHT):
    return sheets.make(Contact.objects.all(), to=to, by=by, at=FRIDAY)


@pytest.mark.parametrize(
    ("one", "belongs"),
    [
        (Standing(rating="RED"), True),
        (Standing(rating="AMBER"), False),
        (Standing(safe_tonight="no"), True),
        (Standing(states=frozenset({"protection"})), True),
        (Standing(due_at=FRIDAY + timedelta(hours=3)), True),
        (Standing(due_at=FRIDAY + timedelta(days=3)), False),
    ],
)
def test_what_cannot_wait_is_on_the_sheet(one, belongs):
    assert bool(reasons(one, FRIDAY)) == belongs


def test_a_line_says_why_where_and_whether_they_are_safe(red, sol, acting):
    with acting(sol, FRIDAY):
        made(sol)
        line = SheetLine.objects.get()
        for words in ("Rated RED", "Not safe tonight.", "He is home at six.", "9 Lantern Row"):
            assert words in line.know


def test_nobody_acknowledges_their_own_line_but_may_record_who_heard_it(red, sol, mo, acting):
    with acting(sol, FRIDAY):
        made(sol)
        line = SheetLine.objects.get()
        with pytest.raises(ValidationError, match="You wrote this line"):
            sheets.acknowledge(line, name="", came_of_it="", by=sol, at=FRIDAY)
        sheets.acknowledge(line, name="Bryn Oke, night team", came_of_it="", by=sol, at=FRIDAY)
        assert line.read_name == "Bryn Oke, night team"
    with acting(mo, FRIDAY), pytest.raises(Refused, match="Bryn Oke, night team has acknowledged this already"):
        sheets.acknowledge(SheetLine.objects.get(), name="", came_of_it="", by=mo, at=FRIDAY)


def test_a_line_that_was_taken_over_is_not_changed_behind_their_back(red, sol, mo, acting):
    with acting(sol, FRIDAY):
        made(sol)
    with acting(mo, FRIDAY):
        line = SheetLine.objects.get()
        sheets.acknowledge(line, name="", came_of_it="", by=mo, at=FRIDAY)
        assert line.read_name == mo.display_name
        with pytest.raises(Refused, match="Ring them"):
            sheets.change(line, know="Other.", do="", by=mo, at=FRIDAY)


def test_the_morning_gets_back_what_stood_on_the_nights_sheet(red, sol, mo, acting):
    with acting(mo, FRIDAY):
        made(mo)
        acts.rate(red, rating="AMBER", rationale="He is in custody.", by=mo, at=FRIDAY)
    with acting(sol, FRIDAY):
        contact = Contact.objects.get()
        contact.safe_tonight = "yes"
        contact.write(by=sol, why="safe")
        sheets.make(Contact.objects.all(), to=DAY, by=sol, at=FRIDAY)
        assert SheetLine.objects.filter(to=DAY).count() == 1


def test_at_half_past_four_the_timetable_makes_it_where_nobody_has(red, acting):
    early, late = (datetime(2026, 11, 20, hour, 35, tzinfo=UTC) for hour in (15, 16))
    saturday = datetime(2026, 11, 21, 17, 0, tzinfo=UTC)
    timetable = robot("timetable")
    with acting(timetable, late):
        assert make_if_nobody_has(by=timetable, at=early) == 0
        assert make_if_nobody_has(by=timetable, at=saturday) == 0
        assert make_if_nobody_has(by=timetable, at=late) == 1
        assert make_if_nobody_has(by=timetable, at=late) == 0, "twice does no harm"


def test_through_the_pages(red, sol, mo, browse):
    client, page = browse(sol), reverse("intake:sheets")
    assert "No sheet has been made." in text(client.get(page))
    assert client.post(reverse("intake:make_sheet"), {"to": "night"}).status_code == 302
    read = text(client.get(page))
    assert "Wren Applebarrow" in read and "1 not acknowledged yet." in read
    url = read.split('href="/contacts/sheets/')[1].split('"')[0]
    wrong = client.post(f"/contacts/sheets/{url}", {"name": "", "came_of_it": "Kept."})
    assert "You wrote this line" in text(wrong) and "Kept." in text(wrong)
    assert browse(mo).post(f"/contacts/sheets/{url}", {"name": ""}).status_code == 302
    assert "Every line is acknowledged." in text(client.get(page))


def test_the_sheet_is_ordered_as_a_pdf_and_is_theirs_alone_who_ordered_it(red, sol, mo, browse, acting):
    client, order = browse(sol), reverse("intake:print_sheet")
    client.post(order, {"to": "night"}, follow=True)
    client.post(reverse("intake:make_sheet"), {"to": "night"})
    assert "Make the PDF" in text(client.get(reverse("intake:sheets")))
    ordered = client.post(order, {"to": "night"})
    assert ordered["Location"].startswith("/documents/")
    assert client.get(ordered["Location"]).status_code == 200
    assert browse(mo).get(ordered["Location"]).status_code == 404
    with acting(sol, FRIDAY):
        assert Document.objects.filter(kind=shown.KIND).count() == 1


def test_its_pages_hold_each_line_and_room_for_a_name_and_nothing_of_another_team(red, sol, otis, acting):
    with acting(sol, FRIDAY):
        made(sol)
        sheet = shown.sheet_for(NIGHT, visible(sol, Action.SEE_SHEET_LINE), FRIDAY)
        (page,) = shown.printed(sheet, by=sol, at=FRIDAY)
    assert "Wren Applebarrow" in page and "He is home at six." in page and "Name and time:" in page
    assert "1 not acknowledged yet." in page and "In confidence" in page
    with acting(otis, FRIDAY):
        empty = shown.sheet_for(NIGHT, visible(otis, Action.SEE_SHEET_LINE), FRIDAY)
        assert empty.lines == []


def test_another_team_sees_none_of_it(red, sol, otis, browse, acting):
    with acting(sol, FRIDAY):
        made(sol)
        line = SheetLine.objects.get()
        assert children_of(red)
    assert "Wren" not in text(browse(otis).get(reverse("intake:sheets")))
    assert browse(otis).get(reverse("intake:acknowledge_line", args=[line.pk])).status_code == 404


def text(answer) -> str:
    return answer.content.decode()
