"""The contacts about somebody, for that person's own page: only those one may open."""

from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.urls import reverse

from access.actions import Action
from access.decide import visible
from deadlines.calendar import london_day
from intake.codes import SOURCES
from intake.models import ContactChild, ContactPerson
from people.display import short_day
from people.known_by import Line
from people.merging import records_of

MOST_LISTED = 50


def of_person(user, person, at: datetime) -> list[Line]:
    """Return the contacts that name this person, as a child or as an adult, newest first."""
    records = records_of(person)
    as_child = ContactChild.objects.filter(person__in=records, contact=OuterRef("pk"))
    as_adult = ContactPerson.objects.filter(person__in=records, contact=OuterRef("pk"))
    contacts = visible(user, Action.OPEN_CONTACT).filter(Exists(as_child) | Exists(as_adult))
    return [_line(contact) for contact in contacts.order_by("-received_at")[:MOST_LISTED]]


def _line(contact) -> Line:
    words = f"{SOURCES[contact.source].short}, {short_day(london_day(contact.received_at))}"
    url = reverse("intake:contact", args=[contact.pk])
    return Line(contact.received_at, words, url, f"{contact.reference}, {contact.get_stage_display().lower()}")


def by_reference(user, reference: str) -> list[UUID]:
    """Return the ids of the children and adults of the contact with this reference, where one may open it."""
    contacts = visible(user, Action.OPEN_CONTACT).filter(reference=reference)
    children = ContactChild.objects.filter(contact__in=contacts).values_list("person_id", flat=True)
    adults = ContactPerson.objects.filter(contact__in=contacts).values_list("person_id", flat=True)
    return [*children, *adults]
