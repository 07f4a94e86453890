"""Who of a family has had the privacy notice, who has not and why, and which families must be told again."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, OuterRef, QuerySet

from access.actions import Action
from access.decide import visible
from consent import notices
from consent.codes import NotTold
from consent.models import CompetenceAssessment, Notice
from consent.models.agreeing import ANSWERS
from deadlines.calendar import london_day
from deadlines.words import day_words, moment_words
from intake.models import Contact, ContactChild, ContactPerson, InformedNotice
from people.models import Person
from people.search import name_of

OWN_NOTICE_AGE = 16
MOST_LISTED = 100


@dataclass(frozen=True)
class Served:
    """One adult or competent child, and how it stands with the notice."""

    id: str
    name: str
    state: str
    is_open: bool


def family_of(contact: Contact) -> list[Person]:
    """The adults and the children of a contact, each once, in a fixed number of queries."""
    children = ContactChild.objects.filter(contact=contact)
    adults = ContactPerson.objects.filter(contact=contact)
    ids = [
        *adults.values_list("person_id", flat=True),
        *children.filter(mother__isnull=False).values_list("mother_id", flat=True),
        *children.values_list("person_id", flat=True),
    ]
    found = {person.pk: person for person in Person.objects.filter(pk__in=ids).prefetch_related("names")}
    return [found[key] for key in dict.fromkeys(ids) if key in found]


def served(contact: Contact, at: datetime) -> list[Served]:
    """Every adult and every child who can decide for themselves, with the notice they had or why they have not."""
    family, on = family_of(contact), london_day(at)
    able = set(
        CompetenceAssessment.objects.filter(subject__in=family, **dict.fromkeys(ANSWERS, True)).values_list(
            "subject_id", flat=True
        )
    )
    rows = list(InformedNotice.objects.filter(contact=contact).select_related("notice").order_by("recorded_at"))
    now = notices.in_force(at)
    return [
        _served(person, [row for row in rows if row.person_id in (None, person.pk)], now)
        for person in family if _has_own(person, on, able)
    ]  # fmt: skip


def _has_own(person: Person, on, able: set) -> bool:
    if person.is_unborn:
        return False
    age = person.age_on(on)
    return age is None or age >= OWN_NOTICE_AGE or person.pk in able


def _served(person: Person, rows: list[InformedNotice], now: Notice | None) -> Served:
    given = next((row for row in reversed(rows) if row.notice_id), None)
    last = rows[-1] if rows else None
    if given is not None and given.notice is not None:
        older = now is not None and given.notice.number < now.number
        words = f"had version {given.notice.number}, {moment_words(given.told_at or given.recorded_at)}"
        return Served(str(person.pk), name_of(person), words + (": tell them again" if older else ""), older)
    if last is not None and not last.told and last.review_on:
        words = f"not yet: {NotTold(last.why_not).mid}; to tell them {day_words(last.review_on)}"
        return Served(str(person.pk), name_of(person), words, True)
    return Served(str(person.pk), name_of(person), "no notice given yet", True)


def to_tell_again(user, at: datetime) -> QuerySet[Contact]:
    """Open contacts in sight whose family had no notice as new as the last version that must be told again."""
    last = Notice.objects.filter(effective_on__lte=london_day(at), tell_again=True).order_by("-number").first()
    if last is None:
        return Contact.objects.none()
    had = InformedNotice.objects.filter(contact=OuterRef("pk"), notice__number__gte=last.number)
    rows = visible(user, Action.ADD_TO_CONTACT).filter(closed_at__isnull=True)
    return rows.filter(~Exists(had)).order_by(F("next_due_at").asc(nulls_last=True), "pk")
