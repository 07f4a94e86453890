"""What is known of people in the form that is compared, read as narrow rows in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from people.matching import Description
from people.models import ContactDetail, Identifier, PersonName, Residence


def descriptions(
    people, asked: Description | None = None, *, under: Mapping[UUID, UUID] | None = None
) -> dict[UUID, Description]:
    """Return the descriptions of these people (a queryset of Person) by id: all of them, or what answers `asked`.

    under: joined records, each with the one it is read under; what they say is said of that one.
    """
    rows = {row[0]: row[1:] for row in people.values_list("pk", "born_on", "expected_on", "sex")}
    joined = {one: kept for one, kept in (under or {}).items() if kept in rows}
    ids = sorted({*rows, *joined})
    read: Callable[..., dict] = partial(_by_person, ids, joined) if ids else lambda *_: {}
    names = read(PersonName, "kind", "given", "family")
    numbers = read(Identifier, "kind", "value") if asked is None or asked.numbers else {}
    home = asked is None or asked.places or asked.postcodes
    # A home that must not be disclosed answers no search: that somebody matched would say where they are.
    homes = (
        read(Residence, "place", "postcode", **({} if asked is None else {"do_not_disclose": False})) if home else {}
    )
    phones = read(ContactDetail, "value") if asked is None or asked.phones else {}
    return {
        pk: Description(
            names=tuple((given, family) for _, given, family in sorted(names.get(pk, ()), key=_current_first)),
            born_on=born_on,
            expected_on=expected_on,
            sex=sex,
            numbers=frozenset(numbers.get(pk, ())),
            places=frozenset(place for place, _ in homes.get(pk, ())) - {""},
            postcodes=frozenset(postcode for _, postcode in homes.get(pk, ())) - {""},
            phones=frozenset(value for (value,) in phones.get(pk, ())),
        )
        for pk, (born_on, expected_on, sex) in rows.items()
    }


def _current_first(name: tuple[str, str, str]) -> tuple:
    return (name[0] != "current", *name)


def _by_person(
    ids: list[UUID], joined: Mapping[UUID, UUID], model: Any, *columns: str, **only: bool
) -> dict[UUID, list[tuple]]:
    found: dict[UUID, list[tuple]] = defaultdict(list)
    for person, *values in model.objects.filter(person__in=ids, **only).values_list("person_id", *columns):
        found[joined.get(person, person)].append(tuple(values))
    return found
