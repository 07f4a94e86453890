"""References read out on the telephone: one slip is always noticed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from people.references import ALPHABET, is_reference, new_reference, reference, reference_of

NUMBERS = st.integers(0, 23**4 - 1)


def places(written: str) -> list[int]:
    return [place for place, character in enumerate(written) if place >= 3 and character != "-"]


def test_a_new_reference_has_the_shape_people_know():
    written = new_reference()
    assert written.startswith("FD-") and len(written) == 9 and is_reference(written)


@given(NUMBERS, st.data())
def test_any_one_wrong_character_is_noticed(number, data):
    written = reference_of(number)
    place = data.draw(st.sampled_from(places(written)))
    other = data.draw(st.sampled_from(ALPHABET.replace(written[place], "")))
    assert not is_reference(written[:place] + other + written[place + 1 :])


@given(NUMBERS, st.data())
def test_any_two_neighbours_swapped_are_noticed(number, data):
    written = reference_of(number)
    where = places(written)
    at = data.draw(st.integers(0, len(where) - 2))
    first, second = where[at], where[at + 1]
    if written[first] == written[second]:
        return
    letters = list(written)
    letters[first], letters[second] = letters[second], letters[first]
    assert not is_reference("".join(letters))


@given(st.sets(NUMBERS, min_size=2, max_size=50))
def test_every_number_has_a_reference_of_its_own(numbers):
    assert len({reference_of(number) for number in numbers}) == len(numbers)


def test_a_number_too_large_is_refused_and_a_longer_reference_holds_it():
    with pytest.raises(ValueError, match="279841"):
        reference_of(23**4)
    assert is_reference(reference_of(23**4, length=5))


@given(NUMBERS)
@example(next(number for number in range(23**4) if reference_of(number).startswith("FD-FD")))
def test_a_reference_is_understood_however_it_is_typed(number):
    written = reference_of(number)
    assert reference(written.lower().replace("-", " ")) == written
    assert reference(written.removeprefix("FD-").replace("-", "")) == written


@pytest.mark.parametrize("typed", ["", "FD", "FD-AAAA-A", "hello", "FD-2222-2222", "FD-2222-3"])
def test_what_is_no_reference_is_refused_with_a_sentence(typed):
    with pytest.raises(ValueError, match="not one of our references"):
        reference(typed)
