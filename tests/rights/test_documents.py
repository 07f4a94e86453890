"""Uploaded documents: read, searched and redacted like other entries; their pages burned, and read at the gate."""

import pytest

from access.models import robot
from audit.moves import Refused
from documents import leaves, ocr, reading, store
from documents.models import StoredFile
from documents.models.files import State as FileState
from rights import burning, gate, payload
from rights.acts import packing, searching
from rights.acts import reading as deciding
from rights.acts.files import content_of
from rights.models import Item, Mark, Pack
from rights.redact import Span
from rights.workflow import State
from tests.cast import NOW
from tests.documents import hostile
from tests.documents.test_reading import a_docx_with, a_letter, a_scan
from tests.rights.test_packing import REASON, decide_everything, make, printed, text_of

# The gate reads pages as pictures, and says where nobody could: see test_documents for what it says then.
pytestmark = pytest.mark.usefixtures("eyes")

PRINTED_WITH = "Wren drew a house for Ms Penwarden."


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"


def kept(content: bytes, name: str, kind: str, *, on, by) -> StoredFile:
    """A file that was taken in and found clean."""
    file = store.keep(content, name=name, declared_type="", on=on, by=by, at=NOW, why="A file was sent.")
    file.kind, file.state, file.checked_at = kind, FileState.READY, NOW
    return file.write(by=by, why="Checked.")


@pytest.fixture
def files(case, mo, acting):
    """A letter as PDF, a scan and a Word document on Wren's contact."""
    with acting(mo):
        return [
            kept(a_letter(), "Gethin_Osmond letter.pdf", "pdf", on=case[1], by=mo),
            kept(a_scan("Wren drew a house. Nesta Quillfeather"), "scan.jpg", "jpeg", on=case[1], by=mo),
            kept(a_docx_with("Carys rang on 01632 960178."), "note.docx", "docx", on=case[1], by=mo),
        ]


@pytest.fixture
def read_(files, started, remi, acting):
    """The request, its files read by the worker and searched."""
    with acting(remi):
        searching.order(started, by=remi, at=NOW)
    with acting(robot(searching.SEARCHER)) as searcher:
        for file in searching.unread_files(started.refresh()):
            reading.read(file, by=searcher, at=NOW)
        searching.search(started.refresh(), by=searcher, at=NOW)
    with acting(remi):
        return started.refresh()


def item_of(request, file) -> Item:
    return request.items.get(source="documents.StoredFile", source_id=file.pk)


def test_the_words_of_every_kind_are_found_and_searched_for_people(read_, files, remi, acting):
    with acting(remi):
        letter, scan, word = (item_of(read_, file) for file in files)
        assert letter.sort == Item.DOCUMENT and "Osmond heard" in " ".join(letter.passages[1]["text"].split())
        assert "Quillfeather" in scan.passages[1]["text"] and "Orla Penwarden" in word.passages[1]["text"]
        for item, name in ((letter, "Osmond"), (scan, "Quillfeather"), (word, "Carys")):
            texts = {one["key"]: one["text"] for one in item.passages}
            said = [texts[mark.passage][mark.start : mark.end] for mark in item.marks.all()]
            assert any(name in words for words in said), (name, said)


def test_a_name_in_the_name_of_a_file_is_proposed(read_, files, remi, acting):
    with acting(remi):
        item = item_of(read_, files[0])
        marks = item.marks.filter(passage="name")
        assert [item.passages[0]["text"][one.start : one.end] for one in marks] == ["Gethin Osmond"]


def test_the_search_waits_until_the_files_are_read(files, started, remi, acting):
    from rights import tasks

    with acting(remi):
        searching.order(started, by=remi, at=NOW)
    with acting(robot(searching.SEARCHER)) as searcher:
        assert len(searching.unread_files(started.refresh())) == 3
        assert not tasks._search_one(searcher)
        tasks._read_files(searcher)
        assert tasks._search_one(searcher)
    with acting(remi):
        assert started.refresh().state == State.REVIEW


def test_what_is_taken_out_of_the_words_is_burned_out_of_the_picture(read_, files, remi, acting):
    with acting(remi):
        decide_with_pages(read_, remi)
        item = item_of(read_, files[0])
        (picture,) = payload.pictures_of(item)
        assert picture.boxes
        drawn = leaves.drawn(store.read(files[0]), kind="pdf", page=1, boxes=picture.boxes)
        seen = ocr.read(drawn).text
        assert "Osmond" not in seen and "Carys" not in seen and "Wren" in seen


def decide_with_pages(request, by) -> None:
    """Take every proposed mention out, and give everything, documents with their pages."""
    decide_everything(request, by)
    for item in request.items.filter(sort=Item.DOCUMENT):
        deciding.decide(item.refresh(), Item.KEEP, with_pages=True, by=by, at=NOW)


