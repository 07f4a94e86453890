"""Whose accounts an administrator manages. The trail itself is opened by role and by the database's own policy."""

from django.db.models import Q

from access.actions import Action
from access.decide import Rule
from access.incident import Incident
from access.models import User


def people(user) -> Q:
    """Everybody with an account, robots left out."""
    return Q(kind=User.PERSON)


def incidents(user) -> Q:
    """Every incident for governance and the Data Protection Officer; one's own for whoever reported it."""
    return Q(pk__isnull=False) if "incidents" in user.standing.scopes else Q(opened_by=user)


POLICIES = {
    Action.MANAGE_MEMBERS: Rule(User, people),
    Action.SEE_INCIDENT: Rule(Incident, incidents),
    Action.DECIDE_INCIDENT: Rule(Incident, incidents),
    Action.ADVISE_ON_INCIDENT: Rule(Incident, incidents),
}
