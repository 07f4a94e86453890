"""Every version of what is known of a person: what changed, before and after, by whom and why."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Model

from access.models import User
from audit.classes import Class
from audit.trail import Change
from deadlines.words import long_day, moment_words
from people import codes
from people.masks import WITHHELD, columns
from people.models import (
    CaseStanding,
    ContactDetail,
    Identifier,
    Involvement,
    Person,
    PersonFlag,
    PersonName,
    Relationship,
    Residence,
)
from people.search import name_of

# In the order of the page; each with the words for one of it.
PARTS: tuple[tuple[type[Model], str], ...] = (
    (Person, "the person"),
    (PersonName, "a name"),
    (Identifier, "a number"),
    (Residence, "an address"),
    (ContactDetail, "a contact detail"),
    (Relationship, "a relationship"),
    (PersonFlag, "a flag"),
    (Involvement, "a professional"),
    (CaseStanding, "how they stand with us"),
)
NEWEST = 200


@dataclass(frozen=True)
class Version:
    """One version of one row: when, who, why, of what, and what changed."""

    at: datetime
    by: str
    title: str
    why: str
    changes: tuple[Change, ...]


def versions(person: Person, classes: frozenset[Class] = frozenset()) -> list[Version]:
    """Return the newest versions of the person and of every row about them, one query to each kind of row.

    classes: what is covered from whoever reads (see people/masks.py).
    """
    found: list[tuple[Any, Any, str]] = []
    for model, noun in PARTS:
        about = {"id": person.pk} if model is Person else {"person_id": person.pk}
        twins = model.history.filter(**about).order_by("id", "version")  # type: ignore[attr-defined]
        found += [(before, twin, noun) for before, twin in _pairs(twins)]
    newest = sorted(found, key=lambda one: (one[1].history_date, one[1].version), reverse=True)[:NEWEST]
    names = _names({twin.history_user_id for _, twin, _ in newest}) | _others(twin for _, twin, _ in newest)
    found_versions = [(_version(before, twin, noun, names), twin) for before, twin, noun in newest]
    return [_covered(version, twin, classes) for version, twin in found_versions]


def _covered(version: Version, twin, classes: frozenset[Class]) -> Version:
    """The version as far as it is not covered: what a hidden home is, what a person's covered columns hold."""
    if isinstance(twin, Person.history.model):
        hidden = {str(twin.instance_type._meta.get_field(name).verbose_name) for name in columns(classes)}
    elif isinstance(twin, Residence.history.model) and twin.do_not_disclose and Class.LOCATION in classes:
        hidden = {one.field for one in version.changes}
    else:
        return version
    shown = tuple(Change(one.field, WITHHELD, WITHHELD) if one.field in hidden else one for one in version.changes)
    return replace(version, changes=shown)


def _pairs(twins: Iterable[Any]) -> Iterable[tuple[Any, Any]]:
    before = None
    for twin in twins:
        yield (before if before is not None and before.id == twin.id else None), twin
        before = twin


def _names(ids: set) -> dict:
    return {user.pk: str(user) for user in User.objects.filter(pk__in=[one for one in ids if one])}


def _others(twins: Iterable[Any]) -> dict:
    """The names of the people these versions point at, as far as one may be shown them."""
    wanted = {twin.other_id for twin in twins if hasattr(twin, "other_id")}
    return {other.pk: name_of(other) for other in Person.objects.filter(pk__in=wanted).prefetch_related("names")}


def _version(before, twin, noun: str, names: dict) -> Version:
    title = f"Added {noun}" if before is None else f"Changed {noun}"
    by = names.get(twin.history_user_id, "nobody known")
    return Version(twin.history_date, by, title, twin.history_change_reason, tuple(_changes(before, twin, names)))


def _changes(before, twin, names: dict) -> Iterable[Change]:
    for field in twin.instance_type._meta.concrete_fields:
        # What nobody types is worked out from what was typed; `person` is the one whose page this is.
        if not field.editable or field.name == "person":
            continue
        was, now = getattr(before, field.attname, None), getattr(twin, field.attname)
        if was != now and not (before is None and now in (None, "", False, [])):
            yield Change(str(field.verbose_name), _words(field, was, names), _words(field, now, names))


def _words(field: Any, value: Any, names: dict) -> str:
    if value in (None, "", []):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(codes.DISABILITY[one] for one in value)
    if field.is_relation:
        return names.get(value, "another record")
    if isinstance(value, datetime):
        return moment_words(value)
    if isinstance(value, date):
        return long_day(value)
    return str(dict(field.choices).get(value, value)) if field.choices else str(value)
