"""The pages of an incident: anybody of the Trust reports, governance carries on, the DPO advises."""

from datetime import timedelta

import pytest
from django.urls import reverse

from access import incidents
from access.incident import Incident
from audit import clock
from audit.models import Event
from tests.intake import build

REPORT = {
    "danger": "no",
    "made_safe": "",
    "kind": "lost",
    "why": "A printed list was left on a bus.",
    "aware_at": "23/11/2026 09:00",
}


def text(page) -> str:
    return " ".join(page.content.decode().split())


@pytest.fixture
def incident(dee, acting, at):
    with acting(dee):
        return incidents.open_incident("lost", on=None, by=dee, at=at, why="A list was left on a bus.", aware_at=at)


def part(incident, kind):
    return reverse("console:incident_part", args=[incident.pk, kind])


def test_dee_reports_one_and_ida_finds_it_with_its_clock(dee, ida, browse, acting):
    form = browse(dee).get(reverse("console:report_incident"))
    assert "Is anybody in danger now?" in text(form)
    day = {"aware_at_0": "23/11/2026", "aware_at_1": "09:00"}
    answer = browse(dee).post(reverse("console:report_incident"), {**REPORT, **day})
    assert answer.status_code == 302, text(answer)
    with acting(ida):
        kept = Incident.objects.get()
        assert kept.due_at - kept.aware_at == timedelta(hours=72)
    page = text(browse(ida).get(reverse("console:incidents")))
    assert kept.reference in page and "Lost or stolen" in page


def test_what_was_typed_stays_when_something_is_missing(dee, browse, acting, ida):
    answer = browse(dee).post(reverse("console:report_incident"), {**REPORT, "danger": "yes", "why": "On a bus."})
    assert "On a bus." in text(answer) and "keep them safe" in text(answer)
    with acting(ida):
        assert not Incident.objects.exists()


def test_the_page_asks_for_safety_first(incident, ida, browse):
    page = text(browse(ida).get(reverse("console:incident", args=[incident.pk])))
    assert "Answer this first" in page
    assert part(incident, "safety") in page and part(incident, "about") not in page
    browse(ida).post(part(incident, "safety"), {"danger": "no", "made_safe": ""})
    page = text(browse(ida).get(reverse("console:incident", args=[incident.pk])))
    assert "Answer this first" not in page and part(incident, "about") in page


def test_ida_decides_and_vi_advises(incident, ida, vi, dee, browse):
    browse(ida).post(part(incident, "safety"), {"danger": "no", "made_safe": ""})
    assert browse(ida).get(part(incident, "advice")).status_code == 404
    assert browse(vi).get(part(incident, "regulator")).status_code == 404
    assert browse(dee).get(part(incident, "regulator")).status_code == 404
    assert browse(vi).post(part(incident, "advice"), {"advice": "Tell the Commissioner."}).status_code == 302
    refused = browse(ida).post(part(incident, "regulator"), {"regulator": "told", "regulator_why": "Names were on it."})
    assert "advice was followed" in text(refused)
    said = {"regulator": "told", "regulator_why": "Names were on it.", "followed": "yes"}
    assert browse(ida).post(part(incident, "regulator"), said).status_code == 302
    page = text(browse(dee).get(reverse("console:incident", args=[incident.pk])))
    assert "Tell the Commissioner." in page and "Names were on it." in page


def test_after_72_hours_the_clock_is_late_and_says_so(incident, ida, browse):
    clock.hold_at(incident.due_at + timedelta(minutes=5))
    assert "late" in text(browse(ida).get(reverse("console:incidents"))).lower()


def test_it_closes_from_its_page_only_when_settled(incident, ida, browse, acting):
    shut = reverse("console:close_incident", args=[incident.pk])
    browse(ida).post(shut)
    for kind, said in {
        "safety": {"danger": "no", "made_safe": ""},
        "about": {"people": "12", "records": "1", "consequences": "Somebody may read it.", "measures": "No printing."},
        "regulator": {"regulator": "told", "regulator_why": "Names were on it."},
        "people": {"told": "told", "told_why": "By letter."},
    }.items():
        with acting(ida):
            assert Incident.objects.get(pk=incident.pk).closed_at is None
        assert browse(ida).post(part(incident, kind), said).status_code == 302, kind
    browse(ida).post(shut)
    with acting(ida):
        assert Incident.objects.get(pk=incident.pk).closed_by == ida


@pytest.mark.parametrize("key", ["sol", "pat", "petra"])
def test_for_everybody_else_it_is_not_there(incident, key, request, browse):
    answer = browse(request.getfixturevalue(key)).get(reverse("console:incident", args=[incident.pk]))
    assert answer.status_code == 404


def test_the_list_takes_few_questions_however_many(ida, dee, browse, acting, at, django_assert_max_num_queries):
    with acting(dee):
        for number in range(30):
            incidents.open_incident("lost", on=None, by=dee, at=at, why=f"List {number}.", aware_at=at)
    browser = browse(ida)
    with django_assert_max_num_queries(18):  # six of which only begin and end transactions
        assert text(browser.get(reverse("console:incidents"))).count("IN-") == 30


@pytest.fixture
def about_a_case(dee, sol, pat, browse, acting, at):
    """A contact with two children that Sol opened, and an incident about it."""
    with acting(dee):
        contact = build.a_contact(dee, at=build.FRIDAY)
    browse(sol).get(f"/contacts/{contact.pk}")
    with acting(dee):
        return incidents.open_incident(
            "lost", on=contact, by=dee, at=at, why="A print was lost.", aware_at=at, danger="no"
        )


def test_numbers_of_an_incident_come_from_the_trail(about_a_case, ida, browse):
    page = text(browse(ida).get(reverse("console:incident", args=[about_a_case.pk])))
    assert "2 people" in page and "Sol Quayle" in page and "0 of them outside the Trust" in page
    asked = text(browse(ida).get(part(about_a_case, "about")))
    assert 'name="people"' in asked and 'value="2"' in asked


def test_the_draft_for_the_commissioner_answers_what_is_known_and_names_what_is_not(about_a_case, ida, browse):
    address = reverse("console:draft_incident", args=[about_a_case.pk])
    page = text(browse(ida).get(address))
    assert "A print was lost." in page and "2, as the trail counts" in page and "Still to say" in page
    for words in ("Wren", "Applebarrow", "cooker"):
        assert words not in page
    taken = browse(ida).post(address)
    assert about_a_case.reference in taken.content.decode() and "attachment" in taken["Content-Disposition"]


def test_taking_the_draft_is_recorded_as_an_export(about_a_case, vi, browse, acting):
    browse(vi).post(reverse("console:draft_incident", args=[about_a_case.pk]))
    with acting(vi):
        assert Event.objects.filter(verb="incident.exported", by_id=vi.pk, record_id=about_a_case.pk).exists()


def test_whoever_reported_it_reads_no_trail_of_it(about_a_case, dee, browse):
    assert "What the trail says" not in text(browse(dee).get(reverse("console:incident", args=[about_a_case.pk])))
    address = reverse("console:draft_incident", args=[about_a_case.pk])
    assert browse(dee).get(address).status_code in {403, 404}
