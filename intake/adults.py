"""The adults around the children of a contact: as typed, and as already on record (domain.md 1.9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from intake import naming
from intake.codes import AdultRole
from intake.file import OnFile
from people import codes
from people.display import ADULT, name_of, short_day
from people.models import Person, Relationship

# What somebody is to a child on record, as which they stand in a contact.
ROLE_OF = {
    "mother": AdultRole.MOTHER, "father": AdultRole.FATHER, "step_parent": AdultRole.STEP,
    "parents_partner": AdultRole.PARTNER, "grandparent": AdultRole.GRANDPARENT, "adoptive_parent": AdultRole.CARER,
    "foster_carer": AdultRole.CARER, "guardian": AdultRole.CARER, "carer": AdultRole.CARER,
}  # fmt: skip


@dataclass(frozen=True)
class Tied:
    """What an adult is to one child, whether they have parental responsibility, and how that is known."""

    child: UUID
    kind: str
    responsibility: str = "unknown"
    how_known: str = ""


@dataclass(frozen=True)
class Adult:
    """One adult as typed. `person_id` is the record somebody chose; without it a new person is registered."""

    role: str
    source: str
    given: str = ""
    family: str = ""
    born_on: date | None = None
    sex: str = "U"
    person_id: UUID | None = None
    ties: tuple[Tied, ...] = ()
    lives_here: bool = False
    do_not_contact: bool = False
    alleged: bool = False
    telephone: str = ""
    safe_to_call: str = "unknown"
    risk: str = ""
    what_to_do: str = ""
    review_on: date | None = None
    said_as: str = ""


@dataclass(frozen=True)
class Known:
    """An adult on record around the children, not yet named in this contact."""

    id: UUID
    name: str
    born: str
    what: str
    role: str
    do_not_contact: bool = False

    @property
    def press(self) -> str:
        """What the button that names them sends."""
        return f"known:{self.id}"


def children_of(file: OnFile) -> list[tuple[UUID, str]]:
    """Each child by person id, and what it is called in a sentence: Wren, the unborn baby."""
    return [(child.person_id, _called(child.person)) for child in file.children]


def _called(person: Person) -> str:
    named = getattr(person, "current_names", None)
    return "the unborn baby" if person.is_unborn and not named else naming.first_name(person)


def around(file: OnFile, on: date) -> list[Known]:
    """The adults on record as family of the children or at their home, who are not yet named in the contact."""
    children = dict(children_of(file))
    ties: dict[UUID, list[Relationship]] = {}
    for tie in file.ties:
        if tie.person_id in children:
            ties.setdefault(tie.other_id, []).append(tie)
    named = {one.person_id for one in file.adults} | set(children)
    found = [
        _known(person, ties.get(person.pk, []), children)
        for person in file.people.values()
        if person.pk not in named and _is_grown(person, ties.get(person.pk, []), on)
    ]
    return sorted(found, key=lambda one: (list(AdultRole).index(AdultRole(one.role)), one.name))


def _is_grown(person: Person, ties: list[Relationship], on: date) -> bool:
    if person.is_unborn or person.died_on:
        return False
    age = person.age_on(on)
    is_parent = any(tie.kind in ("mother", "father") for tie in ties)
    return is_parent or (age >= ADULT if age is not None else any(tie.kind in ROLE_OF for tie in ties))


def _known(person: Person, ties: list[Relationship], children: dict[UUID, str]) -> Known:
    words = [f"{codes.relation_words(tie.kind, person.sex)} of {children[tie.person_id]}" for tie in ties]
    roles = [ROLE_OF[tie.kind] for tie in ties if tie.kind in ROLE_OF]
    return Known(
        id=person.pk,
        name=name_of(person),
        born=short_day(person.born_on) if person.born_on else "",
        what=", ".join(words) or "of the family, or at the same address",
        role=roles[0] if roles else AdultRole.OTHER,
        do_not_contact=any(tie.do_not_contact for tie in ties),
    )
