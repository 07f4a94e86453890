"""Everything on a contact's file that bears on telling somebody, fetched once in a fixed number of questions."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import F, QuerySet

from access.models import Agency
from audit.together import read_together
from documents.models import StoredFile
from intake.models import Contact, ContactChild, ContactPerson, Enquiry, InformedNotice, MinuteItem, Statement
from people.models import ContactDetail, Identifier, Involvement, Person, PersonName, Residence
from people.naming import parts
from sharing.models import AgencyResponse, DescribedFile, Finding


@dataclass(frozen=True)
class Member:
    """One person of the contact: as whom they stand in it, and what is known of them."""

    person: Person
    standing: str
    is_child: bool
    alleged: bool
    names: list[PersonName]
    numbers: list[Identifier]
    homes: list[Residence]
    reaches: list[ContactDetail]
    involved: list[Involvement]

    @property
    def name(self) -> str:
        """The name they go by; a description, or who they are, where nobody could give one."""
        current = next((name for name in self.names if name.kind == "current"), None)
        if current:
            return current.in_full
        return self.person.description or ("Unborn baby" if self.person.is_unborn else self.standing)

    @property
    def other_names(self) -> list[PersonName]:
        """Aliases, names at birth and former names; the name they go by is not among them."""
        return [name for name in self.names if name.kind != "current" and name.in_full not in ("", self.name)]


@dataclass(frozen=True)
class File:
    """The people and the words of one contact."""

    contact: Contact
    children: list[ContactChild]
    members: list[Member]
    statements: list[Statement]
    notices: list[InformedNotice]
    on: date
    findings: list[Finding] = field(default_factory=list)
    enquiry: Enquiry | None = None
    minutes: list[MinuteItem] = field(default_factory=list)
    documents: list[DescribedFile] = field(default_factory=list)

    @property
    def mother(self) -> Member | None:
        return next((one for one in self.members if one.standing == "Mother"), None)

    @property
    def unborn(self) -> Member | None:
        return next((one for one in self.members if one.person.is_unborn), None)

    @property
    def level(self) -> int | None:
        """The highest level set for any child."""
        levels = [int(child.level) for child in self.children if child.level]
        return max(levels, default=None)

    @property
    def about(self) -> str:
        """Who it is about without a name, for the list a desk sees before it takes a request."""
        ages = [_age(child.person, self.on) for child in self.children]
        return f"Child {ages[0]}" if len(ages) == 1 else f"{len(ages)} children: {', '.join(ages)}"

    def named_in(self, text: str) -> str:
        """The first part of anybody's name that stands in this text; empty where none does."""
        said = set(parts(text))
        own = {part for member in self.members for name in member.names for part in parts(name.in_full)}
        return next(iter(sorted(part for part in said & own if len(part) > 2)), "")


def _age(person: Person, on: date) -> str:
    if person.is_unborn:
        return "not yet born"
    age = person.age_on(on)
    return "of age not known" if age is None else f"of {age}" if age else "under 1"


def on_file(contact: Contact, on: date) -> File:
    """Read the file of one contact on a London day. The number of questions does not grow with the family."""
    children = list(ContactChild.objects.filter(contact=contact).select_related("person", "mother").order_by("place"))
    adults = list(ContactPerson.objects.filter(contact=contact).select_related("person"))
    standing = _standing(children, adults)
    statements, notices, responses, enquiries, minutes, described, stored, agencies, *of_people = read_together(
        Statement.objects.filter(contact=contact).order_by("recorded_at"),
        InformedNotice.objects.filter(contact=contact).order_by("recorded_at"),
        AgencyResponse.objects.filter(request__contact=contact),
        Enquiry.objects.filter(contact=contact),
        MinuteItem.objects.filter(discussion__contact=contact).order_by("recorded_at", "number"),
        DescribedFile.objects.filter(contact=contact).order_by("described_at"),
        StoredFile.objects.filter(root_kind="contact", root_id=contact.pk, described__isnull=False),
        Agency.objects.filter(pk__in=DescribedFile.objects.filter(contact=contact).values("originator_id")),
        *_known_of(list(standing)),
    )
    by_id = {child.pk: child for child in children}
    for said in [*statements, *minutes]:
        said.child = by_id.get(said.child_id)
    return File(
        contact=contact,
        children=children,
        members=_members(standing, of_people),
        statements=statements,
        notices=notices,
        on=on,
        findings=_findings(contact) if responses else [],
        enquiry=enquiries[0] if enquiries else None,
        minutes=minutes,
        documents=_documents(described, stored, agencies),
    )


def _documents(described, stored, agencies) -> list[DescribedFile]:
    """The files that were described and may be opened, each with its row and who wrote it."""
    files, authors = {one.pk: one for one in stored}, {one.pk: one for one in agencies}
    for one in described:
        one.file, one.originator = files.get(one.file_id), authors.get(one.originator_id)
    return [one for one in described if one.file is not None and one.file.may_be_opened]


def _findings(contact: Contact) -> list[Finding]:
    return list(
        Finding.objects.filter(response__request__contact=contact, edition=F("response__edition"))
        .select_related("response__request__agency")
        .order_by("response__answered_at", "place")
    )


def _standing(children, adults) -> dict[UUID, tuple[Person, str, bool, bool]]:
    """Everybody of the contact by id: who, as whom, whether a child, whether said to have caused harm."""
    standing: dict[UUID, tuple[Person, str, bool, bool]] = {}
    for child in children:
        standing[child.person_id] = (child.person, "Child", True, False)
    for adult in adults:
        standing[adult.person_id] = (adult.person, adult.get_role_display(), False, adult.alleged)
    for child in children:
        if child.mother_id:
            before = standing.get(child.mother_id)
            standing[child.mother_id] = (child.mother, "Mother", False, bool(before and before[3]))
    return standing


def _known_of(ids: list[UUID]) -> tuple[QuerySet, ...]:
    return (
        PersonName.objects.filter(person_id__in=ids).order_by("kind", "family", "given"),
        Identifier.objects.filter(person_id__in=ids, ended_on=None),
        Residence.objects.filter(person_id__in=ids).order_by("-is_where_now", "-since_on"),
        ContactDetail.objects.filter(person_id__in=ids, ended_on=None),
        Involvement.objects.filter(person_id__in=ids, until_on=None),
    )


def _members(standing, of_people) -> list[Member]:
    names, numbers, homes, reaches, involved = (_by_person(rows) for rows in of_people)
    return [
        Member(person, words, is_child, alleged, names[key], numbers[key], homes[key], reaches[key], involved[key])
        for key, (person, words, is_child, alleged) in standing.items()
    ]


def _by_person(rows) -> dict[UUID, list]:
    found: dict[UUID, list] = defaultdict(list)
    for row in rows:
        found[row.person_id].append(row)
    return found
