"""Whom a declared link fits: the same address, or the name with nothing against it. A surname alone fits nobody."""

from django.db.models import Q

from people.lists import known_of
from people.matching import Description, Verdict, likeness
from people.models import DeclaredLink, Person, PersonName, Residence
from people.weights import Mark

COMPARED = ("names", "identifiers", "residences", "contact_details")
MOST = 200


def linked_people(link: DeclaredLink) -> list[Person]:
    """Return the people in sight this link fits."""
    if link.kind == "address":
        here = Residence.objects.filter(place=link.place).values("person_id")
        return list(Person.objects.filter(pk__in=here)[:MOST])
    named = PersonName.objects.filter(folded_family=link.folded_family).values("person_id")
    people = Person.objects.filter(pk__in=named).prefetch_related(*COMPARED)[:MOST]
    return [person for person in people if fits(link, person)]


def links_to(people: list[Person]) -> list[tuple[DeclaredLink, Person]]:
    """Return (link, person) for each standing link that fits one of these people."""
    rows = list(Person.objects.filter(pk__in=[one.pk for one in people]).prefetch_related(*COMPARED))
    families = {name.folded_family for person in rows for name in person.names.all()} - {""}
    places = {home.place for person in rows for home in person.residences.all()} - {""}
    asked = Q(kind="address", place__in=places) | (~Q(kind="address") & Q(folded_family__in=families))
    links = list(DeclaredLink.objects.standing().filter(asked))
    return [(link, person) for link in links for person in rows if fits(link, person)]


def fits(link: DeclaredLink, person: Person) -> bool:
    """Whether this link is to this person: the address is theirs, or names agree and no date of birth differs."""
    if link.kind == "address":
        return link.place in {home.place for home in person.residences.all()}
    said = Description(names=((link.given, link.family),), born_on=link.born_on)
    like = likeness(said, known_of(person))
    stands = {reason.about: reason.mark for reason in like.compared}
    # Brothers, sisters and twins share all but the first name, and a link is to one of them.
    if stands.get("given") is Mark.NOT or stands.get("born") is Mark.NOT:
        return False
    same_names = stands.get("given") is Mark.SAME and stands.get("family") is Mark.SAME
    return same_names or like.verdict is not Verdict.DIFFERENT
