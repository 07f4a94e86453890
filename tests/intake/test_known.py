"""The contacts a person's own page lists: those one may open, and no others."""

from access.models import Team
from intake.known import of_person
from people.models import Person
from tests.intake.build import a_contact, children_of


def test_a_childs_page_lists_the_contacts_about_her(dee, acting, browse):
    with acting(dee):
        contact = a_contact(dee)
        wren = children_of(contact)[0].person
    page = browse(dee).get(f"/people/{wren.pk}").content.decode()
    assert f"/contacts/{contact.pk}" in page and "Police, 20 Nov 2026" in page and contact.reference in page


def test_another_teams_contact_is_not_listed(dee, otis, acting, at):
    with acting(dee):
        wren = children_of(a_contact(dee))[0].person
    with acting(otis):
        assert Team.objects.get(key="other-team").pk in otis.standing.team_ids
        assert of_person(otis, Person.objects.get(pk=wren.pk), at) == []
