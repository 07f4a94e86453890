"""Who may be the one looked for: asked of the database by equality only, then thinned by likeness of names.

Under row security nothing but equality uses an index (house.md row 23), so each arm asks for equal text or dates, and
one for the surnames spelt most alike. What comes back is narrow rows, of which the likeliest few are loaded whole.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.postgres.search import TrigramDistance
from django.db.models import Q
from django.utils.module_loading import import_string
from rapidfuzz.distance import JaroWinkler

from people.comparing import Called
from people.matching import Description
from people.models import ContactDetail, Identifier, Person, PersonName, Relationship, Residence, Surname
from people.naming import likely_dates, misread_dates, one_slip_away
from people.terms import Terms

NEAREST_SURNAMES = 25
MOST_SLIPS = 100
LIKE_ENOUGH = 0.7
MOST_OF_AN_ARM = 1500
LOADED = 50
FEW = 20
BESIDE_A_NAME = ("person_id", "first_given", "folded_family", "born_on", "given")
# What all the first names together add to the first of them: little, for they are left out more often than wrong.
WHOLE = 0.3

# Other parts of the service that know people by a reference: functions of (user, reference) that return ids.
BY_REFERENCE: list[str] = []


def candidates(user, terms: Terms, asked: Description) -> set[UUID]:
    """Return the ids of those likely enough to be compared whole, at most fifty and those a number or home names."""
    sure = _by_number(asked) | _by_reach(terms, asked) | _by_reference(user, terms)
    rows = [*_by_name(terms, asked), *_by_date(asked)]
    found = sure | _likeliest(rows, asked) | _by_day(asked)
    return found | (_unborn_of(found) if terms.mother_of else set())


def _by_reference(user, terms: Terms) -> set[UUID]:
    if not terms.reference:
        return set()
    return {person for path in BY_REFERENCE for person in import_string(path)(user, terms.reference)}


def _by_number(asked: Description) -> set[UUID]:
    if not asked.numbers:
        return set()
    values = sorted({value for _, value in asked.numbers})
    return _people(Identifier.objects.filter(value__in=values, kind__in=["nhs", "upn", "former_upn", "la_child_id"]))


def _by_reach(terms: Terms, asked: Description) -> set[UUID]:
    found: set[UUID] = set()
    if asked.phones:
        found |= _people(ContactDetail.objects.filter(value__in=sorted(asked.phones)))
    full = {code for code in asked.postcodes if code.replace(" ", "") != terms.district}
    if asked.places or full:
        here = Q(place__in=sorted(asked.places)) | Q(postcode__in=sorted(full))
        found |= _people(Residence.objects.filter(here, do_not_disclose=False), most=FEW * 5)
    return found


def _by_name(terms: Terms, asked: Description) -> list[tuple]:
    """People with a family name like this one, narrowed by first name, by district, or by nothing where few."""
    found: list[tuple] = []
    for called in asked.called:
        if not called.family:
            continue
        families = _families(called)
        first = _first(called)
        narrow = _rows(families & first) if first else []
        found += narrow
        if terms.district and not first:
            found += _rows(families & Q(person__residences__outward=terms.district))
        if not first or len(narrow) < FEW:
            found += _rows(families)
    return found


def _families(called: Called) -> Q:
    spelt = _like_surnames(called)
    sounds = sorted({called.family_sound, called.given_sound} - {""})
    return Q(folded_family__in=spelt) | Q(first_part__in=spelt) | Q(last_part__in=spelt) | Q(family_sound__in=sounds)


def _first(called: Called) -> Q:
    """The first name in any of its forms or sounds, or as the other half of a name turned round."""
    if not called.givens:
        return Q()
    if len(called.givens[0]) == 1:
        return Q(first_given__startswith=called.givens[0])
    forms = called.forms | set(called.givens) | set(called.families)
    return Q(first_given__in=sorted(forms)) | Q(given_sound__in=_sounds(called))


def _sounds(called: Called) -> list[str]:
    each = {Called(word, "").given_sound for word in (*called.forms, *called.givens)}
    return sorted((each | {called.family_sound}) - {""})


def _like_surnames(called: Called) -> list[str]:
    """The folded surnames one slip from this one, those nearest to it, and its parts.

    A slip in the first letters of a short name leaves no trigram as it was, so that slips are asked for by equality.
    """
    wanted = called.family
    names = Surname.objects.values_list("folded", flat=True)
    near = names.order_by(TrigramDistance("folded", wanted))[:NEAREST_SURNAMES]
    slipped = one_slip_away(wanted)
    found = near.union(names.filter(folded__in=sorted(slipped))[:MOST_SLIPS])
    likely = {name for name in found if name in slipped or JaroWinkler.similarity(wanted, name) >= LIKE_ENOUGH}
    return sorted(likely | {wanted} | set(called.families) | set(called.givens[:1]))


def _by_date(asked: Description) -> list[tuple]:
    """Those born on the day given, or on a day it may be mistaken for with a name that sounds the same."""
    if not asked.born_on:
        return []
    sounds = sorted({one for called in asked.called for one in (*_sounds(called), called.family_sound) if one})
    likely = set(likely_dates(asked.born_on))
    found = _rows(Q(born_on=asked.born_on) | _born_and_sounds(likely, sounds))
    return found + (_rows(_born_and_sounds(misread_dates(asked.born_on) - likely, sounds)) if sounds else [])


def _born_and_sounds(days: Iterable[date], sounds: list[str]) -> Q:
    on = sorted(days)
    return Q(born_on__in=on, given_sound__in=sounds) | Q(born_on__in=on, family_sound__in=sounds)


def _by_day(asked: Description) -> set[UUID]:
    """Those without a name born on the day, and those born or awaited about the due date."""
    if asked.born_on:
        return _ids(Person.objects.filter(born_on=asked.born_on, names=None))
    if asked.expected_on:
        days = [date.fromordinal(asked.expected_on.toordinal() + n) for n in range(-21, 22)]
        return _ids(Person.objects.filter(Q(expected_on__in=days) | Q(born_on__in=days)))
    return set()


def _unborn_of(mothers: set[UUID]) -> set[UUID]:
    ties = Relationship.objects.filter(other__in=sorted(mothers), kind="mother", until_on=None)
    return set(ties.values_list("person_id", flat=True)[:MOST_OF_AN_ARM])


def _likeliest(rows: Iterable[tuple], asked: Description) -> set[UUID]:
    """The ids of the rows most like what was asked, by spelling and day alone, which is cheap."""
    near = set(misread_dates(asked.born_on)) if asked.born_on else set()
    best: dict[UUID, float] = {}
    whole = {called.given for called in asked.called if len(called.givens) > 1}
    for person, given, family, born, every in set(rows):
        score = max((_alike(called, given, family) for called in asked.called), default=0.0)
        if whole and every.casefold() in whole:
            score += WHOLE
        if asked.born_on and born:
            score += 1.0 if born == asked.born_on else 0.6 if born in near else 0.0
        best[person] = max(best.get(person, 0.0), score)
    return set(sorted(best, key=lambda person: (-best[person], str(person)))[:LOADED])


def _alike(called: Called, given: str, family: str) -> float:
    straight = JaroWinkler.similarity(called.family, family)
    turned = JaroWinkler.similarity(called.family, given)
    if not called.givens:
        return max(straight, turned)
    first = called.givens[0]
    same = 1.0 if given in called.forms else JaroWinkler.similarity(first, given)
    return max(straight + same, turned + JaroWinkler.similarity(first, family))


def _rows(condition: Q) -> list[Any]:
    return list(PersonName.objects.filter(condition).values_list(*BESIDE_A_NAME)[:MOST_OF_AN_ARM])


def _people(rows, most: int = MOST_OF_AN_ARM) -> set[UUID]:
    return set(rows.values_list("person_id", flat=True)[:most])


def _ids(people) -> set[UUID]:
    return set(people.values_list("pk", flat=True)[:MOST_OF_AN_ARM])
