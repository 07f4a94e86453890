"""Whose files, holds and disposals: everybody's, for whoever's role carries the action. They name no child."""

from django.db.models import Q

from access.actions import Action
from access.decide import Rule
from retention.models import Disposal, Hold, KeptFile


def every(user) -> Q:
    """Every row: the role decides who may, and the database's own scope again."""
    return Q(pk__isnull=False)


POLICIES = {
    Action.SEE_RETENTION: Rule(KeptFile, every),
    Action.LENGTHEN_FILE: Rule(KeptFile, every),
    Action.PROPOSE_DISPOSAL: Rule(KeptFile, every),
    Action.PLACE_HOLD: Rule(KeptFile, every),
    Action.OPEN_DISPOSAL: Rule(Disposal, every),
    Action.ADVISE_DISPOSAL: Rule(Disposal, every),
    Action.DECIDE_DISPOSAL: Rule(Disposal, every),
    Action.RELEASE_HOLD: Rule(Hold, every),
}
