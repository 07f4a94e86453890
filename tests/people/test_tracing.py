"""The national service is asked for a number: one sure answer is recorded, anything else links nothing."""

from datetime import date

import pytest

from people import acts
from people.matching import Description
from people.models import Pair
from people.tracing import Answer, Fhir, Outcome, answer_of
from tests.people.family import WHY, a_child, opened_to, text
from tests.people.national_service import standing_in

WREN = Description(
    names=(("Wren Olive", "Applebarrow"),), born_on=date(2020, 3, 14), sex="F", postcodes=frozenset({"B69 3DL"})
)
ONE = ("9990000107", 0.9876)


def test_the_service_is_asked_in_the_shape_of_fhir_patient_search():
    with standing_in(ONE) as (address, asked):
        answer = Fhir(address, "a-token").trace(WREN)
    assert answer == Answer(Outcome.ONE, "9990000107", 0.9876)
    query, headers = asked[0]
    assert query == {
        "family": "Applebarrow", "given": "Wren", "birthdate": "eq2020-03-14", "gender": "female",
        "address-postalcode": "B69 3DL", "_max-results": "2",
    }  # fmt: skip
    assert (headers["Accept"], headers["Authorization"]) == ("application/fhir+json", "Bearer a-token")


@pytest.mark.parametrize(
    ("patients", "outcome"),
    [
        ([], Outcome.NOBODY),
        ([("9990000107", 0.95)], Outcome.ONE),
        ([("9990000107", 0.9499)], Outcome.UNSURE),
        ([ONE, ("9990000018", 0.97)], Outcome.SEVERAL),
        ([("9990000108", 0.99)], Outcome.SILENT),  # its last digit does not fit
    ],
)
def test_only_one_sure_person_gives_a_number(patients, outcome):
    with standing_in(*patients) as (address, _):
        answer = Fhir(address).trace(WREN)
    assert (answer.outcome, bool(answer.number)) == (outcome, outcome is Outcome.ONE)


@pytest.mark.parametrize(
    ("status", "body"), [(500, b""), (429, b"{}"), (200, b"<html>"), (200, b"[]"), (200, b'{"a": 1}')]
)
def test_a_service_that_fails_is_silent(status, body):
    with standing_in(status=status, body=body) as (address, _):
        assert Fhir(address).trace(WREN).outcome is Outcome.SILENT
    assert Fhir("http://127.0.0.1:9").trace(WREN).outcome is Outcome.SILENT


def test_two_in_total_are_two_though_one_was_sent():
    bundle = {
        "resourceType": "Bundle",
        "total": 2,
        "entry": [{"search": {"score": 1}, "resource": {"id": "9990000107"}}],
    }
    assert answer_of(bundle).outcome is Outcome.SEVERAL


def test_the_number_stands_beside_one_that_differs_each_with_who_said_so(dee, acting, browse, settings, at):
    with acting(dee):
        wren = opened_to(a_child(dee), dee)
        acts.set_identifier(wren, kind="nhs", value="9990000018", source="mother", by=dee, at=at, why=WHY)
    with standing_in(ONE) as (address, _):
        settings.TRACING_URL = address
        client = browse(dee)
        assert "are sent, as far as they are recorded" in text(client.get(f"/people/{wren.pk}/trace"))
        assert client.post(f"/people/{wren.pk}/trace").status_code == 302
    page = text(client.get(f"/people/{wren.pk}"))
    for words in (
        "999 000 0018",
        "From mother",
        "999 000 0107",
        "national service, sure to 0.99",
        "Sources do not agree",
    ):
        assert words in page, words


def test_two_people_who_come_back_link_nothing(dee, acting, browse, settings):
    with acting(dee):
        wren = opened_to(a_child(dee), dee)
    with standing_in(ONE, ("9990000018", 0.99)) as (address, _):
        settings.TRACING_URL = address
        browse(dee).post(f"/people/{wren.pk}/trace")
    with acting(dee):
        assert not wren.identifiers.exists()


def test_a_number_somebody_else_has_puts_the_two_side_by_side(dee, acting, at):
    with acting(dee):
        wren, other = a_child(dee), a_child(dee, "Otto", "Lunt", born_on=date(2018, 1, 2))
        acts.set_identifier(other, kind="nhs", value="9990000107", by=dee, at=at, why=WHY)
        acts.record_trace(wren, Answer(Outcome.ONE, "9990000107", 0.97), by=dee, at=at, why=WHY)
        assert {Pair.objects.get().person_id, Pair.objects.get().other_id} == {wren.pk, other.pk}


def test_without_a_connection_or_a_date_of_birth_the_page_says_why(dee, acting, browse, settings):
    with acting(dee):
        wren, baby = opened_to(a_child(dee), dee), opened_to(a_child(dee, "Ann", born_on=None), dee)
    settings.TRACING_URL = ""
    assert "not connected" in text(browse(dee).get(f"/people/{wren.pk}/trace"))
    settings.TRACING_URL = "http://127.0.0.1:9"
    assert "Record a family name and a date of birth first" in text(browse(dee).get(f"/people/{baby.pk}/trace"))
