"""Two records side by side as a person reads them: field by field, in words, with family and contacts beside."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import prefetch_related_objects
from django.urls import reverse

from access.actions import Action
from access.decide import visible
from deadlines.calendar import london_day
from deadlines.words import long_day, moment_words
from people import codes, display, known_by, masks
from people.described import descriptions
from people.display import short_day
from people.identifiers import nhs_words, phone_words
from people.matching import Description, likeness
from people.models import Person
from people.models.joining import VERDICTS, Pair
from people.search import name_of
from people.weights import Reason

MOST_LISTED = 50
HIDDEN = "Not shown: this record is not open to you"
# The questions of the table, and the reasons that answer each.
QUESTIONS = (
    ("Names", {"names", "family", "given"}),
    ("Date of birth", {"born", "due"}),
    ("Sex", {"sex"}),
    ("NHS number", {"nhs"}),
    ("UPN", {"upn"}),
    ("Addresses", {"address"}),
    ("Telephone", {"phone"}),
)


@dataclass
class Compared:
    """One question, what each record answers, and how the answers stand to each other."""

    question: str
    left: str
    right: str
    reasons: list[tuple[str, str]]


@dataclass
class Side:
    """One of the two records: its name, where it is opened, its family and its contacts."""

    id: str
    name: str
    url: str
    can_open: bool
    family: list[str]
    contacts: list[known_by.Line]


@dataclass
class PairRow:
    """A pair in the list: both names, why, and what was said of it."""

    url: str
    names: str
    why: str
    state: str
    found: str


def pair_rows(pairs: Any) -> list[PairRow]:
    """Return the pairs of the list, in a fixed number of queries."""
    rows = list(pairs.select_related("person", "other", "decided_by")[:MOST_LISTED])
    ids = {pk for pair in rows for pk in (pair.person_id, pair.other_id)}
    known = descriptions(Person.objects.filter(pk__in=sorted(ids)))
    names = {one.pk: name_of(one) for one in Person.objects.filter(pk__in=sorted(ids)).prefetch_related("names")}
    return [
        PairRow(
            url=reverse("people:pair", args=[pair.pk]),
            names=f"{names[pair.person_id]} and {names[pair.other_id]}",
            why=likeness(known[pair.person_id], known[pair.other_id]).words,
            state=f"{VERDICTS[pair.verdict]}: {pair.decided_by}" if pair.verdict else "To decide",
            found=moment_words(pair.found_at),
        )
        for pair in rows
        if pair.person_id in names and pair.other_id in names
    ]


def side_by_side(user, pair: Pair, at: datetime) -> dict:
    """Return what the page of a pair prints."""
    people = list(Person.objects.filter(pk__in=[pair.person_id, pair.other_id]).order_by("pk"))
    open_ids = set(visible(user, Action.OPEN_PERSON).filter(pk__in=[p.pk for p in people]).values_list("pk", flat=True))
    prefetch_related_objects(people, "residences", "names")
    for one in people:
        masks.cover([one], masks.covered(user, one))
    known = descriptions(Person.objects.filter(pk__in=[one.pk for one in people]))
    left, right = (_side(user, one, one.pk in open_ids, at) for one in people)
    mine, theirs = (known[one.pk] for one in people)
    like = likeness(mine, theirs)
    rows = [
        Compared(
            question,
            _answer(question, mine, people[0]) if left.can_open else _outside(question, mine),
            _answer(question, theirs, people[1]) if right.can_open else _outside(question, theirs),
            _marks(like.compared, about),
        )
        for question, about in QUESTIONS
    ]
    return {"left": left, "right": right, "sides": [left, right], "rows": rows, "advice": _advice(like.verdict.value)}


def _marks(compared: Iterable[Reason], about: set[str]) -> list[tuple[str, str]]:
    return [(one.mark.value, one.words) for one in compared if one.about in about]


def _advice(verdict: str) -> str:
    return {
        "same": "NHS number, first name and one more fact agree.",
        "possible": "They may be one person, or of one family. You decide.",
        "different": "Little speaks for one person.",
    }[verdict]


def _answer(question: str, who: Description, person: Person) -> str:
    if question == "Names":
        return "\n".join(f"{given} {family}".strip() for given, family in who.names) or "No name"
    if question == "Date of birth":
        due = f"due {short_day(who.expected_on)}" if who.expected_on else "Not known"
        return long_day(who.born_on) if who.born_on else due
    if question == "Sex":
        return codes.SEX[person.sex].capitalize()
    if question == "Addresses":
        return "\n".join(sorted(home.in_one_line for home in person.residences.all())) or "Not known"
    if question == "Telephone":
        return "\n".join(phone_words(number) for number in sorted(who.phones)) or "Not known"
    kind = {"NHS number": "nhs", "UPN": "upn"}[question]
    numbers = sorted(value for other, value in who.numbers if other == kind)
    return "\n".join(nhs_words(value) if kind == "nhs" else value for value in numbers) or "Not known"


def _outside(question: str, who: Description) -> str:
    """What anybody at the front door may be told: the name, and the year of birth."""
    if question == "Names":
        return " ".join(who.names[0]).strip() if who.names else "No name"
    if question == "Date of birth" and (day := who.born_on or who.expected_on):
        return str(day.year)
    return HIDDEN


def _side(user, person: Person, can_open: bool, at: datetime) -> Side:
    family = display.family_of(person, london_day(at)) if can_open else None
    words = [f"{name_of(o)}, {display.relation(tie, o, back)}" for o, tie, back in family.rows] if family else []
    return Side(
        id=str(person.pk),
        name=name_of(person),
        url=reverse("people:person" if can_open else "people:open", args=[person.pk]),
        can_open=can_open,
        family=words,
        contacts=known_by.lines(user, person, at)[:10] if can_open else [],
    )
