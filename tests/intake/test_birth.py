"""A child we awaited is born: the same record goes on, what was told is corrected, how long is counted again."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from audit.moves import Refused
from intake.birth import acts as birth
from intake.birth.acts import Born
from intake.models import ContactChild
from intake.strategy import acts as strategy
from intake.strategy.acts import Invitation
from people.models import Identifier, Person
from retention import acts as retention
from retention.models import RetentionAssignment
from tests.intake.build import FRIDAY, a_contact, baby, children_of, ready_to_decide

NOVEMBER = date(2026, 11, 19)


@pytest.fixture
def child(dee, acting):
    with acting(dee, FRIDAY):
        return children_of(a_contact(dee, children=(baby(expected_on=date(2026, 11, 25)),)))[0]


def test_the_same_person_gains_birth_date_sex_name_and_number(child, sol, acting):
    with acting(sol, FRIDAY):
        born = Born(NOVEMBER, "F", "Ivy", "Applebarrow", "999 000 0018")
        birth.be_born(child, born, by=sol, at=FRIDAY)
        person = Person.objects.get(pk=child.person_id)
        assert (person.born_on, person.expected_on, person.sex) == (NOVEMBER, None, "F")
        assert person.names.get(kind="current").given == "Ivy"
        assert Identifier.objects.get(person=person).kind == "nhs"
        assert ContactChild.objects.get(person=person).pk == child.pk, "pre-birth contacts stay with the child"


def test_a_birth_is_recorded_once_and_not_in_the_future(child, sol, acting):
    with acting(sol, FRIDAY):
        with pytest.raises(ValidationError):
            birth.be_born(child, Born(date(2026, 12, 1), "F"), by=sol, at=FRIDAY)
        birth.be_born(child, Born(NOVEMBER, "M"), by=sol, at=FRIDAY)
        with pytest.raises(Refused, match="born already"):
            birth.be_born(child, Born(NOVEMBER, "M"), by=sol, at=FRIDAY)


def test_how_long_it_is_kept_is_counted_again_from_the_birth(child, mo, acting):
    with acting(mo, FRIDAY):
        contact = child.contact
        ready_to_decide(contact, mo, FRIDAY)
        strategy.call(
            contact, children_of(contact), [Invitation("police"), Invitation("health")], why="Risk.", how="phone",
            by=mo, at=FRIDAY,
        )  # fmt: skip
        retention.start(
            on=children_of(contact)[0], rule="R04", trigger_on=FRIDAY.date(), born_on=date(2026, 11, 25), expected=True,
            what="Contact closed: strategy discussion", by=mo, at=FRIDAY,
        )  # fmt: skip
        birth.be_born(children_of(contact)[0], Born(NOVEMBER, "F"), by=mo, at=FRIDAY)
        row = RetentionAssignment.objects.get(record_id=child.pk)
        assert row.trigger_on == NOVEMBER and "expected" not in row.why
        assert row.why.startswith("Contact closed: ")


def test_through_the_page(child, sol, browse, acting):
    page = reverse("intake:born", args=[child.pk])
    wrong = browse(sol).post(page, {"born_on": "1/1/2030", "sex": "F", "given": "Ivy"})
    assert wrong.status_code == 200 and "Ivy" in wrong.content.decode()
    sent = {"born_on": "19/11/2026", "sex": "F", "given": "Ivy", "family": "Applebarrow"}
    answer = browse(sol).post(page, sent, follow=True)
    assert "Corrections sent: 0." in answer.content.decode()
