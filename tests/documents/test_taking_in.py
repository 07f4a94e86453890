"""What is taken, what is turned away with a sentence, and what is found inside."""

import struct
import zipfile
from io import BytesIO

import pytest

from documents import checking, kinds
from tests.documents import hostile

PDF, JPEG, TEXT = "application/pdf", "image/jpeg", "text/plain"

HONEST = {
    "report.pdf": (PDF, hostile.a_pdf),
    "photo.JPG": (JPEG, hostile.a_photo),
    "drawing.png": ("image/png", hostile.a_png),
    "note.txt": (TEXT, lambda: "Ñora’s mother said so.".encode()),
    "letter.docx": (hostile.WORD, hostile.a_docx),
    "mail.eml": ("message/rfc822", hostile.an_email),
    "unsaid.pdf": ("application/octet-stream", hostile.a_pdf),
}


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_file_is_taken_and_nothing_is_found_in_it(name):
    declared, made = HONEST[name]
    content = made()
    assert kinds.why_not(name, declared, content) == ""
    assert checking.look(content, kind=kinds.sniffed(content)).fault == ""


TURNED_AWAY = {
    "report.pdf.exe": (PDF, b"%PDF-1.7"),
    "report.exe.pdf": (PDF, b"%PDF-1.7"),
    "picture.svg": ("image/svg+xml", b"<svg/>"),
    "page.html": ("text/html", b"<html>"),
    "short.lnk": ("application/octet-stream", b"L\x00"),
    "noending": (TEXT, b"words"),
    "archive.zip": ("application/zip", b"PK\x03\x04"),
    "macro.docm": ("application/zip", b"PK\x03\x04"),
    "photo.heic": ("image/heic", b"....ftypheic"),
    "called.pdf": (PDF, b"\xff\xd8\xff\xe0 not a pdf"),
    "called.jpg": (PDF, b"\xff\xd8\xff\xe0"),
    "polyglot.jpg": (JPEG, b"GIF89a<script>alert(1)</script>"),
    "page.txt": (TEXT, b"  <html><script>alert(1)</script>"),
    "program.txt": (TEXT, b"MZ\x90 program"),
    "plain.docx": (hostile.WORD, hostile.a_zip({"a.txt": b"x"})),
    "empty.txt": (TEXT, b""),
}


@pytest.mark.parametrize("name", TURNED_AWAY)
def test_what_is_not_taken_is_turned_away_with_a_sentence(name):
    sentence = kinds.why_not(name, *TURNED_AWAY[name])
    assert sentence.endswith(".") and len(sentence) < 400


def many_parts() -> bytes:
    """A document of more parts than any has."""
    return hostile.a_docx({f"word/{n}": b"" for n in range(2_100)})


def bomb() -> bytes:
    """Two megabytes of nothing in a document: 200 MB once unpacked."""
    return hostile.a_docx({"word/media/big.xml": b"\0" * (210 * 1024 * 1024)})


def lying_bomb() -> bytes:
    """A part that says it is small and unpacks to more."""
    content = hostile.a_docx({"word/lies.xml": b"A" * 5_000_000})
    size = struct.pack("<I", 5_000_000)
    return content.replace(size, struct.pack("<I", 1_000))


def locked_docx() -> bytes:
    """A document whose parts say they are locked with a password."""
    content = bytearray(hostile.a_docx())
    with zipfile.ZipFile(BytesIO(bytes(content))) as box:
        start = box.start_dir
    content[start + 8] |= 1
    return bytes(content)


def docx(name: str, content: bytes = b"x"):
    """A document with one more part."""
    return lambda: hostile.a_docx({name: content})


FOUND = {
    "a PDF that runs a script": ("pdf", hostile.scripted_pdf, "runs something"),
    "a PDF with a file in it": ("pdf", hostile.carrying_pdf, "runs something"),
    "a PDF with a password": ("pdf", hostile.locked_pdf, "locked"),
    "a PDF with a page of HTML behind it": ("pdf", lambda: hostile.a_pdf() + b"<html><script>x</script>", "two kinds"),
    "a PDF that is a zip as well": ("pdf", lambda: hostile.a_pdf() + hostile.a_zip({"a": b"x"}), "two kinds"),
    "a PDF cut short": ("pdf", lambda: hostile.a_pdf()[:60] + b"%%EOF", "damaged"),
    "a document with a macro": ("docx", docx("word/vbaProject.bin"), "runs something"),
    "a document with another in it": ("docx", docx("word/embeddings/a.xlsx"), "runs something"),
    "a document that fetches": ("docx", hostile.a_linked_docx, "fetches"),
    "a document with entities": ("docx", docx("word/x.xml", b"<!DOCTYPE a>"), "runs something"),
    "a document with a way out": ("docx", docx("../../etc/x"), "paths"),
    "a document of a million parts": ("docx", many_parts, "too large inside"),
    "a bomb": ("docx", bomb, "too large inside"),
    "a bomb that lies": ("docx", lying_bomb, "damaged"),
    "a document with a password": ("docx", locked_docx, "locked"),
    "a document after something else": ("docx", lambda: b"MZ" + hostile.a_docx(), "two kinds"),
    "a picture of too many dots": ("png", lambda: hostile.a_png((8000, 6000)), "too large inside"),
    "half a photograph": ("jpeg", lambda: hostile.a_photo(size=(400, 300))[:400], "damaged"),
    "text with a hole in it": ("text", lambda: b"a" * 5000 + b"\x00", "two kinds"),
    "an e-mail with a file": ("eml", lambda: hostile.an_email(attachment=True), "attachments"),
    "an Outlook e-mail that is none": ("msg", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "damaged"),
}  # fmt: skip


@pytest.mark.parametrize("what", FOUND)
def test_what_is_wrong_inside_is_found(what):
    kind, made, fault = FOUND[what]
    assert checking.look(made(), kind=kind).fault == checking.SENTENCES[fault]


def test_a_photograph_comes_back_without_where_it_was_taken():
    content = hostile.a_photo(exif=True)
    assert b"Copthorne" in content and b"Exif" in content
    clean = checking.look(content, kind="jpeg").clean
    assert clean.startswith(b"\xff\xd8") and b"Copthorne" not in clean and b"Exif" not in clean


def test_what_takes_too_long_or_too_much_is_refused_and_nothing_waits_for_it():
    assert checking.look(hostile.a_photo(size=(4000, 4000)), kind="jpeg", megabytes=20).fault
    assert checking.look(hostile.a_pdf(), kind="no such kind").fault == checking.SENTENCES["damaged"]


def test_every_sentence_says_what_to_do():
    for sentence in checking.SENTENCES.values():
        assert sentence.count(".") >= 2 and any(word in sentence for word in ("send", "Send"))
