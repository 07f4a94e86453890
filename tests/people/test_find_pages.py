"""The search page: found by post, opened when allowed or with a reason."""

import pytest
from django.urls import reverse

from people.models import Person
from tests.people.family import a_child, text, url


def test_the_search_page_opens_empty_and_never_reads_its_address(dee, browse):
    response = browse(dee).get(reverse("people:find"), {"family": "Applebarrow"})
    assert response.status_code == 200
    assert "Applebarrow" not in text(response)


def test_dee_finds_wren_and_is_told_why(dee, browse, wren):
    response = browse(dee).post(reverse("people:find"), {"given": "Ren", "family": "Applebarrow"})
    assert "First name one letter apart" in text(response)
    assert url("person", wren) in text(response)


def test_sol_is_shown_a_line_and_a_way_to_open_it(sol, browse, wren):
    page = text(browse(sol).post(reverse("people:find"), {"given": "Wren", "family": "Applebarrow"}))
    assert "born 2020" in page and "14 Mar 2020" not in page
    assert url("open", wren) in page and url("person", wren) not in page.replace(url("open", wren), "")


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({}, "A first name alone is not enough"),
        ({"given": "Wren"}, "A first name alone is not enough"),
        ({"family": "%"}, "A first name alone is not enough"),
        ({"number": "9434765918"}, "The last digit does not fit. Read it back to the caller."),
        ({"number": "Q207000016049"}, "The first letter does not fit"),
        ({"family": "Rooke", "postcode": "B69 3CL"}, "cannot be a postcode"),
        ({"phone": "12"}, "with its code"),
        ({"born_on": "2026-13-01"}, "2026-13-01"),
        ({"born_on": "14/3/2020", "expected_on": "1/2/2027"}, "not both"),
        ({"family": "Apple\u202ebarrow"}, "govuk-error-message"),
        ({"family": "Apple\x00barrow"}, "govuk-error-message"),
        ({"family": "A" * 300}, "200 characters or fewer"),
    ],
)
def test_a_search_that_cannot_be_made_says_so_and_keeps_what_was_typed(dee, browse, sent, sentence):
    response = browse(dee).post(reverse("people:find"), sent)
    assert response.status_code == 200
    assert sentence in text(response)


def test_a_partner_is_told_there_is_no_such_page(pat, browse, wren):
    client = browse(pat)
    for address in (reverse("people:find"), url("person", wren), url("open", wren), url("correct", wren)):
        assert client.get(address).status_code == 404
        assert client.post(address, {"family": "Applebarrow"}).status_code == 404


def test_somebody_without_need_gets_404_until_they_give_a_reason(sol, browse, wren):
    client = browse(sol)
    assert client.get(url("person", wren)).status_code == 404
    reason = {"category": "cover", "why": "Covering for Dee, mother rang about tonight"}
    assert client.post(url("open", wren), reason).status_code == 302
    assert client.get(url("person", wren)).status_code == 200


@pytest.mark.parametrize(
    ("why", "sentence"),
    [("x", "at least 20 characters"), ("", "Say why you need"), ("x" * 401, "400 characters or fewer")],
)
def test_a_reason_that_says_nothing_opens_nothing(sol, browse, wren, why, sentence):
    client = browse(sol)
    assert sentence in text(client.post(url("open", wren), {"category": "cover", "why": why}))
    assert client.get(url("person", wren)).status_code == 404


def test_last_times_reason_does_not_open_another_person(sol, dee, browse, wren, acting):
    with acting(dee):
        other = a_child(dee, given="Otto", family="Tallow")
    client, reason = browse(sol), {"category": "cover", "why": "Covering for Dee, mother rang about tonight"}
    client.post(url("open", wren), reason)
    assert "the reason you gave last time" in text(client.post(url("open", other), reason))


def test_a_restricted_child_cannot_be_opened_with_a_reason(sol, dee, browse, wren, acting):
    with acting(dee):
        fresh = Person.objects.get(pk=wren.pk)
        fresh.restricted = True
        fresh.write(by=dee, why="staff family")
    assert browse(sol).get(url("open", wren)).status_code == 404
