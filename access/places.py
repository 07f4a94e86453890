"""Where somebody may belong, and where they do."""

from django.core.exceptions import ValidationError

from access.models import Desk, Membership, Team, User


def memberships_of(user: User) -> list[Membership]:
    """Every membership of this person, those running first, then the latest ended."""
    rows = Membership.objects.select_related("team", "desk", "desk__agency").filter(user=user)
    return sorted(rows, key=lambda row: (row.ends_on is not None, -(row.ends_on or row.starts_on).toordinal()))


def every() -> list[tuple[str, str]]:
    """Every open team and desk somebody may join, as (key, name)."""
    open_now = {"suspended_on": None, "ended_on": None}
    teams = [(f"team:{team.pk}", team.name) for team in Team.objects.filter(**open_now).order_by("name")]
    rows = Desk.objects.filter(**open_now, agency__suspended_on=None).select_related("agency")
    desks = [(f"desk:{desk.pk}", str(desk)) for desk in rows]
    return teams + sorted(desks, key=lambda pair: pair[1])


def named(key: str) -> tuple[Team | None, Desk | None]:
    """The team or the desk of a key made by `every`; neither for an empty one. Raises ValidationError."""
    kind, _, wanted = key.partition(":")
    if not key:
        return None, None
    team = Team.objects.filter(pk=wanted).first() if kind == "team" else None
    desk = Desk.objects.filter(pk=wanted).first() if kind == "desk" else None
    if team is None and desk is None:
        raise ValidationError({"place": "Choose one of the teams or desks shown."})
    return team, desk
