"""Abuse of the pages about people, sent without a browser: a sentence or a closed door, never a failure."""

from datetime import date
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from people import acts
from people.models import Person, PersonFlag
from tests.cast import NOW
from tests.people.family import WHY, a_child, opened_to

FIND = "/people/find"


@pytest.fixture
def wren(dee, acting):
    """A child Dee may open."""
    with acting(dee):
        return opened_to(a_child(dee), dee)


def url(name, person):
    return reverse(f"people:{name}", args=[person.pk])


def test_a_search_sent_as_json_or_garbage_is_no_search(dee, browse):
    client = browse(dee)
    for body, kind in (
        ('{"family": "Applebarrow"}', "application/json"),
        ("<family/>", "text/xml"),
        ("--x\r\nbroken", "multipart/form-data; boundary=y"),
        (b"family=%ff%fe", "application/x-www-form-urlencoded; charset=utf-7"),
    ):
        assert client.post(FIND, body, content_type=kind).status_code in {200, 400, 415}


def test_ten_thousand_fields_are_refused(dee, browse):
    assert browse(dee).post(FIND, {f"f{number}": "x" for number in range(10_000)}).status_code == 400


def test_nothing_is_sent_without_the_pages_own_token(dee, browse, wren, acting):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browse(dee).cookies
    answers = {"family": "Rooke", "kind": "alias", "source": "mother"}
    assert strict.post(url("name", wren), answers).status_code == 403
    with acting(dee):
        assert wren.names.count() == 1


def test_reading_an_address_changes_nothing(dee, browse, wren, acting):
    client = browse(dee)
    for place in ("name", "number", "home", "reach", "flag", "relative", "correct", "open"):
        client.get(url(place, wren), {"family": "Rooke", "kind": "alias", "source": "x"})
        client.get(url(place, wren), headers={"X-HTTP-Method-Override": "POST"})
        client.head(url(place, wren))
    assert client.get(url("end", wren)).status_code == 404
    with acting(dee):
        assert (wren.names.count(), Person.objects.get(pk=wren.pk).version) == (1, 1)


def test_a_walk_through_ids_finds_one_answer(dee, sol, browse, wren):
    client = browse(sol)
    strangers = [client.get(reverse("people:person", args=[uuid4()])) for _ in range(10)]
    hidden = client.get(url("person", wren))
    assert {answer.status_code for answer in [*strangers, hidden]} == {404}
    assert {len(answer.content) for answer in strangers} == {len(hidden.content)}


@pytest.mark.parametrize("name", ["person", "family", "history", "correct", "name", "end", "flag"])
def test_another_workers_child_is_not_there(sol, pat, petra, ida, browse, wren, name):
    for user, expected in ((sol, 404), (pat, 404), (petra, 404), (ida, 404)):
        assert browse(user).get(url(name, wren)).status_code == expected
        assert browse(user).post(url(name, wren), {"row": "x"}).status_code == expected


def test_a_flag_of_another_child_cannot_be_taken_down_from_here(dee, browse, wren, acting):
    with acting(dee):
        other = a_child(dee, given="Otto")
        flag = acts.raise_flag(
            other, kind="dog", what="A dog", source="police", review_on=date(2026, 12, 1), by=dee, at=NOW, why=WHY
        )
    sent = {"row": f"flag:{flag.pk}", "until_on": "23/11/2026", "why": "not so"}
    assert browse(dee).post(url("end", wren), sent).status_code == 404
    with acting(dee):
        assert PersonFlag.objects.get(pk=flag.pk).ended_on is None


def test_a_very_long_passage_is_refused_with_its_length_and_kept(dee, browse, wren):
    passage = "A dog. " * 15_000
    answers = {"kind": "dog", "what": passage, "review_on": "1/12/2026", "source": "police"}
    page = browse(dee).post(url("flag", wren), answers).content.decode()
    assert "Use 2000 characters or fewer" in page and page.count("A dog. ") > 14_000


@pytest.mark.parametrize(
    "name", ["X", "O’Neill-D'Souza", "Null", "True", "W" * 200, "李小龍", "Nguyễn", "=HYPERLINK(1)", "{{7*7}}"]
)
def test_any_name_is_kept_found_and_shown(dee, browse, wren, name):
    client = browse(dee)
    sent = {"family": name, "given": "Wren", "kind": "alias", "source": "mother"}
    assert client.post(url("name", wren), sent).status_code == 302
    found = client.post(FIND, {"given": "Wren", "family": name}).content.decode()
    assert url("person", wren) in found


@pytest.mark.parametrize("mark", ["\x00", "\x1b[31m", "\u202e", "\u2066"])
@pytest.mark.parametrize("form", ["name", "flag", "home"])
def test_marks_nobody_can_see_are_refused(dee, browse, wren, mark, form, acting):
    answers = {
        "name": {"family": f"Ro{mark}oke", "kind": "alias", "source": "x"},
        "flag": {"kind": "dog", "what": f"A d{mark}og", "review_on": "1/12/2026", "source": "x"},
        "home": {"lines": f"9 Lan{mark}tern Row", "kind": "home", "safe_to_write": "no", "source": "x"},
    }[form]
    response = browse(dee).post(url(form, wren), answers)
    assert response.status_code == 200 and "govuk-error-message" in response.content.decode()


@pytest.mark.parametrize("until", ["24/11/2026", "", "31/2/2026"])
def test_an_end_that_has_not_come_is_refused(dee, browse, wren, acting, until):
    with acting(dee):
        home = acts.live_at(wren, lines="9 Lantern Row", postcode="B69 3DL", by=dee, at=NOW, why=WHY)
    sent = {"row": f"home:{home.pk}", "until_on": until, "why": "mother rang"}
    assert "govuk-error-message" in browse(dee).post(url("end", wren), sent).content.decode()
