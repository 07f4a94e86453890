"""The whole caseload: the cast, each family, and what came earlier for those who came back."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction

from access.identity import act_as
from deadlines.calendar import london_day
from frontdoor.seed.assembling import assemble
from frontdoor.seed.families import FAMILIES, Family
from frontdoor.seed.playing import play
from intake.models import Contact
from people import acts as people
from people.models import CaseStanding, Person

# For a family that came back: how many hours before, and what came of it.
EARLIER = {
    "again": ((4100, "assessment-closed", "CIN_REFERRAL"),),
    "third": ((1400, "nfa-closed", "NFA"), (600, "nfa-closed", "NFA")),
}


def invent(until: datetime, say: Callable[[str], None]) -> int:
    """Write the cast and the caseload as it stands at this moment. Returns how many contacts there are.

    The same moment gives the same caseload. A caseload that is there already stays as it is.
    """
    cast = assemble(london_day(until), until)
    with act_as(cast["mo"], until), transaction.atomic():
        if Contact.objects.exists():
            say("There is a caseload already; nothing was added.")
            return 0
    number = 100
    for family in FAMILIES:
        known: tuple = ()
        for hours, story, outcome in EARLIER.get(family.more, ()):
            number += 10
            before = family._replace(hours=hours, story=story, outcome=outcome, rating="GREEN", source="2A", said="", more="")
            known = play(before, number, cast, until, known)
        number += 10
        known = play(family, number, cast, until, known)
        if family.more == "applebarrow":
            _closed_with_advice(known, family, cast, until)
    return number // 10 - 10


def _closed_with_advice(known: tuple, family: Family, cast: dict, until: datetime) -> None:
    """Wren's referral ended with advice a few days later: what a search may say of her."""
    mo, day = cast["mo"], london_day(until - timedelta(hours=family.hours))
    with act_as(mo, until), transaction.atomic():
        for person in Person.objects.filter(pk__in=known):
            closed = day + timedelta(days=2)
            people.stand(
                person, state=CaseStanding.CLOSED, since=closed, by=mo, at=until, why="assessment ended with advice",
                words=f"Referral {day.day} {day:%b %Y}, closed with advice {closed.day} {closed:%b}",
            )  # fmt: skip
