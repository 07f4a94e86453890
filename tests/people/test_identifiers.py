"""Numbers, postcodes and telephone numbers: the vectors of domain.md 7 and the sentences for what is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.identifiers import (
    PostcodeKind,
    email,
    la_child_id,
    nhs_number,
    nhs_words,
    phone,
    phone_words,
    postcode,
    upn,
    upn_unknown,
    uprn,
)

NO_CHECK_DIGIT = "999000000"  # 11 minus the remainder is 10: no tenth digit fits


@pytest.mark.parametrize("number", ["9434765919", "9876543210", "9990000018", "9990000026", "9990000107"])
def test_a_good_nhs_number_is_kept_as_ten_digits(number):
    assert nhs_number(f" {number[:3]} {number[3:6]}-{number[6:]} ") == number


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("9434765918", "The last digit does not fit. Read it back to the caller."),
        ("943476591", "This has 9"),
        ("94347659190", "This has 11"),
        ("943476591X", "10 digits and nothing else"),
        ("0434765919", "does not start with 0"),
        ("", "10 digits and nothing else"),
        ("٩٤٣٤٧٦٥٩١٩", "10 digits and nothing else"),
    ],
)
def test_a_bad_nhs_number_is_refused_with_what_to_do(typed, sentence):
    with pytest.raises(ValueError, match=sentence):
        nhs_number(typed)


def test_nine_digits_that_no_tenth_fits_are_refused_whatever_the_tenth():
    weights = sum((10 - place) * int(digit) for place, digit in enumerate(NO_CHECK_DIGIT))
    assert 11 - weights % 11 == 10
    for last in "0123456789":
        with pytest.raises(ValueError, match="No NHS number starts with these nine digits"):
            nhs_number(NO_CHECK_DIGIT + last)


def test_wide_digits_are_digits():
    assert nhs_number("９９９００００１０７") == "9990000107"


def test_an_nhs_number_is_shown_three_three_four():
    assert nhs_words("9990000107") == "999 000 0107"


@given(st.integers(1, 9), st.text("0123456789", min_size=9, max_size=9), st.integers(0, 9), st.integers(0, 9))
def test_one_wrong_digit_never_passes(first, rest, place, digit):
    number = f"{first}{rest}"
    try:
        nhs_number(number)
    except ValueError:
        return
    changed = number[:place] + str(digit) + number[place + 1 :]
    if changed != number:
        with pytest.raises(ValueError):
            nhs_number(changed)


@pytest.mark.parametrize(
    "number",
    ["A950000178301", "H243278544154", "B801200005001", "P207000016049", "D333400024001", "C33340002401A"],
)
def test_a_good_upn_is_accepted_permanent_or_temporary(number):
    assert upn(number.lower()) == number


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("A801200005001", "first letter does not fit"),
        ("Q207000016049", "first letter does not fit"),
        ("P20700001604", "This has 12"),
        ("P2070000160I9", "a letter, then 11 digits"),
        ("C33340002401S", "not I, O or S"),
        ("1207000016049", "a letter, then 11 digits"),
    ],
)
def test_a_bad_upn_is_refused_with_what_to_do(typed, sentence):
    with pytest.raises(ValueError, match=sentence):
        upn(typed)


def test_why_a_upn_is_not_known_is_one_of_seven_codes():
    assert upn_unknown("un2") == "UN2"
    with pytest.raises(ValueError, match="UN1 to UN7"):
        upn_unknown("UN8")


def test_an_authoritys_own_number_is_letters_and_digits():
    assert la_child_id("DfEX0000001") == "DfEX0000001"
    for wrong in ("", "A-1", "A" * 21, "é1"):
        with pytest.raises(ValueError, match="up to 20 letters and digits"):
            la_child_id(wrong)


def test_a_uprn_loses_its_padding():
    assert uprn("000100023336") == "100023336"
    assert uprn("100023336956") == "100023336956"
    for wrong in ("0", "1234567890123", "12A"):
        with pytest.raises(ValueError, match="up to 12 digits"):
            uprn(wrong)


@pytest.mark.parametrize(
    ("typed", "kind", "value"),
    [
        ("b693dl", PostcodeKind.FULL, "B69 3DL"),
        (" B69  3DL ", PostcodeKind.FULL, "B69 3DL"),
        ("SW1A 1AA", PostcodeKind.FULL, "SW1A 1AA"),
        ("W1A 0AX", PostcodeKind.FULL, "W1A 0AX"),
        ("GIR 0AA", PostcodeKind.FULL, "GIR 0AA"),
        ("B69", PostcodeKind.PART, "B69"),
        ("B69 3", PostcodeKind.PART, "B69 3"),
        ("bfpo 57", PostcodeKind.FORCES, "BFPO 57"),
        ("No fixed abode", PostcodeKind.NO_FIXED_ABODE, ""),
        ("ZZ99 3VZ", PostcodeKind.NO_FIXED_ABODE, ""),
        ("ZZ99 3CZ", PostcodeKind.OVERSEAS, ""),
        ("overseas", PostcodeKind.OVERSEAS, ""),
    ],
)
def test_what_is_known_of_a_postcode_is_accepted_with_its_kind(typed, kind, value):
    found = postcode(typed)
    assert (found.kind, found.value) == (kind, value)


@pytest.mark.parametrize("typed", ["Q69 3DL", "BI9 3DL", "B69 3CL", "hello", "", "B69 3DLL", "' OR 1=1"])
def test_a_postcode_that_cannot_be_is_refused(typed):
    with pytest.raises(ValueError, match="cannot be a postcode"):
        postcode(typed)


@pytest.mark.parametrize(
    ("typed", "number", "extension"),
    [
        ("01632 960 001", "+441632960001", ""),
        ("+44 1632 960001", "+441632960001", ""),
        ("(01632) 960001 ext 12", "+441632960001", "12"),
        ("07700 900123", "+447700900123", ""),
        ("+48 22 123 45 67", "+48221234567", ""),
    ],
)
def test_a_telephone_number_is_kept_in_one_form(typed, number, extension):
    found = phone(typed)
    assert (found.number, found.extension) == (number, extension)


@pytest.mark.parametrize("typed", ["", "12", "960 001", "ring mum", "0163296000100000"])
def test_a_number_nobody_could_ring_is_refused(typed):
    with pytest.raises(ValueError, match="with its code"):
        phone(typed)


def test_a_telephone_number_is_shown_as_people_dial_it():
    assert phone_words("+447700900123") == "07700 900123"
    assert phone_words("+48221234567").startswith("+48 22")


def test_an_email_address_has_a_name_and_a_domain():
    assert email(" Mum@Example.ORG ") == "Mum@example.org"
    for wrong in ("", "mum", "mum@home", "a b@example.org", "a@b@example.org", "a@example.org\nBcc: x@example.org"):
        with pytest.raises(ValueError, match="like name@example.org"):
            email(wrong)
