"""One box for anything: what is read out of it, and whom it finds."""

from datetime import date

import pytest

from people import acts
from people.search import find
from people.terms import Terms, from_box
from tests import build
from tests.people.family import WHY, a_child, an_adult, an_unborn, opened_to


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("FD-7K2M-4", {}),
        ("999 000 0107", {"number": "999 000 0107"}),
        ("A950000178301", {"number": "A950000178301"}),
        ("01632 960 178", {"phone": "01632 960 178"}),
        ("Wren Applebarrow 14/3/2020", {"words": ("Wren", "Applebarrow"), "born_on": date(2020, 3, 14)}),
        ("Wren Applebarrow born 14 March 2020", {"words": ("Wren", "Applebarrow"), "born_on": date(2020, 3, 14)}),
        ("the Khan children in B70", {"words": ("Khan",), "postcode": "B70", "children_only": True}),
        ("baby of Carys Lunt, due 11/02/2027", {
            "words": ("Carys", "Lunt"), "mother_of": True, "expected_on": date(2027, 2, 11)
        }),
        ("Khan b69 3dl", {"words": ("Khan",), "postcode": "b69 3dl"}),
        ("O’Neill-Smith, Mary", {"words": ("O’Neill-Smith", "Mary")}),
        ("%", {}),
        ("31/02/2020", {}),
        ("' OR 1=1 --", {}),
        ("(.*)+$", {}),
    ],
)  # fmt: skip
def test_the_box_is_read(typed, terms):
    found = from_box(typed)
    assert {name: value for name, value in vars(found).items() if value and name != "reference"} == terms


@pytest.mark.parametrize("typed", ["%", "_", "*", "(.*)+$", "\u202e", "W", "x" * 400, "\x00"])
def test_what_says_nothing_finds_nobody_and_breaks_nothing(dee, browse, typed):
    assert browse(dee).post("/people/find", {"anything": typed}).status_code == 200


@pytest.fixture
def _dee_acts(dee, acting):
    with acting(dee):
        yield


def names(user, at, typed):
    return [hit.name for hit in find(user, from_box(typed), at)]


@pytest.mark.usefixtures("_dee_acts")
@pytest.mark.parametrize(
    ("given", "family", "typed"),
    [
        ("Wren", "Applebarrow", "Applebarrow Wren"),
        ("Wren", "Applebarrow", "wren aplebarow"),
        ("Wren", "Applebarrow", "W Applebarrow 14/3/2020"),
        ("Wren", "Applebarrow", "Wren 14/4/2020"),
        ("Mohammed Imran", "Khan", "Imran Khan"),
        ("Mei", "Zhang", "Zhang Mei"),
        ("Anna", "Kowalska", "Anna Kowalski"),
        ("Jana", "Nováková", "Jana Novak"),
        ("Esmeralda", "Lakatos", "Lakatosh Esmeralda"),
        ("Gurpreet", "Kaur Gill", "Gurpreet Gill"),
        ("Fatima", "", "Fatima 14/3/2020"),
        ("", "Suharto", "Suharto"),
        ("Siobhán", "Ní Bhriain", "Siobhan Ni Bhriain"),
        ("Rosie", "Smith-Jones", "Rosie Jones"),
        ("Muhammad", "Al-Hassan", "Mohamed Alhassan"),
        ("Иван", "Петров", "Ivan Petrov"),
    ],
)
def test_a_child_is_found_however_their_name_is_ordered_or_spelt(dee, at, given, family, typed):
    acts.register(given=given, family=family, born_on=date(2020, 3, 14), sex="F", by=dee, at=at, why=WHY)
    assert names(dee, at, typed) == [f"{given} {family}".strip()]


@pytest.mark.usefixtures("_dee_acts")
def test_children_of_a_name_in_a_district_are_found_and_the_adults_and_other_places_are_not(dee, at):
    for given, family, code in (("Adil", "Khan", "B70 6AA"), ("Bilal", "Khan", "B70 6AB"), ("Zain", "Khan", "WS1 1AA")):
        child = a_child(dee, given, family)
        acts.live_at(child, lines="4 Tallow Yard", postcode=code, by=dee, at=at, why=WHY)
    acts.live_at(an_adult(dee, "Nadia", "Khan"), lines="4 Tallow Yard", postcode="B70 6AA", by=dee, at=at, why=WHY)
    found = find(dee, from_box("the Khan children in B70"), at)
    assert [hit.name for hit in found][:2] == ["Adil Khan", "Bilal Khan"]
    assert "Nadia Khan" not in [hit.name for hit in found]


