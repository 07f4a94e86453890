"""Everything on file about one contact, fetched in one question: the page, the guards and the timeline read from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property, reduce
from operator import or_
from uuid import UUID

from django.db.models import Q, QuerySet

from access.models import Agency, User
from deadlines.models import Deadline
from intake import asked
from intake.models import (
    Answer,
    BragRating,
    Call,
    Contact,
    ContactChild,
    ContactPerson,
    Decision,
    Enquiry,
    IndexCard,
    InformedNotice,
    Passing,
    Protection,
    ReferrerFeedback,
    RepeatReview,
    Screening,
    Statement,
    StrategyDiscussion,
    ThresholdDecision,
)
from intake.together import together
from intake.workflow import Asked
from people.display import Family, family_in_order
from people.models import Identifier, Involvement, Person, PersonName, Relationship, Residence

ACTORS = (
    "owner_id", "recorded_by_id", "screened_by_id", "rated_by_id", "decided_by_id", "started_by_id", "called_by_id",
    "offered_by_id", "reviewed_by_id", "opened_by_id", "closed_by_id",
)  # fmt: skip

MOST_AT_HOME = 60  # a hostel's address is not a family
ALWAYS = frozenset({"children", "kin", "names"})


@dataclass(frozen=True)
class OnFile:
    """A contact with its children, their family, and all that was said, decided and told."""

    contact: Contact
    children: list[ContactChild]
    answers: list[Answer]
    statements: list[Statement]
    screenings: list[Screening]
    ratings: list[BragRating]
    levels: list[ThresholdDecision]
    decisions: list[Decision]
    protections: list[Protection]
    strategies: list[StrategyDiscussion]
    notices: list[InformedNotice]
    feedback: list[ReferrerFeedback]
    reviews: list[RepeatReview]
    passings: list[Passing]
    enquiries: list[Enquiry]
    calls: list[Call]
    deadlines: list[Deadline]
    cards: list[IndexCard]
    ties: list[Relationship]
    adults: list[ContactPerson]
    people: dict[UUID, Person]
    agencies: list[Agency]

    @property
    def enquiry(self) -> Enquiry | None:
        """The MASH enquiry on this contact, if one was opened."""
        return self.enquiries[0] if self.enquiries else None

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        """Every agency asked, as the app that asks reports it."""
        return asked.of_contact(self.contact.pk)

    @cached_property
    def staff(self) -> dict[UUID | None, User]:
        """Everybody of ours who did something on this contact, by id."""
        rows = [
            *self.statements, *self.screenings, *self.ratings, *self.levels, *self.decisions, *self.protections,
            *self.strategies, *self.notices, *self.feedback, *self.reviews, *self.enquiries, *self.passings,
            *self.calls, self.contact,
        ]  # fmt: skip
        ids = {who for row in rows for name in ACTORS if (who := getattr(row, name, None))}
        return {user.pk: user for user in User.objects.filter(pk__in=ids)}

    @property
    def agency_name(self) -> str:
        """The agency of the referrer, as chosen or as typed."""
        return self.agencies[0].name if self.agencies else self.contact.referrer_agency_name

    def level_of(self, child_id: UUID) -> ThresholdDecision | None:
        """The level that stands for a child: the latest that is not a proposal."""
        return latest([one for one in self.levels if one.child_id == child_id and not one.is_proposal])

    def decision_on(self, child_id: UUID) -> Decision | None:
        """The decision that stands for a child: the latest that is no proposal and was not taken back."""
        mine = [one for one in self.decisions if one.child_id == child_id and not one.is_proposal]
        return latest([one for one in mine if one.taken_back_at is None])

    def proposal_for(self, child_id: UUID) -> Decision | None:
        """What an officer proposed since the last decision, if anything."""
        newest = latest([one for one in self.decisions if one.child_id == child_id])
        return newest if newest and newest.is_proposal else None

    def family_of(self, child: ContactChild, on: date) -> Family:
        """The family of one child as people's pages draw it, from what is fetched already."""
        rows = []
        for tie in self.ties:
            if tie.person_id == child.person_id and tie.other_id in self.people:
                rows.append((self.people[tie.other_id], tie, False))
            elif tie.other_id == child.person_id and tie.person_id in self.people:
                rows.append((self.people[tie.person_id], tie, True))
        return family_in_order(child.person, on, rows)


