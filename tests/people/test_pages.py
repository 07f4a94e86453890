"""The pages about people in a browser: found by post, opened when allowed, changed with good sentences."""

from datetime import date

import pytest
from django.urls import reverse

from audit.trail import timeline
from people import acts
from people.models import Person, PersonName, Residence
from tests.people.family import WHY, a_child, an_adult, opened_to


@pytest.fixture
def wren(dee, acting):
    """A child Dee may open, with her mother and a flag on the mother's partner."""
    with acting(dee):
        wren, carys = opened_to(a_child(dee), dee), an_adult(dee)
        denholm = an_adult(dee, "Denholm", "Rooke", sex="M", born_on=date(1992, 2, 3))
        acts.relate(
            wren,
            carys,
            kind="mother",
            responsibility="yes",
            how_known="birth certificate seen 2022",
            by=dee,
            at=at_noon(),
            why=WHY,
        )
        acts.relate(
            wren,
            denholm,
            kind="parents_partner",
            do_not_contact=True,
            must_not_know_address=True,
            by=dee,
            at=at_noon(),
            why=WHY,
        )
        acts.raise_flag(
            denholm, kind="risk_to_workers", what="Wanted for arrest.", what_to_do="Go in pairs.", source="police",
            review_on=date(2026, 11, 27), by=dee, at=at_noon(), why=WHY,
        )  # fmt: skip
        acts.live_at(
            wren, lines="9 Lantern Row\nWestmere", postcode="B69 3DL", safe_to_write="no", by=dee, at=at_noon(), why=WHY
        )
    return wren


def at_noon():
    from tests.cast import NOW

    return NOW


def url(name, person):
    return reverse(f"people:{name}", args=[person.pk])


def text(response):
    return response.content.decode()


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


def test_the_page_of_a_child_shows_home_family_and_what_to_know_before_a_visit(dee, browse, wren):
    page = text(browse(dee).get(url("person", wren)))
    for words in (
        "Wren Applebarrow", "6 years, girl", "9 Lantern Row", "mother, PR", "partner. Do not contact",
        "Before anyone visits: Denholm Rooke", "Yes: birth certificate seen 2022", "To review Fri 27 Nov",
    ):  # fmt: skip
        assert words in page, words


def test_the_family_page_says_who_must_not_learn_the_address(dee, browse, wren):
    page = text(browse(dee).get(url("family", wren)))
    assert "Denholm Rooke. The address is masked" in page
    assert "Do not contact. Do not say where they are" in page


def test_the_page_of_a_child_costs_the_same_however_large_the_family(
    dee, browse, wren, acting, django_assert_max_num_queries
):
    with acting(dee):
        for number in range(6):
            sibling = a_child(dee, given=f"Kit {number}")
            acts.relate(wren, sibling, kind="sibling", by=dee, at=at_noon(), why=WHY)
    client = browse(dee)
    client.get(url("person", wren))
    with django_assert_max_num_queries(32):
        client.get(url("person", wren))


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


CORRECT = {
    "version": "1", "born_on": "14/3/2020", "sex": "F", "ethnicity": "WBRI", "interpreter": "no", "why": "mother said",
}  # fmt: skip


def test_a_person_is_put_right_with_a_reason(dee, browse, wren, acting):
    assert browse(dee).post(url("correct", wren), CORRECT | {"religion": "Sikh"}).status_code == 302
    with acting(dee):
        newest = timeline(Person.objects.get(pk=wren.pk))[0]
    assert (newest.why, newest.by_id) == ("mother said", dee.pk)
    assert {change.field: change.after for change in newest.changes} == {
        "ethnicity": "WBRI",
        "interpreter needed": "no",
        "religion or belief": "Sikh",
    }


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"born_on": "1/12/2026"}, "in the future"),
        ({"born_on": "29/2/2023"}, "govuk-error-message"),
        ({"born_on": "01/02/03"}, "govuk-error-message"),
        ({"expected_on": "11/2/2027"}, "not both"),
        ({"sex": "X"}, "govuk-error-message"),
        ({"disabilities": ["NONE", "MOB"]}, "alone"),
        ({"why": ""}, "Say why, or who told us."),
        ({"interpreter": "yes"}, "govuk-error-message"),
        ({"version": "0"}, "lost its place"),
    ],
)
def test_a_correction_that_cannot_be_keeps_what_was_typed(dee, browse, wren, changed, sentence):
    page = text(browse(dee).post(url("correct", wren), CORRECT | {"religion": "Sikh"} | changed))
    assert sentence in page and "Sikh" in page


def test_two_editors_are_shown_both_versions_and_nothing_is_lost(dee, sol, browse, wren, acting):
    client = browse(dee)
    assert client.post(url("correct", wren), CORRECT | {"religion": "Sikh"}).status_code == 302
    response = client.post(url("correct", wren), CORRECT | {"religion": "Jain", "first_language": "Punjabi"})
    assert response.status_code == 409
    page = text(response)
    assert "Dee Harkaway saved first" in page and "Jain" in page and "Sikh" in page and "Punjabi" in page
    sent = CORRECT | {"version": "2", "religion": "Jain", "first_language": "Punjabi"}
    chosen = {"keep_religion": "theirs", "keep_first_language": "mine"}
    assert client.post(url("correct", wren), sent | chosen).status_code == 302
    with acting(dee):
        fresh = Person.objects.get(pk=wren.pk)
    assert (fresh.religion, fresh.first_language) == ("Sikh", "Punjabi")


def test_a_choice_not_made_is_asked_for_again(dee, browse, wren, acting):
    client = browse(dee)
    client.post(url("correct", wren), CORRECT | {"religion": "Sikh"})
    page = text(client.post(url("correct", wren), CORRECT | {"religion": "Jain"}))
    assert 'name="choose" value="religion"' in page
    again = client.post(
        url("correct", wren), CORRECT | {"version": "2", "since": "1", "choose": "religion", "religion": "Jain"}
    )
    assert again.status_code == 409
    assert "Choose which answer stays" in text(again) and "Jain" in text(again)
    with acting(dee):
        assert Person.objects.get(pk=wren.pk).religion == "Sikh"


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


def test_the_bar_names_the_worker(dee, sol, browse, wren, acting):
    with acting(dee):
        acts.stand(wren, state="open", since=date(2026, 11, 20), owner=sol, by=dee, at=at_noon(), why=WHY)
    assert "Sol Quayle" in text(browse(dee).get(url("person", wren)))


def test_every_version_says_before_and_after_by_whom_and_why(dee, browse, wren):
    client = browse(dee)
    client.post(url("correct", wren), CORRECT | {"religion": "Sikh"})
    page = text(client.get(url("history", wren)))
    for words in ("Changed the person", "mother said", "Sikh", "Dee Harkaway", "Added an address", "9 Lantern Row"):
        assert words in page, words


def test_script_in_a_name_is_shown_as_typed(dee, browse, wren):
    client = browse(dee)
    client.post(url("name", wren), {"family": "<script>alert(1)</script>", "kind": "alias", "source": "{{7*7}}"})
    page = text(client.get(url("person", wren)))
    assert "<script>alert" not in page and "&lt;script&gt;alert" in page and "{{7*7}}" in page
