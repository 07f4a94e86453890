"""The release gate: a good PDF passes, every bad one is refused for its reason, and no check is idle."""

import pytest

from documents import engine
from rights import gate
from rights.mentions import EMAIL, NUMBER, PLACE, Term, terms_of_name
from tests.rights.bad_pdfs import bad

# The gate reads pages as pictures, and says where nobody could: see test_documents for what it says then.
pytestmark = pytest.mark.usefixtures("eyes")

TERMS = [
    *terms_of_name("Gethin", "Osmond"), Term("+441632960444", NUMBER), Term("g.osmond@example.org", EMAIL),
    Term("77 Harrow Rise", PLACE),
]  # fmt: skip
GUARDED = gate.protected(
    TERMS, {"sweets in the garden", "He shouted from the window twice.", "no"}, ["Wren Applebarrow", "Wren"], []
)
PAGE = (
    '<!doctype html><html lang="en-GB"><body data-running="Copy of records. Private." data-volume="">'
    "<section><h1>Records</h1><h2>1. Contact</h2><p>Wren Applebarrow came. [Withheld: about somebody else] rang.</p>"
    "<p><a href='#end'>to the end</a></p></section><section id='end'><h1>This is wrong</h1><p>Tell us.</p></section>"
    "</body></html>"
)
TEXTS = ("text_by_pypdf", "text_by_pdfminer", "text_by_pdfium", "streams")


@pytest.fixture(scope="module")
def good() -> bytes:
    return engine.pdf(PAGE, title=gate.TITLE)


@pytest.fixture(scope="module")
def bad_ones(good) -> dict:
    return {name: (make(good), check) for name, (make, check) in bad().items()}


def test_a_good_one_passes(good):
    assert gate.read_again(good, GUARDED) == []


def test_there_are_forty_bad_ones(bad_ones):
    assert len(bad_ones) >= 40


@pytest.mark.parametrize("name", sorted(bad()))
def test_a_bad_one_is_refused_for_its_reason(bad_ones, name):
    content, check = bad_ones[name]
    alone = [one for one in gate.CHECKS if one != check]
    assert gate.read_again(content, GUARDED), name
    assert gate.read_again(content, GUARDED, without=alone), f"{check} does not see it"


# What only this check sees: with it off, the bad one would leave.
ONLY = {
    "one_revision": "bytes after the end", "root_objects": "layers", "properties": "author",
    "annotations": "highlight", "page_objects": "cropped page", "images": "a drawn form",
    "invisible": "text that is not drawn", "reachable": "an object nothing points at",
    "tagged": "no language", "streams": "string nobody shows", "outline": "bookmark", "other_words": "alternative text",
}  # fmt: skip


@pytest.mark.parametrize("check", sorted(ONLY))
def test_a_check_switched_off_lets_one_through(bad_ones, check):
    content, _ = bad_ones[ONLY[check]]
    assert gate.read_again(content, GUARDED, without=[check, *ALSO_SEE.get(check, ())]) == []


# Two that see the same words: off together, they let them through, and each sees them alone.
ALSO_SEE = {"outline": ("streams",), "other_words": ("streams",)}


@pytest.mark.parametrize("extractor", ["text_by_pypdf", "text_by_pdfminer", "text_by_pdfium"])
def test_each_extractor_sees_a_box_drawn_over_live_text_by_itself(bad_ones, extractor):
    content, _ = bad_ones["black box over live text"]
    others = [one for one in gate.CHECKS if one != extractor]
    found = gate.read_again(content, GUARDED, without=others)
    assert found and found[0].page == 1 and found[0].may_be_cleared
    assert gate.read_again(content, GUARDED, without=TEXTS) == []


def test_an_attachment_and_an_action_are_seen_by_their_own_check(bad_ones):
    for name, check in (("attachment", "attachments"), ("JavaScript", "actions")):
        content, _ = bad_ones[name]
        assert not gate.read_again(content, GUARDED, without=[check, "root_objects", "annotations", "reachable"])


def test_what_was_decided_to_stay_is_allowed_as_often_as_it_was_decided(good):
    content = engine.pdf(PAGE.replace("came.", "and Gethin Osmond came."), title=gate.TITLE)
    assert gate.read_again(content, GUARDED)
    once = gate.protected(TERMS, set(), ["Wren"], ["Gethin Osmond"])
    assert gate.read_again(content, once) == []
    twice = engine.pdf(PAGE.replace("came.", "and Gethin Osmond met Gethin Osmond."), title=gate.TITLE)
    assert gate.read_again(twice, once)


def test_a_web_page_and_data_are_read_too():
    assert gate.words_again("html", b"<p>Gethin <b>Osmond</b></p>", GUARDED)
    assert gate.words_again("json", b'{"says": "Gethin Osmond"}', GUARDED)
    assert gate.words_again("html", b"<p>Wren Applebarrow</p>", GUARDED) == []


def test_what_is_no_pdf_is_refused():
    assert gate.read_again(b"not a pdf", GUARDED)
