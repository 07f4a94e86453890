"""A whole file at once: who is whom, and brothers and sisters who are never joined."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from people.linking import Listed, pairs, score
from people.matching import Description, Verdict, likeness
from people.placing import place_of
from tests.people import invented

WREN = Description(
    names=(("Wren", "Applebarrow"),),
    born_on=date(2020, 3, 14),
    sex="F",
    numbers=frozenset({("nhs", "9990000107")}),
    places=frozenset({"9 lantern row b69 3dl"}),
    postcodes=frozenset({"B69 3DL"}),
    phones=frozenset({"+441632960001"}),
)


def listed(child: invented.Child, side: str = "") -> Listed:
    """A child of the generator as a record of a file."""
    who = Description(
        names=((child.given, child.family),),
        born_on=child.born_on,
        sex=child.sex,
        numbers=frozenset({("nhs", child.nhs)} if child.nhs else ()),
        places=frozenset({place_of(child.address, child.postcode)} - {""}),
        postcodes=frozenset({child.postcode} - {""}),
        phones=frozenset({child.phone} - {""}),
    )
    return Listed(f"{side}{child.person}", who, str(child.person))


def written_twice(count: int, seed: int, share: float = 1.0):
    """Two files of the same children, each record with slips of its own; some carry a brother's number."""
    random, children = Random(seed), invented.children(count, seed)
    one = [listed(invented.written_again(child, random, share), "a") for child in children]
    other = [invented.written_again(child, random, share) for child in children]
    return one, [listed(child, "b") for child in invented.siblings_numbers(other, random)]


def test_brothers_and_sisters_are_never_joined_and_most_children_are_found():
    one, other = written_twice(1500, seed=3)
    found = pairs(one, other)
    same = score([pair for pair in found if pair.verdict is Verdict.SAME], one, other)
    assert same.precision == 1.0
    assert same.recall >= 0.40
    assert score(found, one, other).recall >= 0.95


def test_nobody_is_possibly_more_than_three_others():
    one, other = written_twice(600, seed=5)
    counts = {}
    for pair in pairs(one, other):
        if pair.verdict is Verdict.POSSIBLE:
            counts[pair.left.key] = counts.get(pair.left.key, 0) + 1
    assert counts and max(counts.values()) <= 3


def test_a_file_of_single_children_is_linked_without_a_wrong_pair():
    random = Random(11)
    homes = {child.house: child for child in invented.children(2000, seed=11)}
    one = [listed(child, "a") for child in homes.values()]
    other = [listed(invented.written_again(child, random), "b") for child in homes.values()]
    found = score(pairs(one, other), one, other)
    assert (found.precision, found.f1 >= 0.99) == (1.0, True)


def test_within_one_file_a_pair_is_found_once():
    records = [Listed("1", WREN, "w"), Listed("2", WREN, "w"), Listed("3", replace(WREN, names=(("Otto", "Lunt"),)))]
    assert [pair.keys for pair in pairs(records) if pair.verdict is Verdict.SAME] == [("1", "2")]


@pytest.mark.parametrize(
    ("known", "verdict"),
    [
        ({}, Verdict.SAME),
        ({"names": (("Wren Olive", "Applebarrow"),)}, Verdict.SAME),
        ({"names": (("Wren", "Tallow"),), "places": frozenset(), "phones": frozenset()}, Verdict.SAME),
        ({"names": (("Robin", "Applebarrow"),)}, Verdict.POSSIBLE),  # a twin given this one's number
        ({"names": (("W", "Applebarrow"),)}, Verdict.POSSIBLE),  # twins may have one initial
        ({"names": (("Ren", "Applebarrow"),)}, Verdict.POSSIBLE),
        ({"born_on": date(2018, 7, 1)}, Verdict.POSSIBLE),
        ({"sex": "M"}, Verdict.POSSIBLE),
        ({"numbers": frozenset()}, Verdict.POSSIBLE),
        ({"names": (("Robin", "Applebarrow"),), "numbers": frozenset()}, Verdict.DIFFERENT),  # the twin
        ({"names": (("Otto", "Applebarrow"),), "numbers": frozenset(), "born_on": date(2018, 7, 1)}, Verdict.DIFFERENT),
        ({"names": (("Otto", "Lunt"),), "born_on": date(2018, 7, 1), "sex": "M"}, Verdict.POSSIBLE),
        ({"numbers": frozenset({("nhs", "9990000018")})}, Verdict.POSSIBLE),
    ],
)
def test_there_are_three_verdicts(known, verdict):
    assert likeness(WREN, replace(WREN, **known)).verdict is verdict


def test_two_boys_called_mohammed_first_are_not_the_same_by_that():
    ali = replace(WREN, names=(("Mohammed Ali", "Khan"),))
    assert likeness(ali, replace(ali, names=(("Mohammed", "Khan"),))).verdict is Verdict.POSSIBLE


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (("Mei", "Zhang"), ("Zhang", "Mei"), "First and family name the other way round"),
        (("Mohammed Imran", "Khan"), ("Imran Khan", "Mohammed"), "The same names in another order"),
        (("Anna", "Kowalska"), ("Anna", "Kowalski"), "Family name one letter apart"),
        (("Jana", "Nováková"), ("Jana", "Novák"), "Family name with the other ending"),
        (("Gurpreet", "Kaur Gill"), ("Gurpreet", "Gill"), "Part of the family name is the same"),
        (("Fatima", ""), ("", "Fatima"), "The only name of one is a name of the other"),
        (("Иван", "Petrov"), ("Ivan", "Petrov"), "First name sounds the same"),
        (("Siobhan", "O’Neill"), ("Siobhan", "ONeill"), "Same family name"),
        (("Rosie", "Smith-Jones"), ("Rosie", "Jones Smith"), "Part of the family name is the same"),
        (("Muhammad", "Al-Hassan"), ("Mohamed", "Alhassan"), "First name is a form of the other"),
        (
            ("Esmeralda", "Lakatos"),
            ("Lakatosh", "Esmeralda"),
            "First and family name the other way round, and misspelt",
        ),
    ],
)
def test_names_of_many_orders_are_known_again(one, other, words):
    found = likeness(Description(names=(one,)), Description(names=(other,)))
    assert words in [reason.words for reason in found.reasons]