@pytest.mark.slow
def test_the_pages_leave_as_pictures_that_the_gate_has_read(read_, files, remi, acting):
    with acting(remi):
        decide_with_pages(read_, remi)
    made = make(read_, remi, acting, press=printed)
    with acting(remi):
        assert made.state == Pack.MADE, [(one.form, one.page, one.what) for one in made.survivors.all()]
        copy = made.files.get(form="copy")
        content = content_of(copy)
        assert copy.pages == 3
        guarded = packing.guarded_of(read_.refresh())
        assert gate.read_again(content, guarded, pictures=True) == []
        assert text_of(made, "pdf").count("Its pages are among the pages of documents") == 2


@pytest.mark.slow
def test_a_picture_nobody_burned_is_seen_by_ocr_alone(read_, files, remi, acting):
    with acting(remi):
        decide_with_pages(read_, remi)
        guarded = packing.guarded_of(read_.refresh())
    live = as_copy(a_scan("Gethin Osmond told us"))
    found = gate.read_again(live, guarded, pictures=True)
    assert {one.check for one in found} == {"pictures, by OCR"} and found[0].page == 1 and "osmond" in found[0].what
    assert gate.read_again(live, guarded, without=["pictures_by_ocr"], pictures=True) == []
    assert gate.read_again(live, guarded), "elsewhere no picture may be"


def a_label(words: str) -> bytes:
    """A picture of a page with a QR code and a barcode's worth of white around it."""
    import io

    import qrcode
    from PIL import Image

    paper, out = Image.new("RGB", (1240, 800), "white"), io.BytesIO()
    paper.paste(qrcode.make(words).convert("RGB").resize((260, 260)), (900, 480))
    paper.save(out, "JPEG")
    return out.getvalue()


def test_what_a_code_on_a_picture_says_stops_the_pack_until_two_people_let_it_go_or_it_is_covered():
    guarded = gate.protected([], set(), [], [])
    found = gate.read_again(as_copy(a_label("RR 9990001234")), guarded, without=["pictures_by_ocr"], pictures=True)
    assert [(one.check, one.what, one.page, one.may_be_cleared) for one in found] == [
        ("barcodes and QR codes", "a code that says: RR 9990001234", 1, True)
    ]
    blind = ["pictures_by_ocr", "codes_in_pictures"]
    assert gate.read_again(as_copy(a_label("RR 9990001234")), guarded, without=blind, pictures=True) == []
    covered = leaves.drawn(a_label("RR 9990001234"), kind="jpeg", page=1, boxes=[(700, 580, 280, 380)])
    assert gate.read_again(as_copy(covered), guarded, without=["pictures_by_ocr"], pictures=True) == []


def as_copy(picture: bytes) -> bytes:
    from documents import engine

    html = '<html lang="en-GB"><body><h1>Pages</h1><p><img src="asset:p1" alt="Picture of page 1."></p></body></html>'
    return engine.pdf(html, title=gate.TITLE, assets={"p1": picture})


def test_without_tesseract_no_picture_passes_and_a_sample_says_it_was_not_read(monkeypatch):
    monkeypatch.setattr(ocr, "is_there", lambda: False)
    guarded = gate.protected([], set(), [], [])
    (picture,) = gate.read_again(as_copy(a_scan("Nothing")), guarded, pictures=True)
    assert "not read" in picture.what and not picture.may_be_cleared
    (sample,) = gate.read_again(a_letter_to_leave(), guarded)
    assert "not read" in sample.what and sample.may_be_cleared


def a_letter_to_leave() -> bytes:
    from documents import engine

    return engine.pdf('<html lang="en-GB"><body><h1>Records</h1><p>Words.</p></body></html>', title=gate.TITLE)


def test_a_picture_that_carries_what_a_camera_wrote_does_not_pass():
    import io

    import pikepdf

    guarded = gate.protected([], set(), [], [])
    plain, out = as_copy(hostile.a_photo()), io.BytesIO()
    with pikepdf.open(io.BytesIO(plain)) as file:
        drawn = next(iter(file.pages[0].Resources.XObject.values()))
        drawn.write(hostile.a_photo(exif=True), filter=pikepdf.Name.DCTDecode)
        file.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    for content, wanted in ((plain, set()), (out.getvalue(), {"images"})):
        found = gate.read_again(content, guarded, without=["pictures_by_ocr"], pictures=True)
        assert {one.check for one in found} == wanted


