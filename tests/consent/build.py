"""Families for consent: a mother with responsibility, a child, a charity; and an answer valid as it comes."""

from datetime import date, datetime

from access import grants
from access.models import Agency
from consent.acts import Answer
from consent.models import ConsentPurpose, Notice
from consent.models.agreeing import ANSWERS
from consent.validity import TESTS
from people.models import Person, Relationship
from tests import cast
from tests.build import a_person

CHARITY = "voluntary"
COURSE = "voluntary_course"


def a_child_aged(age: int, *, by, birthday: date = date(2026, 6, 1)) -> Person:
    """A child who was this old on her last birthday before the cast's day."""
    return opened(a_person(by=by, born_on=birthday.replace(year=birthday.year - age), is_placeholder=False), by=by)


def opened(person: Person, *, by) -> Person:
    """The same person, opened by name to who works with them."""
    grants.give(by, on=person, by=by, why="works with them", until=None, origin="test", at=cast.NOW)
    return person


def a_mother(child: Person, *, by, responsibility: str = "yes") -> Person:
    """Her mother, with parental responsibility unless said."""
    mother = opened(a_person(by=by, born_on=date(1990, 2, 3), is_placeholder=False), by=by)
    Relationship(
        person=child, other=mother, kind="mother", responsibility=responsibility,
        how_known="birth certificate" if responsibility == "yes" else "",
    ).write(by=by, why="the test needs her")  # fmt: skip
    return mother


def the_notice() -> Notice:
    """The version of the notice in force on the cast's day."""
    return Notice.objects.get(number=1)


def an_answer(given_by: Person | None, *, collected_at: datetime = cast.NOW, **other) -> Answer:
    """A mother's yes to a charity's course, valid as it comes."""
    words = {
        "evidence_kind": "birth_certificate", "evidence_seen_on": date(2026, 11, 20), "evidence_seen_by": "Dee",
        "other_holder": "none", "why_free": "The course is an extra; nothing hangs on it.",
    }  # fmt: skip
    given = {
        "purpose": ConsentPurpose.objects.get(key=COURSE), "recipient": Agency.objects.get(key=CHARITY),
        "authority": "PR", "method": "signed", "language": "English", "classes": frozenset({"ID", "CONTACT"}),
        "tests": dict.fromkeys(TESTS, "yes"), "notice": the_notice(),
    }  # fmt: skip
    given |= other
    given["words"] = words | other.get("words", {})
    return Answer(given_by=given_by, collected_at=collected_at, **given)


def their_own(person: Person, *, competent: bool | None = None, **other) -> Answer:
    """The same yes, by the person themselves; `competent` answers the five questions so, today."""
    five = {} if competent is None else dict.fromkeys(ANSWERS, competent)
    own = {"authority": "SELF", "five": five, "assessed_on": cast.TODAY if five else None,
           "competence_words": "She said what it is and what follows." if five else ""}  # fmt: skip
    return an_answer(person, **(own | other))
