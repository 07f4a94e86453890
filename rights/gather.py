"""Finds everything declared about a person, across every app and its history, from the declarations beside the models.

A model says in `class Privacy` whose data a row is and which fields are personal; nothing here knows any model by
name but for the words of its heading. What is found is copied as it stood, so that a mark keeps its place.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models
from django.db.models import Q, QuerySet

from audit.privacy import CONTACT_DETAILS, HEALTH, PERSONAL, REFERRER, STAFF
from audit.records import Record
from deadlines.calendar import london_day
from deadlines.words import moment_words
from documents.models import StoredFile
from documents.prose import clean
from people.models import Person
from people.search import name_of
from rights import gather_files, reviewing
from rights.found import Found, Source
from rights.models import Item
from sharing.answers import Handling

WHO_TOLD = "who told us"
ABROAD = "abroad"
OF_CONTACT = "children__person"
# Kept for the search of people or the worklist, copied from rows that are found themselves; or the file of a request.
LEFT_OUT = {
    "intake.IndexCard": "a copy, for the worklist, of what is found elsewhere",
    "people.Tie": "about a member of staff",
    "documents.FilePage": "read with the file it is a page of",
}
RECIPIENTS = {
    "sharing.SharingDecision",
    "sharing.ReleasedPacket",
    "sharing.OutsidePacket",
    "sharing.InformationRequest",
}
# What an entry is called where the office's own word would tell a reader nothing.
HEADINGS = {
    "audit.Move": "A step in the work", "deadlines.Deadline": "A day by which something was due",
    "deadlines.Task": "Something to do", "intake.ContactChild": "The child in this contact",
    "intake.ContactPerson": "Somebody in this contact", "intake.BragRating": "How soon it had to be done",
    "intake.Answer": "An answer on the form", "people.PersonName": "A name", "people.Person": "The person",
    "people.Identifier": "A number", "people.CaseStanding": "How the case stands",
    "people.Residence": "Where they lived",
    "people.Involvement": "Somebody who works with the family", "people.ContactDetail": "How to reach them",
    "people.Relationship": "Family", "retention.KeptFile": "How long the file is kept",
    "retention.RetentionAssignment": "How long it is kept", "documents.StoredFile": "A document",
}  # fmt: skip
PLACES = {"people.Residence", "people.ContactDetail"}
FROM_AGENCIES = {"sharing.AgencyResponse", "sharing.Finding"}


def contacts_of(person: Person) -> QuerySet:
    """Return the contacts a person is in: as a child, as a mother expecting, as an adult."""
    contact = apps.get_model("intake", "Contact")
    in_it = Q(children__person=person) | Q(children__mother=person) | Q(adults__person=person)
    return contact.objects.filter(in_it).distinct()


def about(person: Person, also: Iterable[UUID] = ()) -> Iterator[Source]:
    """Yield every source with what was found about this person in it. Asks as whoever is asking.

    also: roots whose files are about them too, such as the request documents were added to.
    """
    contacts = list(contacts_of(person).values_list("pk", flat=True))
    roots = [person.pk, *contacts]
    for model in apps.get_models():
        if not issubclass(model, Record) or model._meta.app_label == "rights":
            continue
        label = model._meta.label
        if label in LEFT_OUT:
            yield Source(label, [], LEFT_OUT[label])
        elif (which := _which(model, person, contacts, [*roots, *also] if model is StoredFile else roots)) is not None:
            rows = model.objects.filter(which).distinct().order_by("pk")
            look: Callable[[Any], Iterator[Found]] = gather_files.found if model is StoredFile else _found
            found = [one for row in rows.iterator(chunk_size=500) for one in look(row)]
            yield Source(label, _terms(model, person), found=found)


def _terms(model, person: Person) -> list[str]:
    path = model.Privacy.subject
    return [f"{path or 'id'} is {name_of(person)}"] if path is not None else ["hangs on a record found"]


def _which(model, person: Person, contacts: list[UUID], roots: list[UUID]) -> Q | None:
    """The rows of this model that are about the person; None where it is about nobody."""
    path = model.Privacy.subject
    if path is None:
        names = {one.name for one in model._meta.fields}
        personal = PERSONAL & set(model.Privacy.fields.values())
        return Q(root_id__in=roots) if {"root_kind", "root_id"} <= names and personal else None
    if path == "":
        return Q(pk=person.pk)
    if path.endswith(OF_CONTACT):
        above = path.removesuffix(OF_CONTACT).removesuffix("__")
        return Q(**{f"{above}__in" if above else "pk__in": contacts})
    which = Q(**{path: person})
    for one in model._meta.fields:
        if isinstance(one, models.ForeignKey) and one.related_model is Person and one.name != path:
            which |= Q(**{one.name: person})
    return which


def _found(row) -> Iterator[Found]:
    """The row as one item; a contact's teller as another, since who told us is weighed by itself."""
    kinds = type(row).Privacy.fields
    teller = _passages(row, {REFERRER}) if REFERRER in kinds.values() else []
    rest = _passages(row, (PERSONAL - {REFERRER}) | {STAFF})
    label, day = row._meta.label, _day(row)
    if any(one["text"] for one in rest):
        sort = Item.RECIPIENT if label in RECIPIENTS and not _refused(row) else Item.RECORD
        rest = [_told(row, day), *_abroad(row), *rest] if sort == Item.RECIPIENT else rest
        yield Found(label, row.pk, row.version, _heading(row), day, rest, sort, _flags(row))
    if teller:
        yield Found(f"{label}: {WHO_TOLD}", row.pk, row.version, "Who told us", day, teller, Item.SOURCE, _flags(row))


