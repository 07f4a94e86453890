"""The cast: people every test knows by name, each in one place."""

from datetime import UTC, date, datetime

from django.db import transaction

from access import grants
from access.identity import act_as
from access.models import Desk, Membership, Team, User, robot
from access.roles import Role

# Monday 23 November 2026, 10:00 in London: a working day.
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)

# name: (display name, role, team key or desk key)
CAST = {
    "dee": ("Dee Harkaway", Role.CONTACT_OFFICER, "front-door"),
    "sol": ("Sol Quayle", Role.SOCIAL_WORKER, "front-door"),
    "asha": ("Asha Merriden", Role.SOCIAL_WORKER, "front-door"),
    "mo": ("Mo Brightwell", Role.MASH_MANAGER, "front-door"),
    "otis": ("Otis Fernhall", Role.MASH_MANAGER, "other-team"),
    "pat": ("Pat Limewood", Role.PARTNER_OFFICER, "police-mash"),
    "hana": ("Hana Sorrel", Role.PARTNER_OFFICER, "swb-midwife"),
    "bel": ("Bel Carrow", Role.PARTNER_OFFICER, "bcwa-duty"),
    "remi": ("Remi Oakhurst", Role.RIGHTS_OFFICER, "rights"),
    "tove": ("Tove Landry", Role.RIGHTS_OFFICER, "rights"),
    "wyn": ("Wyn Castell", Role.RIGHTS_MANAGER, "rights"),
    "ida": ("Ida Fenwick", Role.GOVERNANCE, None),
    "greta": ("Greta Aldwyn", Role.GUARDIAN, None),
    "leo": ("Leo Marchbank", Role.LEGAL, None),
    "vi": ("Vi Ashgrove", Role.DPO, None),
    "iona": ("Iona Thursby", Role.ASSET_OWNER, None),
    "petra": ("Petra Lowdell", Role.ADMINISTRATOR, None),
    "noor": ("Noor Tallis", None, None),
}


def assemble() -> None:
    """Write the cast: accounts, a second team to be kept out of, and memberships from the start of the year."""
    founder = robot("founder")
    with act_as(founder, NOW), transaction.atomic():
        if not Team.objects.filter(key="other-team").exists():
            Team(key="other-team", name="Another team", group=grants.group("team other-team")).write(
                by=founder, why="the cast"
            )
        teams = {team.key: team for team in Team.objects.all()}
        desks = {desk.key: desk for desk in Desk.objects.all()}
        for key, (name, role, place) in CAST.items():
            user = User.objects.create_user(
                f"{key}@example.org", display_name=name, is_demo=True,
                registration_no="SW100001" if role in {Role.SOCIAL_WORKER, Role.MASH_MANAGER} else "",
            )  # fmt: skip
            if role:
                Membership(
                    user=user, role=role, team=teams.get(place), desk=desks.get(place), starts_on=date(2026, 1, 1)
                ).write(by=founder, why="the cast")  # fmt: skip


def member(key: str) -> User:
    """The account of one of the cast."""
    return User.objects.get(email=f"{key}@example.org")
