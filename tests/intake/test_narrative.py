"""One narrative for all the children; what differs is said for each, and stands with that child alone."""

import pytest
from django.core.exceptions import ValidationError

from intake import acts
from intake.chronology.events import events_of
from intake.models import Contact
from tests.intake.build import a_contact, children_of, wren


@pytest.fixture
def two(dee, acting, at):
    """Wren and Otto in one contact."""
    with acting(dee):
        return a_contact(dee, at, children=(wren(), wren(given="Otto", sex="M")))


def test_each_child_keeps_only_its_own_part(two, dee, acting, browse):
    said = {"differs-0": "Wren was on the stairs.", "differs-1": "Otto was at school."}
    assert browse(dee).post(f"/contacts/{two.pk}/narrative", said).status_code == 302
    with acting(dee):
        first, second = children_of(two)
        assert (first.differs, second.differs) == ("Wren was on the stairs.", "Otto was at school.")
    page = browse(dee).get(f"/contacts/children/{first.pk}").content.decode()
    assert "Wren was on the stairs." in page and "Otto was at school." not in page
    assert two.worry in page.replace("&#x27;", "'") or "cooker" in page


def test_a_part_said_again_the_same_changes_nothing(two, dee, acting, at):
    with acting(dee):
        first = children_of(two)[0]
        assert acts.tell_apart(two, {str(first.pk): "On the stairs."}, by=dee, at=at) == 1
        assert acts.tell_apart(two, {str(first.pk): "On the stairs."}, by=dee, at=at) == 0


def test_a_child_of_another_contact_is_refused(two, dee, acting, at):
    with acting(dee):
        other = children_of(a_contact(dee, at))[0]
        with pytest.raises(ValidationError):
            acts.tell_apart(two, {str(other.pk): "x"}, by=dee, at=at)


def test_the_chronology_tells_the_childs_part(two, dee, acting, at):
    with acting(dee):
        first = children_of(two)[0]
        acts.tell_apart(two, {str(first.pk): "On the stairs."}, by=dee, at=at)
        told = [one.text for one in events_of(first.person, Contact.objects.all(), dee, at)]
        assert "On the stairs." in told