def _article(basis: str) -> str:
    """`6_1_E` as a lawyer writes it: Article 6(1)(e)."""
    number, *rest = basis.split("_")
    return f"Article {number}" + "".join(f"({part.lower()})" for part in rest)


def _refused(row) -> bool:
    """Whether a decision was not to tell: nobody received anything."""
    return getattr(row, "decision", "") in {"NOT_SHARE", "DEFER"}


def _told(row, day: date | None) -> dict:
    """Who was told, on which day, and on what basis: what Article 15 asks for, as a passage like any other."""
    near = _near(row)
    agency = _agency_of(row)
    basis = next((one.art6 for one in near if getattr(one, "art6", "")), "")
    words = [agency.name if agency else "somebody outside the Trust", _said(day) if day else ""]
    words.append(f"on the basis of {_article(basis)}" if basis else "")
    return {"key": "told", "label": "Who was told", "text": ", ".join(filter(None, words)), "category": "operational"}


def _near(row) -> list:
    return [row, *(getattr(row, name, None) for name in ("request", "decision"))]


def _agency_of(row):
    """The agency that was told; None for somebody who is no agency of ours."""
    return next((one.agency for one in _near(row) if getattr(one, "agency", None) is not None), None)


def _abroad(row) -> list[dict]:
    """Where outside the United Kingdom it went, and what lets it go there (Article 15(2)); nothing for anybody here."""
    agency = _agency_of(row)
    if agency is None or not agency.country:
        return []
    words = f"{agency.country}. What protects it there: {agency.safeguard or 'not written down'}"
    return [{"key": ABROAD, "label": "Outside the United Kingdom", "text": words, "category": "operational"}]


def _passages(row, categories) -> list[dict]:
    """The personal fields of a row in words, and what they said before where that differs."""
    found = []
    for one in row._meta.concrete_fields:
        category = type(row).Privacy.fields.get(one.name)
        if category not in categories or not one.editable:
            continue
        if words := in_words(row, one):
            found.append({"key": one.name, "label": _label(one), "text": words, "category": category})
    return found + (_earlier(row, categories, found) if row.version > 1 else [])


