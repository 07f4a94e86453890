"""Random people planted in every passage: nobody protected is in what is given, and all of the subject is."""

import json
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from documents import engine
from rights import gate, pack
from rights.mentions import NUMBER, Term, mentions, terms_of_date, terms_of_name, without_own
from rights.payload import Entry, Payload
from rights.redact import Span, redacted

# The gate reads pages as pictures, and says where nobody could: see test_documents for what it says then.
pytestmark = pytest.mark.usefixtures("eyes")

NAMES = st.sampled_from(
    ["Gethin", "Jory", "Nesta", "Orla", "Isolde", "Denholm", "Bran", "Ysolda", "Zoë", "Anaïs", "Siân", "Łucja", "Bjørn"]
)
FAMILIES = st.sampled_from(
    ["Osmond", "Quillfeather", "Tamsin", "O'Dowd", "Penwarden-Moss", "Müller", "Kettleby", "Thorne", "Ravenhall"]
)
PHONES = st.integers(0, 999).map(lambda number: f"01632 960{number:03d}")
BORN = st.dates(date(1950, 1, 1), date(2015, 1, 1))
PEOPLE = st.lists(st.tuples(NAMES, FAMILIES, PHONES, BORN), min_size=1, max_size=4)
WAYS = (
    "{given} {family} rang.", "{FAMILY}, {given} came.", "Mr {family} said so.", "{given}’s number is {phone}.",
    "born {born}, {given} {family}", "ring +44 {digits}", "({given})", "{family}-", "{given}\n{family} left",
)  # fmt: skip
OWN = ["Wren Applebarrow", "Wren", "Applebarrow"]
HERS = "Wren Applebarrow drew the kitchen. Wren counts the stairs."


def said(way: str, one) -> str:
    name, family, phone, born = one
    return way.format(
        given=name, family=family, FAMILY=family.upper(), phone=phone, born=f"{born.day} {born:%B %Y}",
        digits=phone[1:].replace(" ", ""),
    )  # fmt: skip


def terms_of(one) -> list[Term]:
    name, family, phone, born = one
    return without_own([*terms_of_name(name, family), Term(phone, NUMBER), *terms_of_date(born)], OWN)


@settings(max_examples=60)
@given(PEOPLE, st.lists(st.tuples(st.integers(0, 3), st.sampled_from(WAYS)), min_size=1, max_size=8))
def test_nobody_protected_is_in_any_form_and_all_of_hers_is(people, planted):
    terms = [term for one in people for term in terms_of(one)]
    entries, taken = [], set()
    for place, way in planted:
        text = f"{HERS} {said(way, people[place % len(people)])} {HERS}"
        spans = [Span(one.start, one.end, "TP16") for one in mentions(text, terms, OWN)]
        taken |= {text[span.start : span.end] for span in spans}
        entries.append(Entry("Contact", "3 March 2026", "record", [("What happened", redacted(text, spans))]))
    payload = Payload("RR-7K2M4C-4", "Wren Applebarrow", "Wren Applebarrow", 1, entries)
    constant = gate.words_of(pack.web_page(Payload("RR-7K2M4C-4", "", "", 1, waits=True), date(2026, 11, 23)))
    guarded = gate.protected(terms, taken, OWN, [constant])
    for form, content in (("html", pack.web_page(payload, date(2026, 11, 23))), ("json", pack.data(payload))):
        assert gate.words_again(form, content, guarded) == []
        for name, family, phone, _ in people:
            assert f"{name} {family}".lower() not in content.decode().lower()
            assert phone not in content.decode()
    for entry in json.loads(pack.data(payload))["entries"]:
        assert entry["says"][0]["is"].count(HERS) == 2


@given(PEOPLE)
def test_what_one_forgot_to_take_out_is_found_by_the_gate(people):
    guarded = gate.protected([term for one in people for term in terms_of(one)], set(), OWN, [])
    for one in people:
        for way in WAYS:
            assert gate.words_again("html", f"<p>{said(way, one)}</p>".encode(), guarded), way


@pytest.mark.slow
@settings(max_examples=4, deadline=None)
@given(PEOPLE, st.lists(st.tuples(st.integers(0, 3), st.sampled_from(WAYS)), min_size=8, max_size=20))
def test_the_printed_pack_passes_the_gate_and_one_mark_forgotten_does_not(people, planted):
    """The whole path to the bytes: words, marks, payload, volume, PDF, gate."""
    terms = [term for one in people for term in terms_of(one)]
    entries, taken, forgotten = [], set(), ""
    for place, way in planted:
        text = f"{HERS} {said(way, people[place % len(people)])} {HERS}"
        spans = [Span(one.start, one.end, "TP16") for one in mentions(text, terms, OWN)]
        taken |= {text[span.start : span.end] for span in spans}
        forgotten = text
        entries.append(Entry("Contact", "3 March 2026", "record", [("What happened", redacted(text, spans))]))
    payload = Payload("RR-7K2M4C-4", "Wren Applebarrow", "Wren Applebarrow", 1, entries)
    constant = gate.words_of(pack.web_page(Payload("RR-7K2M4C-4", "", "", 1, waits=True), date(2026, 11, 23)))
    guarded = gate.protected(terms, taken, OWN, [constant])
    content = printed(payload)
    assert gate.read_again(content, guarded) == []
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())
    assert text.count("drew the kitchen") == 2 * len(planted)
    for name, family, phone, _ in people:
        assert f"{name} {family}".lower() not in text.lower() and phone not in text
    entries[-1].passages[0] = ("What happened", forgotten)
    assert gate.read_again(printed(payload), guarded)


def printed(payload: Payload) -> bytes:
    (html,) = pack.pages(payload, date(2026, 11, 23))
    return engine.pdf(html, title=gate.TITLE)
