"""The cast as accounts and memberships."""

from datetime import date, timedelta

from django.db import transaction

from access.identity import act_as
from access.models import Desk, Membership, Team, User, robot
from frontdoor.cast import CAST

LONG_AGO = timedelta(days=900)
WHY = "the cast of the demonstration"


def assemble(on: date, at) -> dict[str, User]:
    """Write whoever of the cast is not there yet. Returns everybody by their key."""
    keeper, users = robot("seed"), {}
    with act_as(keeper, at), transaction.atomic():
        teams = {team.key: team for team in Team.objects.all()}
        desks = {desk.key: desk for desk in Desk.objects.all()}
        for one in CAST:
            user = User.objects.filter(email=one["email"]).first()
            if user is None:
                user = User.objects.create_user(
                    one["email"], display_name=one["name"], job_title=one.get("title", ""), is_demo=True,
                    registration_no=one.get("registration_no", ""), telephone=one.get("telephone", ""),
                )  # fmt: skip
                if one.get("code"):
                    Membership(
                        user=user, role=one["code"], team=teams.get(one.get("place")), desk=desks.get(one.get("place")),
                        starts_on=on - LONG_AGO,
                    ).write(by=keeper, why=WHY)  # fmt: skip
            users[one["email"].partition("@")[0]] = user
    return users
