"""The demonstration has something to decide on pages that a quiet week leaves empty."""

from django.db import transaction

from access.identity import act_as
from access.models import Team, robot
from deadlines import policy
from frontdoor.seed import alike, old_files
from frontdoor.seed.days import Days
from people.models import Pair
from retention import settling
from retention.acts.together import due_outside
from tests import cast


def test_a_pair_waits_for_the_manager_and_a_form_nobody_took_on_is_due(mo, ida, commits):
    founder, keeper = robot("founder"), robot("keeper")
    with act_as(founder, cast.NOW), transaction.atomic():
        days = Days(cast.NOW, policy.in_force(cast.NOW.date()).office.calendar)
        old_files._unused_form(team=Team.objects.get(key="front-door"), by=founder, days=days)
    assert alike.add({"mo": mo}, days) == 1
    with act_as(mo, cast.NOW), transaction.atomic():
        assert Pair.objects.to_decide().count() == 1
    with act_as(keeper, cast.NOW), transaction.atomic():
        settling.settle_waiting(by=keeper, at=cast.NOW, most=10_000)
    with act_as(ida, cast.NOW), transaction.atomic():
        assert [file.rule.key for file in due_outside(cast.NOW.date())] == ["R17"]
