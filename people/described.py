"""What is known of people in the form that is compared, read as narrow rows in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from people.matching import Description
from people.models import ContactDetail, Identifier, PersonName, Residence


def descriptions(people, asked: Description | None = None) -> dict[UUID, Description]:
    """Return the descriptions of these people (a queryset of Person) by id: all of them, or what answers `asked`."""
    rows = {row[0]: row[1:] for row in people.values_list("pk", "born_on", "expected_on", "sex")}
    ids = sorted(rows)
    names = _by_person(PersonName, ids, "kind", "given", "family") if ids else {}
    numbers = _by_person(Identifier, ids, "kind", "value") if ids and (asked is None or asked.numbers) else {}
    home = asked is None or asked.places or asked.postcodes
    homes = _by_person(Residence, ids, "place", "postcode") if ids and home else {}
    phones = _by_person(ContactDetail, ids, "value") if ids and (asked is None or asked.phones) else {}
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


def _by_person(model: Any, ids: Iterable[UUID], *columns: str) -> dict[UUID, list[tuple]]:
    found: dict[UUID, list[tuple]] = defaultdict(list)
    for person, *values in model.objects.filter(person__in=ids).values_list("person_id", *columns):
        found[person].append(tuple(values))
    return found
