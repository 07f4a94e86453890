"""Is this child known? Numbers first, then names and dates, then a person decides (performance.md 3).

Only people the asker may be shown are loaded, ordered or counted; the others are left out without a trace.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Prefetch

from access.actions import Action
from access.decide import visible
from audit import trail
from deadlines.calendar import london_day
from people import candidates as asking
from people.described import descriptions
from people.matching import Description, Likeness, least_worth_showing, likeness
from people.merging import as_one
from people.models import CaseStanding, Person, Relationship, Residence
from people.naming import folded
from people.terms import Terms
from people.weights import Mark, Reason

MOST_SHOWN = 20
ADULT = 18


@dataclass(frozen=True)
class Hit:
    """Somebody who may be the one looked for, why, and what the asker may be told of them."""

    person: Person
    likeness: Likeness
    can_open: bool
    household: tuple[str, ...] = ()

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
    asked = terms.described
    ids = set() if terms.too_thin else asking.candidates(user, terms, asked)
    hits = _ordered(user, terms, asked, ids, london_day(at)) if ids else []
    people, again = [hit.person for hit in hits], _told_again(terms)
    trail.showed(user, people, action=Action.FIND_PERSON.name, purpose=purpose, at=at, terms=again)
    return hits


def _told_again(terms: Terms) -> str:
    """What makes two searches the same: the name asked for, or else the number or the telephone."""
    name = " ".join(sorted(folded(" ".join((terms.given, terms.family, *terms.words))).split()))
    return name or terms.number.strip() or terms.phone.strip()


def name_of(person: Person) -> str:
    """Return the name a person goes by, or what is said of somebody without one. Names should be prefetched."""
    names = sorted(person.names.all(), key=lambda name: (name.kind != "current", name.kind != "known_as"))
    if names:
        return names[0].in_full
    if person.is_placeholder:
        return "Child not yet identified"
    return "Unborn baby" if person.is_unborn else "Baby not yet named"


def _ordered(user, terms: Terms, asked: Description, ids: set, on: date) -> list[Hit]:
    under = as_one(ids)
    shown = visible(user, Action.FIND_PERSON).filter(joined_to=None)
    known = descriptions(shown.filter(pk__in=sorted({*ids, *under.values()})), asked, under=under)
    looked_for = {pk: who for pk, who in known.items() if not terms.children_only or _may_be_a_child(who, on)}
    floor = 0.0 if terms.reference or terms.mother_of else least_worth_showing(asked)
    compared = {pk: likeness(asked, who) for pk, who in looked_for.items()}
    if terms.mother_of:
        compared |= _of_their_mothers(compared, known)
    worth = [(pk, like) for pk, like in compared.items() if like.weight >= floor]
    best = dict(sorted(worth, key=lambda pair: (-pair[1].weight, known[pair[0]].names, str(pair[0])))[:MOST_SHOWN])
    standing = Prefetch("standing", CaseStanding.objects.select_related("owner", "team"))
    people = {person.pk: person for person in shown.filter(pk__in=sorted(best)).prefetch_related("names", standing)}
    may_open = visible(user, Action.OPEN_PERSON).filter(pk__in=sorted(best))
    open_ids = set(may_open.values_list("pk", flat=True)) if best else set()
    homes = households(user, open_ids, on)
    return [Hit(people[pk], like, pk in open_ids, homes.get(pk, ())) for pk, like in best.items() if pk in people]


def _of_their_mothers(compared: dict, known: dict) -> dict[UUID, Likeness]:
    """The children of those who were named as a mother, each above her: what was said is said of her."""
    ids = sorted(compared)
    ties = Relationship.objects.filter(person__in=ids, other__in=ids, kind="mother", until_on=None)
    found = {}
    for child, mother in ties.values_list("person_id", "other_id"):
        name = " ".join(filter(None, known[mother].names[0])) if known[mother].names else "the mother"
        hers = Reason(Mark.SAME, f"Child of {name}", compared[mother].weight + 1, "mother")
        found[child] = Likeness((hers, *(one for one in compared[child].compared if one.about in {"born", "due"})))
    return found


def _may_be_a_child(who: Description, on: date) -> bool:
    if who.born_on is None:
        return True
    had_birthday = (on.month, on.day) >= (who.born_on.month, who.born_on.day)
    return on.year - who.born_on.year - (not had_birthday) < ADULT


def households(user, ids: Iterable[UUID], on: date) -> dict[UUID, tuple[str, ...]]:
    """Return for each of these people the names of those who live where they do, as far as this user may be shown them.

    A home that must not be disclosed tells of nobody.
    """
    here = Residence.objects.live(on).exclude(place="").exclude(do_not_disclose=True)
    mine = list(here.filter(person__in=sorted(ids)).values_list("person_id", "place")) if ids else []
    if not mine:
        return {}
    beside = list(here.filter(place__in=sorted({place for _, place in mine})).values_list("person_id", "place")[:200])
    others = visible(user, Action.FIND_PERSON).filter(pk__in={person for person, _ in beside}).prefetch_related("names")
    names = {other.pk: name_of(other) for other in others}
    return {
        person: tuple(sorted({names[o] for o, there in beside if there == place and o != person and o in names}))
        for person, place in mine
    }
