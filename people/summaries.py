"""What somebody must know in the first half minute: name, warnings, flags, who works with them. In few questions."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Prefetch, Q, prefetch_related_objects

from deadlines.calendar import london_day
from govuk.shapes import Identity
from people import codes, display, masks
from people.display import Warned
from people.merging import records_of
from people.models import Person, PersonFlag, Relationship, Residence
from people.pages import Row, flag_row, worker
from people.search import name_of


@dataclass
class Summary:
    """What the page prints; `covered` is what it leaves out and whom to ask."""

    bar: Identity
    warnings: list[Warned]
    flags: list[Row]
    worker: str
    covered: list[tuple[str, str]]


def summary(user, person: Person, at: datetime) -> Summary:
    """Return name, age, home, warnings, standing flags and who works with somebody."""
    on, classes = london_day(at), masks.covered_in_summary(user, person)
    prefetch_related_objects([person], "names", Prefetch("residences", Residence.objects.live(on)))
    masks.cover([person], classes)
    standing, who = _flags(person, on), worker(person)
    mine = [flag for flag in standing if flag.person_id in set(records_of(person))]
    return Summary(
        bar=_bar(person, mine, who, on),
        warnings=display.warnings_of([flag for flag in standing if flag.kind in codes.VISIT_FLAGS]),
        flags=[flag_row(flag) for flag in mine],
        worker=who[0][1] if who else "Nobody works with them now",
        covered=masks.words(classes),
    )


def _bar(person: Person, flags: list[PersonFlag], who: list[tuple[str, str]], on: date) -> Identity:
    homes = list(person.residences.all())
    home = display.home_words(homes[0]) if homes else "not known"
    marks = [(codes.FLAG_KINDS[one.kind], "danger" if one.kind in codes.VISIT_FLAGS else "") for one in flags]
    return Identity(
        name=name_of(person), about=display.about(person, on), flags=[*dict.fromkeys(marks)],
        facts=[("Home", home), *who],
    )  # fmt: skip


def _flags(person: Person, on: date) -> list[PersonFlag]:
    """The flags that stand on somebody, and the ones on their family that warn of a visit."""
    mine = records_of(person)
    ours = Q(person__in=mine) | Q(person__in=sorted(_family(mine)), kind__in=sorted(codes.VISIT_FLAGS))
    return list(PersonFlag.objects.standing(on).filter(ours).select_related("person").prefetch_related("person__names"))


def _family(mine: list[UUID]) -> set[UUID]:
    ties = Relationship.objects.filter(Q(person__in=mine) | Q(other__in=mine), until_on=None)
    return {pk for pair in ties.values_list("person_id", "other_id") for pk in pair} - set(mine)