def _earlier(row, categories, now: list[dict]) -> list[dict]:
    """What each field said in the versions before, oldest first."""
    current, found = {one["key"]: one["text"] for one in now}, []
    seen = set(current.items())
    for twin in type(row).history.filter(id=row.pk, version__lt=row.version).order_by("version"):
        for one in row._meta.concrete_fields:
            category = type(row).Privacy.fields.get(one.name)
            if category not in categories or not one.editable:
                continue
            words = in_words(twin, one)
            if words and (one.name, words) not in seen:
                seen.add((one.name, words))
                label = f"{_label(one)}, as it stood in version {twin.version}"
                key = f"{one.name}.{twin.version}"
                found.append({"key": key, "label": label, "text": words, "category": category})
    return found


def in_words(row, one: models.Field) -> str:
    """Return one field of a row or of its history as words; empty where it says nothing."""
    value = getattr(row, one.attname)
    if value is None or value == "" or value is False or value == [] or value == {}:
        return ""
    if isinstance(one, models.ForeignKey):
        return _named(one, value)
    if one.choices and not isinstance(value, list):
        return str(dict(one.flatchoices).get(value, value))
    return clean(_said(value))


def _said(value: Any) -> str:
    if value is True:
        return "Yes"
    if isinstance(value, datetime):
        return moment_words(value)
    if isinstance(value, date):
        return f"{value.day} {value:%B %Y}"
    if isinstance(value, dict):
        return "\n".join(
            f"{str(key).replace('_', ' ')}: {_said(one)}" for key, one in value.items() if one not in ("", None)
        )
    if isinstance(value, (list, tuple)):
        return "\n".join(_said(one) for one in value)
    return str(value)


def _named(one: models.ForeignKey, pk) -> str:
    """Whom a relation names: a person, a member of staff, an agency. Other relations say nothing by themselves."""
    model = one.related_model
    if model is Person:
        other = Person.objects.filter(pk=pk).prefetch_related("names").first()
        return name_of(other) if other else "somebody whose record is closed"
    if model._meta.label in {"access.User", "access.Agency", "access.Desk"}:
        at_work = model._default_manager.filter(pk=pk).first()
        return getattr(at_work, "display_name", "") or getattr(at_work, "name", "")
    return ""


def _label(one: models.Field) -> str:
    words = str(one.verbose_name)
    return words[:1].upper() + words[1:]


def _heading(row) -> str:
    if plain := HEADINGS.get(row._meta.label):
        return plain
    words = str(row._meta.verbose_name)
    return words[:1].upper() + words[1:]


def _day(row) -> date | None:
    """The day a record is of: when it was received, said, decided or sent."""
    for name in ("received_at", "recorded_at", "decided_at", "answered_at", "asked_at", "released_at", "at", "from_on",
                 "since_on", "on_day"):  # fmt: skip
        value = getattr(row, name, None)
        if isinstance(value, datetime):
            return london_day(value)
        if isinstance(value, date):
            return value
    return None


def _flags(row) -> list[str]:
    """What in a row needs care before it is given."""
    found, kinds = set(), type(row).Privacy.fields
    for name, category in kinds.items():
        one = row._meta.get_field(name)
        if category == HEALTH and one.editable and in_words(row, one):
            found.add(reviewing.HEALTH)
    label = row._meta.label
    if label in PLACES or (CONTACT_DETAILS in kinds.values() and getattr(row, "do_not_disclose", False)):
        found.add(reviewing.PLACE)
    if label in FROM_AGENCIES:
        found |= _by_agency(row)
    if getattr(row, "handling", "") == Handling.NOT_FAMILY:
        found.add(reviewing.SEALED)
    return sorted(found)


def _by_agency(row) -> set[str]:
    response = row if hasattr(row, "request_id") else row.response
    body = response.request.agency.body_type
    if body in {"police", "probation"}:
        return {reviewing.POLICE}
    return {reviewing.HEALTH} if body in {"nhs", "icb", "health_provider"} else set()
