"""Might somebody be one of the restricted people? Asked only by the keeper of the lists, who shows nobody the answer.

A match sends a contact to a list's owner, unseen. It must hold more than a name that sounds alike, or ordinary contacts
would disappear from the hub; what it holds wrongly, the owner sends back.
"""

from people.matching import Description, Likeness, Verdict, likeness
from people.models import Person

WHAT_IS_COMPARED = ("names", "identifiers", "residences", "contact_details")


def listed_like(people: list[Person]) -> list[tuple[Person, Person]]:
    """Return (one of these people, the restricted person they may be) for each match. Reads as whoever asks."""
    known = [(person, known_of(person)) for person in _compared(Person.objects.filter(restricted=True))]
    if not known:
        return []
    asked = [(person, known_of(person)) for person in _compared(Person.objects.filter(pk__in=[p.pk for p in people]))]
    pairs = [(one, other, likeness(mine, theirs)) for one, mine in asked for other, theirs in known if one != other]
    return [(one, other) for one, other, like in pairs if enough(like)]


def enough(like: Likeness) -> bool:
    """Whether two descriptions have so much in common that somebody on the list must look."""
    return like.verdict is not Verdict.DIFFERENT


def known_of(person: Person) -> Description:
    """Return everything two people are compared by. The rows should be prefetched."""
    homes = list(person.residences.all())
    return Description(
        names=tuple((name.given, name.family) for name in person.names.all()),
        born_on=person.born_on,
        expected_on=person.expected_on,
        sex=person.sex,
        numbers=frozenset((row.kind, row.value) for row in person.identifiers.all()),
        places=frozenset(row.place for row in homes if row.place),
        postcodes=frozenset(row.postcode for row in homes if row.postcode),
        phones=frozenset(row.value for row in person.contact_details.all()),
    )


def _compared(people) -> list[Person]:
    return list(people.prefetch_related(*WHAT_IS_COMPARED))
