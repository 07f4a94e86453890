"""Many descriptions at once against the register: who each is by the rules, and who they may be."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from people.described import descriptions
from people.matching import Description, Likeness, Verdict, likeness
from people.merging import as_one
from people.models import Identifier, Person, PersonName

MOST_POSSIBLE = 3
KINDS = ("nhs", "upn", "la_child_id")


@dataclass(frozen=True)
class Alike:
    """Who somebody is (or None), and the ids of those they may be with what speaks for it."""

    same: UUID | None
    possible: tuple[tuple[UUID, float], ...]


def alike(asked: Mapping[str, Description], *, besides: Collection[UUID] = ()) -> dict[str, Alike]:
    """Return for each description, by its key, who it is or may be; those like nobody are left out.

    Two people of the register who are both the same settle nothing: both are then possible. besides: people not asked
    about.
    """
    near = _near(asked)
    ids = {pk for people in near.values() for pk in people if pk not in besides}
    if not ids:
        return {}
    under = as_one(ids)
    known = descriptions(Person.objects.filter(pk__in=sorted({*ids, *under.values()}), joined_to=None), under=under)
    found = {}
    for key, people in near.items():
        likes = {pk: likeness(asked[key], known[pk]) for pk in {under.get(one, one) for one in people} if pk in known}
        if one := _settled(likes):
            found[key] = one
    return found


def _settled(likes: Mapping[UUID, Likeness]) -> Alike | None:
    same = [pk for pk, like in likes.items() if like.verdict is Verdict.SAME]
    if len(same) == 1:
        return Alike(same[0], ())
    possible = [(pk, like.weight) for pk, like in likes.items() if like.verdict is not Verdict.DIFFERENT]
    best = sorted(possible, key=lambda one: (-one[1], str(one[0])))[:MOST_POSSIBLE]
    return Alike(None, tuple(best)) if best else None


def _near(asked: Mapping[str, Description]) -> dict[str, set[UUID]]:
    """The people who share a number with each, or a birthday and the sound of a name."""
    numbers: dict[tuple[str, str], list[str]] = defaultdict(list)
    sounds: dict[tuple, list[str]] = defaultdict(list)
    for key, who in asked.items():
        for number in who.numbers:
            numbers[number].append(key)
        for called in who.called if who.born_on else ():
            for sound in {called.given_sound, called.family_sound} - {""}:
                sounds[who.born_on, sound].append(key)
    found: dict[str, set[UUID]] = defaultdict(set)
    if numbers:
        rows = Identifier.objects.filter(value__in=sorted({value for _, value in numbers}), kind__in=KINDS)
        for kind, value, person in rows.values_list("kind", "value", "person_id"):
            for key in numbers.get((kind, value), ()):
                found[key].add(person)
    if sounds:
        days, heard = sorted({day for day, _ in sounds}), sorted({sound for _, sound in sounds})
        either = Q(born_on__in=days, given_sound__in=heard) | Q(born_on__in=days, family_sound__in=heard)
        columns = ("born_on", "given_sound", "family_sound", "person_id")
        for day, given, family, person in PersonName.objects.filter(either).values_list(*columns):
            for key in {*sounds.get((day, given), ()), *sounds.get((day, family), ())}:
                found[key].add(person)
    return found
