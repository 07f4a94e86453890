"""Writes the cast of the demonstration as accounts with a place each, and a few colleagues for a change of shift."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from access.acts import join
from access.identity import act_as
from access.models import Desk, Team, User, robot
from frontdoor.cast import CAST

WHY = "the cast of the demonstration"

COLLEAGUES = (
    {
        "name": "Ned Crossley", "email": "ned@example.org", "title": "MASH desk, late shift", "place": "police-mash",
        "code": "partner_officer",
    },
    {
        "name": "Wilma Tranter", "email": "wilma@example.org", "title": "children's safeguarding nurse",
        "place": "swb-safeguarding", "code": "partner_officer",
    },
    {
        "name": "Gwen Ottershaw", "email": "gwen@example.org", "title": "education safeguarding officer",
        "place": "education-mash", "code": "partner_officer",
    },
    {
        "name": "Col Ravenhall", "email": "col@example.org", "title": "probation officer", "place": "probation-mash",
        "code": "partner_officer",
    },
    {
        "name": "Jude Farrimond", "email": "jude@example.org", "title": "emergency duty worker",
        "place": "emergency-duty", "code": "social_worker", "registration_no": "SW100004",
    },
    {
        "name": "Ines Caldmore", "email": "ines@example.org", "title": "allocated social worker",
        "place": "assessment", "code": "social_worker", "registration_no": "SW100005",
    },
)  # fmt: skip


@dataclass(frozen=True)
class Cast:
    """The accounts by first name in small letters, and who sits at which desk."""

    people: dict[str, User]
    desks: dict[str, User]

    def __getitem__(self, name: str) -> User:
        return self.people[name]


def assemble(*, since: date, at: datetime) -> Cast:
    """Write every account not yet there with its place since this day, and return them all."""
    founder = robot("founder")
    with act_as(founder, at), transaction.atomic():
        teams = {team.key: team for team in Team.objects.all()}
        desks = {desk.key: desk for desk in Desk.objects.all()}
        people, seated = {}, {}
        for one in (*CAST, *COLLEAGUES):
            user = _account(one)
            people[one["email"].split("@")[0]] = user
            place = one["place"]
            if one["code"] and not user.memberships.exists():
                join(
                    user, role=one["code"], team=teams.get(place), desk=desks.get(place), starts_on=since, by=founder,
                    why=WHY, at=at,
                )  # fmt: skip
            if place in desks:
                seated.setdefault(place, user)
    return Cast(people, seated)


def _account(one: dict[str, str]) -> User:
    known = User.objects.filter(email=one["email"]).first()
    if known:
        return known
    return User.objects.create_user(
        one["email"], display_name=one["name"], job_title=one["title"], is_demo=True,
        registration_no=one.get("registration_no", ""),
    )  # fmt: skip
