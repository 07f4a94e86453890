"""Names and numbers are added; the ones before them are kept."""

from datetime import date, datetime

from django.db import IntegrityError, transaction

from audit import trail
from deadlines.calendar import london_day
from people.acts.joining import put_side_by_side
from people.models import Identifier, Person, PersonName, Surname
from people.tracing import Answer, Outcome

CURRENT = "current"
# Having one of these ends the other: a pupil number, and the reason why there is none.
INSTEAD = {"upn": "upn_unknown", "upn_unknown": "upn"}
MOST_HOLDERS = 5


@transaction.atomic
def add_name(
    person: Person,
    *,
    by,
    at: datetime,
    why: str,
    given: str = "",
    family: str = "",
    kind: str = CURRENT,
    source: str = "",
) -> PersonName:
    """Add a name and return it. A new current name makes the old one a former name. Raises ValidationError.

    The same name of the same kind again is the one there is. A child not yet identified is so with a current name.
    """
    name = PersonName(person=person, kind=kind, given=given, family=family, source=source)
    name.clean()
    same = PersonName.objects.filter(person=person, kind=kind, given=name.given, family=name.family).first()
    if same:
        return same
    if kind == CURRENT:
        _make_way(person, by=by, at=at, why=why)
    name.write(by=by, why=why)
    _tell_dictionary(name, by=by)
    trail.note(by, "person.named", on=name, at=at, kind=kind)
    return name


def _make_way(person: Person, *, by, at: datetime, why: str) -> None:
    """The current name becomes a former one; a child nobody could name is identified."""
    for old in PersonName.objects.filter(person=person, kind=CURRENT):
        old.kind, old.until_on = "former", london_day(at)
        old.write(by=by, why=why)
    if person.is_placeholder:
        row = person.refresh()
        row.is_placeholder = False
        row.write(by=by, why=why)


def _tell_dictionary(name: PersonName, *, by) -> None:
    """Add this family name and its parts to the dictionary a search asks first."""
    wanted = {name.folded_family, name.first_part, name.last_part} - {""}
    known = set(Surname.objects.filter(folded__in=wanted).values_list("folded", flat=True))
    for folded in sorted(wanted - known):
        try:
            with transaction.atomic():
                Surname(folded=folded).write(by=by, why="a name somebody has")
        except IntegrityError:
            # Somebody with the same name was registered a moment ago, which is just as good.
            continue


@transaction.atomic
def set_identifier(
    person: Person,
    *,
    kind: str,
    value: str,
    by,
    at: datetime,
    why: str,
    source: str = "",
    verified_on: date | None = None,
) -> Identifier:
    """Record a number and return it; the one of its kind before it is kept as no longer used.

    The same number again only records that it was checked. Raises ValidationError with the sentence for the field.
    """
    number = Identifier(person=person, kind=kind, value=value, source=source, verified_on=verified_on)
    number.clean()
    live = Identifier.objects.filter(person=person, kind__in=[kind, INSTEAD.get(kind, kind)], ended_on=None)
    for old in live:
        if (old.kind, old.value) == (kind, number.value):
            old.source, old.verified_on = source or old.source, verified_on or old.verified_on
            return old.write(by=by, why=why)
        old.ended_on = london_day(at)
        old.write(by=by, why=why)
    number.write(by=by, why=why)
    shared = kind != "upn_unknown" and _put_beside_holders(number, by=by, at=at)
    trail.note(by, "person.numbered", on=number, at=at, kind=kind, shared=shared)
    return number


@transaction.atomic
def record_trace(person: Person, answer: Answer, *, by, at: datetime, why: str) -> Identifier | None:
    """Record that the national service was asked, and the number where exactly one person came back surely enough.

    A number recorded before that differs stays beside it, each with who said so. Returns the number, or None.
    """
    trail.note(by, "person.traced", on=person, at=at, outcome=answer.outcome.value, score=f"{answer.score:.2f}")
    if answer.outcome is not Outcome.ONE:
        return None
    live = Identifier.objects.filter(person=person, kind="nhs", ended_on=None)
    number = live.filter(value=answer.number).first() or Identifier(person=person, kind="nhs", value=answer.number)
    number.source = number.source or f"national service, sure to {answer.score:.2f}"
    number.verified_on = london_day(at)
    number.write(by=by, why=why)
    _put_beside_holders(number, by=by, at=at)
    return number


def _put_beside_holders(number: Identifier, *, by, at: datetime) -> bool:
    """Two people with one number wait to be compared. Returns whether anybody else has it."""
    others = Identifier.objects.filter(kind=number.kind, value=number.value).exclude(person=number.person_id)
    holders = set(others.values_list("person_id", flat=True)[:MOST_HOLDERS])
    for holder in sorted(holders):
        put_side_by_side(number.person, Person(pk=holder), by=by, at=at)
    return bool(holders)