def on_file(contact: Contact, *, only: frozenset[str] | None = None) -> OnFile:
    """Fetch everything on file about a contact: one question for our own rows, however large the case.

    only: the lists wanted besides the children and their names, where a guard needs a few; the others stay empty.
    """
    lists = _lists(contact) | (_people_lists(contact) if only is None else _children_lists(contact))
    if only is not None:
        lists = {name: rows if name in only | ALWAYS else rows.none() for name, rows in lists.items()}
    found = together(Contact.objects.filter(pk=contact.pk), lists)
    people = _people(found)
    children = found.pop("children")
    for child in children:
        child.contact, child.person = contact, people[child.person_id]
    return OnFile(contact=contact, children=children, people=people, **found)


def _lists(here: Contact) -> dict[str, QuerySet]:
    return {
        "children": ContactChild.objects.filter(contact=here).order_by("place"),
        "answers": Answer.objects.filter(contact=here),
        "statements": Statement.objects.filter(contact=here).order_by("recorded_at"),
        "screenings": Screening.objects.filter(contact=here).order_by("screened_at"),
        "ratings": BragRating.objects.filter(contact=here).order_by("rated_at"),
        "levels": ThresholdDecision.objects.filter(child__contact=here).order_by("decided_at"),
        "decisions": Decision.objects.filter(child__contact=here).order_by("decided_at"),
        "protections": Protection.objects.filter(child__contact=here).order_by("started_at"),
        "strategies": StrategyDiscussion.objects.filter(contact=here).order_by("called_at"),
        "notices": InformedNotice.objects.filter(contact=here).order_by("recorded_at"),
        "feedback": ReferrerFeedback.objects.filter(contact=here).order_by("recorded_at"),
        "reviews": RepeatReview.objects.filter(contact=here).order_by("reviewed_at"),
        "calls": Call.objects.filter(root_kind="contact", root_id=here.pk).order_by("called_at"),
        "enquiries": Enquiry.objects.filter(contact=here),
        "passings": Passing.objects.filter(child__contact=here).order_by("offered_at"),
        "deadlines": Deadline.objects.filter(subject_id=here.pk).order_by("starts_at"),
        "agencies": Agency.objects.filter(pk__in=[here.referrer_agency_id] if here.referrer_agency_id else []),
    }


def _people_lists(here: Contact) -> dict[str, QuerySet]:
    own = ContactChild.objects.filter(contact=here).values("person_id")
    ties = Relationship.objects.filter(Q(person__in=own) | Q(other__in=own), until_on=None)
    adults = ContactPerson.objects.filter(contact=here)
    around = [own, ties.values("person_id"), ties.values("other_id"), adults.values("person_id"), _household(own)]
    return {
        "cards": IndexCard.objects.filter(person__in=own).order_by("-received_at"),
        "ties": ties.order_by("kind"),
        "adults": adults,
        "kin": Person.objects.filter(reduce(or_, (Q(pk__in=ids) for ids in around))),
        "names": PersonName.objects.filter(reduce(or_, (Q(person__in=ids) for ids in around))),
        "residences": Residence.objects.filter(person__in=own, until_on=None).order_by("-is_where_now", "-since_on"),
        "identifiers": Identifier.objects.filter(person__in=own),
        "involvements": Involvement.objects.filter(person__in=own),
    }


def _household(own: QuerySet) -> QuerySet:
    """Whoever lives where one of these people lives."""
    homes = Residence.objects.filter(until_on=None).exclude(place="")
    return homes.filter(place__in=homes.filter(person__in=own).values("place")).values("person_id")[:MOST_AT_HOME]


def _children_lists(here: Contact) -> dict[str, QuerySet]:
    own = ContactChild.objects.filter(contact=here).values("person_id")
    nothing = {
        "cards": IndexCard, "ties": Relationship, "adults": ContactPerson, "residences": Residence,
        "identifiers": Identifier, "involvements": Involvement,
    }  # fmt: skip
    return {
        "kin": Person.objects.filter(pk__in=own),
        "names": PersonName.objects.filter(person__in=own),
        **{name: model.objects.none() for name, model in nothing.items()},
    }


def _people(lists: dict[str, list]) -> dict[UUID, Person]:
    """The people with their names, homes and numbers in place, as if prefetched."""
    people = {person.pk: person for person in lists.pop("kin")}
    for name in ("names", "residences", "identifiers", "involvements"):
        for person in people.values():
            vars(person).setdefault("_prefetched_objects_cache", {})[name] = []
        for row in lists.pop(name):
            if row.person_id in people:
                people[row.person_id]._prefetched_objects_cache[name].append(row)
    for person in people.values():
        person.current_names = [name for name in person.names.all() if name.kind == "current"]
    return people


def latest(rows: list):
    """The last of some rows in order, or None."""
    return rows[-1] if rows else None
