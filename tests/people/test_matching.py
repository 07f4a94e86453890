"""Two descriptions side by side: reasons in words, and an order, never a verdict."""

from datetime import date

import pytest

from people.matching import Description, Mark, least_worth_showing, likeness
from people.weights import WORTH_SHOWING

WREN = Description(
    names=(("Wren", "Applebarrow"),),
    born_on=date(2020, 3, 14),
    sex="F",
    numbers=frozenset({("nhs", "9990000107")}),
    places=frozenset({"9 lantern row b69 3dl"}),
    postcodes=frozenset({"B69 3DL"}),
    phones=frozenset({"+441632960001"}),
)


def asked(given="Wren", family="Applebarrow", **known):
    return Description(names=((given, family),), **known)


def words(description, known=WREN):
    return [f"{reason.sign} {reason.words}" for reason in likeness(description, known).reasons]


def test_the_same_child_in_the_same_words():
    assert words(asked(born_on=date(2020, 3, 14))) == [
        "= Same date of birth",
        "= Same first name",
        "= Same family name",
    ]


@pytest.mark.parametrize(
    ("given", "family", "reason"),
    [
        ("Ren", "Applebarrow", "≈ First name one letter apart"),
        ("Wren", "Applebarow", "≈ Family name one letter apart"),
        ("Wren", "Apple-Barrow", "≈ Family name one letter apart"),
        ("Wren", "Appelberro", "≈ Family name sounds the same"),
        ("Applebarrow", "Wren", "≈ First and family name the other way round"),
        ("Wren", "Tallow", "≠ Different family name"),
        ("Otto", "Applebarrow", "≠ Different first name"),
        ("W", "Applebarrow", "≈ Same initial"),
        ("Wren Olive", "Applebarrow", "= Same first name, one without the middle name"),
    ],
)
def test_what_differs_is_said(given, family, reason):
    assert reason in words(asked(given, family))


@pytest.mark.parametrize(
    ("born_on", "reason"),
    [
        (date(2020, 3, 15), "≈ Born one day apart"),
        (date(2021, 3, 14), "≈ Same day and month of birth, a year apart"),
        (date(2015, 3, 14), "≈ Same day and month of birth"),
        (date(2020, 3, 28), "≈ Same month of birth"),
        (date(2011, 7, 1), "≠ Different date of birth"),
    ],
)
def test_dates_of_birth_are_compared_with_the_mistakes_people_make(born_on, reason):
    assert reason in words(asked(born_on=born_on))


def test_an_earlier_name_is_found_and_named_as_such():
    known = Description(names=(("Carys", "Rooke"), ("Carys", "Applebarrow")))
    assert "= Same as another of their family names" in words(asked("Carys"), known)


def test_a_short_form_is_a_form_of_the_name():
    known = Description(names=(("Elizabeth", "Lunt"),))
    assert "≈ First name is a form of the other" in words(asked("Liz", "Lunt"), known)


def test_an_unborn_child_is_compared_by_the_due_date_before_and_after_birth():
    unborn = Description(expected_on=date(2027, 2, 11))
    assert words(Description(expected_on=date(2027, 2, 15)), unborn) == ["≈ Due 4 days apart"]
    assert words(Description(born_on=date(2027, 2, 1)), unborn) == ["≈ Born near the date one was due"]


def test_nothing_known_says_nothing_against_anyone():
    assert words(Description()) == []
    assert words(asked(), Description()) == []


def test_a_family_name_alone_is_worth_showing_only_when_nothing_else_was_asked():
    only_family = asked(given="")
    assert likeness(only_family, WREN).weight < WORTH_SHOWING
    assert likeness(only_family, WREN).weight >= least_worth_showing(only_family)
    otto = asked(given="Otto")
    assert likeness(otto, WREN).weight < least_worth_showing(otto)


def test_the_same_name_is_worth_showing_though_the_date_is_quite_another():
    other_date = asked(born_on=date(2011, 7, 1))
    assert likeness(other_date, WREN).weight >= least_worth_showing(other_date)


def test_a_birthday_in_common_is_not_worth_showing():
    stranger = asked("Otto", "Tallow", born_on=date(2020, 3, 14))
    assert likeness(stranger, WREN).weight < least_worth_showing(stranger)


def test_a_different_nhs_number_weighs_against():
    same = asked(born_on=date(2020, 3, 14))
    different = asked(born_on=date(2020, 3, 14), numbers=frozenset({("nhs", "9990000018")}))
    assert likeness(different, WREN).weight < likeness(same, WREN).weight
    assert "≠ Different NHS number" in words(different)


def test_a_number_alone_is_worth_showing_and_home_and_phone_are_named():
    only_number = Description(numbers=WREN.numbers, places=WREN.places, phones=WREN.phones)
    found = likeness(only_number, WREN)
    assert found.weight >= least_worth_showing(only_number)
    assert [reason.words for reason in found.reasons] == ["Same NHS number", "Same telephone number", "Same address"]


def test_the_same_postcode_is_less_than_the_same_address():
    assert words(Description(postcodes=WREN.postcodes)) == ["= Same postcode"]
    assert words(Description(postcodes=frozenset({"B70 6AA"}))) == ["≠ Different address"]


def test_different_sex_is_said():
    assert "≠ Different sex on record" in words(asked(sex="M"))


def test_the_strongest_reason_comes_first_and_differences_last():
    marks = [reason.mark for reason in likeness(asked("Otto", "Applebarow", born_on=date(2020, 3, 14)), WREN).reasons]
    assert marks == [Mark.SAME, Mark.NEAR, Mark.NOT]
