"""Is this child known? Numbers first, then names and dates, then a person decides (performance.md 3).

Every step asks for equal text or dates, or the surname dictionary by likeness, since under row security nothing else
uses an index. Likeness is then worked out here. Only people the asker may be shown are loaded, ordered or counted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.contrib.postgres.search import TrigramDistance
from django.db.models import Prefetch, Q
from rapidfuzz.distance import JaroWinkler

from access.actions import Action
from access.decide import visible
from audit import trail
from people import identifiers
from people.matching import Description, Likeness, least_worth_showing, likeness
from people.models import CaseStanding, ContactDetail, Identifier, Person, PersonName, Residence, Surname
from people.naming import also_called, folded, likely_dates, parts, sound
from people.placing import place_of

MOST_SHOWN = 20
NEAREST_SURNAMES = 25
LIKE_ENOUGH = 0.7
MOST_OF_AN_ARM = 1200


@dataclass(frozen=True)
class Terms:
    """What is known of the person looked for. Empty where it is not known; numbers and postcodes as typed."""

    given: str = ""
    family: str = ""
    born_on: date | None = None
    expected_on: date | None = None
    sex: str = ""
    number: str = ""
    lines: str = ""
    postcode: str = ""
    phone: str = ""

    @property
    def too_thin(self) -> str:
        """What to ask for besides, as a sentence; empty where there is enough to search with."""
        dated = self.born_on or self.expected_on
        if self.number or self.phone or (dated and (self.given or self.family or self.postcode)):
            return ""
        if len(folded(self.family).replace(" ", "")) >= 2 or (folded(self.family) and self.given):
            return ""
        if dated or (self.postcode and self.given):
            return ""
        return "Give a family name, a date of birth, a number or a telephone number. A first name alone is not enough."


@dataclass(frozen=True)
class Hit:
    """Somebody who may be the one looked for, why, and what the asker may be told of them."""

    person: Person
    likeness: Likeness
    can_open: bool

    @property
    def name(self) -> str:
        """The current name, or what is said instead."""
        return name_of(self.person)

    @property
    def other_names(self) -> list[str]:
        """Their other names, without repeating the current one."""
        return list(dict.fromkeys(n.in_full for n in self.person.names.all() if n.in_full != self.name))

    @property
    def match_reasons(self) -> list[tuple[str, str]]:
        """Why they match, as the page draws it."""
        return [(reason.mark.value, reason.words) for reason in self.likeness.reasons]


def find(user, terms: Terms, at: datetime, *, purpose: str = "") -> list[Hit]:
    """Return the likeliest people first, at most twenty, and record whom the asker was shown.

    user needs a standing. purpose: a code for why ("receiving"). Terms too thin find nobody.
    """
    asked = _described(terms)
    ids = set() if terms.too_thin else _candidates(terms, asked)
    hits = _ordered(user, asked, ids) if ids else []
    trail.showed(user, [hit.person for hit in hits], action=Action.FIND_PERSON.name, purpose=purpose, at=at)
    return hits


def name_of(person: Person) -> str:
    """Return the name a person goes by, or what is said of somebody without one. Names should be prefetched."""
    names = sorted(person.names.all(), key=lambda name: (name.kind != "current", name.kind != "known_as"))
    if names:
        return names[0].in_full
    if person.is_placeholder:
        return "Child not yet identified"
    return "Unborn baby" if person.is_unborn else "Baby not yet named"


def _described(terms: Terms) -> Description:
    return Description(
        names=((terms.given, terms.family),) if terms.given or terms.family else (),
        born_on=terms.born_on,
        expected_on=terms.expected_on,
        sex=terms.sex,
        numbers=frozenset(_numbers(terms.number)),
        places=frozenset({place_of(terms.lines, terms.postcode)} - {""}),
        postcodes=frozenset(_tidied(identifiers.postcode, terms.postcode)),
        phones=frozenset(_tidied(identifiers.phone, terms.phone)),
    )


def _numbers(typed: str) -> Iterable[tuple[str, str]]:
    """The kinds of number this text may be, each in its normal form."""
    for kind in ("nhs", "upn", "la_child_id"):
        try:
            yield kind, identifiers.CHECKS[kind](typed)
        except ValueError:
            continue


def _tidied(check, typed: str) -> Iterable[str]:
    try:
        found = check(typed) if typed.strip() else None
    except ValueError:
        return
    if found is not None and (value := getattr(found, "number", getattr(found, "value", ""))):
        yield value


def _candidates(terms: Terms, asked: Description) -> set[UUID]:
    found = _by_number(asked) | _by_reach(asked)
    if folded(terms.family):
        found |= _by_name(terms)
    if asked.born_on or asked.expected_on:
        found |= _by_date(asked)
    return found


def _by_number(asked: Description) -> set[UUID]:
    if not asked.numbers:
        return set()
    values = sorted({value for _, value in asked.numbers})
    return _people(Identifier.objects.filter(value__in=values, kind__in=["nhs", "upn", "former_upn", "la_child_id"]))


def _by_reach(asked: Description) -> set[UUID]:
    found = set()
    if asked.phones:
        found |= _people(ContactDetail.objects.filter(value__in=sorted(asked.phones)))
    if asked.places or asked.postcodes:
        here = Q(place__in=sorted(asked.places)) | Q(postcode__in=sorted(asked.postcodes))
        found |= _people(Residence.objects.filter(here))
    return found


def _by_name(terms: Terms) -> set[UUID]:
    """People with this family name, one spelt like it or sounding like it, narrowed by the first name where given."""
    spelt = _like_surnames(terms.family)
    sounds = {sound(terms.family), sound(terms.given)} - {""}
    families = (
        Q(folded_family__in=spelt) | Q(first_part__in=spelt) | Q(last_part__in=spelt) | Q(family_sound__in=sounds)
    )
    given = parts(terms.given)
    if not given:
        return _people(PersonName.objects.filter(families))
    called = also_called(given[0]) | set(parts(terms.family))
    first = Q(first_given__in=sorted(called)) | Q(given_sound__in=sorted({sound(name) for name in called}))
    narrow = _people(PersonName.objects.filter(families, first))
    return narrow | (_people(PersonName.objects.filter(families)) if len(narrow) < MOST_SHOWN else set())


def _like_surnames(family: str) -> list[str]:
    """The folded surnames nearest to this one and to its parts, which holds typing slips an index on names cannot."""
    wanted = folded(family)
    near = Surname.objects.order_by(TrigramDistance("folded", wanted)).values_list("folded", flat=True)
    likely = {name for name in near[:NEAREST_SURNAMES] if JaroWinkler.similarity(wanted, name) >= LIKE_ENOUGH}
    return sorted(likely | {wanted} | set(parts(family)))


def _by_date(asked: Description) -> set[UUID]:
    if asked.born_on:
        return _ids(Person.objects.filter(born_on__in=sorted(likely_dates(asked.born_on))))
    if asked.expected_on:
        # A child awaited is found by a due date near this one, or as born about then.
        days = [asked.expected_on.toordinal() + n for n in range(-21, 22)]
        near = [date.fromordinal(day) for day in days]
        return _ids(Person.objects.filter(Q(expected_on__in=near) | Q(born_on__in=near)))
    return set()


def _people(rows) -> set[UUID]:
    return set(rows.values_list("person_id", flat=True)[:MOST_OF_AN_ARM])


def _ids(people) -> set[UUID]:
    return set(people.values_list("pk", flat=True)[:MOST_OF_AN_ARM])


def _ordered(user, asked: Description, ids: set[UUID]) -> list[Hit]:
    people = visible(user, Action.FIND_PERSON).filter(pk__in=sorted(ids)).prefetch_related(*_what_is_compared(asked))
    compared = [(person, likeness(asked, description_of(person, asked))) for person in people]
    floor = least_worth_showing(asked)
    worth = [(person, like) for person, like in compared if like.weight >= floor]
    best = sorted(worth, key=lambda pair: (-pair[1].weight, name_of(pair[0]), str(pair[0].pk)))[:MOST_SHOWN]
    may_open = visible(user, Action.OPEN_PERSON).filter(pk__in=[person.pk for person, _ in best])
    open_ids = set(may_open.values_list("pk", flat=True))
    return [Hit(person, like, person.pk in open_ids) for person, like in best]


def _what_is_compared(asked: Description) -> list:
    wanted: list = ["names", Prefetch("standing", CaseStanding.objects.select_related("owner", "team"))]
    for relation, there in (
        ("identifiers", asked.numbers),
        ("residences", asked.places or asked.postcodes),
        ("contact_details", asked.phones),
    ):
        if there:
            wanted.append(relation)
    return wanted


def description_of(person: Person, asked: Description) -> Description:
    """Return what is known of a person, as far as it is asked. The rows compared should be prefetched."""
    names = sorted(person.names.all(), key=lambda name: name.kind != "current")
    return Description(
        names=tuple((name.given, name.family) for name in names),
        born_on=person.born_on,
        expected_on=person.expected_on,
        sex=person.sex,
        numbers=frozenset((row.kind, row.value) for row in person.identifiers.all()) if asked.numbers else frozenset(),
        places=frozenset(row.place for row in person.residences.all()) if asked.places else frozenset(),
        postcodes=frozenset(row.postcode for row in person.residences.all()) if asked.postcodes else frozenset(),
        phones=frozenset(row.value for row in person.contact_details.all()) if asked.phones else frozenset(),
    )
