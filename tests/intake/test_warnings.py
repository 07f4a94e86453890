"""Before anyone visits: whoever of the contact or the household is a risk is shown on every child's page."""

from datetime import date

import pytest

from intake.models import ContactPerson
from people import acts as people
from people.models import Residence
from tests.intake.build import FRIDAY, a_contact, children_of
from tests.intake.test_pages import asked_of_the_database

WHY = "named by police"


@pytest.fixture
def contact(dee, acting):
    """Wren and a child not yet born."""
    with acting(dee, FRIDAY):
        return a_contact(dee)


def a_risk(by, given="Denholm"):
    """A man who threatened an officer."""
    man = people.register(given=given, family="Rooke", born_on=date(1992, 1, 22), sex="M", by=by, at=FRIDAY, why=WHY)
    people.raise_flag(
        man, kind="risk_to_workers", what="Threatened an officer with a knife.", source="police",
        review_on=date(2026, 11, 27), by=by, at=FRIDAY, why=WHY,
    )  # fmt: skip
    return man


def shown_on(browse, user, child) -> bool:
    page = browse(user).get(f"/contacts/children/{child.pk}").content.decode()
    assert page.count("Before anyone visits: Denholm Rooke") <= 1
    return "Before anyone visits: Denholm Rooke" in page and "Risk to workers" in page


def test_an_adult_of_the_contact_is_warned_of_on_every_childs_page(contact, dee, acting, browse):
    with acting(dee, FRIDAY):
        ContactPerson(contact=contact, person=a_risk(dee), role="partner").write(by=dee, why=WHY)
    assert [shown_on(browse, dee, child) for child in children_of_as(dee, acting, contact)] == [True, True]


def test_a_siblings_family_is_warned_of_on_the_unborn_childs_page(contact, dee, acting, browse):
    with acting(dee, FRIDAY):
        people.relate(children_of(contact)[0].person, a_risk(dee), kind="parents_partner", by=dee, at=FRIDAY, why=WHY)
    assert [shown_on(browse, dee, child) for child in children_of_as(dee, acting, contact)] == [True, True]


def test_whoever_lives_where_a_sibling_lives_is_warned_of(contact, dee, acting, browse):
    home = {"lines": "9 Lantern Row\nWestmere", "postcode": "B70 9AA"}
    with acting(dee, FRIDAY):
        Residence(person=children_of(contact)[0].person, **home).write(by=dee, why=WHY)
        Residence(person=a_risk(dee), **home).write(by=dee, why=WHY)
    assert [shown_on(browse, dee, child) for child in children_of_as(dee, acting, contact)] == [True, True]


def test_the_page_asks_no_more_questions_for_a_household(contact, dee, acting, browse):
    with acting(dee, FRIDAY):
        for n in range(4):
            ContactPerson(contact=contact, person=a_risk(dee, given=f"Man {n}"), role="other").write(by=dee, why=WHY)
    client = browse(dee)
    client.get(f"/contacts/{contact.pk}")
    assert len(asked_of_the_database(client, f"/contacts/{contact.pk}")) <= 15


def children_of_as(user, acting, contact):
    with acting(user):
        return children_of(contact)
