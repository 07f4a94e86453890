"""A search hit as it reads on a page: no more than the asker may be told (domain.md 2.10 P1)."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from people.display import age_words, short_day
from people.search import Hit


def hit_born(hit: Hit) -> str:
    """Return what a hit says of birth: the date to those who may open, the year to others (domain.md 2.10 P1)."""
    person = hit.person
    if hit.can_open:
        return short_day(person.born_on) if person.born_on else age_words(person, date.min)
    if person.born_on:
        return str(person.born_on.year)
    return f"due {person.expected_on.year}" if person.expected_on else ""


def hit_note(hit: Hit) -> str:
    """Return how somebody stands with us: `No contact on record`, `Open with Sol Quayle`, `Closed 2 Jul 2026`."""
    standing = getattr(hit.person, "standing", None)
    if standing is None:
        return "No contact on record"
    if hit.can_open and standing.words:
        return standing.words
    if standing.state == standing.CLOSED:
        return f"Closed {short_day(standing.since)}"
    owner = standing.owner or standing.team
    return f"Open with {owner}" if owner else "Open, nobody has taken it yet"


@dataclass
class ShownHit:
    """A hit ready to print: who, why it matched, how they stand with us, and where the link leads."""

    id: str
    name: str
    born: str
    note: str
    reasons: list[tuple[str, str]]
    other_names: str
    url: str
    can_open: bool
    household: str = ""


def shown_hit(hit: Hit) -> ShownHit:
    """Return a hit as the page draws it: a link to the person, or to opening them with a reason."""
    place = "people:person" if hit.can_open else "people:open"
    return ShownHit(
        id=str(hit.person.pk),
        name=hit.name,
        born=hit_born(hit),
        note=hit_note(hit),
        reasons=hit.match_reasons,
        other_names=", ".join(hit.other_names) if hit.can_open else "",
        url=reverse(place, args=[hit.person.pk]),
        can_open=hit.can_open,
        household=", ".join(hit.household),
    )
