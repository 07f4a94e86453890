"""A person's page and the family's: what is known, before a visit, and what happened."""

from datetime import date

from people import acts
from tests.people.family import CORRECT, WHY, a_child, at_noon, text, url


def test_the_page_of_a_child_shows_home_family_and_what_to_know_before_a_visit(dee, browse, wren):
    page = text(browse(dee).get(url("person", wren)))
    for words in (
        "Wren Applebarrow", "6 years, girl", "9 Lantern Row", "mother, PR",
        "partner, 34. Do not contact. Risk to workers",
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
