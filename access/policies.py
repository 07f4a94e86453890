"""Who keeps the rota and looks after accounts. Nothing here leads to a child."""

from django.db.models import Q

from access.actions import Action
from access.decide import Rule
from access.models import AccessQuery, AccessReview, Agency, Desk, FactorReset, OneShift, Shift, Team


def of_colleagues(user) -> Q:
    """Every shift but one's own: somebody else puts one on the rota."""
    return ~Q(user_id=user.pk)


def vouched_for(user) -> Q:
    """The reviews of accounts this user is the sponsor of."""
    return Q(sponsor_id=user.pk)


def about_others(user) -> Q:
    """Queries about anybody but this user."""
    return ~Q(user_id=user.pk)


def let_in_by_others(user) -> Q:
    """Sign-ins for one shift that this user neither gave nor was given."""
    return ~Q(by_id=user.pk) & ~Q(user_id=user.pk)


def put_to(user) -> Q:
    """Lost factors this user is asked, as the second person, to agree to."""
    return Q(second_id=user.pk)


def every_place(user) -> Q:
    """Every agency, desk or team: none of them is about a child."""
    return Q(pk__isnull=False)


POLICIES = {
    Action.KEEP_AGENCIES: Rule(Agency, every_place),
    Action.KEEP_DESKS: Rule(Desk, every_place),
    Action.KEEP_TEAMS: Rule(Team, every_place),
    Action.KEEP_ROTA: Rule(Shift, of_colleagues),
    Action.SETTLE_QUERY: Rule(AccessQuery, about_others),
    Action.REVIEW_ACCESS: Rule(AccessReview, vouched_for),
    Action.REVIEW_LET_IN: Rule(OneShift, let_in_by_others),
    Action.AGREE_FACTOR: Rule(FactorReset, put_to),
}
