"""The birth of a child we awaited: the same person record gains birth date, sex, name and number (domain.md 1.7)."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from audit import trail
from audit.moves import Refused
from deadlines.words import long_day
from intake import asked
from intake.acts import cards
from intake.acts.standing import refresh
from intake.models import ContactChild
from people import acts as people
from people.models import Person
from retention import acts as retention

WHY = "the child is born"


@dataclass(frozen=True)
class Born:
    """What is known of the birth. Name and number may come later."""

    born_on: date
    sex: str
    given: str = ""
    family: str = ""
    nhs_number: str = ""


@transaction.atomic
def be_born(child: ContactChild, said: Born, *, by, at: datetime) -> int:
    """Record the birth on the same person, and put right what rested on the expected date.

    Everybody told of the expected date is told the birth date as a correction; how long the contacts are kept is
    counted again. Returns how many corrections went out. Raises ValidationError and Refused.
    """
    person = Person.objects.get(pk=child.person_id)
    if not person.is_unborn or person.expected_on is None:
        raise Refused("This child is born already. Correct the date of birth on their own page.")
    expected = person.expected_on
    person = people.be_born(
        person, born_on=said.born_on, sex=said.sex, by=by, at=at, why=WHY, version=person.version
    )  # fmt: skip
    if said.given.strip() or said.family.strip():
        people.add_name(person, given=said.given, family=said.family, source="the birth", by=by, at=at, why=WHY)
    if said.nhs_number.strip():
        people.set_identifier(person, kind="nhs", value=said.nhs_number, source="the birth", by=by, at=at, why=WHY)
    words = f"The child expected on {long_day(expected)} was born on {long_day(said.born_on)}."
    sent = 0
    for one in ContactChild.objects.filter(person=person).select_related("contact", "person"):
        sent += asked.born(one.contact, person, words=words, by=by, at=at)
        retention.count_again(one, born_on=said.born_on, by=by, at=at)
        cards.keep(one, by=by, at=at)
        refresh(one.contact, by=by, at=at, why=WHY)
    trail.note(by, "child.born", on=child, at=at, corrections=sent)
    return sent
