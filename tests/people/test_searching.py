"""Is this child known? Whom a search finds, why, whom it never shows, and what it leaves in the trail."""

from datetime import date

import pytest

from access import grants
from access.identity import act_as
from audit.models import Viewing
from people import acts
from people.hits import hit_born, hit_note
from people.models import Person
from people.search import find
from people.terms import Terms
from tests.cast import TODAY
from tests.people.family import WHY, a_child, an_adult, an_unborn, opened_to


@pytest.fixture(autouse=True)
def _dee_acts(dee, acting):
    with acting(dee):
        yield


def names(user, at, **terms):
    return [hit.name for hit in find(user, Terms(**terms), at)]


def test_a_child_is_found_by_the_name_as_given(dee, at):
    a_child(dee)
    (hit,) = find(dee, Terms(given="Wren", family="Applebarrow"), at)
    assert hit.match_reasons == [("same", "Same first name"), ("same", "Same family name")]


@pytest.mark.parametrize(
    ("given", "family"),
    [
        ("Ren", "Applebarrow"),
        ("Wren", "Appelbarow"),
        ("Wren", "Apple-Barrow"),
        ("wren", "APPLEBARROW"),
        ("Wren", "Aplebaro"),
        ("Wren Olive", "Applebarrow"),
        ("Applebarrow", "Wren"),
    ],
)
def test_a_child_is_found_though_the_name_is_misspelt(dee, at, given, family):
    a_child(dee)
    assert names(dee, at, given=given, family=family) == ["Wren Applebarrow"]


def test_a_slip_in_the_first_letters_is_found_among_many_names_spelt_more_alike(dee, at):
    for family in [f"{start}irlow" for start in "BCDFGHJKLMNPRSTVW"] + [f"Irlow{end}" for end in "abdefghiklmn"]:
        a_child(dee, given="Otto", family=family)
    a_child(dee, given="Florence", family="Rilow")
    assert names(dee, at, given="Florence", family="Irlow")[0] == "Florence Rilow"


def test_all_the_first_names_tell_namesakes_apart_though_the_family_name_changed(dee, at, monkeypatch):
    monkeypatch.setattr("people.candidates.LOADED", 3)
    born_on = date(2018, 2, 20)
    for family in ("Heather", "Fletcher", "Quarter", "Culfeth"):
        a_child(dee, given="Wren", family=family, born_on=born_on)
    a_child(dee, given="Wren Olive", family="Lunt", born_on=born_on)
    assert names(dee, at, given="Wren Olive", family="Quillfeather", born_on=born_on)[0] == "Wren Olive Lunt"


def test_of_namesakes_the_one_at_the_postcode_comes_first(dee, at):
    for born_on in (date(2019, 1, 2), date(2017, 5, 6), date(2016, 7, 8)):
        acts.live_at(a_child(dee, born_on=born_on), lines="1 Kiln Row", postcode="B64 5AA", by=dee, at=at, why=WHY)
    wren, brother = a_child(dee), a_child(dee, given="Otto", born_on=date(2018, 7, 2))
    for one in (wren, brother):
        acts.live_at(one, lines="9 Lantern Row", postcode="B69 3DL", by=dee, at=at, why=WHY)
    hits = find(dee, Terms(given="Wren", family="Aplebarrow", postcode="B69 3DL"), at)
    shown = [hit.person for hit in hits]
    assert shown[0] == wren and brother not in shown
    assert ("same", "Same postcode") in hits[0].match_reasons


def test_a_short_name_finds_the_long_one(dee, at):
    a_child(dee, given="Elizabeth", family="Lunt")
    assert names(dee, at, given="Beth", family="Lunt") == ["Elizabeth Lunt"]


@pytest.mark.parametrize("born_on", [date(2020, 3, 14), date(2020, 3, 15), date(2021, 3, 14)])
def test_a_changed_family_name_is_found_by_first_name_and_date(dee, at, born_on):
    a_child(dee, family="Rooke")
    assert names(dee, at, given="Wren", family="Applebarrow", born_on=born_on) == ["Wren Rooke"]


def test_day_and_month_swapped_are_found(dee, at):
    a_child(dee, born_on=date(2020, 3, 4))
    (hit,) = find(dee, Terms(family="Applebarrow", born_on=date(2020, 4, 3)), at)
    assert ("near", "Day and month of birth swapped") in hit.match_reasons


def test_half_of_a_double_name_is_found(dee, at):
    a_child(dee, family="Appleby-Barrow")
    assert names(dee, at, given="Wren", family="Barrow") == ["Wren Appleby-Barrow"]


def test_an_earlier_name_is_found(dee, at):
    carys = an_adult(dee)
    acts.add_name(carys, given="Carys", family="Rooke", by=dee, at=at, why=WHY)
    (hit,) = find(dee, Terms(given="Carys", family="Applebarrow"), at)
    assert (hit.name, hit.other_names) == ("Carys Rooke", ["Carys Applebarrow"])
    assert ("same", "Same as another of their family names") in hit.match_reasons


