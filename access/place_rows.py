"""Agencies, desks and teams as the administrator's pages list them, in a fixed number of questions."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.urls import reverse

from access.models import Agency, Desk, Team

WORKING = Q(memberships__ends_on=None, memberships__isnull=False)


@dataclass(frozen=True)
class Row:
    """One place, ready to print."""

    name: str
    of: str
    people: int
    state: str
    url: str


def every() -> dict:
    """Every agency with its sponsor, every desk and every team, with how many people belong to each."""
    agencies = Agency.objects.select_related("sponsor").annotate(
        people=Count("desks__memberships", filter=Q(desks__memberships__ends_on=None))
    )
    desks = Desk.objects.select_related("agency").annotate(people=Count("memberships", filter=WORKING))
    teams = Team.objects.annotate(people=Count("memberships", filter=WORKING))
    return {
        "agencies": [
            _row(one, one.sponsor.display_name if one.sponsor else "Nobody") for one in agencies.order_by("name")
        ],
        "desks": [_row(one, one.agency.short_name) for one in desks.order_by("agency__short_name", "name")],
        "teams": [_row(one, "Front door" if one.is_front_door else "") for one in teams.order_by("name")],
    }


def state_of(place) -> str:
    """How a place stands, in a word or two."""
    ended_on = place.valid_to if isinstance(place, Agency) else place.ended_on
    if ended_on:
        return f"Ended {ended_on:%-d %b %Y}"
    return f"Rests since {place.suspended_on:%-d %b %Y}" if place.suspended_on else "Open"


def _row(place, of: str) -> Row:
    kind = type(place).__name__.lower()
    return Row(
        str(getattr(place, "name", place)),
        of,
        place.people,
        state_of(place),
        reverse(f"access:{kind}", args=[place.pk]),
    )


def agencies_but(agency_id) -> list[tuple[str, str]]:
    """Every agency that works now, but this one, as choices."""
    rows = Agency.objects.filter(suspended_on=None, valid_to=None).exclude(pk=agency_id).order_by("name")
    return [(str(row.pk), row.name) for row in rows]
