"""Lines of a list become people, all of a batch at once. What is on record is never overwritten."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from audit.records import write_many
from people.models import ContactDetail, Identifier, Imported, Pair, Person, PersonName, Residence, Surname
from people.models.person import UNBORN_SEX

NUMBERS = {"nhs": "nhs_number", "upn": "upn", "la_child_id": "la_child_id"}


@dataclass(frozen=True)
class Line:
    """One line to bring in: where it stood, its digest, what it says, who it is, and who it may be."""

    line: int
    digest: str
    values: Mapping[str, Any]
    same: UUID | None
    possible: tuple[tuple[UUID, float], ...]


@transaction.atomic
def bring(lines: list[Line], *, source: str, by, at: datetime) -> list[Person]:
    """Write these lines as people with all that is said of them, and return those who are new.

    A line about somebody on record adds what is not recorded of them yet. Possible matches become pairs to decide on.
    """
    why = f"list {source}"
    known = Person.objects.in_bulk([line.same for line in lines if line.same])
    there = _said_already(known)
    new: list[Person] = []
    rows: dict[type, list] = {PersonName: [], Identifier: [], Residence: [], ContactDetail: [], Imported: [], Pair: []}
    for line in lines:
        person = known.get(line.same) if line.same else None
        if person is None:
            person = _person(line.values)
            new.append(person)
            rows[PersonName] += _names(person, line.values, source)
        for row in _facts(person, line.values, source):
            if _key(row) not in there:
                rows[type(row)].append(row)
        rows[Imported].append(
            Imported(person=person, source=source, digest=line.digest, line=line.line, imported_at=at, imported_by=by)
        )
        rows[Pair] += [_pair(person, other, weight, at) for other, weight in line.possible]
    write_many(new, by=by, why=why)
    for several in rows.values():
        write_many(several, by=by, why=why)
    _tell_dictionary(rows[PersonName], by=by)
    trail.note(by, "person.brought", at=at, people=len(new), pairs=len(rows[Pair]))
    return new


def _person(values: Mapping[str, Any]) -> Person:
    expected = values.get("due_on")
    sex = UNBORN_SEX if expected else values.get("sex", UNBORN_SEX)
    return Person(born_on=values.get("born_on"), expected_on=expected, sex=sex)


def _names(person: Person, values: Mapping[str, Any], source: str) -> list[PersonName]:
    given = " ".join(filter(None, [values.get("given"), values.get("middle")]))
    family, found = values.get("family", ""), []
    if given or family:
        found.append(PersonName(person=person, kind="current", given=given, family=family, source=source))
    if former := values.get("other_family"):
        found.append(PersonName(person=person, kind="former", given=given, family=former, source=source))
    return found


def _facts(person: Person, values: Mapping[str, Any], source: str) -> list[Any]:
    """What a line says besides names, each with who says so."""
    found: list[Any] = [
        Identifier(person=person, kind=kind, value=values[column], source=source)
        for kind, column in NUMBERS.items()
        if values.get(column)
    ]
    if values.get("address") or values.get("postcode"):
        home = Residence(
            person=person, lines=values.get("address", ""), postcode=values.get("postcode", ""), source=source
        )
        found.append(home)
    if phone := values.get("phone"):
        kind = "mobile" if phone.startswith("+447") else "home"
        found.append(ContactDetail(person=person, kind=kind, value=phone, source=source))
    if email := values.get("email"):
        found.append(ContactDetail(person=person, kind="email", value=email, source=source))
    return found


def _key(row: Any) -> tuple:
    if isinstance(row, Residence):
        try:
            row.clean()
        except ValidationError:
            return ()
        return (row.person_id, "home", row.place or row.postcode)
    return (row.person_id, row.kind, row.value)


def _said_already(known: Iterable[UUID]) -> set[tuple]:
    ids = list(known)
    if not ids:
        return set()
    found: set[tuple] = set(Identifier.objects.filter(person__in=ids).values_list("person_id", "kind", "value"))
    found |= set(ContactDetail.objects.filter(person__in=ids).values_list("person_id", "kind", "value"))
    homes = Residence.objects.filter(person__in=ids).values_list("person_id", "place", "postcode")
    return found | {(person, "home", place or postcode) for person, place, postcode in homes}


def _pair(person: Person, other: UUID, weight: float, at: datetime) -> Pair:
    first, second = sorted((person.pk, other))
    return Pair(person_id=first, other_id=second, weight=weight, found_at=at)


def _tell_dictionary(names: list[PersonName], *, by) -> None:
    """Add the family names and their parts to the dictionary a search asks first."""
    wanted = {part for name in names for part in (name.folded_family, name.first_part, name.last_part)} - {""}
    known = set(Surname.objects.filter(folded__in=sorted(wanted)).values_list("folded", flat=True))
    write_many([Surname(folded=folded) for folded in sorted(wanted - known)], by=by, why="names somebody has")
