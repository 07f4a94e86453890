"""Iona tries a table, sees what others would see, and releases it; nobody else may."""

import pytest

from access.models import robot
from returns import acts
from returns.models import StatisticsRelease, SurvivingCount
from returns.tables import Cut
from tests import build

SENT = {"rows": "age", "columns": "outcome", "quarter_from": "2026 Q1", "quarter_to": "2026 Q4", "assessment": ""}


@pytest.fixture
def counted(dee, acting):
    """Thirty children without an outcome yet, and counts that were left by what was disposed of."""
    from datetime import date

    with acting(dee):
        for number in range(12):
            child = build.a_person(by=dee, born_on=date(2019, 1, 1 + number), is_placeholder=False)
            build.a_child(build.a_contact(by=dee), by=dee, person=child)
    keeper = robot("keeper")
    with acting(keeper):
        for age, number in (("5-9", 11), ("10-15", 40), ("0", 2)):
            SurvivingCount(quarter="2026Q2", age=age, source="6", outcome="NFA", number=number).write(
                by=keeper, why="the test needs counts"
            )


def test_a_table_is_tried_then_released_with_its_assessment(counted, iona, browse, acting):
    visitor = browse(iona)
    page = visitor.post("/statistics/new/", SENT | {"try": "yes"}).content.decode()
    assert "As it would be seen" in page and "hidden" in page and "5 to 9" in page
    page = visitor.post("/statistics/new/", SENT | {"release": "yes"}).content.decode()
    assert "Say why nobody can be picked out." in page
    answer = visitor.post("/statistics/new/", SENT | {"release": "yes", "assessment": "For a bid; they know no more."})
    assert answer.status_code == 302
    place = answer.headers["Location"]
    page = visitor.get(place).content.decode()
    assert "An integer solver tried to work out" in page and "They know no more" not in page
    text = visitor.get(f"{place}table.csv").content.decode()
    assert text.startswith("Age,") and "hidden" in text
    with acting(iona):
        row = StatisticsRelease.objects.get()
        assert acts.shown(row).cells[("0", "NFA")] is None


def test_the_same_table_again_is_held_against_the_first(counted, iona, acting, at):
    cut = Cut("age", "outcome", "2026Q1", "2026Q4")
    with acting(iona):
        first = acts.release(cut, assessment="For a bid.", by=iona, at=at)
        second = acts.release(cut, assessment="For a bid.", by=iona, at=at)
        assert second.checked_against == [first.number]


@pytest.mark.parametrize("wrong", [{"quarter_from": "soon"}, {"columns": "age"}, {"quarter_to": "2025 Q1"}])
def test_a_cut_that_is_none_is_refused_with_a_sentence(wrong, iona, browse, acting):
    answer = browse(iona).post("/statistics/new/", SENT | wrong | {"release": "yes", "assessment": "x"})
    assert answer.status_code == 200
    with acting(iona):
        assert not StatisticsRelease.objects.exists()


@pytest.mark.parametrize(("key", "status"), [("ida", 200), ("vi", 200), ("dee", 403), ("pat", 404), ("petra", 404)])
def test_who_sees_statistics(key, status, browse, request):
    assert browse(request.getfixturevalue(key)).get("/statistics/").status_code == status


def test_dee_counts_nothing(counted, dee, acting):
    from returns import counting

    with acting(dee):
        assert counting.counts() == {}


def test_children_are_counted_by_the_district_they_lived_in_then(dee, iona, acting):
    from datetime import date

    from people.models import Residence
    from returns import counting

    with acting(dee):
        child = build.a_person(by=dee, born_on=date(2019, 1, 1), is_placeholder=False)
        for code, since, until in (
            ("B70 6AA", date(2019, 1, 1), date(2025, 1, 1)),
            ("B66 1AB", date(2025, 1, 2), None),
        ):
            Residence(person=child, postcode=code, since_on=since, until_on=until).write(by=dee, why="they live there")
        nowhere, away = (build.a_person(by=dee, born_on=date(2019, 1, 1), is_placeholder=False) for _ in range(2))
        Residence(person=away, postcode="B2 4QA", since_on=date(2019, 1, 1)).write(by=dee, why="they live there")
        for person in (child, nowhere, away):
            build.a_child(build.a_contact(by=dee), by=dee, person=person)
    with acting(iona):
        assert sorted(kind[4] for kind in counting.counts()) == ["B66", "elsewhere", "unknown"], "few live in B2"


def test_a_table_by_district_hides_what_is_small(iona, browse, acting):
    keeper = robot("keeper")
    with acting(keeper):
        for area, outcome, number in (("B70", "NFA", 40), ("B70", "CIN", 30), ("B66", "NFA", 2), ("B66", "CIN", 20),
                                      ("B65", "NFA", 25), ("B65", "CIN", 33)):  # fmt: skip
            SurvivingCount(
                quarter="2026Q2", age="5-9", source="6", outcome=outcome, area=area, number=number
            ).write(by=keeper, why="the test needs counts")  # fmt: skip
    page = browse(iona).post("/statistics/new/", SENT | {"rows": "area", "try": "yes"}).content.decode()
    assert "Postcode district by outcome" in page and "B66" in page and "hidden" in page
