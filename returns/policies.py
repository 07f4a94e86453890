"""Which releases of statistics: every one, for whoever's role carries the action. They name nobody."""

from django.db.models import Q

from access.actions import Action
from access.decide import Rule
from returns.models import StatisticsRelease


def every(user) -> Q:
    """Every release."""
    return Q(pk__isnull=False)


POLICIES = {Action.SEE_STATISTICS: Rule(StatisticsRelease, every)}