def test_a_box_drawn_by_hand_covers_and_is_taken_back(read_, files, remi, acting):
    with acting(remi):
        item = item_of(read_, files[1])
        with pytest.raises(Refused, match="no such page"):
            deciding.add_box(item, 9, (0, 0, 10, 10), code="TP16", reason=REASON, by=remi, at=NOW)
        with pytest.raises(Refused, match="cover something"):
            deciding.add_box(item, 1, (0, 0, 0, 10), code="TP16", reason=REASON, by=remi, at=NOW)
        with pytest.raises(Refused, match="Say how the test is met"):
            deciding.add_box(item, 1, (0, 0, 10, 10), code="TP16", reason="", by=remi, at=NOW)
        box = deciding.add_box(item, 1, (500, 500, 100, 100), code="TP16", reason=REASON, by=remi, at=NOW)
        before = payload.burned(item.refresh(), item.passages[1])
        assert burning.snapped(500, 500, 100, 100) in before
        deciding.take_box_off(box.refresh(), by=remi, at=NOW)
        assert burning.snapped(500, 500, 100, 100) not in payload.burned(item.refresh(), item.passages[1])


def test_a_box_changed_after_a_decision_has_the_entry_read_again(read_, files, remi, acting):
    with acting(remi):
        item = item_of(read_, files[1])
        for mark in item.marks.filter(state=Mark.PROPOSED):
            deciding.decide_mark(mark, Mark.TAKEN, reason=REASON, by=remi, at=NOW)
        deciding.decide(item.refresh(), Item.KEEP, with_pages=True, by=remi, at=NOW)
        deciding.add_box(item.refresh(), 1, (500, 500, 100, 100), code="TP16", reason=REASON, by=remi, at=NOW)
        assert item.refresh().decision == ""


def test_boxes_are_snapped_so_that_their_width_tells_no_name():
    words = [[0, 6, 100, 100, 52, 10], [7, 13, 155, 100, 68, 10], [20, 25, 300, 100, 45, 10]]
    assert burning.boxes_of(words, [Span(0, 13, "TP16")]) == [(90, 97, 150, 16)]
    one, other = ([[0, 4, 101, 100, wide, 10]] for wide in (40, 45))
    assert burning.boxes_of(one, [Span(0, 4, "TP16")]) == burning.boxes_of(other, [Span(0, 4, "TP16")])
    assert burning.boxes_of(words, []) == []
    assert burning.snapped(990, 995, 50, 50) == (975, 992, 25, 8)


def test_pages_are_looked_at_and_covered_through_the_pages(read_, files, remi, acting, browse):
    with acting(remi):
        item = item_of(read_, files[0])
    place = f"/rights/{read_.pk}/read/{item.pk}/page?page=1"
    visitor = browse(remi)
    page = visitor.get(place).content.decode()
    assert "Page 1 of 1" in page and "byword" in page and "Cover a part" in page
    picture = visitor.get(place.replace("?", "/picture?"))
    assert picture["Content-Type"] == "image/jpeg" and picture.content.startswith(b"\xff\xd8")
    assert visitor.get(place.replace("?", "/picture?burned=yes&")).content != picture.content
    assert "From the left" in visitor.post(place, {"cover": "1", "left": "500"}).content.decode()
    sent = {"cover": "1", "left": "5", "top": "5", "wide": "10", "high": "10", "box_code": "TP16", "box_reason": REASON}
    assert visitor.post(place, sent).status_code == 302
    page = visitor.get(place).content.decode()
    assert "5% from the left" in page.lower()
    with acting(remi):
        box = item.boxes.get()
    assert visitor.post(place, {"off": str(box.pk)}).status_code == 302
    assert visitor.post(place, {"off": "nonsense"}).status_code == 200
    assert visitor.get(place.replace("/page?page=1", "/page/7")).status_code == 404


def test_documents_are_added_to_a_request_and_found_by_its_search(started, remi, acting, browse):
    from django.core.files.uploadedfile import SimpleUploadedFile

    visitor, place = browse(remi), f"/rights/{started.pk}/documents"
    assert "No documents added" in visitor.get(place).content.decode()
    assert "Choose at least one file" in visitor.post(place, {}).content.decode()
    bad = SimpleUploadedFile("x.pdf", b"MZ", content_type="application/pdf")
    assert "is not what is in it" in visitor.post(place, {"uploads": bad}).content.decode()
    good = SimpleUploadedFile("minutes.docx", a_docx_with(PRINTED_WITH), content_type=hostile.WORD)
    assert visitor.post(place, {"uploads": good}).status_code == 302
    assert "minutes.docx" in visitor.get(place).content.decode()
    with acting(remi):
        file = StoredFile.objects.get(root_id=started.pk)
        file.kind, file.state = "docx", FileState.READY
        file.write(by=remi, why="Checked.")
        searching.order(started.refresh(), by=remi, at=NOW)
    with acting(robot(searching.SEARCHER)) as searcher:
        for one in searching.unread_files(started.refresh()):
            reading.read(one, by=searcher, at=NOW)
        searching.search(started.refresh(), by=searcher, at=NOW)
    with acting(remi):
        assert PRINTED_WITH in item_of(started.refresh(), file).passages[1]["text"]
