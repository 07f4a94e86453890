"""Nobody is asked twice, or blind: what is on record settles a question or stands beside it."""

from datetime import date

import pytest

from intake import acts, display, facts, on_record
from intake.models import Contact
from people import acts as people
from tests.intake.build import FRIDAY, a_contact, children_of


@pytest.fixture
def contact(dee, acting):
    """From police, on Friday."""
    with acting(dee, FRIDAY):
        return a_contact(dee)


def still(contact) -> dict[str, str]:
    """The lines of the list on the case page, with how each stands."""
    return {task.label: task.status for task in display.to_ask(facts.on_file(contact))}


TOLD, SCHOOL = "Was the family told, or why not", "Did police tell the school"


def test_recording_that_the_family_was_told_settles_the_question(contact, dee, acting, browse):
    with acting(dee, FRIDAY):
        assert still(contact)[TOLD] == "To ask"
        acts.record_told(contact, told=True, who="Mother, by police, 17:10", by=dee, at=FRIDAY)
        assert TOLD not in still(contact)
        assert still(contact)["What is settled"] == "1 of 14"
    page = browse(dee).get(f"/contacts/{contact.pk}/still-to-ask").content.decode()
    assert "Told: Mother, by police, 17:10." in page
    assert "family_told-all-state" not in page


def test_an_encompass_answer_the_contact_holds_is_not_asked_again(contact, dee, acting, browse):
    with acting(dee, FRIDAY):
        row = Contact.objects.get(pk=contact.pk)
        acts.change(row, {"encompass": "yes"}, why="asked police", version=row.version, by=dee, at=FRIDAY)
        assert SCHOOL not in still(row)
    page = browse(dee).get(f"/contacts/{contact.pk}/still-to-ask").content.decode()
    assert "Yes, police have told the school." in page
    assert "encompass-all-state" not in page


def test_a_flag_on_record_is_shown_beside_the_question_and_settles_nothing(contact, dee, acting, browse):
    with acting(dee, FRIDAY):
        wren = children_of(contact)[0].person
        man = people.register(given="Denholm", family="Rooke", sex="M", by=dee, at=FRIDAY, why="named by police")
        people.relate(wren, man, kind="parents_partner", by=dee, at=FRIDAY, why="named by police")
        people.raise_flag(
            man, kind="risk_to_workers", what="Keeps a knife by the door.", source="police", by=dee, at=FRIDAY,
            review_on=date(2026, 11, 27), why="told by police",
        )  # fmt: skip
        assert still(contact)["Risk to workers"] == "To ask"
    page = browse(dee).get(f"/contacts/{contact.pk}/still-to-ask").content.decode()
    assert "Denholm Rooke: Keeps a knife by the door." in page
    assert "worker_risk-all-state" in page


def test_parental_responsibility_on_record_stands_beside_its_question(contact, dee, acting):
    with acting(dee, FRIDAY):
        wren = children_of(contact)[0]
        mother = people.register(given="Carys", family="Applebarrow", sex="F", by=dee, at=FRIDAY, why="named")
        people.relate(
            wren.person, mother, kind="mother", responsibility="yes", how_known="birth certificate", by=dee, at=FRIDAY,
            why="named",
        )  # fmt: skip
        known = on_record.beside(facts.on_file(contact), FRIDAY)
    assert known["parental_responsibility", str(wren.pk)] == ["Carys Applebarrow, mother: yes, birth certificate"]


def test_what_is_recorded_counts_for_more_than_not_known_said_earlier(contact, dee, acting):
    with acting(dee, FRIDAY):
        acts.answer_question(contact, question="family_told", state="not_known", by=dee, at=FRIDAY)
        acts.record_told(contact, told=True, who="Mother, by police, 17:10", by=dee, at=FRIDAY)
        (line,) = [one for one in facts.still_to_ask(facts.on_file(contact)) if one.question.key == "family_told"]
    assert line.words == "Answered"
