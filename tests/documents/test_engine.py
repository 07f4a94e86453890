"""The engine makes tagged PDFs, reaches nothing, and ends in time."""

import io
import subprocess
import time

import pikepdf
import pypdf
import pytest

from documents import engine
from documents.prose import plain

PAGE = '<!doctype html><html lang="en-GB"><body data-running="Records" data-volume="Volume 1 of 2">{}</body></html>'


def text_of(made: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages)


def everything_in(made: bytes) -> bytes:
    """Every stream and every other object of the file, unpacked."""
    with pikepdf.open(io.BytesIO(made)) as file:
        parts = [repr(found).encode() for found in file.objects]
        parts += [found.read_bytes() for found in file.objects if isinstance(found, pikepdf.Stream)]
    return b"".join(parts)


@pytest.fixture(scope="module")
def made() -> bytes:
    body = (
        "<section><h1>Part one</h1><h2>An entry</h2><table><thead><tr><th scope='col'>What</th><th scope='col'>Said"
        "</th></tr></thead><tbody><tr><th scope='row'>Worry</th><td>Bruise on the arm</td></tr></tbody></table>"
        "</section>"
        "<section><h1>Part two</h1><p>Words.</p></section>"
    )
    return engine.pdf(PAGE.format(body), title="Copy of records")


def test_it_is_tagged_titled_and_in_british_english(made):
    with pikepdf.open(io.BytesIO(made)) as file:
        assert file.Root.Lang == "en-GB"
        assert file.Root.MarkInfo.Marked
        assert file.Root.ViewerPreferences.DisplayDocTitle
        assert b'pdfuaid:part="1"' in file.Root.Metadata.read_bytes()
        kinds = {str(found.S) for found in file.objects if isinstance(found, pikepdf.Dictionary) and "/S" in found}
        assert {"/Document", "/H1", "/H2", "/Table", "/TH", "/TD", "/P"} <= kinds


def test_it_has_bookmarks_running_heads_and_page_numbers(made):
    reader = pypdf.PdfReader(io.BytesIO(made))
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)] == ["Part one", "Part two"]
    first = reader.pages[0].extract_text()
    assert "Records" in first
    assert "Volume 1 of 2" in first
    assert "Page 1 of 2" in first


def test_its_properties_say_nothing_but_the_title():
    page = (
        "<html lang='fr'><head><title>Ava Mills</title><meta name='author' content='Ava Mills'>"
        "<meta name='keywords' content='Mills'><meta name='description' content='Mills'>"
        "</head><body><p>Hello</p></body></html>"
    )
    made = engine.pdf(page, title="Copy of records")
    assert b"Mills" not in everything_in(made)
    reader = pypdf.PdfReader(io.BytesIO(made))
    assert reader.metadata.title == "Copy of records"
    assert set(reader.metadata) <= {"/Title", "/Producer"}


@pytest.fixture
def secret(tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text("TOPSECRET-OF-THE-MACHINE")
    return path


def test_it_fetches_nothing_from_disk_or_network(secret, monkeypatch):
    asked = []
    import threading
    from http.server import BaseHTTPRequestHandler, HTTPServer

    class Ear(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args):
            pass

    server = HTTPServer(("127.0.0.1", 0), Ear)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    at = f"http://127.0.0.1:{server.server_port}"
    body = (
        f"<link rel='attachment' href='file://{secret}'><a rel='attachment' href='file://{secret}'>a</a>"
        f"<link rel='stylesheet' href='{at}/a.css'><style>@import url({at}/b.css); "
        f"p {{ background: url(file://{secret}) }}"
        f" @font-face {{ font-family: x; src: url({at}/f.woff) }}</style>"
        f"<p style='font-family: x'>Hello</p><img src='{at}/c.png' alt='x'><img src='file://{secret}' alt='x'>"
        f"<object data='{at}/d'></object><embed src='{at}/e'><svg><image href='{at}/g.png'/></svg>"
    )
    made = engine.pdf(PAGE.format(body), title="Copy of records")
    server.shutdown()
    server.server_close()
    assert asked == []
    assert b"TOPSECRET" not in everything_in(made)
    with pikepdf.open(io.BytesIO(made)) as file:
        assert not file.attachments


def test_an_asset_handed_over_by_name_is_printed():
    from PIL import Image

    picture = io.BytesIO()
    Image.new("RGB", (20, 20), "red").save(picture, "PNG")
    body = "<p><img src='asset:mark' alt='A red square'></p>"
    with_it = engine.pdf(PAGE.format(body), title="A page", assets={"mark": picture.getvalue()})
    without = engine.pdf(PAGE.format(body), title="A page")
    images = [len(list(pypdf.PdfReader(io.BytesIO(made)).pages[0].images)) for made in (with_it, without)]
    assert images == [1, 0]


@pytest.mark.parametrize(
    "said", ["x" * 1_000_000, "word " * 200_000, "<b>" * 900, "\x00\u202eevil", "{{ 7|add:7 }} {% now 'Y' %}"],
    ids=["a word of a million letters", "200,000 words", "900 tags", "control letters", "template marks"],
)  # fmt: skip
@pytest.mark.slow
def test_hostile_words_are_printed_as_words_and_in_time(said):
    began = time.monotonic()
    made = engine.pdf(PAGE.format(plain(said)), title="A page")
    assert time.monotonic() - began < 100
    first = "".join(text_of(made).split())
    assert "".join(said.replace("\x00", "").replace("\u202e", "").split())[:40] in first


def test_nesting_without_end_is_too_much():
    with pytest.raises(engine.TooMuch):
        engine.pdf(PAGE.format("<div>" * 3000 + "x"), title="A page")


def test_time_and_memory_have_an_end():
    rows = "<p>some words</p>" * 3000
    with pytest.raises(engine.TooMuch):
        engine.pdf(PAGE.format(rows), title="A page", limits=engine.Limits(seconds=1))
    with pytest.raises(engine.TooMuch):
        engine.pdf(PAGE.format(rows), title="A page", limits=engine.Limits(megabytes=40))
    with pytest.raises(engine.TooMuch, match="volumes"):
        engine.pdf(PAGE.format(rows), title="A page", limits=engine.Limits(letters=100))


def test_without_pango_it_says_what_to_install(monkeypatch):
    ended = subprocess.CompletedProcess([], engine.MISSING, stdout=b"", stderr=b"")
    monkeypatch.setattr(engine.subprocess, "run", lambda *args, **kwargs: ended)
    with pytest.raises(engine.EngineMissing, match="libpango"):
        engine.pdf("<p>x</p>", title="A page")


def test_two_of_one_page_are_the_same_bytes(made):
    again = engine.pdf(PAGE.format("<p>x</p>"), title="A page")
    assert again == engine.pdf(PAGE.format("<p>x</p>"), title="A page")
