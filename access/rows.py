"""What pages about accounts, reviews and one's own access print, read in a fixed number of queries."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from allauth.usersessions.models import UserSession
from django.apps import apps
from django.db.models import Q

from access import accounts, ends, grants
from access.actions import Action
from access.models import AccessReview, Module, Shift, Training, User
from audit.models import Event, Viewing

MOST = 30


def account(user: User, at: datetime) -> dict:
    """One account as administrators see it: what it stands on, training, and why it rests."""
    row = accounts.of(user)
    entries = Training.objects.filter(user=user).order_by("-done_on")[:MOST]
    return {
        "account": row,
        "why": ends.ended(row, at.date()) or (ends.TRAINING if ends.lapsed(row, at.date()) else ""),
        "training": list(entries),
        "missing": accounts.missing(user),
        "reviews": list(AccessReview.objects.filter(user=user).select_related("sponsor").order_by("-asked_on")[:8]),
    }


def everybody_but(*users: User) -> list[tuple[str, str]]:
    """Every person with an open account but these, as choices."""
    apart = [user.pk for user in users]
    rows = User.objects.filter(kind=User.PERSON, is_active=True).exclude(pk__in=apart).order_by("display_name")
    return [(str(pk), name) for pk, name in rows.values_list("pk", "display_name")]


@dataclass(frozen=True)
class GrantShown:
    """Something one was named to: what kind, why, until when."""

    what: str
    why: str
    until: datetime | None


@dataclass(frozen=True)
class LookShown:
    """One look of one's own: when, what for in words, and what came of it."""

    at: datetime
    what: str
    outcome: str


def mine(user: User, at: datetime) -> dict:
    """What somebody may do and why, their own grants, look-ups, training, shifts and sessions."""
    standing = user.standing  # type: ignore[attr-defined]
    row = accounts.of(user)
    looks = Viewing.objects.filter(by_id=user.pk).order_by("-at")[:MOST]
    return {
        "roles": [str(m) for m in user.memberships.select_related("team", "desk", "desk__agency") if not m.ends_on],
        "actions": sorted(str(action.value) for action in standing.actions),
        "lapsed": standing.lapsed,
        "grants": _grants(user, at),
        "looks": [LookShown(one.at, _what_for(one.action), one.outcome) for one in looks],
        "account": row,
        "training": list(Training.objects.filter(user=user).order_by("-done_on")[:MOST]),
        "modules": [str(module.label) for module in Module],
        "shifts": list(Shift.objects.filter(user=user, until_at__gt=at).order_by("from_at")[:MOST]),
        "sessions": list(UserSession.objects.filter(user=user).order_by("-created_at")[:MOST]),
        "sign_ins": Event.objects.filter(
            by_id=user.pk, verb="signin.signed_in", at__gte=at - timedelta(days=30)
        ).count(),
    }  # fmt: skip


def _what_for(name: str) -> str:
    """What an action is called, where the service still has it."""
    known = Action.__members__.get(name.upper())
    return str(known.value) if known else name.replace("_", " ").lower()


def _grants(user: User, at: datetime) -> list[GrantShown]:
    live = Q(until__isnull=True) | Q(until__gt=at)
    kinds: list[Any] = [model for model in apps.get_models() if issubclass(model, grants.UserGrant)]
    found = [
        GrantShown(model._meta.get_field("content_object").related_model._meta.verbose_name, row.why, row.until)
        for model in kinds
        for row in model.objects.filter(live, user=user).order_by("-granted_at")[:MOST]
    ]
    return found[:MOST]
