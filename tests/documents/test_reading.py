"""The words of a file, read page by page with where they stand; a scan is read by Tesseract or said not to be."""

import io

import pytest
from PIL import Image, ImageDraw, ImageFont

from documents import engine, leaves, ocr
from documents.leaves import BY_OCR, NOT_READ, TEXT
from tests.documents import hostile

WORDS = "Gethin Osmond heard Carys shout at Wren."


def a_letter() -> bytes:
    """A PDF of one page of words."""
    return engine.pdf(f'<html lang="en-GB"><body><h1>Letter</h1><p>{WORDS}</p></body></html>', title="A letter")


def a_scan(words: str = WORDS, kind: str = "JPEG") -> bytes:
    """A picture of a page of words."""
    paper = Image.new("RGB", (1240, 800), "white")
    ImageDraw.Draw(paper).text((100, 100), words, fill="black", font=ImageFont.load_default(36))
    out = io.BytesIO()
    paper.save(out, kind)
    return out.getvalue()


def a_scanned_pdf() -> bytes:
    """A PDF whose one page is a picture."""
    out = io.BytesIO()
    Image.open(io.BytesIO(a_scan())).save(out, "PDF", resolution=150)
    return out.getvalue()


def a_docx_with(*paragraphs: str) -> bytes:
    """A Word document of these paragraphs, with a table and a head."""
    from docx import Document

    document, out = Document(), io.BytesIO()
    document.sections[0].header.paragraphs[0].text = "Lantern School"
    for words in paragraphs:
        document.add_paragraph(words)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Teacher", "Orla Penwarden"
    document.save(out)
    return out.getvalue()


def test_a_pdf_is_read_word_by_word_with_where_each_stands():
    (page,) = leaves.read(a_letter(), kind="pdf")
    assert WORDS in " ".join(page.text.split()) and page.how == TEXT
    for start, end, left, top, width, height in page.words:
        assert page.text[start:end].strip() == page.text[start:end] != ""
        assert 0 <= left <= left + width <= 1000 and 0 <= top <= top + height <= 1000


@pytest.mark.parametrize(("kind", "made"), [("pdf", a_scanned_pdf), ("jpeg", a_scan)])
def test_a_scan_is_read_by_ocr(eyes, kind, made):
    (page,) = leaves.read(made(), kind=kind)
    assert "Osmond" in page.text and page.how == BY_OCR and page.words


def test_where_tesseract_is_missing_a_scan_is_said_not_to_be_read(monkeypatch):
    monkeypatch.setattr(ocr, "is_there", lambda: False)
    (page,) = leaves.read(a_scan(), kind="jpeg")
    assert page.how == NOT_READ and page.text == ""


def test_words_in_a_picture_on_a_page_of_text_are_read_after_the_text(eyes):
    mixed = engine.pdf(
        '<html lang="en-GB"><body><p>Typed words of this page.</p><img src="asset:s" alt="a stamp"></body></html>',
        title="Mixed", assets={"s": a_scan("Stamp of Nesta Quillfeather")},
    )  # fmt: skip
    (page,) = leaves.read(mixed, kind="pdf")
    assert page.text.startswith("Typed words") and "Quillfeather" in page.text and page.how == BY_OCR
    assert all(page.text[one[0] : one[1]].strip() for one in page.words)


def test_word_mail_and_text_are_read_whole():
    (word,) = leaves.read(a_docx_with(WORDS, "A second paragraph."), kind="docx")
    for said in ("Lantern School", WORDS, "A second paragraph.", "Teacher | Orla Penwarden"):
        assert said in word.text
    (mail,) = leaves.read(hostile.an_email(), kind="eml")
    assert "Subject: Wren" in mail.text and "not in school" in mail.text
    html = b"From: a@example.org\nDate: x\nContent-Type: text/html\n\n<p>One<br>two</p><script>three()</script>"
    (written,) = leaves.read(html, kind="eml")
    assert "One\ntwo" in written.text and "three" not in written.text


def test_a_hidden_sheet_is_held_and_so_it_is_read():
    from openpyxl import Workbook

    book, out = Workbook(), io.BytesIO()
    book.active.append(["Name", "Osmond"])
    hidden = book.create_sheet("Hidden")
    hidden.sheet_state = "hidden"
    hidden.append(["behind"])
    book.save(out)
    (page,) = leaves.read(out.getvalue(), kind="xlsx")
    assert "Name | Osmond" in page.text and "behind" in page.text


def test_a_long_document_comes_in_parts_and_loses_nothing():
    lines = [f"Line {number} of a long letter about nothing much." for number in range(600)]
    found = leaves.read("\n".join(lines).encode(), kind="text")
    assert len(found) > 3 and "\n".join(one.text for one in found) == "\n".join(lines)


@pytest.mark.parametrize("content", [b"%PDF-1.7 broken", b"", b"PK\x03\x04junk"])
def test_what_cannot_be_read_says_so(content):
    with pytest.raises(leaves.Unreadable):
        leaves.read(content, kind="pdf")


def test_a_burned_box_is_gone_from_the_picture(eyes):
    letter = a_letter()
    (page,) = leaves.read(letter, kind="pdf")
    box = next(tuple(one[2:]) for one in page.words if page.text[one[0] : one[1]] == "Osmond")
    assert "Osmond" in ocr.read(leaves.drawn(letter, kind="pdf", page=1)).text
    burned = leaves.drawn(letter, kind="pdf", page=1, boxes=[box])
    seen = ocr.read(burned).text
    assert "Osmond" not in seen and "Carys" in seen
    assert b"Exif" not in burned


def test_a_photograph_drawn_again_carries_nothing_of_the_camera():
    assert b"Copthorne" not in leaves.drawn(hostile.a_photo(exif=True), kind="jpeg", page=1)
