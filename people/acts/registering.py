"""Somebody new is registered, born, or put right."""

from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from audit import trail
from deadlines.calendar import london_day
from people.acts.joining import put_beside_alike
from people.acts.names import add_name
from people.matching import Description
from people.models import Person, PersonName
from people.models.person import UNBORN_SEX

# A pregnancy is counted as forty weeks, and a birth may be some weeks late (domain.md 6.2: 8530Q).
LONGEST_WAIT = timedelta(days=280)
LATEST_BIRTH = timedelta(days=28)
CHANGEABLE = frozenset(
    {"born_on", "expected_on", "age_said", "died_on", "sex", "gender_identity", "ethnicity", "ethnicity_other"}
    | {"disabilities", "health", "first_language", "interpreter", "interpreter_for", "communication", "religion"}
    | {"description", "is_placeholder"}
)


@transaction.atomic
def register(
    *, by, at: datetime, why: str, given: str = "", family: str = "", source: str = "", **details: Any
) -> Person:
    """Add a person and return them.

    details: fields of Person. A child not yet born has `expected_on`, and may have no name; a born person nobody can
    name has `is_placeholder`. Raises ValidationError with a sentence for each wrong field.
    """
    _refuse_unknown(details)
    if details.get("expected_on"):
        details["sex"] = UNBORN_SEX
    person = Person(**details)
    wrong = date_faults(person.born_on, person.expected_on, london_day(at))
    if not (given.strip() or family.strip() or person.is_unborn or person.is_placeholder):
        wrong["family"] = "Give a name, or say that the child is not yet identified."
    if wrong:
        raise ValidationError(wrong)
    person.write(by=by, why=why)
    if given.strip() or family.strip():
        add_name(person, given=given, family=family, source=source, by=by, at=at, why=why)
        who = Description(names=((given, family),), born_on=person.born_on, sex=person.sex)
        put_beside_alike(person, who, by=by, at=at)
    trail.note(by, "person.registered", on=person, at=at, unborn=person.is_unborn, unnamed=person.is_placeholder)
    return person


@transaction.atomic
def correct(person: Person, changes: dict[str, Any], *, by, at: datetime, why: str, version: int) -> Person:
    """Change what is recorded of a person and return them.

    version: the one the change was made from. Raises Stale where somebody saved first, ValidationError for a wrong
    field; a change that changes nothing writes nothing.
    """
    _refuse_unknown(changes)
    # The row is read afresh, so that a page shown again after a refusal still shows what is on record.
    row = person.refresh()
    changed = sorted(name for name, value in changes.items() if getattr(row, name) != value)
    if not changed and version == row.version:
        return row
    for name, value in changes.items():
        setattr(row, name, value)
    if wrong := date_faults(row.born_on, row.expected_on, london_day(at)):
        raise ValidationError(wrong)
    row.version = version
    row.write(by=by, why=why)
    if "born_on" in changed:
        for called in PersonName.objects.filter(person=row):
            called.write(by=by, why=why)
    trail.note(by, "person.corrected", on=row, at=at, fields=changed)
    return row


@transaction.atomic
def be_born(person: Person, *, born_on: date, sex: str, by, at: datetime, why: str, version: int) -> Person:
    """Record the birth of a child we awaited: the same person goes on. Raises as `correct` does."""
    if not person.is_unborn:
        raise ValidationError({"born_on": "This child is born already. Correct the date of birth instead."})
    changes = {"born_on": born_on, "expected_on": None, "sex": sex}
    return correct(person, changes, by=by, at=at, why=why, version=version)


def date_faults(born_on: date | None, expected_on: date | None, today: date) -> dict[str, str]:
    """Return what is wrong with a date of birth or due date on this day, as field and sentence."""
    wrong = {}
    if born_on and born_on > today:
        wrong["born_on"] = "This date of birth is in the future. For a child not yet born, give the due date."
    if expected_on and expected_on > today + LONGEST_WAIT:
        wrong["expected_on"] = "This due date is more than 40 weeks away. Check the year."
    if expected_on and expected_on < today - LATEST_BIRTH:
        wrong["expected_on"] = "This due date is more than four weeks past. Give the date of birth, or ask the midwife."
    return wrong


def _refuse_unknown(details: dict[str, Any]) -> None:
    if strange := set(details) - CHANGEABLE:
        raise TypeError(f"{sorted(strange)} cannot be set on a person this way.")
