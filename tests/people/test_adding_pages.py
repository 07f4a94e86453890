"""What is learnt is added, and ended when it is over: one question group, one act, one page."""

from datetime import date

import pytest

from people.models import Person, PersonName, Residence
from tests.people.family import CORRECT, an_adult, text, url

SMALL_FORMS = [
    ("name", {"given": "Wren", "family": "Rooke", "kind": "alias", "source": "mother"}),
    ("number", {"kind": "nhs", "number": "999 000 0107", "source": "GP"}),
    ("number", {"kind": "upn_unknown", "unknown": "UN4", "source": "school"}),
    (
        "home",
        {
            "lines": "4 Tallow Yard",
            "postcode": "B70 6AA",
            "kind": "staying",
            "safe_to_write": "unknown",
            "source": "police",
        },
    ),
    ("home", {"postcode": "no fixed abode", "kind": "other", "safe_to_write": "no", "source": "police"}),
    (
        "reach",
        {
            "kind": "mobile",
            "value": "07700 900123",
            "safe_to_call": "yes",
            "safe_to_leave_message": "no",
            "safe_to_text": "unknown",
            "source": "mother",
        },
    ),
    ("flag", {"kind": "dog", "what": "A large dog", "review_on": "27/11/2026", "source": "police"}),
    ("involved", {"kind": "school", "organisation": "Millrace Primary"}),
    (
        "relative",
        {
            "given": "Nesta",
            "family": "Lunt",
            "sex": "F",
            "kind": "grandparent",
            "responsibility": "no",
            "source": "mother",
            "lives_here": "on",
        },
    ),
]


@pytest.mark.parametrize(("name", "answers"), SMALL_FORMS)
def test_what_is_learnt_is_added(dee, browse, wren, name, answers):
    client = browse(dee)
    assert client.get(url(name, wren)).status_code == 200
    response = client.post(url(name, wren), answers)
    assert response.status_code == 302, text(response)
    assert client.get(url("person", wren)).status_code == 200


@pytest.mark.parametrize("name", ["name", "number", "home", "reach", "flag", "involved", "relative", "correct"])
def test_an_empty_form_says_what_is_missing_and_changes_nothing(dee, browse, wren, name):
    page = text(browse(dee).post(url(name, wren), {}))
    assert "govuk-error-summary" in page


@pytest.mark.parametrize(
    ("name", "answers", "sentence"),
    [
        (
            "number",
            {"kind": "nhs", "number": "9990000000", "source": "GP"},
            "No NHS number starts with these nine digits",
        ),
        ("number", {"kind": "upn", "number": "Q207000016049", "source": "GP"}, "The first letter does not fit"),
        (
            "home",
            {"lines": "x", "postcode": "B69 3CL", "kind": "home", "safe_to_write": "no", "source": "a"},
            "cannot be a postcode",
        ),
        ("reach", {"kind": "email", "value": "mum", "source": "a"}, "name@example.org"),
        ("name", {"family": "Wren\u202e", "kind": "alias", "source": "a"}, "govuk-error-message"),
    ],
)
def test_what_does_not_check_is_refused_beside_its_field(dee, browse, wren, name, answers, sentence):
    answers = {"safe_to_call": "no", "safe_to_leave_message": "no", "safe_to_text": "no"} | answers
    assert sentence in text(browse(dee).post(url(name, wren), answers))


def test_extra_fields_change_nothing(dee, browse, wren, acting):
    browse(dee).post(url("correct", wren), CORRECT | {"restricted": "on", "is_placeholder": "on", "id": "x"})
    with acting(dee):
        fresh = Person.objects.get(pk=wren.pk)
    assert (fresh.restricted, fresh.is_placeholder) == (False, False)


def test_a_relative_already_known_is_offered_first(dee, browse, wren, acting):
    with acting(dee):
        nesta = an_adult(dee, "Nesta", "Applebarrow", born_on=date(1964, 5, 6))
    answers = {
        "given": "Nesta",
        "family": "Applebarrow",
        "born_on": "6/5/1964",
        "sex": "F",
        "kind": "grandparent",
        "responsibility": "no",
        "source": "mother",
    }
    client = browse(dee)
    page = text(client.post(url("relative", wren), answers))
    assert "Use this record" in page and str(nesta.pk) in page
    assert client.post(url("relative", wren), answers | {"chosen": str(nesta.pk)}).status_code == 302
    with acting(dee):
        assert PersonName.objects.filter(given="Nesta").count() == 1
    assert client.get(url("person", nesta)).status_code == 404


def test_a_relative_chosen_from_nowhere_is_refused(dee, browse, wren):
    answers = {
        "given": "Nesta",
        "family": "Lunt",
        "sex": "F",
        "kind": "grandparent",
        "responsibility": "no",
        "source": "mother",
    }
    for chosen in ("x", "9d8c8f0e-6c3b-4a53-9d0e-111111111111"):
        assert "Choose one of the people shown" in text(
            browse(dee).post(url("relative", wren), answers | {"chosen": chosen})
        )


def test_an_address_left_stays_on_record(dee, browse, wren, acting):
    client = browse(dee)
    with acting(dee):
        row = f"home:{Residence.objects.get(person=wren).pk}"
    assert "They left this address" in text(client.post(url("end", wren), {"row": row}))
    done = client.post(url("end", wren), {"row": row, "until_on": "20/11/2026", "why": "mother rang"})
    assert done.status_code == 302
    with acting(dee):
        assert Residence.objects.get(person=wren).until_on == date(2026, 11, 20)


@pytest.mark.parametrize("row", ["", "home", "home:1", "person:1", "flag:9d8c8f0e-6c3b-4a53-9d0e-111111111111"])
def test_ending_what_is_not_there_finds_nothing(dee, browse, wren, row):
    assert browse(dee).post(url("end", wren), {"row": row}).status_code == 404


def test_a_relative_sent_twice_is_registered_once(dee, browse, wren, acting):
    client = browse(dee)
    answers = {
        "given": "Nesta",
        "family": "Lunt",
        "sex": "F",
        "kind": "grandparent",
        "responsibility": "no",
        "source": "mother",
    }
    for _ in range(2):
        assert client.post(url("relative", wren), answers | {"chosen": "new"}).status_code == 302
    with acting(dee):
        assert PersonName.objects.filter(given="Nesta").count() == 1


def test_partners_who_part_stay_on_record(dee, browse, wren, acting):
    client = browse(dee)
    with acting(dee):
        tie = wren.relationships.get(kind="parents_partner")
    assert f"tie:{tie.pk}" in text(client.get(url("family", wren)))
    sent = {"row": f"tie:{tie.pk}", "until_on": "22/11/2026", "why": "mother says he left"}
    assert client.post(url("end", wren), sent).status_code == 302
    assert "Denholm" not in text(client.get(url("family", wren)))
    assert "mother says he left" in text(client.get(url("history", wren)))
