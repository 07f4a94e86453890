"""Names as compared, and the dates people mistake."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.comparing import slips
from people.naming import also_called, folded, likely_dates, one_slip_away, parts, sound, typed_name


@pytest.mark.parametrize(
    ("name", "compared"),
    [
        ("O'Neill", "oneill"),
        ("O’Neill", "oneill"),
        ("Appleby-Barrow", "appleby barrow"),
        ("  Anne  Marie ", "anne marie"),
        ("Zoë", "zoe"),
        ("Łukasz", "lukasz"),
        ("Søren", "soren"),
        ("Straße", "strasse"),
        ("Nguyễn", "nguyen"),
        ("ＷＲＥＮ", "wren"),
        ("Null", "null"),
        ("X", "x"),
        ("أحمد", "أحمد"),
        ("李", "李"),
        ("Wrеn", "wren"),  # the third letter is Cyrillic
        ("Иван", "иван"),
        ("D'Souza-Kaur", "dsouza kaur"),
        ("", ""),
        ("-", ""),
    ],
)
def test_names_are_compared_without_what_people_leave_out(name, compared):
    assert folded(name) == compared


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Appleby", "Applebey"),
        ("Smith", "Smyth"),
        ("Applebarrow", "Apple-Barrow"),
        ("Philips", "Fillips"),
        ("McDonald", "MacDonald"),
    ],
)
def test_names_that_sound_alike_have_one_sound(one, other):
    assert sound(one) == sound(other)


def test_a_name_in_another_script_sounds_as_itself():
    assert sound("李") == "李"
    assert sound("أحمد") != sound("أحمدي")


@given(st.text(max_size=80))
def test_any_text_can_be_folded_and_folding_twice_changes_nothing(text):
    once = folded(text)
    assert folded(once) == once
    assert len(sound(text)) <= 60
    assert " ".join(parts(text)) == once


@pytest.mark.parametrize("name", ["X", "O'Neill", "Null", "True", "W" * 200, "李", "<script>alert(1)</script>", "=1+1"])
def test_any_name_a_person_may_have_is_stored_as_typed(name):
    assert typed_name(f" {name} ") == name


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Wren\x00", "cannot be stored"),
        ("Wr\ud800en", "cannot be stored"),
        ("Wr\x1b[31men", "cannot be stored"),
        ("Wren\u202e", "turns the direction"),
        ("\u2066Wren\u2069", "turns the direction"),
        ("W" * 201, "This has 201"),
    ],
)
def test_what_is_no_part_of_a_name_is_refused_with_a_sentence(name, sentence):
    with pytest.raises(ValueError, match=sentence):
        typed_name(name)


def test_short_forms_stand_for_the_long_one_and_spellings_for_each_other():
    assert "elizabeth" in also_called("Liz")
    assert "mohammed" in also_called("Muhammad")
    assert also_called("Ottoline") == {"ottoline"}
    assert also_called("") == frozenset()


def test_the_dates_people_mistake_are_looked_for():
    assert likely_dates(date(2020, 3, 4)) == {
        date(2020, 3, 4): "Same date of birth",
        date(2020, 4, 3): "Day and month of birth swapped",
        date(2020, 3, 3): "Born one day apart",
        date(2020, 3, 5): "Born one day apart",
        date(2019, 3, 4): "Same day and month of birth, a year apart",
        date(2021, 3, 4): "Same day and month of birth, a year apart",
    }


@given(st.dates())
def test_every_date_has_likely_neighbours_and_comes_first(day):
    assert next(iter(likely_dates(day))) == day


def test_one_slip_of_the_finger_makes_these_words():
    found = one_slip_away("rilow")
    assert {"irlow", "rlow", "riilow", "rilou", "arilow", "rilows"} <= found
    assert "rilow" not in found and "lirow" not in found and all(found)
    assert len(one_slip_away("w" * 200)) < 500


@given(st.text("abcdefgh", min_size=1, max_size=12), st.data())
def test_a_word_and_its_slip_find_each_other(word, data):
    other = data.draw(st.sampled_from(sorted(one_slip_away(word))))
    assert word in one_slip_away(other) and slips(word, other) == 1
