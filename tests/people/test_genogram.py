"""A family drawn: who stands where, which lines are drawn, and that names are only ever text."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from people.codes import RELATIONS
from people.genogram import Member, draw, key

WREN = Member("Wren", "6 years, girl", "me", sex="F", same_home=True)
CARYS = Member("Carys", "mother, PR, 30", "mother", sex="F", same_home=True)
TOBIAS = Member("Tobias", "father, 33", "father", sex="M")
DENHOLM = Member("Denholm", "partner, 34", "parents_partner", sex="M", danger=True)
BABY = Member("Unborn baby", "due 11 Feb 2027", "half_sibling", unborn=True)
NESTA = Member("Nesta", "grandmother, 62", "grandparent", sex="F", same_home=True)
MEMBERS = st.builds(
    Member,
    name=st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30),
    note=st.just(""),
    kind=st.sampled_from(sorted(RELATIONS)),
    back=st.booleans(),
    sex=st.sampled_from("MFU"),
    unborn=st.booleans(),
    died=st.booleans(),
    same_home=st.booleans(),
)


def parsed(drawing):
    return ElementTree.fromstring(f"<svg>{drawing.svg}</svg>")


def test_generations_stand_above_one_another():
    drawing = draw([WREN, CARYS, TOBIAS, DENHOLM, BABY, NESTA])
    at = {text.text: int(text.get("y")) for text in parsed(drawing).iter("text")}
    assert at["Nesta"] < at["Carys"] == at["Tobias"] == at["Denholm"] < at["Wren"] == at["Unborn baby"]


def test_an_adult_stands_above_her_children():
    drawing = draw([Member("Carys", "30 years, woman", "me", sex="F"), Member("Wren", "child, 6", "mother", back=True)])
    at = {text.text: int(text.get("y")) for text in parsed(drawing).iter("text")}
    assert at["Carys"] < at["Wren"]


def test_a_side_nobody_recorded_is_not_drawn():
    assert len(list(parsed(draw([WREN, NESTA])).iter("path"))) == 0


def test_the_drawing_is_said_in_words():
    words = draw([WREN, CARYS, TOBIAS]).words
    assert "Carys, mother, PR, 30" in words and "In the same home: Wren, Carys." in words


def test_nobody_else_is_said_too():
    assert "Nobody else is recorded" in draw([WREN]).words


def test_the_key_names_every_sign():
    assert [words for words, _ in key()][:3] == ["male", "female", "sex not known"]


@given(st.lists(MEMBERS, max_size=12))
def test_any_family_can_be_drawn_inside_its_frame_and_names_stay_text(others):
    drawing = draw([WREN, *others])
    root = parsed(drawing)
    assert {child.tag for child in root.iter()} <= {"svg", "g", "path", "circle", "rect", "text"}
    for text in root.iter("text"):
        assert 0 <= int(text.get("x")) <= drawing.width and 0 <= int(text.get("y")) <= drawing.height + 40
