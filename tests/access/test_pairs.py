"""No agency reaches what another was asked, by any address, with either wall alone and both: every ordered pair."""

from dataclasses import dataclass
from itertools import permutations

import pytest
from django.db import connections, transaction

from access import decide, grants
from access.actions import Action
from access.identity import act_as
from access.models import Desk, Membership, User, robot
from access.roles import Role
from frontdoor import env
from sharing.models import InformationRequest
from tests import build, cast
from tests.access.test_matrix import NEEDS_A_PART, _address, _gated


@dataclass
class Side:
    """One agency: somebody at a desk of it, and what that desk was asked."""

    user: User
    request: InformationRequest


@pytest.fixture
def sides(commits) -> list[Side]:
    """One for every agency with a desk."""
    founder = robot("founder")
    with act_as(founder), transaction.atomic():
        desks = {desk.agency_id: desk for desk in Desk.objects.select_related("agency").order_by("key")}
        return [_side(desk, founder) for desk in desks.values()]


def _side(desk: Desk, founder) -> Side:
    user = User.objects.create_user(f"{desk.key}@example.org", display_name=desk.name, is_demo=True)
    Membership(user=user, role=Role.PARTNER_OFFICER, desk=desk, starts_on=cast.TODAY).write(by=founder, why="a pair")
    request = build.a_request(build.a_contact(by=founder), by=founder, desk=desk.key)
    grants.give(desk, on=request, by=founder, why="asked", until=None, origin="asking", at=cast.NOW)
    return Side(user, request)


@pytest.fixture
def rules_gone(monkeypatch):
    monkeypatch.setattr(decide, "_decided", lambda user, action: decide.model_of(action)._default_manager.all())


@pytest.fixture
def wall_gone(sides):
    here = connections["default"]
    kept = here.settings_dict
    here.close()
    here.settings_dict = {**kept, **env.database("OWNER_DATABASE_URL")}
    yield
    here.close()
    here.settings_dict = kept


def _routes() -> list[str]:
    """Every address an agency opens about one request."""
    return [path for path, action, on in _gated() if action is Action.ANSWER_REQUEST and on is InformationRequest]


def _reached(sides, browse, *, in_turn: bool = False) -> list[str]:
    """What one agency reaches of another's. in_turn: one address a pair, each in its turn, instead of every address."""
    faults, routes = [], _routes()
    assert len(routes) > 3 and len(sides) > 5
    visitors = {side.user.pk: browse(side.user) for side in sides}
    for place, (one, other) in enumerate(permutations(sides, 2)):
        for path in [routes[place % len(routes)]] if in_turn else routes:
            status = visitors[one.user.pk].get(_address(path, other.request.pk)).status_code
            if status != 404:
                faults.append(f"{one.user} on what {other.user} was asked: {path} answered {status}")
    for side in sides:
        own = next(path for path in routes if path not in NEEDS_A_PART)
        if visitors[side.user.pk].get(_address(own, side.request.pk)).status_code == 404:
            faults.append(f"{side.user} does not open their own at {own}")
    return faults


@pytest.mark.slow
def test_with_both_walls(sides, browse):
    assert _reached(sides, browse) == []


@pytest.mark.slow
def test_with_the_database_alone(sides, browse, rules_gone):
    assert _reached(sides, browse, in_turn=True) == []


@pytest.mark.slow
def test_with_the_application_alone(sides, browse, wall_gone):
    assert _reached(sides, browse, in_turn=True) == []
