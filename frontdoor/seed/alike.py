"""Two records that may be of one child, written down a year apart by two people, and waiting for somebody to decide."""

from datetime import date, timedelta

from django.db import transaction

from access.identity import act_as
from access.models import robot
from frontdoor.seed.cast import Cast
from frontdoor.seed.days import Days
from frontdoor.seed.numbers import postcode_of
from people import acts
from people.models import Person, PersonName, Residence

WHY = "two records of the demonstration"
# (first name, family name, who said so, since when they lived there in days)
TWO = (("Tamsin", "Orchardleigh", "Health visitor", 800), ("Tamzin", "Orchardley", "Police", 90))
PLACE = 310  # beyond the homes of the caseload
BORN = date(2019, 7, 9)


def add(cast: Cast, days: Days) -> int:
    """Write the two records and put them side by side. Returns how many pairs wait."""
    founder, found = robot("founder"), []
    with act_as(founder, days.present), transaction.atomic():
        for given, family, source, since in TWO:
            person = Person(born_on=BORN, sex="F").write(by=founder, why=WHY)
            PersonName(person=person, given=given, family=family, source=source).write(by=founder, why=WHY)
            Residence(
                person=person, lines="14 Chapel Row\nWestmere", postcode=postcode_of(PLACE), source=source,
                since_on=days.today - timedelta(days=since),
            ).write(by=founder, why=WHY)  # fmt: skip
            found.append(person)
    with act_as(cast["mo"], days.present), transaction.atomic():
        acts.put_side_by_side(*found, by=cast["mo"], at=days.present)
    return 1
