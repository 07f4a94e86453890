"""Whose accounts an administrator manages. The trail itself is opened by role and by the database's own policy."""

from django.db.models import Q

from access.actions import Action
from access.decide import Rule
from access.models import User


def people(user) -> Q:
    """Everybody with an account, robots left out."""
    return Q(kind=User.PERSON)


POLICIES = {Action.MANAGE_MEMBERS: Rule(User, people)}
