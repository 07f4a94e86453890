"""Who has an account and where they belong, ready to print."""

from dataclasses import dataclass
from datetime import date, datetime

from allauth.mfa.models import Authenticator
from django.urls import reverse

from access import places
from access.identity import LONDON
from access.models import FORGOTTEN, Membership, User
from access.signin.models import Invitation
from audit import trail
from console.display import names


@dataclass(frozen=True)
class PersonShown:
    """One row of the list of people."""

    name: str
    url: str
    email: str
    works_as: str
    state: str


def everybody(user, *, at: datetime) -> list[PersonShown]:
    """Everybody with an account: what each is today, and whether they can sign in yet."""
    today = at.astimezone(LONDON).date()
    works: dict = {}
    for row in Membership.objects.select_related("team", "desk", "desk__agency"):
        if _runs(row, today):
            works.setdefault(row.user_id, []).append(described(row))
    with_factor = set(Authenticator.objects.values_list("user_id", flat=True))
    return [
        PersonShown(
            name=person.display_name,
            url=reverse("console:person", args=[person.pk]),
            email=person.email,
            works_as="; ".join(works.get(person.pk, [])) or "Belongs nowhere",
            state=_state(person, with_factor),
        )
        for person in User.objects.filter(kind=User.PERSON).exclude(email__endswith=FORGOTTEN).order_by("display_name")
    ]


def _runs(row: Membership, on: date) -> bool:
    return row.starts_on <= on and (row.ends_on is None or on <= row.ends_on)


def described(row: Membership) -> str:
    """`MASH manager, Front door`."""
    place = row.team or row.desk
    return f"{row.get_role_display()}, {place}" if place else row.get_role_display()


def _state(person: User, with_factor: set) -> str:
    if not person.is_active:
        return "Closed"
    if person.is_demo:
        return "Demo sign-in"
    return "Signs in" if person.pk in with_factor else "Not enrolled yet"


@dataclass(frozen=True)
class MembershipShown:
    """One membership and its history."""

    id: str
    what: str
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True)
class ChangeShown:
    """One version of a membership: when, who, why, and what changed."""

    at: datetime
    who: str
    why: str
    changes: list[str]


def about(user: User, *, at: datetime) -> dict:
    """One person's page: memberships, every change to them newest first, and invitations."""
    rows = places.memberships_of(user)
    entries = sorted((entry for row in rows for entry in trail.timeline(row)), key=lambda entry: entry.at, reverse=True)
    known = names({entry.by_id for entry in entries})
    return {
        "memberships": [MembershipShown(str(row.pk), described(row), row.starts_on, row.ends_on) for row in rows],
        "changes": [
            ChangeShown(entry.at, known.get(entry.by_id, "somebody"), entry.why, _said(entry.changes))
            for entry in entries
        ],
        "invitations": [
            _invitation(row, at) for row in Invitation.objects.filter(user=user).select_related("made_by")[:5]
        ],
    }


def _said(changes) -> list[str]:
    shown = [change for change in changes if change.field in {"role", "starts on", "ends on"}]
    return [f"{change.field}: {_value(change.before)} → {_value(change.after)}" for change in shown]


def _value(value) -> str:
    if value in (None, ""):
        return "nothing"
    return f"{value:%-d %b %Y}" if isinstance(value, date) else str(value).replace("_", " ")


def _invitation(row: Invitation, at: datetime) -> dict:
    if row.used_at:
        state = "accepted"
    elif row.withdrawn_at:
        state = "replaced"
    else:
        state = "open" if row.is_open(at) else "ran out"
    return {"made_at": row.made_at, "made_by": row.made_by.display_name, "why": row.why, "state": state}
