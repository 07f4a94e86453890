"""A document is ordered once, made volume by volume, survives a killed worker, and leaves through the gate."""

from datetime import timedelta

import pytest
from django.db import transaction

from access.identity import act_as
from access.models import robot
from documents import engine, making, store
from documents.models import Document, Making, Sheet
from tests.cast import NOW
from tests.intake.build import FRIDAY, a_contact


@pytest.fixture(autouse=True)
def kind(monkeypatch):
    monkeypatch.setitem(making.KINDS, "summary", ("Summary", "tests.documents.test_making.written"))


def written(document) -> str:
    return f"<p>About {document.on.reference}</p>"


@pytest.fixture
def ordered(commits, dee, settings, tmp_path):
    """Two volumes Dee ordered about a contact she received."""
    settings.FILES_FOLDER = tmp_path / "files"
    with act_as(dee, FRIDAY), transaction.atomic():
        contact = a_contact(dee)
        return making.order("summary", on=contact, by=dee, at=NOW, why="for court", pages=["<p>one</p>", "<p>two</p>"])


def printed(html: str, *, title: str) -> bytes:
    return f"%PDF-1.7 {title} {html}".encode()


def make_one(press=printed, at=NOW) -> Document | None:
    press_robot = robot("press")
    with act_as(press_robot, at):
        return making.make_next(by=press_robot, at=at, press=press)


def as_dee(dee, read):
    with act_as(dee, NOW), transaction.atomic():
        return read()


def test_it_is_made_one_volume_at_a_time_and_the_pages_are_forgotten(ordered, dee):
    assert make_one().done == 1
    done = make_one()
    assert done.is_made and done.made_at == NOW
    assert make_one() is None
    sheets = as_dee(dee, lambda: list(Sheet.objects.filter(document=ordered)))
    assert [making.content(sheet) for sheet in sheets] == [
        b"%PDF-1.7 Summary <p>one</p>",
        b"%PDF-1.7 Summary <p>two</p>",
    ]
    assert all(not sheet.page_blob for sheet in sheets)


def test_ordered_twice_it_is_made_once(ordered, dee):
    contact_id = ordered.root_id

    def order_again():
        from intake.models import Contact

        return making.order("summary", on=Contact.objects.get(pk=contact_id), by=dee, at=NOW, why="again")

    assert as_dee(dee, order_again).pk == ordered.pk


def test_a_killed_worker_is_followed_by_one_that_goes_on_where_it_was(ordered, dee):
    make_one()

    def killed(html, *, title):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_one(press=killed)
    assert make_one() is None, "a fresh claim is another worker's"
    seen = []

    def watched(html, *, title):
        seen.append(html)
        return printed(html, title=title)

    assert make_one(press=watched, at=NOW + making.CLAIM_LASTS + timedelta(seconds=1)).is_made
    assert seen == ["<p>two</p>"]


def test_too_much_is_said_in_a_sentence_and_can_be_taken_up_again(ordered, dee):
    def too_much(html, *, title):
        raise engine.TooMuch("The page was not ready after 120 seconds.")

    assert make_one(press=too_much).trouble == "The page was not ready after 120 seconds."
    assert make_one() is None
    failed = as_dee(dee, lambda: making.again(Document.objects.get(pk=ordered.pk), by=dee, at=NOW))
    assert failed.state == Making.ORDERED
    assert make_one().done == 1


def test_what_fails_otherwise_is_tried_three_times(ordered):
    def fails(html, *, title):
        raise engine.EngineFailed("code 1")

    assert [make_one(press=fails).state for _ in range(making.MOST_TRIES)] == ["making", "making", "failed"]


def test_its_renderer_is_asked_as_whoever_orders_it(commits, dee, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"

    def order():
        contact = a_contact(dee)
        document = making.order("summary", on=contact, by=dee, at=NOW, why="to print")
        sheet = document.sheets.get()
        return contact.reference, store.fetch(sheet.page_blob, sheet.page_key).decode()

    reference, page = as_dee(dee, order)
    assert page == f"<p>About {reference}</p>"


def test_dee_watches_it_and_takes_it_and_otis_finds_nothing(ordered, browse, dee, otis, pat):
    place = f"/documents/{ordered.pk}"
    page = browse(dee).get(place)
    assert "0 of 2 volumes printed" in page.content.decode() and page.headers["Refresh"] == "5"
    first, second = as_dee(dee, lambda: [f"{place}/volume/{sheet.pk}" for sheet in ordered.sheets.all()])
    assert browse(dee).get(first).status_code == 404
    make_one()
    make_one()
    page = browse(dee).get(place)
    assert "Volume 2 of 2" in page.content.decode() and "Refresh" not in page.headers
    taken = browse(dee).get(second)
    assert taken.content == b"%PDF-1.7 Summary <p>two</p>"
    assert taken.headers["Content-Disposition"].startswith('attachment; filename="document-')
    assert "no-store" in taken.headers["Cache-Control"]
    for other in (otis, pat):
        assert browse(other).get(place).status_code == 404
        assert browse(other).get(first).status_code == 404
