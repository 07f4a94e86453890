"""Records of one person read as one: which they are, and what other parts of the service work out again.

    merging.FOLLOWERS.append("intake.joined.follows")

The function takes (user, ids, at), the ids of all records that are now one person, and returns Lines: what was worked
out again, and what somebody should look at.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.module_loading import import_string

from people.known_by import Line
from people.models import Person

FOLLOWERS: list[str] = []
# What a page reads of a person; their joined records' rows stand beside their own.
READ_AS_ONE = ("names", "identifiers", "residences", "contact_details", "flags", "involvements")


def as_one(ids: Iterable[UUID]) -> dict[UUID, UUID]:
    """Return the joined records among and behind these people, each with the record it is read under."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    joined = Person.objects.filter(Q(pk__in=wanted) | Q(joined_to__in=wanted), joined_to__isnull=False)
    return dict(joined.values_list("pk", "joined_to_id"))


def every_record(ids: Iterable[UUID]) -> list[UUID]:
    """Return these ids and those of every record that is read as one with them, each once."""
    mine = list(dict.fromkeys(ids))
    under = as_one(mine)
    return list(dict.fromkeys([*mine, *under, *under.values()]))


def records_of(person: Person) -> list[UUID]:
    """Return the ids of every record that is this person: the kept one first, then those joined to it.

    Asked once for each time the person was read.
    """
    known = getattr(person, "_records", None)
    if known is None:
        kept = person.joined_to_id or person.pk
        known = [kept, *Person.objects.filter(joined_to=kept).order_by("pk").values_list("pk", flat=True)]
        person.__dict__["_records"] = known
    return known


def gathered(person: Person) -> Person:
    """Return the person with the rows of joined records beside their own, where those rows were prefetched."""
    cache: dict[str, Any] = getattr(person, "_prefetched_objects_cache", {})
    others = records_of(person)[1:]
    for name in READ_AS_ONE if others else ():
        if name in cache:
            there = cache[name]
            model = there.model
            more = model.objects.filter(person__in=others)
            if name == "flags":
                more = more.filter(ended_on=None)
            cache[name] = _with(there, list(more))
    return person


def _with(there: Any, more: list) -> Any:
    rows = list(there) + [row for row in more if _is_news(row, there)]
    there._result_cache = rows
    return there


def _is_news(row: Any, there: Iterable[Any]) -> bool:
    """Whether the joined record says something the kept one does not say itself."""
    said = ("kind", "given", "family", "value", "lines", "postcode", "organisation", "worker", "what")
    mine = tuple(getattr(row, name, "") for name in said)
    return all(tuple(getattr(one, name, "") for name in said) != mine for one in there)


def follows(user, person: Person, at: datetime) -> list[Line]:
    """Return what was worked out again now that these records are one, from every part of the service."""
    ids = records_of(person)
    return [line for path in FOLLOWERS for line in import_string(path)(user, ids, at)]