def test_a_number_finds_its_holder_whatever_the_name(dee, at):
    acts.set_identifier(a_child(dee), kind="nhs", value="9990000107", by=dee, at=at, why=WHY)
    assert names(dee, at, number="999 000 0107", given="Otto", family="Tallow") == ["Wren Applebarrow"]


def test_a_telephone_number_finds_its_owner(dee, at):
    acts.add_contact_detail(an_adult(dee), kind="mobile", value="01632 960178", by=dee, at=at, why=WHY)
    assert names(dee, at, phone="+44 1632 960 178") == ["Carys Applebarrow"]


def test_an_unborn_child_is_found_by_the_due_date_before_and_after_birth(dee, at):
    baby = an_unborn(dee, TODAY)
    assert names(dee, at, expected_on=TODAY, family="Applebarrow") == ["Unborn baby"]
    acts.be_born(baby, born_on=TODAY, sex="F", by=dee, at=at, why=WHY, version=1)
    assert names(dee, at, expected_on=TODAY, family="Applebarrow") == ["Baby not yet named"]


@pytest.mark.parametrize("family", ["X", "李", "أحمد", "O’Neill", "Null"])
def test_any_name_can_be_searched_for(dee, at, family):
    a_child(dee, family=family)
    assert names(dee, at, given="Wren", family=family) == [f"Wren {family}"]


@pytest.mark.parametrize(
    "terms", [{"family": "%"}, {"family": "_"}, {"family": ""}, {"given": "Wren"}, {"family": "a"}]
)
def test_too_little_to_search_with_finds_nobody(dee, at, terms):
    a_child(dee)
    assert Terms(**terms).too_thin
    assert names(dee, at, **terms) == []


def test_the_likeliest_comes_first(dee, at):
    a_child(dee, given="Wrenna", born_on=date(2012, 1, 1))
    a_child(dee)
    assert names(dee, at, given="Wren", family="Applebarrow", born_on=date(2020, 3, 14))[0] == "Wren Applebarrow"


def test_a_search_leaves_whom_it_showed_in_the_trail(dee, at):
    wren = a_child(dee)
    find(dee, Terms(family="Applebarrow"), at, purpose="receiving")
    look = Viewing.objects.get(record_id=wren.pk, action="FIND_PERSON")
    assert (look.by_id, look.purpose) == (dee.pk, "receiving")


def test_a_search_that_finds_nobody_is_recorded_too(dee, at):
    find(dee, Terms(family="Nobodyhere"), at)
    assert Viewing.objects.filter(action="FIND_PERSON", record_id=None, by_id=dee.pk).count() == 1


def test_a_restricted_child_is_neither_shown_nor_counted(dee, sol, at):
    wren = a_child(dee)
    grants.give(sol, on=wren, by=dee, why=WHY, until=None, origin="list owner", at=at)
    grants.give(dee, on=wren, by=dee, why=WHY, until=None, origin="restricting", at=at)
    wren = Person.objects.get(pk=wren.pk)
    wren.restricted = True
    wren.write(by=dee, why="staff family")
    for grant in grants.grants_on(wren):
        if getattr(grant, "user_id", None) == dee.pk:
            grants.withdraw(grant, by=dee, why=WHY, at=at)
    assert find(dee, Terms(given="Wren", family="Applebarrow", born_on=wren.born_on), at) == []


def test_a_worker_never_finds_her_own_niece(dee, mo, at):
    wren = a_child(dee)
    with act_as(mo, at):
        acts.declare_tie(wren, dee, what="her niece", by=mo, at=at, why="she said so")
    assert find(dee, Terms(given="Wren", family="Applebarrow"), at) == []


def test_without_need_to_know_a_hit_says_the_year_and_no_more(dee, at):
    wren = a_child(dee)
    acts.stand(wren, state="open", since=TODAY, owner=dee, words="Worried about her", by=dee, at=at, why=WHY)
    (hit,) = find(dee, Terms(given="Wren", family="Applebarrow"), at)
    assert (hit.can_open, hit_born(hit), hit_note(hit)) == (False, "2020", "Open with Dee Harkaway")


def test_with_a_grant_a_hit_says_the_date_and_how_it_stands(dee, at):
    wren = opened_to(a_child(dee), dee)
    acts.stand(wren, state="closed", since=date(2026, 7, 2), words="Closed with advice 2 Jul", by=dee, at=at, why=WHY)
    (hit,) = find(dee, Terms(given="Wren", family="Applebarrow"), at)
    assert (hit.can_open, hit_born(hit), hit_note(hit)) == (True, "14 Mar 2020", "Closed with advice 2 Jul")


def test_queries_do_not_grow_with_the_number_found(dee, at, django_assert_max_num_queries):
    for number in range(12):
        child = a_child(dee, given=f"Wren {number}")
        acts.set_identifier(child, kind="nhs", value="9990000107", by=dee, at=at, why=WHY)
    terms = Terms(
        given="Wren", family="Applebarrow", born_on=date(2020, 3, 14), number="9990000107", postcode="B69 3DL"
    )
    with django_assert_max_num_queries(19):
        assert len(find(dee, terms, at)) == 12
