"""People for tests: valid by default, overridden by keyword, written as the front door would."""

from datetime import date

from django.urls import reverse

from access.models import Team
from people import acts
from people.models import Person
from tests.cast import NOW

WHY = "a test"
# The answers of the page that puts a person right, as they stand.
CORRECT = {
    "version": "1", "born_on": "14/3/2020", "sex": "F", "ethnicity": "WBRI", "interpreter": "no", "why": "mother said",
}  # fmt: skip


def a_child(by, given: str = "Wren", family: str = "Applebarrow", **details) -> Person:
    """A child of six."""
    details.setdefault("born_on", date(2020, 3, 14))
    details.setdefault("sex", "F")
    return acts.register(by=by, at=NOW, why=WHY, given=given, family=family, **details)


def an_adult(by, given: str = "Carys", family: str = "Applebarrow", **details) -> Person:
    """A woman of thirty."""
    details.setdefault("born_on", date(1996, 9, 8))
    return a_child(by, given, family, **details)


def an_unborn(by, expected_on: date = date(2027, 2, 11)) -> Person:
    """A child due in February."""
    return acts.register(by=by, at=NOW, why=WHY, expected_on=expected_on)


def opened_to(person: Person, user, until=None) -> Person:
    """Give this user a live grant on the person, as an allocation would."""
    from access import grants

    grants.give(user, on=person, by=user, why=WHY, until=until, origin="test", at=NOW)
    return person


def front_door() -> Team:
    """The team most of the cast work in."""
    return Team.objects.get(key="front-door")


def at_noon():
    """The moment every test happens."""
    return NOW


def url(name: str, person: Person) -> str:
    """The address of a page about somebody."""
    return reverse(f"people:{name}", args=[person.pk])


def text(response) -> str:
    """What a page says."""
    return response.content.decode()
