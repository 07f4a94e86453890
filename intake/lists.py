"""The lists of restricted people: who is on one, and what its keepers read."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.urls import reverse

from access import grants
from access.models import User
from deadlines.words import moment_words
from intake.models import ListMatch
from people.models import Person
from people.models.restriction import KINDS
from people.search import name_of

ORIGIN = "restricted list"


def names_on(person: Person, at: datetime) -> list[User]:
    """The people who may know of this person by the list, by name; robots left out."""
    live = {g.user_id for g in grants.to_people(person) if g.origin == ORIGIN and grants.is_live(g, at)}
    return list(User.objects.filter(pk__in=live, kind=User.PERSON).order_by("display_name"))


@dataclass(frozen=True)
class ListShown:
    """One list ready to print."""

    url: str
    whom: str
    kind: str
    owner: str
    deputy: str
    names: int


def shown_lists(rows, at: datetime) -> list[ListShown]:
    """The lists somebody keeps."""
    rows = rows.select_related("person", "owner", "deputy").prefetch_related("person__names").order_by("-began_at")
    return [
        ListShown(
            url=reverse("intake:list", args=[row.pk]), whom=name_of(row.person), kind=KINDS[row.kind],
            owner=str(row.owner), deputy=str(row.deputy), names=len(names_on(row.person, at)),
        )
        for row in rows[:50]
    ]  # fmt: skip


@dataclass(frozen=True)
class MatchShown:
    """A contact routed unseen that somebody on the list must look at."""

    url: str
    contact_url: str
    reference: str
    told: str
    listed: str
    when: str


def shown_matches(rows) -> list[MatchShown]:
    """The contacts that wait for the keeper of a list, the oldest first."""
    rows = rows.filter(state=ListMatch.WAITING).select_related("contact", "person", "listed").order_by("matched_at")
    rows = list(rows.prefetch_related("person__names", "listed__names")[:50])
    return [
        MatchShown(
            url=reverse("intake:match", args=[row.pk]), contact_url=reverse("intake:contact", args=[row.contact_id]),
            reference=row.contact.reference, told=name_of(row.person), listed=name_of(row.listed),
            when=moment_words(row.matched_at),
        )
        for row in rows
    ]  # fmt: skip


def staff_besides(*users) -> list[tuple[str, str]]:
    """Everybody who works on cases, as choices, less these."""
    from access.roles import STAFF_ROLES

    rows = User.objects.filter(Q(is_active=True, kind=User.PERSON, memberships__role__in=STAFF_ROLES)).distinct()
    left_out = {user.pk for user in users}
    return [(str(user.pk), user.display_name) for user in rows.order_by("display_name") if user.pk not in left_out]


def chosen(ids) -> list[User]:
    """The people of these ids."""
    return list(User.objects.filter(pk__in=[one for one in ids if one]))
