"""What is known is put right: good sentences, and two editors at once."""

import pytest

from audit.trail import timeline
from people.models import Person
from tests.people.family import CORRECT, text, url


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
