"""A hostile case file: markup, references, words and rows without end. It prints as words, and in time."""

import io
import time

import pypdf
import pytest

from documents import engine
from rights import gate, pack, parting
from rights.payload import Entry, Payload, in_parts
from tests.cast import TODAY

MARKUP = (
    '</p><script>alert(1)</script><img src="file:///etc/passwd"><link rel="attachment" href="http://127.0.0.1:9/x">'
    "<style>@import url(http://127.0.0.1:9/a.css); body { display: none }</style>{{ payload }} {% now %} &lt;b&gt;"
)
ROWS = "\n".join(f"{number}; Wren; came to school" for number in range(100_000))
WORD = "Wren" + "w" * 1_000_000


def payload(*texts: str) -> Payload:
    entries = [Entry("Contact", "3 March 2026", "record", [("What happened", text)]) for text in texts]
    whole = [part for entry in entries for part in in_parts(entry)]
    return Payload("RR-7K2M4C-4", "Wren Applebarrow", "Corinne Example", 1, whole)


def words_in(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages).split())


def test_markup_and_references_print_as_words_and_fetch_nothing():
    told = payload(MARKUP)
    (html,) = pack.pages(told, TODAY)
    assert "<script>" not in html and "<img" not in html and "<link" not in html and "@import" in html
    content = engine.pdf(html, title=gate.TITLE)
    text = words_in(content)
    for words in ("<script>alert(1)</script>", "file:///etc/passwd", "display: none", "{{ payload }}", "{% now %}"):
        assert words in text, words
    assert "root:" not in text
    assert gate.read_again(content, gate.protected([], set(), [], [])) == []
    page = pack.web_page(told, TODAY).decode()
    assert "<script>" not in page and 'src="file' not in page


@pytest.mark.slow
def test_a_word_of_a_megabyte_prints_in_parts_and_in_time():
    told = payload(WORD)
    assert len(told.entries) > 3 and "".join(text for one in told.entries for _, text in one.passages) == WORD
    began = time.monotonic()
    first = next(iter(pack.pages(told, TODAY)))
    assert words_in(engine.pdf(first, title=gate.TITLE)).count("w") > 100_000
    assert time.monotonic() - began < engine.LIMITS.seconds


@pytest.mark.slow
def test_a_hundred_thousand_rows_come_in_volumes_none_of_which_overruns():
    told = payload(ROWS)
    rows = [line for one in told.entries for _, text in one.passages for line in text.split("\n")]
    assert rows == ROWS.split("\n"), "nothing is lost, and nothing is said twice"
    volumes = pack.volumes(told)
    assert 20 <= len(volumes) <= 60
    html = list(pack.pages(told, TODAY))[1]
    content = engine.pdf(html, title=gate.TITLE)
    assert 20 < len(pypdf.PdfReader(io.BytesIO(content)).pages) < 400


def test_an_ordinary_entry_stays_one():
    passages = [("What happened", "She came."), ("Place", "School")]
    assert parting.parted(passages) == [passages]


@pytest.mark.parametrize("text", ["a" * 50, "a b " * 30, "\n".join("line" for _ in range(40)), ""])
def test_parts_fit_and_lose_nothing(text):
    parts = parting.parted([("Words", text)], most=200)
    joined = "".join(piece for part in parts for _, piece in part)
    assert joined.replace("\n", "").replace(" ", "") == text.replace("\n", "").replace(" ", "")
    assert all(sum(parting.weight(piece) for _, piece in part) <= 200 for part in parts)


@pytest.mark.slow
def test_tags_and_outline_hold_in_every_volume():
    told = payload(*["She came to school and slept well. " * 400 for _ in range(30)])
    parts = pack.volumes(told)
    assert len(parts) > 1 and [one.first for one in parts][1] == len(parts[0].entries) + 1
    for html in pack.pages(told, TODAY):
        reader = pypdf.PdfReader(io.BytesIO(engine.pdf(html, title=gate.TITLE)))
        assert reader.outline and reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
        assert reader.trailer["/Root"]["/Lang"] == "en-GB" and "/StructTreeRoot" in reader.trailer["/Root"]
