"""Everything declared about Wren is found, who is who is worked out, and every mention of others is proposed."""

import pytest
from django.apps import apps

from audit.moves import Refused
from audit.privacy import PERSONAL
from audit.records import Record
from people import acts as people
from rights.acts import searching
from rights.gather import LEFT_OUT
from rights.models import Item, Mark, Party, Search
from rights.parties import Standing, standing_at_work
from rights.workflow import State
from tests.cast import NOW
from tests.rights import build
from tests.rights.conftest import search


def marked(item: Item, party: Party | None = None) -> list[str]:
    texts = {one["key"]: one["text"] for one in item.passages}
    marks = item.marks.all() if party is None else item.marks.filter(party=party)
    return [texts[mark.passage][mark.start : mark.end] for mark in marks.order_by("start")]


@pytest.fixture
def worry(reading, remi, acting):
    with acting(remi):
        yield Item.objects.get(request=reading, source="intake.Contact")


def test_the_search_ends_in_reading_and_says_what_was_searched(reading, remi, acting):
    with acting(remi):
        assert reading.state == State.REVIEW
        sources = {one.source: one for one in Search.objects.filter(request=reading)}
        assert sources["intake.Contact"].found == 2 and sources["intake.Contact"].terms
        assert sources["people.Tie"].left_out


def test_every_record_about_anybody_is_searched_or_says_why_not(reading, remi, acting):
    with acting(remi):
        searched = set(Search.objects.filter(request=reading).values_list("source", flat=True))
    for model in apps.get_models():
        if issubclass(model, Record) and model._meta.app_label != "rights" and model.Privacy.subject is not None:
            assert model._meta.label in searched | set(LEFT_OUT)


def test_every_personal_field_that_says_something_is_found(reading, case, remi, acting):
    with acting(remi):
        texts = " ".join(one["text"] for item in Item.objects.filter(request=reading) for one in item.passages)
    for words in (
        "Wren",
        "Lantern Row",
        "B66 1AB",
        "Mr Osmond heard",
        "14 March 2020",
        "Gethin Osmond",
        "gave her sweets",
    ):
        assert words in texts
    assert any(kind in PERSONAL for kind in type(case[1]).Privacy.fields.values())


def test_what_was_said_before_it_was_put_right_is_found_too(case, mo, remi, acting):
    wren, contact = case
    with acting(mo):
        contact.worry = "Nothing was heard."
        contact.write(by=mo, why="put right")
    with acting(remi):
        request = build.open_request(remi, wren)
    request = search(request, remi, acting)
    with acting(remi):
        item = Item.objects.get(request=request, source="intake.Contact")
        labels = {one["label"]: one["text"] for one in item.passages}
    assert "Mr Osmond heard" in labels["What happened, as it stood in version 1"]


def test_who_is_who(reading, remi, acting):
    with acting(remi):
        stands = {party.name: party.standing for party in Party.objects.filter(request=reading)}
    assert stands["Wren Applebarrow"] == Standing.SUBJECT
    assert (
        stands["Carys Applebarrow"] == stands["Nesta Quillfeather"] == stands["Isolde Applebarrow"] == Standing.FAMILY
    )
    assert stands["Gethin Osmond"] == Standing.PRIVATE
    assert stands["Orla Penwarden, Lantern School"] == Standing.ROLE17
    assert stands["Jory Tamsin, The Refuge"] == Standing.REFUGE


@pytest.mark.parametrize(
    ("kind", "where", "stands"),
    [
        ("gp", "The surgery", Standing.ROLE17), ("worker", "Sandwell Children's Trust", Standing.ROLE17),
        ("worker", "West Midlands Police", Standing.ROLE16), ("worker", "Black Country Housing", Standing.ROLE16),
        ("worker", "Black Country Women's Aid", Standing.REFUGE), ("", "Probation", Standing.ROLE16),
    ],
)  # fmt: skip
def test_paragraph_17_covers_health_social_work_and_education_and_nobody_else(kind, where, stands):
    assert standing_at_work(kind, where) == stands


def test_every_mention_of_others_is_proposed_and_wrens_own_name_never(worry):
    words = marked(worry)
    for one in ("Mr Osmond", "Carys", "Nesta", "Jory", "01632960178"):
        assert one in words, words
    assert not any("Wren" in one or "Penwarden" in one for one in words)
    assert all(mark.state == Mark.PROPOSED for mark in worry.marks.all())


def test_scenario_3_the_neighbour_is_found_by_name_initial_and_number(worry, reading):
    neighbour = Party.objects.get(request=reading, name="Gethin Osmond")
    assert set(marked(worry, neighbour)) >= {"Mr Osmond", "G. Osmond"}
    teller = Item.objects.get(request=reading, sort=Item.SOURCE)
    assert "Gethin Osmond" in marked(teller, neighbour)


def test_searching_again_adds_only_what_is_new(reading, case, mo, remi, acting):
    with acting(mo):
        people.involve(case[0], kind="gp", organisation="Surgery", worker="Dr Moss", by=mo, at=NOW, why="new")
    with acting(remi):
        before = reading.items.count()
    request = search(reading, remi, acting)
    with acting(remi):
        assert request.items.count() == before + 1
        assert sorted(request.items.values_list("place", flat=True)) == list(range(1, before + 2))


def test_a_request_not_started_is_not_searched(remi, case, acting):
    with acting(remi):
        (request,) = build.requests(remi)
        with pytest.raises(Refused):
            searching.order(request, by=remi, at=NOW)
        with pytest.raises(Refused, match="being searched for"):
            searching.search(request, by=remi, at=NOW)


def test_for_a_parent_who_told_us_and_where_somebody_is_start_withheld(case, remi, acting):
    with acting(remi):
        request = build.open_request(
            remi,
            case[0],
            relation="parent",
            competent="no",
            competence_note="six",
            lives_with="no",
            safety_check="none",
        )
    request = search(request, remi, acting)
    with acting(remi):
        for sort in (Item.SOURCE, Item.LOOK):
            for item in request.items.filter(sort=sort):
                assert item.decision == Item.WITHHOLD and item.decided_by is None
        home = request.items.get(source="people.Residence")
        assert (home.decision, home.code) == (Item.WITHHOLD, "LOC")


def test_remi_does_not_see_the_contact_itself(reading, case, remi, acting):
    from intake.models import Contact

    with acting(remi):
        assert not Contact.objects.exists()


def test_a_place_in_the_family_and_a_sisters_school_are_proposed_too(case, started, mo, remi, acting):
    from people import acts as people
    from tests.people.family import WHY

    wren, contact = case
    with acting(mo):
        sister = next(child.person for child in contact.children.all() if child.person_id != wren.pk)
        people.involve(sister, kind="school", organisation="Gorse Hill School", worker="", by=mo, at=NOW, why=WHY)
    request = search(started, remi, acting)
    with acting(remi):
        found = {party.name: {text for text, _ in party.terms} for party in request.parties.all()}
        assert "Gorse Hill School" in found["Isolde Applebarrow"]
        assert any({"mother", "mum"} <= terms for terms in found.values())
        assert "nan" in found["Nesta Quillfeather"]
        assert not any("Lantern School" in terms for name, terms in found.items() if name != "Wren Applebarrow")
