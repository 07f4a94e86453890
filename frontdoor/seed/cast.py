"""Writes the cast of the demonstration as accounts with a place each, and a few colleagues for a change of shift."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from access.acts import join
from access.identity import act_as
from access.models import Desk, Team, User, robot
from frontdoor.cast import CAST

WHY = "the cast of the demonstration"


def _colleague(name: str, title: str, place: str, code: str = "partner_officer", **more) -> dict:
    email = f"{name.split()[0].lower()}@example.org"
    return {"name": name, "email": email, "title": title, "place": place, "code": code, "plays": False, **more}


# Those one can also be; the others are at their desks so that somebody answers.
COLLEAGUES = (
    _colleague("Greta Aldwyn", "Caldicott Guardian", "", "caldicott_guardian", plays=True),
    _colleague("Leo Marchbank", "legal adviser", "", "legal_adviser", plays=True),
    _colleague("Ned Crossley", "MASH desk, late shift", "police-mash", plays=True),
    _colleague("Gwen Ottershaw", "education safeguarding officer", "education-mash"),
    _colleague("Wilma Tranter", "children's safeguarding nurse", "swb-safeguarding"),
    _colleague("Colm Ravenhall", "probation officer", "probation-mash"),
    _colleague("Lena Astbury", "duty clinician", "poa-duty"),
    _colleague("Idwal Peake", "safeguarding nurse", "bch-safeguarding"),
    _colleague("Noreen Vickery", "designated safeguarding lead", "schools-leads"),
    _colleague(
        "Ines Caldmore",
        "allocated social worker",
        "assessment",
        "social_worker",
        registration_no="SW100005",
        plays=True,
    ),
)


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
        people: dict[str, User] = {}
        seated: dict[str, User] = {}
        for one in (*CAST, *COLLEAGUES):
            user = _account(one)
            people[one["email"].split("@")[0]] = user
            place = one["place"]
            if one["code"] and not user.memberships.exists():
                team = teams.get(place)
                join(
                    user, role=one["code"], team=team, desk=desks.get(place), starts_on=since, by=founder, why=WHY, at=at
                )  # fmt: skip
            if place in desks:
                seated.setdefault(place, user)
    return Cast(people, seated)


def _account(one: dict[str, str]) -> User:
    known = User.objects.filter(email=one["email"]).first()
    if known:
        return known
    return User.objects.create_user(
        one["email"], display_name=one["name"], job_title=one["title"], is_demo=one.get("plays", True),
        registration_no=one.get("registration_no", ""), telephone=one.get("telephone", ""),
    )  # fmt: skip
