"""What a child, or several, are called on a page. Reads names already fetched (`with_names`)."""

from datetime import date
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from intake.births import age
from people.models import Person, PersonName

NO_NAME = "Unknown child"


def with_names(rows: QuerySet, *paths: str) -> QuerySet:
    """Fetch the current names of the people at these paths (for instance "person") with two questions in all."""
    current = PersonName.objects.filter(kind="current")
    return rows.select_related(*paths).prefetch_related(
        *(Prefetch(f"{path}__names", queryset=current, to_attr="current_names") for path in paths)
    )


def called(person: Person) -> str:
    """The current name in full; what stands for it where there is none."""
    name = _current(person)
    if name is not None:
        return name.in_full
    return "Unborn baby" if person.is_unborn else NO_NAME


def first_name(person: Person) -> str:
    """The name used in a sentence about a child: Wren."""
    name = _current(person)
    return (name.given or name.family) if name is not None else called(person)


def family_name(person: Person) -> str:
    """The current family name, empty where there is none."""
    name = _current(person)
    return name.family if name is not None else ""


def names_of(children) -> dict[UUID, str]:
    """First names by person id."""
    return {child.person_id: first_name(child.person) for child in children}


def children_words(children, on: date) -> str:
    """How the worklist names the children: `Kit and Juno Pennyfarrow, 11, 8`; `Wren Applebarrow, 6, and unborn`."""
    born = [child.person for child in children if not child.person.is_unborn]
    unborn = [child for child in children if child.person.is_unborn]
    parts = _born_words(born, on) if born else ""
    if not born and unborn:
        first, *more = unborn
        due = first.person.expected_on
        parts = f"{baby_name(first)}, due {due.day} {due:%b %Y}"
        unborn = more
    if unborn:
        parts += ", and unborn" if len(unborn) == 1 else f", and {len(unborn)} unborn"
    return parts or NO_NAME


def baby_name(child) -> str:
    """What a child not yet born is called in a list: by the mother where nobody has a name for it yet."""
    if _current(child.person) is None and child.mother_id:
        return f"Baby of {called(child.mother)}"
    return called(child.person)


def _born_words(people: list[Person], on: date) -> str:
    families = {family_name(person) for person in people}
    ages = ", ".join(words for words in (age_words(person, on) for person in people) if words)
    if len(people) > 1 and len(families) == 1 and "" not in families:
        names = f"{_and([first_name(person) for person in people])} {families.pop()}"
    else:
        names = _and([called(person) for person in people])
    return f"{names}, {ages}" if ages else names


def age_words(person: Person, on: date) -> str:
    """The age in figures as the worklist shows it: 6; about 8 where it was only told; empty where nobody knows."""
    if person.born_on:
        return str(age(person.born_on, on))
    return f"about {person.age_said}" if person.age_said else ""


def _current(person: Person) -> PersonName | None:
    fetched = getattr(person, "current_names", None)
    if fetched is None:
        fetched = list(PersonName.objects.filter(person=person, kind="current"))
    return fetched[0] if fetched else None


def _and(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