@pytest.mark.usefixtures("_dee_acts")
def test_an_unborn_child_is_found_by_the_mothers_name(dee, at):
    carys, baby = an_adult(dee), an_unborn(dee)
    acts.relate(baby, carys, kind="mother", by=dee, at=at, why=WHY)
    mother, other = find(dee, from_box("baby of Carys Applebarrow"), at)[::-1]
    assert (other.person, mother.person) == (baby, carys)
    assert other.match_reasons == [("same", "Child of Carys Applebarrow")]


@pytest.mark.usefixtures("_dee_acts")
def test_a_whole_postcode_finds_who_lives_there_and_half_of_it_nobody(dee, at):
    for one in (a_child(dee), a_child(dee, given="Otto"), an_adult(dee)):
        acts.live_at(one, lines="9 Lantern Row", postcode="B69 3DL", by=dee, at=at, why=WHY)
    assert names(dee, at, "b69 3dl") == ["Carys Applebarrow", "Otto Applebarrow", "Wren Applebarrow"]
    assert from_box("B69").too_thin and names(dee, at, "B69") == []


@pytest.mark.usefixtures("_dee_acts")
def test_a_home_that_must_not_be_disclosed_answers_no_search(dee, at):
    wren = a_child(dee)
    acts.live_at(wren, lines="Ferry House", postcode="B70 6AB", kind="refuge", by=dee, at=at, why=WHY)
    assert names(dee, at, "B70 6AB") == []
    (hit,) = find(dee, Terms(given="Wren", family="Applebarrow", postcode="B70 6AB"), at)
    assert not [words for _, words in hit.match_reasons if "postcode" in words or "address" in words]


@pytest.mark.usefixtures("_dee_acts")
@pytest.mark.parametrize("typed", ["Wren Applebarrow", "Applebarrow Wren"])
def test_words_of_one_box_are_in_no_order_and_are_never_called_turned_round(dee, at, typed):
    a_child(dee)
    (hit,) = find(dee, from_box(typed), at)
    assert hit.match_reasons == [("same", "Same first name"), ("same", "Same family name")]


@pytest.mark.usefixtures("_dee_acts")
def test_a_date_with_one_digit_wrong_is_found_and_said(dee, at):
    a_child(dee)
    (hit,) = find(dee, Terms(given="Wren", family="Applebarrow", born_on=date(2020, 3, 24)), at)
    assert ("near", "Date of birth one digit off") in hit.match_reasons


@pytest.mark.usefixtures("_dee_acts")
def test_a_corrected_date_is_searched_for_at_once(dee, at):
    wren = a_child(dee)
    acts.correct(wren, {"born_on": date(2019, 8, 2)}, by=dee, at=at, why=WHY, version=1)
    assert names(dee, at, "Rhen 2/8/2019") == ["Wren Applebarrow"]


def test_a_contacts_reference_finds_its_children_for_those_who_may_open_it(dee, otis, acting, at):
    with acting(dee):
        contact = build.a_contact(by=dee)
        build.a_child(contact, by=dee, person=a_child(dee))
        assert names(dee, at, contact.reference) == ["Wren Applebarrow"]
    with acting(otis):
        assert names(otis, at, contact.reference) == []


def test_the_household_stands_beside_a_hit_but_not_a_hidden_home(dee, acting, at):
    with acting(dee):
        wren, otto = opened_to(a_child(dee), dee), a_child(dee, given="Otto", born_on=date(2018, 1, 2))
        for child in (wren, otto):
            acts.live_at(child, lines="9 Lantern Row", postcode="B69 3DL", by=dee, at=at, why=WHY)
        assert [hit.household for hit in find(dee, from_box("Wren Applebarrow 14/3/2020"), at)][0] == (
            "Otto Applebarrow",
        )
        for child in (wren, otto):
            acts.live_at(child, kind="refuge", lines="1 Elm", postcode="B70 6AA", instead=True, by=dee, at=at, why=WHY)
        assert find(dee, from_box("Wren Applebarrow 14/3/2020"), at)[0].household == ()
