"""Files to keep: families with contacts, closed by hand so that a test says exactly what it is about."""

from datetime import UTC, date, datetime

from django.db import transaction

from access import grants
from access.identity import act_as
from access.models import robot
from retention import acts, settling
from retention.models import KeptFile
from tests import build, cast

FOUNDER = "founder"


def born(day: date, *, by, **fields):
    """Somebody born on this day."""
    return build.a_person(by=by, born_on=day, is_placeholder=False, **fields)


def a_contact(*children, by, closed_on: date | None = None, rule: str = "R01", **fields):
    """A contact about these people; closed on this day where one is given, each child under this rule."""
    contact = build.a_contact(by=by, **fields)
    rows = [build.a_child(contact, by=by, person=child) for child in children]
    if closed_on:
        close(contact, rows, by=by, on=closed_on, rule=rule)
    return contact


def close(contact, rows, *, by, on: date, rule: str = "R01") -> None:
    """Close a contact on this day: the moment, the rule for each child, and it leaves the queue."""
    grants.give(by, on=contact, by=by, why="the test closes it", until=None, origin="test", at=cast.NOW)
    for row in rows:
        person = row.person
        acts.start(
            on=row, rule=rule, trigger_on=on, by=by, at=cast.NOW, born_on=person.born_on or person.expected_on,
            expected=person.born_on is None, what="Contact closed",
        )  # fmt: skip
    contact.refresh_from_db()
    contact.closed_at, contact.closed_by = datetime(on.year, on.month, on.day, 12, tzinfo=UTC), by
    contact.write(by=by, why="the test closes it")


def settled(person, *, at=cast.NOW) -> KeptFile | None:
    """The person's file row, worked out now by the robot that does it at night."""
    keeper = robot("keeper")
    with act_as(keeper, at), transaction.atomic():
        settling.settle_waiting(by=keeper, at=at, most=10_000)
        settling.settle(person.pk, by=keeper, at=at)
        return KeptFile.objects.filter(root_id=person.pk).first()
