"""A person is found, not a word: every way they are written, and never the subject's own name."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rights.mentions import DATE, EMAIL, NUMBER, PLACE, Term, level, mentions, terms_of_date, terms_of_name, without_own
from rights.redact import Span, redacted

GETHIN = terms_of_name("Gethin", "Applebarrow")


def found(text: str, terms, own=()) -> list[str]:
    return [text[one.start : one.end] for one in mentions(text, terms, own)]


@pytest.mark.parametrize(
    "written",
    ["Gethin Applebarrow", "APPLEBARROW, Gethin", "Mr Applebarrow", "gethin", "G. Applebarrow".replace(".", ""), "GA",
     "G.A.", "Géthin Applebarrow", "Gethin\nApplebarrow", "Gethin A"],
)  # fmt: skip
def test_every_way_a_name_is_written_is_found(written):
    assert found(f"Then {written} came.", GETHIN) == [written]


def test_a_name_inside_a_word_is_left():
    assert found("The gethinsome applebarrows", GETHIN) == []


def test_nicknames_are_found():
    assert found("Lizzie rang. Beth too.", terms_of_name("Elizabeth", "Moss")) == ["Lizzie", "Beth"]


def test_the_subjects_own_name_is_never_taken():
    own = ["Wren Applebarrow", "Wren", "Applebarrow"]
    terms = without_own(GETHIN, own)
    assert found("Wren Applebarrow and Gethin Applebarrow", terms, own) == ["Gethin Applebarrow"]
    assert found("Applebarrow family: Wren Applebarrow", terms, own) == []


@pytest.mark.parametrize("written", ["01632 960 178", "01632960178", "+44 1632 960178", "(01632) 960-178"])
def test_a_telephone_number_is_found_however_it_is_spaced(written):
    assert found(f"ring {written} now", [Term("+441632960178", NUMBER)]) == [written]


def test_addresses_e_mails_and_dates_are_found():
    terms = [Term("14 Orchard Rise", PLACE), Term("B66 1AB", PLACE), Term("g@example.org", EMAIL)]
    text = "14 Orchard  Rise, b661ab or g@example.org, born 3 May 1985 (03/05/1985)"
    assert found(text, [*terms, *terms_of_date(date(1985, 5, 3))]) == [
        "14 Orchard  Rise", "b661ab", "g@example.org", "3 May 1985", "03/05/1985",
    ]  # fmt: skip


def test_levelling_keeps_every_place():
    text = "Ångström’s ﬁle İx ß"
    assert len(level(text)) == len(text)


@given(st.text(max_size=200), st.text(alphabet="abcdeé ", min_size=2, max_size=12))
def test_what_is_found_is_there(text, name):
    for one in mentions(text, [Term(name)]):
        assert 0 <= one.start < one.end <= len(text)


def test_what_is_given_keeps_the_rest_and_tells_no_length():
    text = "Carys said Gethin was ill."
    short = redacted(text, [Span(11, 17, "TP16")])
    assert short == "Carys said [Withheld: about somebody else] was ill."
    assert redacted("Carys said Bartholomew was ill.", [Span(11, 22, "TP16")]) == short


def test_spans_that_touch_become_one_and_a_telling_code_is_not_printed():
    text = "He was in the refuge in Tipton then."
    assert redacted(text, [Span(7, 20, "LOC"), Span(21, 30, "LOC")]) == "He was [Withheld] then."


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=6))
def test_nothing_outside_a_span_is_lost(text, cuts):
    spans = [Span(start, start + length, "TP16") for start, length in cuts if start < len(text)]
    given_ = redacted(text, spans)
    inside = {place for span in spans for place in range(span.start, min(span.end, len(text)))}
    outside = "".join(letter for place, letter in enumerate(text) if place not in inside and letter not in " ,.-")
    left = given_.replace("[Withheld: about somebody else]", "")
    assert [letter for letter in left if letter not in " ,.-"] == list(outside)


def test_date_terms_are_of_one_kind():
    assert {term.kind for term in terms_of_date(date(1985, 5, 3))} == {DATE}
